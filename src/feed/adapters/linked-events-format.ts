import type {Format} from '../adapter.js';
import {isObject} from '../shape.js';

/** Field names that no other format has at this place; in both spellings (the GraphQL proxy writes camelCase). */
const MARKS =
  'start_time startTime data_source dataSource divisions street_address streetAddress alt_labels super_event superEvent'.split(
    ' ',
  );

/**
 * The records of a document: the list of an envelope, a bare list, a single record, or what GraphQL wraps in `data`
 * and the name of its query.
 */
export function recordsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  const {data} = json;
  if (Array.isArray(data)) return data;
  return isObject(data) ? recordsOf(Object.values(data)[0]) : [json];
}

/** An envelope without records is an empty feed. */
const isEmptyEnvelope = (json: unknown): boolean =>
  isObject(json) &&
  Array.isArray(json['data']) &&
  json['data'].length === 0 &&
  isObject(json['meta']) &&
  Object.hasOwn(json['meta'], 'count');

/** Any of these says which events are wanted; without them come all there ever were. */
const TIMES = ['start', 'end', 'days', 'ids', 'last_modified_since', 'super_event'];

const DEFAULTS = [
  // The list has only General unless told (City-of-Helsinki/linkedevents, events/api.py).
  ['event_type', 'General,Course,Volunteering'],
  // Organisations cannot be included; their names come with the events.
  ['include', 'location,keywords,audience'],
  ['page_size', '100'],
] as const;

/** Linked Events v1 (https://api.hel.fi/linkedevents/v1/), its copies, the Turku fork and Helsinki's GraphQL proxy. */
export const linkedEvents: Format = {
  name: 'linked-events',
  accepts(json) {
    const record = recordsOf(json).find(isObject);
    return record ? MARKS.some((mark) => Object.hasOwn(record, mark)) : isEmptyEnvelope(json);
  },
  completeUrl(url) {
    if (!/\/event\/?$/.test(url.pathname)) return url;
    const given = url.searchParams;
    const missing = DEFAULTS.filter(([name]) => !given.has(name)).map((pair) => pair.join('='));
    if (!TIMES.some((name) => given.has(name))) missing.push('start=today');
    const completed = new URL(url);
    completed.search = [url.search.slice(1), ...missing].filter(Boolean).join('&');
    return completed;
  },
  load: async () => (await import('./linked-events.js')).adapter,
};
