import {isObject} from '../../lib/is-object.js';
import type {Format} from '../adapter.js';

/** `sportsPlaces` of a search, or the bare list of the API; a single place too. */
export function sportsPlacesOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  return Array.isArray(json['sportsPlaces']) ? json['sportsPlaces'] : [json];
}

const isSportsPlace = (record: unknown): boolean =>
  isObject(record) &&
  Object.hasOwn(record, 'sportsPlaceId') &&
  Object.hasOwn(record, 'name') &&
  Object.hasOwn(record, 'type');

/** LIPAS, the national register of sports places (https://www.lipas.fi), API v1. */
export const lipas: Format = {
  name: 'lipas',
  accepts: (json) => sportsPlacesOf(json).slice(0, 10).some(isSportsPlace),
  load: async () => (await import('./lipas.js')).adapter,
};
