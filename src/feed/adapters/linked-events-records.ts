import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';

import {type Fields, objectsIn} from './fields.js';

/** Only documents of hostile depth are deeper; what lies below is left as it is. */
const MAX_DEPTH = 12;

function toSnakeCase(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((part) => toSnakeCase(part, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('__'))
      .map(([key, part]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        toSnakeCase(part, depth + 1),
      ]),
  );
}

/** The GraphQL proxy writes `startTime` for `start_time` and adds `__typename`: names as in the API, its own left out. */
export const asInApi = (record: unknown): unknown =>
  isObject(record) && Object.keys(record).some((key) => /[A-Z]|^__/.test(key)) ? toSnakeCase(record) : record;

/** The address by which a record is referred to. */
export const addressOf = (record: Fields): unknown => record['@id'] ?? record['internal_id'];

/** `tprek:55959` of a record, of a reference to one (`…/place/tprek:55959/`) or of a plain id. */
export function idOf(record: unknown): string | undefined {
  if (!isObject(record)) return typeof record === 'string' ? lastSegment(record) : undefined;
  const id = record['id'] ?? addressOf(record);
  return typeof id === 'number' ? String(id) : typeof id === 'string' ? lastSegment(id) : undefined;
}

const lastSegment = (address: string): string | undefined =>
  address.replace(/\/$/, '').split('/').at(-1)?.replaceAll('%3A', ':');

/** One text of a language map, Finnish first: for what has no languages, as telephone numbers and addresses. */
export function anyText(texts: unknown): string | undefined {
  const map = isObject(texts) ? texts : {fi: texts};
  const found = ['fi', 'sv', 'en', ...Object.keys(map)].map((language) => map[language]);
  return find(found, (text): text is string => typeof text === 'string' && text !== '');
}

/**
 * Texts in their own languages. Many publishers (all of the Turku fork) copy the Finnish text to the others:
 * copies are left out, so that it is not read aloud as Swedish.
 */
export const ownTexts = (texts: unknown): unknown =>
  isObject(texts) && texts['fi']
    ? Object.fromEntries(Object.entries(texts).filter(([key, text]) => key === 'fi' || text !== texts['fi']))
    : texts;

/** Groups of people among the keywords: the audience set of Helsinki (add_helsinki_audience.py) and what it replaced. */
const AUDIENCES = new Set(
  (
    'helfi:1 helfi:2 helfi:3 helfi:4 helfi:5 helfi:6 helfi:7 yso:p4354 yso:p13050 yso:p11617 yso:p6165 yso:p7179 yso:p2433 ' +
    'yso:p3128 yso:p1393 yso:p12297 yso:p23886 yso:p4363 yso:p5590 yso:p16485 helsinki:aflfbatkwe helsinki:aflfbat76e'
  ).split(' '),
);

export const isKnownAudience = (id: string): boolean => AUDIENCES.has(id);

/** `lapset (ikäryhmät)`: the brackets tell concepts of YSO apart and say nothing to a visitor. */
const withoutBrackets = (texts: unknown): unknown =>
  isObject(texts)
    ? Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [
          key,
          typeof text === 'string' ? text.replace(/\([^()]*\)\s*$/, '') : text,
        ]),
      )
    : texts;

export function toTerm(keyword: Fields, set: 'theme' | 'audience' | 'phenomenon'): Fields {
  const id = idOf(keyword);
  const concept = /^yso:(p\d+)$/.exec(id ?? '')?.[1];
  return {
    '@id': id,
    inDefinedTermSet: set,
    name: withoutBrackets(keyword['name']),
    alternateName: keyword['alt_labels'],
    sameAs: concept && `http://www.yso.fi/onto/yso/${concept}`,
  };
}

export function toPlace(place: Fields): Fields {
  const municipality = find(objectsIn(place['divisions']), ({type}) => type === 'muni');
  const {coordinates} = isObject(place['position']) ? place['position'] : {coordinates: undefined};
  return {
    '@id': idOf(place),
    name: place['name'],
    address: {
      streetAddress: place['street_address'],
      postalCode: place['postal_code'],
      addressLocality: municipality?.['name'] ?? place['address_locality'],
    },
    // GeoJSON: longitude first.
    geo: Array.isArray(coordinates)
      ? {latitude: coordinates[1] as unknown, longitude: coordinates[0] as unknown}
      : undefined,
    telephone: anyText(place['telephone']),
    url: anyText(place['info_url']),
  };
}
