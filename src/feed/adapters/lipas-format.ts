import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import type {Format} from '../adapter.js';

/** `sportsPlaces` of a search, `items` of the second API, or the bare list of the first; a single place too. */
export function sportsPlacesOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  return find([json['sportsPlaces'], json['items']], Array.isArray) ?? [json];
}

const isSportsPlace = (record: unknown): boolean =>
  isObject(record) &&
  (Object.hasOwn(record, 'sportsPlaceId') || Object.hasOwn(record, 'lipas-id')) &&
  (Object.hasOwn(record, 'name') || Object.hasOwn(record, 'location'));

/** LIPAS, the national register of sports places (https://www.lipas.fi), both its APIs. */
export const lipas: Format = {
  name: 'lipas',
  accepts: (json) => sportsPlacesOf(json).slice(0, 10).some(isSportsPlace),
  load: async () => (await import('./lipas.js')).adapter,
};
