import {isObject} from '../../lib/is-object.js';
import {municipalityOfCode, municipalityOfName} from '../../lib/municipalities.js';
import type {Adapter, RawFeed} from '../adapter.js';
import type {Problem} from '../types.js';
import {SPORTS_PLACE_TYPES} from '../vocabulary/lipas.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {sportsPlacesOf} from './lipas-format.js';
import {numbered} from '../../lib/numbered.js';

type Fields = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Fields => (isObject(value) ? value : {});

/** The API answers in one language, Finnish unless asked; it may also have all of them. */
const inFinnish = (value: unknown): unknown => (typeof value === 'string' ? {fi: value} : value);

function localityOf({city, postalOffice}: Fields): unknown {
  const {cityCode, name} = objectOf(city);
  const code = typeof cityCode === 'number' || typeof cityCode === 'string' ? cityCode : '';
  const known = municipalityOfCode(code) ?? (typeof name === 'string' ? municipalityOfName(name) : undefined);
  return known ? {...known.name} : inFinnish(name ?? postalOffice);
}

function toPlace(record: Fields, id: string): Fields {
  const location = objectOf(record['location']);
  const {lat: latitude, lon: longitude} = objectOf(objectOf(location['coordinates'])['wgs84']);
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
  const {typeCode, name} = objectOf(record['type']);
  const {infoFi} = objectOf(record['properties']);
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

const leftOut = (index: number): Problem => ({
  path: `[${index}]`,
  message: 'Left out: it is no sports place',
  remedy: 'Give it a sportsPlaceId, a name and a type',
  effect: 'dropped',
});

export const adapter: Adapter = {
  count: (json) => sportsPlacesOf(json).length,
  async toFeed(json, {pause}): Promise<RawFeed> {
    const vocabulary = new Vocabulary('lipas');
    const [activities, places, problems]: [Fields[], Fields[], Problem[]] = [[], [], []];
    for (const [index, record] of numbered(sportsPlacesOf(json))) {
      const number = isObject(record) ? record['sportsPlaceId'] : undefined;
      if (!isObject(record) || (typeof number !== 'number' && typeof number !== 'string')) {
        problems.push(leftOut(index));
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
};
