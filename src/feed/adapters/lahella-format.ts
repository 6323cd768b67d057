import {find} from '../../lib/find.js';
import type {Format} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';

const hasObject = (record: Readonly<Record<string, unknown>>, field: string): boolean =>
  Object.hasOwn(record, field) && isObject(record[field]);

/** An activity as the API gives it. */
const isActivity = (record: Readonly<Record<string, unknown>>): boolean =>
  hasObject(record, 'traits') &&
  (Object.hasOwn(record, '_key') || hasObject(record['traits'] as typeof record, 'translations'));

/** An activity as people write it for lahella-cli, https://github.com/jkseppan/lahella-cli */
export const isSimple = (record: Readonly<Record<string, unknown>>): boolean =>
  hasObject(record, 'title') &&
  (hasObject(record, 'categories') || hasObject(record, 'demographics')) &&
  ['location', 'schedule', 'channels', 'pricing'].some((field) => Object.hasOwn(record, field));

/** The records of an answer, a bare list, or one alone. */
export function recordsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  return Array.isArray(json['items']) ? json['items'] : [json];
}

/** An answer without activities is an empty feed. */
const isEmptyAnswer = (json: unknown): boolean =>
  isObject(json) && Array.isArray(json['items']) && json['items'].length === 0 && typeof json['hasMore'] === 'boolean';

/** Lähellä.fi, where associations type their activities: answers of `/v1/activities`, and single activities. */
export const lahella: Format = {
  name: 'lahella',
  accepts(json) {
    const record = find(recordsOf(json), isObject);
    return record ? isActivity(record) || isSimple(record) : isEmptyAnswer(json);
  },
  load: async () => (await import('./lahella.js')).adapter,
};
