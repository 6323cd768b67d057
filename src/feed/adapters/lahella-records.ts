import {find} from '../../lib/find.js';
import {hashText} from '../../lib/hash-text.js';
import {ACCESSIBILITY, AGE_GROUPS, CHANNELS, LAHELLA, LANGUAGES, NAMES} from '../vocabulary/lahella.js';
import type {ForeignTerm, Vocabulary} from '../vocabulary/vocabulary.js';
import {type Fields, fieldsOf, firstText, idText, objectsIn, textsIn} from './fields.js';
import {onlyTime, schedulesOf} from './lahella-schedule.js';

/** One field of `{fi: {name}, sv: {name}}` as a language map. */
const texts = (translations: unknown, field: string): Fields =>
  Object.fromEntries(
    Object.entries(fieldsOf(translations)).flatMap(([language, record]) => {
      const text = firstText(fieldsOf(record)[field]);
      return text ? [[language, text]] : [];
    }),
  );

const isEmpty = (map: Fields): boolean => Object.keys(map).length === 0;

/** `ht_urheilu` → `urheilu`, `ageGroup/elderly` → `elderly`, and all the rest as it is. */
const plainCode = (code: string): string => code.replace(/^[a-z]{2}_|^ageGroup\//i, '').toLowerCase();

/** A code that no table knows is shown in its own letters. */
const inWords = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ');

const toTheme = (code: string): ForeignTerm => {
  const plain = plainCode(code);
  return {codes: [code, plain], name: Object.hasOwn(NAMES, plain) ? NAMES[plain] : {fi: inWords(plain)}, set: 'theme'};
};

/** The years of `ageGroup/range:18-29`, or of a group by its name. */
function agesOf(code: string): readonly [number, number] | undefined {
  const [, from, to] = /range:(\d{1,3})-(\d{0,3})$/.exec(code) ?? [];
  if (from) return [Number(from), Number(to || 99)];
  const name = plainCode(code);
  return Object.hasOwn(AGE_GROUPS, name) ? AGE_GROUPS[name] : undefined;
}

/** Every named group that has a year in common with a range of years. */
function audienceCodes(code: string): readonly string[] {
  const ages = agesOf(code);
  if (!ages) return [plainCode(code)];
  const groups = Object.entries(AGE_GROUPS).filter(([, [from, to]]) => from <= ages[1] && to >= ages[0]);
  return groups.map(([name]) => name);
}

/** One range for ages without a gap; groups that do not meet are told by the audiences alone. */
function ageRange(codes: readonly string[]): string | undefined {
  const ranges = codes.flatMap((code) => [agesOf(code) ?? []]).filter((range) => range.length > 0) as [
    number,
    number,
  ][];
  ranges.sort(([one], [other]) => one - other);
  const [first] = ranges;
  if (!first) return undefined;
  let end = first[1];
  for (const [from, to] of ranges) {
    if (from > end + 1) return undefined;
    end = Math.max(end, to);
  }
  if (first[0] === 0 && end >= 99) return undefined;
  return `${first[0] || ''}-${end >= 99 ? '' : end}`;
}

function toPlace(channel: Fields, vocabulary: Vocabulary): Fields | undefined {
  const translations = fieldsOf(channel['translations']);
  const addresses = Object.fromEntries(
    Object.entries(translations).map(([key, record]) => [key, fieldsOf(record)['address']]),
  );
  const street = texts(addresses, 'street');
  const city = texts(addresses, 'city');
  const name = isEmpty(street) ? city : street;
  const {coordinates} = fieldsOf(fieldsOf(channel['map'])['center']);
  if (isEmpty(name)) return undefined;
  return {
    '@id': `lahella:place/${idText(channel['id']) ?? hashText(JSON.stringify([addresses, coordinates]))}`,
    name,
    address: {
      streetAddress: street,
      postalCode: Object.values(texts(addresses, 'postalCode'))[0],
      addressLocality: city,
    },
    // GeoJSON: longitude first.
    geo: Array.isArray(coordinates)
      ? {latitude: coordinates[1] as unknown, longitude: coordinates[0] as unknown}
      : undefined,
    accessibility: accessibilityOf([channel], vocabulary),
  };
}

const accessibilityOf = (channels: readonly Fields[], vocabulary: Vocabulary): readonly string[] =>
  channels
    .flatMap((channel) => textsIn(channel['accessibility']))
    .flatMap((code) => vocabulary.wordOf('accessibility', code, ACCESSIBILITY) ?? []);

/** On site and also from afar is mixed; the net and the phone beside each other are both far. */
function attendanceMode(channels: readonly Fields[], vocabulary: Vocabulary): string | undefined {
  const types = channels.flatMap((channel) => textsIn(channel['type']));
  const modes = new Set(types.flatMap((type) => vocabulary.wordOf('channel', type, CHANNELS) ?? []));
  if (modes.has('mixed') || (modes.has('onsite') && modes.size > 1)) return 'mixed';
  return modes.has('online') ? 'online' : [...modes][0];
}

function registrationOf(traits: Fields, channels: readonly Fields[]): Fields {
  const fields = ['registrationUrl', 'registrationEmail', 'registrationPhone'] as const;
  const [url, email, telephone] = fields.map((field) => firstText(...channels.map((channel) => channel[field])));
  const required = channels
    .map((channel) => channel['registrationRequired'])
    .filter((value) => typeof value === 'boolean');
  const notes = [traits, ...channels].map(({translations}) => texts(translations, 'registration'));
  const note = find(notes, (map) => !isEmpty(map));
  return {required: required.length ? required.includes(true) : undefined, url, email, telephone, note};
}

const CONTACT_FIELDS: Readonly<Record<string, string>> = {email: 'email', phone: 'telephone', www: 'url'};

function contactsOf(traits: Fields, channels: readonly Fields[]): readonly Fields[] {
  const contacts = objectsIn(traits['contacts']).map(({type, value, translations}) => {
    const field = typeof type === 'string' && Object.hasOwn(CONTACT_FIELDS, type) ? CONTACT_FIELDS[type] : undefined;
    return {name: texts(translations, 'description'), ...(field && {[field]: value})};
  });
  const phones = channels.flatMap(({phone}) => (firstText(phone) ? [{telephone: phone}] : []));
  return [...contacts, ...phones];
}

/** `city/FI/Jyväskylä`, and `state/FI/Keski-Suomi` where a whole region is meant. */
const areasOf = (regions: unknown): readonly string[] =>
  textsIn(regions).map((region) => region.split('/').slice(2).join('/') || region);

function priceOf(traits: Fields): Fields {
  const kinds = textsIn(traits['pricing']);
  const description = texts(traits['translations'], 'pricing');
  return {
    isAccessibleForFree: kinds.includes('free') ? true : kinds.includes('paid') ? false : undefined,
    offers: isEmpty(description) ? undefined : [{description}],
  };
}

function termsOf(
  traits: Fields,
  vocabulary: Vocabulary,
): {readonly theme: readonly string[]; readonly audience: readonly string[]} {
  const groups = textsIn(traits['demographic']);
  const themes = textsIn(traits['theme']).map(toTheme);
  const formats = textsIn(traits['format']).map((code) => ({codes: [code, plainCode(code)], set: 'theme' as const}));
  const types = textsIn(traits['type']).map((type) => ({codes: [`type/${type}`], set: 'theme' as const}));
  const audiences = groups.flatMap((code) =>
    audienceCodes(code).map((plain) => ({codes: [plain], set: 'audience' as const})),
  );
  return vocabulary.idsOf([...themes, ...formats, ...types, ...audiences], LAHELLA);
}

export interface Activity {
  readonly item: Fields;
  readonly places: readonly Fields[];
  /** Held once, so that it is an event. */
  readonly isEvent: boolean;
}

/** One activity of the API as an item of ours, with its places. */
export function toActivity(record: Fields, vocabulary: Vocabulary, photos: ReadonlyMap<string, unknown>): Activity {
  const traits = fieldsOf(record['traits']);
  const channels = objectsIn(traits['channels']);
  const id = idText(record['_key']);
  const places = channels.map((channel) => toPlace(channel, vocabulary)).filter((place) => place !== undefined);
  const once = onlyTime(channels);
  const languages = textsIn(traits['locale']);
  const photo = photos.get(firstText(traits['photo']) ?? '');
  const contacts = contactsOf(traits, channels);
  const item = {
    '@id': id && `lahella:${id}`,
    name: texts(traits['translations'], 'name'),
    summary: texts(traits['translations'], 'summary'),
    description: texts(traits['translations'], 'description'),
    provider: idText(record['group']),
    location: places.map((place) => place['@id']),
    locationNote: find(channels.map(({translations}) => texts(translations, 'summary')), (map) => !isEmpty(map)),
    areaServed: areasOf(traits['region']),
    ...termsOf(traits, vocabulary),
    typicalAgeRange: ageRange(textsIn(traits['demographic'])),
    inLanguage: languages.map((code) => (Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code] : code)),
    attendanceMode: attendanceMode(channels, vocabulary),
    onlineUrl: firstText(...channels.map(({www}) => www)),
    accessibility: languages.includes('fisl') ? ['signLanguage'] : undefined,
    ...priceOf(traits),
    volunteering: traits['type'] === 'voluntary' || undefined,
    ...(once ?? {eventSchedule: schedulesOf(channels)}),
    registration: registrationOf(traits, channels),
    contactPoint: contacts,
    url: find(contacts.map((contact) => (contact)['url']), Boolean),
    image: photo ? [{url: photo, alt: traits['photoAlt']}] : undefined,
    dateModified: record['updated'] ?? record['modified'],
  };
  return {item, places, isEvent: once !== undefined};
}
