import {find} from '../../lib/find.js';
import type {Format} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';

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

/** Linked Events v1 (https://api.hel.fi/linkedevents/v1/), its copies, the Turku fork and Helsinki's GraphQL proxy. */
export const linkedEvents: Format = {
  name: 'linked-events',
  accepts(json) {
    const record = find(recordsOf(json), isObject);
    return record ? MARKS.some((mark) => Object.hasOwn(record, mark)) : isEmptyEnvelope(json);
  },
  completeUrl: async (url) => (/\/event\/?$/.test(url.pathname) ? (await import('./linked-events-url.js')).completeUrl(url) : url),
  load: async () => (await import('./linked-events.js')).adapter,
};
