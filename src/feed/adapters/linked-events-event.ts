import {find} from '../../lib/find.js';
import {toLocal} from '../../lib/zone.js';
import {isObject} from '../../lib/is-object.js';
import {dayText, type Fields, objectsIn} from './fields.js';
import {anyText, idOf, ownTexts} from './linked-events-records.js';
import type {Keywords} from './linked-events-terms.js';

/** Things that go on, not events: courses, volunteering, and what Turku calls hobbies. */
const ACTIVITIES = new Set<unknown>(['Course', 'Volunteering', 'Hobbies']);

export const isActivity = (event: Fields): boolean => ACTIVITIES.has(event['type_id']);

/** The pseudo place of what is held on the net (`helsinki:internet`). */
const isInternet = (place: unknown): boolean => idOf(place)?.endsWith(':internet') ?? false;

/** The day in Helsinki of a time whose clock is not meant; a date stays as it is. */
function dayOnly(time: unknown, shift: number): unknown {
  const epoch = typeof time === 'string' && time.includes('T') ? Date.parse(time) : NaN;
  return Number.isNaN(epoch) ? time : dayText(toLocal(epoch + shift).day);
}

/** An end without a clock is stored as the midnight after the last day; an end on the day of the start says nothing. */
function times(event: Fields): Fields {
  const startDate = event['has_start_time'] === false ? dayOnly(event['start_time'], 0) : event['start_time'];
  const endDate = event['has_end_time'] === false ? dayOnly(event['end_time'], -1) : event['end_time'];
  return {
    startDate,
    endDate: event['has_end_time'] === false && endDate === dayOnly(event['start_time'], 0) ? undefined : endDate,
  };
}

/** `Blombergin aukio 12, Turku / …`: street and number, town. */
const ADDRESS = /^([^,]{0,100}\d\s?[a-zA-Z]?),\s*(?:(\d{5})\s+)?([A-ZÅÄÖ][a-zåäö-]+)/;

/** Where no place is given but its address in words, a place of that address. */
export function placeInWords(event: Fields): Fields | undefined {
  const text = anyText(event['location_extra_info'])?.trim();
  const [, streetAddress, postalCode, addressLocality] = ADDRESS.exec(text ?? '') ?? [];
  if (event['location'] || !addressLocality) return undefined;
  const address = {streetAddress: {fi: streetAddress}, postalCode, addressLocality: {fi: addressLocality}};
  return {'@id': `address:${text}`, name: ownTexts(event['location_extra_info']), address};
}

function where(event: Fields): Fields {
  const {location} = event;
  const inWords = placeInWords(event);
  const place = inWords?.['@id'] ?? (isInternet(location) ? undefined : idOf(location));
  const online = isInternet(location) || event['is_virtualevent'] === true;
  return {
    location: place ? [place] : [],
    locationNote: inWords ? undefined : ownTexts(event['location_extra_info']),
    attendanceMode: online ? (place ? 'mixed' : 'online') : place ? 'onsite' : undefined,
    onlineUrl: event['virtualevent_url'],
  };
}

/** The organisation as an event names it; it has no id of its own. */
export function organizerOf(event: Fields): Fields | undefined {
  const name = anyText(event['provider']);
  return name ? {'@id': `provider:${name}`, name: ownTexts(event['provider'])} : undefined;
}

const PLAIN_PRICE = /^\d+(?:[.,]\d+)?\s*(?:€|e|eur|euroa?)?$/i;

/** A price that is no number goes before the description, language by language. */
function toOffer(offer: Fields): Fields {
  const {price, description} = offer;
  const plain = PLAIN_PRICE.test(anyText(price)?.trim() ?? '');
  const url = anyText(offer['info_url']);
  if (plain) return {price: anyText(price), priceCurrency: 'EUR', description, url};
  const parts = [price, description].map(ownTexts).filter(isObject);
  const words = (language: string) => parts.map((texts) => texts[language]).filter((text) => typeof text === 'string');
  const languages = new Set(parts.flatMap(Object.keys));
  return {
    description: Object.fromEntries([...languages].map((language) => [language, words(language).join('\n').trim()])),
    url,
  };
}

function price(event: Fields): Fields {
  const offers = objectsIn(event['offers']);
  const free = offers.map((offer) => offer['is_free']).filter((value) => typeof value === 'boolean');
  return {isAccessibleForFree: free.length ? free.includes(true) : undefined, offers: offers.map(toOffer)};
}

const isRegistration = ({name}: Fields): boolean => name === 'registration';

function registration(event: Fields): Fields {
  const link = find(objectsIn(event['external_links']), isRegistration)?.['link'];
  return {
    url: link ?? event['enrolment_url'],
    opens: event['enrolment_start_time'],
    closes: event['enrolment_end_time'],
    maximumAttendeeCapacity: event['maximum_attendee_capacity'],
    remainingAttendeeCapacity: event['remaining_attendee_capacity'],
  };
}

/** What importers write for a page in another service: `extlink_facebook`. */
const SERVICE = /^extlink_([a-z])/;

/** Other pages about the event, in the language that they are in; a code of a service is its name with a capital. */
const attachments = (event: Fields): readonly Fields[] =>
  objectsIn(event['external_links'])
    .filter((link) => !isRegistration(link))
    .map(({name, link, language}) => {
      const text = typeof name === 'string' ? name.replace(SERVICE, (_, letter: string) => letter.toUpperCase()) : '';
      return {name: typeof language === 'string' ? {[language]: text} : text, url: link};
    });

function ages(event: Fields): string | undefined {
  const range = [event['audience_min_age'], event['audience_max_age']]
    .map((age) => (typeof age === 'number' || typeof age === 'string' ? age : ''))
    .join('-');
  return range === '-' ? undefined : range;
}

/** The licence `event_only` allows a picture with the event alone; what goes on all year is not that. */
const images = (event: Fields): readonly Fields[] =>
  objectsIn(event['images'])
    .filter(({license}) => license !== 'event_only' || !isActivity(event))
    .map(({url, alt_text: alt, license, photographer_name: creditText}) => ({url, alt, license, creditText}));

/** One event as an activity or event of ours. */
export function toItem(event: Fields, keywords: Keywords): Fields {
  const contact = ownTexts(event['provider_contact_info']);
  return {
    '@id': idOf(event),
    name: ownTexts(event['name']),
    summary: ownTexts(event['short_description']),
    description: ownTexts(event['description']),
    provider: organizerOf(event)?.['@id'] ?? event['publisher'],
    ...where(event),
    ...keywords.of(event),
    typicalAgeRange: ages(event),
    inLanguage: objectsIn(event['in_language']).map(idOf),
    ...price(event),
    volunteering: event['type_id'] === 'Volunteering' || undefined,
    ...times(event),
    eventStatus: event['event_status'],
    superEvent: idOf(event['super_event']),
    superEventType: event['super_event_type'],
    registration: registration(event),
    contactPoint: contact ? [{name: contact}] : undefined,
    url: anyText(event['info_url']),
    image: images(event),
    subjectOf: attachments(event),
    dateModified: event['last_modified_time'],
  };
}
