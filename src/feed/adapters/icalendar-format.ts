import type {Format} from '../adapter.js';

/** The transport asks this of the first ten characters of a document, without what is blank before them. */
export const isCalendar = (text: string): boolean => /^\s*BEGIN:VCAL/i.test(text);

/** iCalendar (RFC 5545): the one format that is text and not JSON. */
export const iCalendar: Format = {
  name: 'icalendar',
  accepts: (text) => typeof text === 'string' && isCalendar(text),
  load: async () => (await import('../ical/read.js')).adapter,
};
