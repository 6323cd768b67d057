import {isObject} from '../../lib/is-object.js';
import {municipalityOfCode, municipalityOfName} from '../../lib/municipalities.js';
import type {Adapter, RawFeed} from '../adapter.js';
import type {Problem} from '../types.js';
import {SPORTS_PLACE_TYPES} from '../vocabulary/lipas.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {type Fields, fieldsOf, firstText} from './fields.js';
import {sportsPlacesOf} from './lipas-format.js';
import {asInV1, isOfV2} from './lipas-v2.js';
import {numbered} from '../../lib/numbered.js';

/** The API answers in one language, Finnish unless asked; it may also have all of them. */
const inFinnish = (value: unknown): unknown => (typeof value === 'string' ? {fi: value} : value);

function localityOf({city, postalOffice}: Fields): unknown {
  const {cityCode, name} = fieldsOf(city);
  const code = typeof cityCode === 'number' || typeof cityCode === 'string' ? cityCode : '';
  const known = municipalityOfCode(code) ?? (typeof name === 'string' ? municipalityOfName(name) : undefined);
  return known ? {...known.name} : inFinnish(name ?? postalOffice);
}

function toPlace(record: Fields, id: string): Fields {
  const location = fieldsOf(record['location']);
  const {lat: latitude, lon: longitude} = fieldsOf(fieldsOf(location['coordinates'])['wgs84']);
  return {
    '@id': id,
    name: inFinnish(record['name']),
    address: {
      streetAddress: inFinnish(location['address']),
      postalCode: location['postalCode'],
      addressLocality: localityOf(location),
    },
    geo: {latitude, longitude},
  };
}

/** `1120` and the thousand it is in, `1000`. */
function codesOf(typeCode: unknown): readonly string[] {
  const code = Number(typeof typeCode === 'number' || typeof typeCode === 'string' ? typeCode : NaN);
  return Number.isFinite(code) ? [String(code), String(Math.floor(code / 1000) * 1000)] : [];
}

/** A place where one can do sports or be outdoors is a thing to find, with what it is as its summary. */
function toActivity(record: Fields, id: string, vocabulary: Vocabulary): Fields {
  const {typeCode, name} = fieldsOf(record['type']);
  const {infoFi} = fieldsOf(record['properties']);
  const {phoneNumber, email, reservationsLink, freeUse} = record;
  return {
    '@id': id,
    name: inFinnish(record['name']),
    summary: inFinnish(name),
    description: inFinnish(infoFi),
    location: [id],
    attendanceMode: 'onsite',
    ...vocabulary.idsOf([{codes: codesOf(typeCode), name: inFinnish(name), set: 'theme'}], SPORTS_PLACE_TYPES),
    // Only that it is free to use says something of the price.
    isAccessibleForFree: freeUse === true ? true : undefined,
    registration: reservationsLink ? {url: reservationsLink} : undefined,
    contactPoint: [{telephone: phoneNumber}, {email}],
    url: record['www'],
    dateModified: record['lastModified'],
  };
}

const leftOut = (index: number, reason: string): Problem => ({
  path: `[${index}]`,
  message: `Left out: ${reason}`,
  remedy: 'Give it an id and a name; nothing to do if it is meant to be left out',
  effect: 'dropped',
});

/** What the register keeps of places that are no more, or never were. */
const GONE = new Set(['out-of-service-permanently', 'incorrect-data', 'planned', 'planning']);

/** In the second API the number of pages stands beside them; the first says it in a header only. */
function nextPage(json: unknown, url: string): string | undefined {
  const {'current-page': page, 'total-pages': pages} = fieldsOf(fieldsOf(json)['pagination']);
  if (typeof page !== 'number' || typeof pages !== 'number' || page >= pages) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return next.href;
}

export const adapter: Adapter = {
  count: (json) => sportsPlacesOf(json).length,
  async toFeed(json, {pause}): Promise<RawFeed> {
    const vocabulary = new Vocabulary('lipas');
    const [activities, places, problems]: [Fields[], Fields[], Problem[]] = [[], [], []];
    for (const [index, foreign] of numbered(sportsPlacesOf(json))) {
      const record = isObject(foreign) && isOfV2(foreign) ? asInV1(foreign) : fieldsOf(foreign);
      const number = record['sportsPlaceId'];
      if (typeof number !== 'number' && typeof number !== 'string') {
        problems.push(leftOut(index, 'it is no sports place'));
        continue;
      }
      const status = firstText(fieldsOf(foreign)['status']) ?? '';
      if (GONE.has(status)) {
        problems.push(leftOut(index, `its status is ${status}`));
        continue;
      }
      const id = `lipas:${number}`;
      activities.push(toActivity(record, id, vocabulary));
      places.push(toPlace(record, id));
      const pausing = pause();
      if (pausing) await pausing;
    }
    return {
      license: 'CC-BY-4.0',
      activities,
      places,
      terms: vocabulary.terms,
      problems: [...problems, ...vocabulary.problems],
    };
  },
  next: (json, {url}) => nextPage(json, url),
};
