import {isObject} from '../../lib/is-object.js';
import type {Fields, Kind} from './ptv-format.js';

/**
 * Turku's guide to services (palveluohjain) keeps the catalogue by language: `{fi: [{value, type}]}`. Here it is turned back.
 * https://github.com/City-of-Turku/PaohServiceMatchEngine
 */
const byLanguage = <Value>(
  value: unknown,
  read: (item: unknown, language: string) => Value | undefined,
): readonly Value[] =>
  Object.entries(isObject(value) ? value : {}).flatMap(([language, list]) =>
    (Array.isArray(list) ? (list as readonly unknown[]) : [list]).flatMap((item) => read(item, language) ?? []),
  );

const localized = (value: unknown): readonly Fields[] =>
  byLanguage(value, (item, language) =>
    isObject(item) ? {...item, language} : typeof item === 'string' ? {value: item, language} : undefined,
  );

/** Concepts by code, with their names of all languages. */
function concepts(value: unknown): readonly Fields[] {
  const byCode = new Map<unknown, Fields[]>();
  for (const {code, name, language} of localized(value)) {
    const names = byCode.get(code) ?? [];
    names.push({language, value: name});
    byCode.set(code, names);
  }
  return [...byCode].map(([code, name]) => ({code, name}));
}

const areas = (value: unknown): readonly Fields[] =>
  concepts(value).map(({code, name}) => ({type: 'Municipality', municipalities: [{code, name}]}));

/** Addresses are repeated in each language; the same one is told by its coordinates and number. */
function addresses(value: unknown): readonly Fields[] {
  const known = new Map<string, Fields[]>();
  for (const address of localized(value)) {
    const {type, postalCode, latitude, longitude, streetNumber} = address;
    const key = JSON.stringify([type, postalCode, latitude, longitude, streetNumber]);
    known.set(key, [...(known.get(key) ?? []), address]);
  }
  return [...known.values()].map((same): Fields => {
    const [first = {}] = same;
    const texts = (field: string) => same.map((address) => ({language: address['language'], value: address[field]}));
    return {
      type: first['type'],
      subType: first['subtype'],
      streetAddress: {
        ...first,
        street: texts('streetName'),
        postOffice: texts('postOffice'),
        municipality: {code: first['municipalityCode'], name: texts('municipalityName')},
      },
    };
  });
}

const organizations = (value: unknown): readonly Fields[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : []).map((organization) => ({organization}));

export function fromTurku(record: Fields, kind: Kind): Fields {
  const prefix = kind === 'channel' ? 'serviceChannel' : 'service';
  return {
    ...record,
    serviceChannelType: kind === 'channel' ? record['type'] : undefined,
    [`${prefix}Names`]: localized(record['name']).map((name) => ({...name, type: 'Name'})),
    [`${prefix}Descriptions`]: localized(record['descriptions']),
    requirements: localized(record['requirement']),
    serviceClasses: concepts(record['serviceClasses']),
    targetGroups: concepts(record['targetGroups']),
    lifeEvents: concepts(record['lifeEvents']),
    ontologyTerms: concepts(record['ontologyTerms']),
    keywords: localized(record['keywords']),
    organizations: organizations(record['organizations']),
    areas: areas(record['areas']),
    addresses: addresses(record['addresses']),
    phoneNumbers: localized(record['phoneNumbers']).map((phone) => ({
      ...phone,
      number: phone['number'] ?? phone['value'],
    })),
    emails: localized(record['emails']),
    webPages: localized(record['webPages']).map(({url, value, language}) => ({language, url: url ?? value})),
    channelUrls: localized(record['channelUrls']),
    services: record['serviceIds'],
    modified: record['lastUpdated'],
  };
}
