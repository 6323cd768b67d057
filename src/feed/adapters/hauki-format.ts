import {find} from '../../lib/find.js';
import type {Format} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';
import type {Fields} from './fields.js';

/** A record of a document, and where it stands. */
export interface Source {
  readonly record: unknown;
  readonly path: string;
}

const hasText = (record: Fields, field: string): boolean => typeof record[field] === 'string' && record[field] !== '';

/** A unit of Helsinki's register of places (TPREK, the Service Map): a field for each language. */
export const isUnit = (record: Fields): boolean =>
  ['name_fi', 'name_sv', 'name_en'].some((field) => hasText(record, field)) &&
  ['street_address_fi', 'ontologyword_ids', 'easting_etrs_tm35fin', 'dept_id'].some((field) => Object.hasOwn(record, field));

/** A day of an answer with hours: of Kirjastot.fi `{date, closed, times}`, of Hauki `{date, times}`. */
const hasDays = (value: unknown): boolean => Array.isArray(value) && (!value.length || (isObject(value[0]) && Object.hasOwn(value[0], 'times')));

/** A library with the days of its hours, https://api.kirjastot.fi */
export const isLibrary = (record: Fields): boolean => hasText(record, 'name') && hasDays(record['schedules']);

/** A resource of Hauki and the days of its hours, https://github.com/City-of-Helsinki/hauki */
export const isResource = (record: Fields): boolean => isObject(record['resource']) && hasDays(record['opening_hours']);

const isRecord = (record: unknown): boolean => isObject(record) && [isUnit, isLibrary, isResource].some((is) => is(record));

/** The records of an answer (`results` of Hauki, `data` or `items` of Kirjastot.fi), a bare list, or one alone. */
export function recordsOf(json: unknown): readonly Source[] {
  if (!isObject(json) && !Array.isArray(json)) return [];
  const name = Array.isArray(json) ? '' : (find(['results', 'data', 'items'], (field) => Object.hasOwn(json, field)) ?? '');
  const inside = Array.isArray(json) || !name ? json : (json)[name];
  return Array.isArray(inside)
    ? inside.map((record: unknown, index) => ({record, path: `${name}[${index}]`}))
    : [{record: inside, path: name}];
}

/** Places with their opening hours: Helsinki's Hauki, Kirjastot.fi, units of the Service Map. */
export const hauki: Format = {
  name: 'hauki',
  accepts: (json) => recordsOf(json).slice(0, 10).some(({record}) => isRecord(record)),
  load: async () => (await import('./hauki.js')).adapter,
};
