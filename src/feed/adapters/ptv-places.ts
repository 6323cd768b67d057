import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {
  type Municipality,
  municipalitiesOfWelfareArea,
  municipalityOfCode,
  municipalityOfName,
} from '../../lib/municipalities.js';
import {toWgs84} from '../../lib/tm35fin.js';
import type {Fields} from './ptv-format.js';
import {objectsIn} from './fields.js';
import {joinTexts, ownTexts, type Texts, textsOf} from './ptv-text.js';

/** The municipality of a record of one, of its code or of its name, also of both (`491 Mikkeli`). */
export function municipalityOf(value: unknown): Municipality | undefined {
  if (isObject(value)) return municipalityOf(value['code']) ?? municipalityOf(Object.values(namesOf(value) ?? {})[0]);
  if (typeof value === 'number') return municipalityOfCode(value);
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const code = /(?:^|\s)(\d{3})(?:\s|$)/.exec(value)?.[1];
  return municipalityOfCode(code ?? value) ?? municipalityOfName(value);
}

const namesOf = (record: Fields): Texts | undefined => textsOf(record['name'] ?? record['names']);

/** Names of a municipality, both where there are two; those of the source where we do not know it. */
function localityOf(address: Fields): Texts | undefined {
  const {municipality, postOffice} = address;
  const known = municipalityOf(municipality) ?? municipalityOf(Object.values(textsOf(postOffice) ?? {})[0]);
  if (known) return {...known.name};
  return isObject(municipality) ? namesOf(municipality) : textsOf(municipality);
}

const toNumber = (value: unknown): number =>
  typeof value === 'string' && value.trim() && value.length < 40
    ? Number(value.replace(',', '.'))
    : typeof value === 'number'
      ? value
      : NaN;

/** Metres of TM35FIN, in some copies degrees; those two ways round. */
function geoOf(point: unknown): Fields | undefined {
  if (!isObject(point)) return undefined;
  const [latitude, longitude] = [toNumber(point['latitude']), toNumber(point['longitude'])];
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
    return latitude && longitude ? {latitude, longitude} : undefined;
  return toWgs84(latitude, longitude) ?? toWgs84(longitude, latitude);
}

/** Sentences of the accessibility register that say that something is there (https://www.suomi.fi/ptv, Esteettömyyssovellus). */
const ACCESSIBLE: readonly (readonly [code: string, sentence: RegExp])[] = [
  ['parking', /autopaik\w+ sijaits|accessible parking spaces? (?:is|are) located/i],
  ['accessibleToilet', /esteet\S+ wc|wc\S* on esteet|accessible toilet|toilet is accessible/i],
  ['inductionLoop', /induktiosilmukka|induction loop/i],
];

/** There is none of it, or nobody knows. */
const NOT_THERE = /\bei ole\b|\bis no\b|\bare no\b|\bnot?\b/i;

function accessibilityOf(address: Fields): readonly string[] {
  const sentences = objectsIn(address['entrances'])
    .flatMap((entrance) => objectsIn(entrance['accessibilitySentences']))
    .flatMap((group) => objectsIn(group['sentences']))
    .flatMap(({sentence}) => Object.values(textsOf(sentence) ?? {}))
    .filter((sentence) => !NOT_THERE.test(sentence));
  return ACCESSIBLE.filter(([, pattern]) => sentences.some((sentence) => pattern.test(sentence))).map(([code]) => code);
}

/** Street and number in each language, for the number is said once. */
function streetOf(street: Fields): Texts | undefined {
  const number = typeof street['streetNumber'] === 'string' ? street['streetNumber'].trim() : '';
  const names = textsOf(street['street'] ?? street['streetAddress']);
  const entries = Object.entries(names ?? {}).map(([language, name]) => [language, `${name} ${number}`.trim()]);
  return entries.length ? (Object.fromEntries(entries) as Texts) : undefined;
}

/** The part of an address that says where: version 7 and before wrote it into the address itself. */
const bodyOf = (address: Fields): Fields =>
  find([address['streetAddress'], address['otherAddress']], isObject) ?? address;

/** Letters come to these, not people. */
const isPostal = ({type, subType, subtype}: Fields): boolean =>
  type === 'Postal' || [subType, subtype].some((kind) => kind === 'PostOfficeBox' || kind === 'NoAddress');

export interface PlaceOfRecord {
  readonly place: Fields;
  /** How to find the door. */
  readonly note?: Texts;
}

function toPlace(address: Fields, id: string, name: Texts): PlaceOfRecord | undefined {
  const body = bodyOf(address);
  const streetAddress = ownTexts(streetOf(body) ?? textsOf(address['locationAbroad']));
  const addressLocality = localityOf(body);
  const entrances = objectsIn(address['entrances']);
  const entrance = find(entrances, ({isMainEntrance}) => isMainEntrance === true) ?? entrances[0];
  const geo = geoOf(body) ?? geoOf(entrance?.['coordinates']);
  if (!streetAddress && !addressLocality && !geo) return undefined;
  const accessibility = accessibilityOf(address);
  return {
    place: {
      '@id': id,
      name,
      address: {streetAddress, postalCode: body['postalCode'], addressLocality},
      geo,
      accessibility,
    },
    note: textsOf(body['additionalInformation'] ?? body['additionalInformations']),
  };
}

/** The places where one can go; `id` and `name` are those of the record whose addresses they are. */
export const placesOf = (addresses: unknown, id: string, name: Texts): readonly PlaceOfRecord[] =>
  objectsIn(addresses)
    .filter((address) => !isPostal(address))
    .flatMap((address, index) => toPlace(address, index ? `${id}/${index + 1}` : id, name) ?? []);

/** Names of the municipalities of an area; where it names none, those of its wellbeing services county, or its own name. */
function namesOfArea(area: Fields): readonly string[] {
  const {type, code, municipalities, areaCodes, name} = area;
  const listed = [municipalities, type === 'Municipality' ? areaCodes : []]
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .flatMap((value) => municipalityOf(value)?.name.fi ?? (isObject(value) ? finnish(namesOf(value)) : []));
  if (listed.length) return listed;
  const isWelfareArea = typeof type === 'string' && /well?being|welfare/i.test(type);
  const inWelfareArea = isWelfareArea && typeof code === 'string' ? municipalitiesOfWelfareArea(code) : [];
  if (inWelfareArea.length) return inWelfareArea.map(({name: {fi}}) => fi);
  const municipality = type === 'Municipality' ? municipalityOf(code) : undefined;
  return municipality ? [municipality.name.fi] : finnish(textsOf(name));
}

const finnish = (texts: Texts | undefined): readonly string[] => {
  const text = texts?.['fi'] ?? Object.values(texts ?? {})[0];
  return text ? [text] : [];
};

/** The municipalities that a record is for, by their Finnish names; none when it is for the whole country. */
export function areaServedOf(record: Fields): readonly string[] {
  const ofVersion4 = Array.isArray(record['municipalities']) ? (record['municipalities'] as readonly unknown[]) : [];
  const names = [
    ...objectsIn(record['areas']).flatMap(namesOfArea),
    ...ofVersion4.flatMap((value) => municipalityOf(value)?.name.fi ?? []),
  ];
  return [...new Set(names)];
}

export const notesOf = (places: readonly PlaceOfRecord[]): Texts | undefined => joinTexts(places.map(({note}) => note));
