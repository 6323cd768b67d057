import {numbered} from '../../lib/numbered.js';
import {isObject} from '../../lib/is-object.js';
import type {Adapter, RawFeed} from '../adapter.js';
import type {Problem} from '../types.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {WORDS} from '../vocabulary/words.js';
import {recordsOf} from './events-calendar-format.js';
import {type Fields, fieldsOf, firstText, idText, objectsIn} from './fields.js';
import {isFreeInWords} from './written-values.js';

const HELSINKI = 'Europe/Helsinki';

/** `2026-11-24 17:30:00` of Helsinki is a local time; of another zone its time in UTC counts. All day: the date. */
function timeOf(event: Fields, end: 'start' | 'end'): string | undefined {
  const [local, utc] = [firstText(event[`${end}_date`]), firstText(event[`utc_${end}_date`])];
  if (event['all_day'] === true) return local?.slice(0, 10);
  const isHere = event['timezone'] === undefined || event['timezone'] === HELSINKI;
  return isHere || !utc ? local?.slice(0, 16).replace(' ', 'T') : `${utc.replace(' ', 'T')}Z`;
}

/** What WordPress leaves out is an empty list, and what there may be several of is sometimes one. */
const each = (value: unknown): readonly Fields[] => objectsIn(Array.isArray(value) ? value : [value]);

const venuesOf = (event: Fields): readonly Fields[] => each(event['venue']).filter(({venue}) => venue);

const organizersOf = (event: Fields): readonly Fields[] => each(event['organizer']).filter(({organizer}) => organizer);

const own = (kind: string, host: string, record: Fields): string => `${kind}:${host}/${idText(record['id']) ?? firstText(record['slug']) ?? ''}`;

function toPlace(venue: Fields, id: string): Fields {
  const [latitude, longitude] = [venue['geo_lat'], venue['geo_lng']];
  return {
    '@id': id,
    name: venue['venue'],
    address: {streetAddress: venue['address'], postalCode: venue['zip'], addressLocality: venue['city']},
    geo: latitude && longitude ? {latitude, longitude} : undefined,
    telephone: firstText(venue['phone']),
    url: firstText(venue['website']),
  };
}

const toOrganization = (organizer: Fields, id: string): Fields => ({
  '@id': id,
  name: organizer['organizer'],
  url: firstText(organizer['website']),
  contactPoint: [{telephone: firstText(organizer['phone'])}, {email: firstText(organizer['email'])}],
});

/** `cost` is what the publisher wrote; `cost_details` has its numbers, of which one alone is the price. */
function priceOf(event: Fields): Fields {
  const cost = firstText(event['cost']);
  if (!cost) return {};
  const {values, currency_code: currency} = fieldsOf(event['cost_details']);
  const price = Array.isArray(values) && values.length === 1 ? firstText(values[0]) : undefined;
  if (isFreeInWords(cost) || price === '0') return {isAccessibleForFree: true};
  return {isAccessibleForFree: false, offers: [price ? {price, priceCurrency: firstText(currency) ?? 'EUR'} : {description: cost}]};
}

function toEvent(event: Fields, host: string, vocabulary: Vocabulary): Fields {
  const [place] = venuesOf(event);
  const words = [...each(event['categories']), ...each(event['tags'])].flatMap(({name}) => firstText(name) ?? []);
  const isOnline = event['is_virtual'] === true || Boolean(firstText(event['virtual_url']));
  return {
    '@id': own('event', host, event),
    name: event['title'],
    summary: event['excerpt'],
    description: event['description'],
    provider: organizersOf(event).map((organizer) => own('organizer', host, organizer)),
    location: place ? [own('venue', host, place)] : [],
    areaServed: firstText(place?.['city']),
    ...vocabulary.idsOf(words.map((name) => ({codes: [name], name, set: 'theme'})), WORDS),
    attendanceMode: isOnline ? (place ? 'mixed' : 'online') : place ? 'onsite' : undefined,
    onlineUrl: firstText(event['virtual_url']),
    ...priceOf(event),
    startDate: timeOf(event, 'start'),
    endDate: timeOf(event, 'end'),
    eventStatus: ({canceled: 'EventCancelled', postponed: 'EventPostponed'} as Fields)[idText(event['event_status']) ?? idText(event['status']) ?? ''],
    registration: firstText(event['website']) ? {url: event['website']} : undefined,
    url: event['url'],
    image: firstText(fieldsOf(event['image'])['url']) ? [{url: fieldsOf(event['image'])['url']}] : undefined,
    dateModified: firstText(event['modified_utc'])?.replace(/ (.*)/, 'T$1Z'),
  };
}

const leftOut = (index: number, reason: string): Problem => ({
  path: `events[${index}]`,
  message: `Left out: ${reason}`,
  remedy: 'Nothing to do if that is meant',
  effect: 'dropped',
});

function reasonToLeave(event: unknown): string | undefined {
  if (!isObject(event) || !Object.hasOwn(event, 'title')) return 'it is no event';
  if (event['hide_from_listings'] === true) return 'it is hidden from listings';
  const status = idText(event['status']) ?? '';
  return ['draft', 'pending', 'private', 'trash'].includes(status) ? `it is not published (${status})` : undefined;
}

/** Two sites have an event 12 each: what stands in the address of the event, else of the feed. */
function hostOf({url}: Fields, feedUrl: string): string {
  const own = firstText(url) ?? '';
  return new URL(URL.canParse(own) ? own : feedUrl).host;
}

export const adapter: Adapter = {
  count: (json) => recordsOf(json).length,
  async toFeed(json, {url, pause}): Promise<RawFeed> {
    const vocabulary = new Vocabulary('events-calendar');
    const [events, problems]: [Fields[], Problem[]] = [[], []];
    const [places, organizations] = [new Map<string, Fields>(), new Map<string, Fields>()];
    for (const [index, event] of numbered(recordsOf(json))) {
      const pausing = pause();
      if (pausing) await pausing;
      const reason = reasonToLeave(event);
      if (reason || !isObject(event)) {
        problems.push(leftOut(index, reason ?? ''));
        continue;
      }
      const host = hostOf(event, url);
      events.push(toEvent(event, host, vocabulary));
      for (const venue of venuesOf(event)) places.set(own('venue', host, venue), toPlace(venue, own('venue', host, venue)));
      for (const one of organizersOf(event)) organizations.set(own('organizer', host, one), toOrganization(one, own('organizer', host, one)));
    }
    return {
      events,
      places: [...places.values()],
      organizations: [...organizations.values()],
      terms: vocabulary.terms,
      problems: [...problems, ...vocabulary.problems],
    };
  },
  next: (json) => (isObject(json) ? firstText(json['next_rest_url']) : undefined),
};
