import {find} from '../../lib/find.js';
import {languageOf, MODES} from '../vocabulary/open-referral-words.js';
import {TAXONOMY} from '../vocabulary/open-referral.js';
import type {Vocabulary} from '../vocabulary/vocabulary.js';
import {contactsOf} from './open-referral-contacts.js';
import {pricesOf} from './open-referral-offers.js';
import {isVirtual, placeNameOf, placeNote} from './open-referral-place.js';
import {
  type Fields,
  flagOf,
  type Ids,
  listOf,
  paragraphs,
  partsOf,
  type Tell,
  textOf,
} from './open-referral-records.js';
import {schedulesOf} from './open-referral-schedule.js';
import {otherKeywords, type Terms} from './open-referral-terms.js';

/** A place of a service, and what is said of the service there. */
export interface ServicePlace {
  /** The service at that location; the location itself where nothing stands between the two. */
  readonly link: Fields;
  readonly location: Fields;
  /** Its `@id`; undefined for one that nobody can go to. */
  readonly id?: string;
}

export interface ServiceContext {
  readonly ids: Ids;
  readonly terms: Terms;
  readonly vocabulary: Vocabulary;
  readonly tell: Tell;
}

const CLOSED = {fi: 'Tilapäisesti suljettu', sv: 'Tillfälligt stängt', en: 'Temporarily closed'};

export const statusOf = (service: Fields): string =>
  (textOf(service, 'status') ?? '').toLowerCase().replaceAll('_', ' ');

/** Tables have 200 or 999 where there is no highest age. */
const MAX_AGE = 120;

function ages(service: Fields): string | undefined {
  const records = [service, ...listOf(service, 'eligibilitys', 'eligibilities', 'eligibility')];
  const all = (...fields: readonly string[]) =>
    records.map((record) => Math.floor(Number(textOf(record, ...fields) ?? NaN))).filter((age) => age >= 0);
  const [from, to] = [all('minimum_age', 'min_age'), all('maximum_age', 'max_age')];
  const [lowest, highest] = [from.length ? Math.min(...from) : 0, to.length ? Math.max(...to) : MAX_AGE + 1];
  return lowest > 0 || highest <= MAX_AGE ? `${lowest || ''}-${highest <= MAX_AGE ? highest : ''}` : undefined;
}

/** A name of an area, not a sentence about it; sentences go to the description. */
const isArea = (text: string): boolean => text.length <= 60 && !/[.!?]$/.test(text);

function areas(service: Fields): readonly string[] {
  const listed = listOf(service, 'service_areas', 'service_area').map((area) =>
    textOf(area, 'name', 'service_area', 'description'),
  );
  return [...listed, ...partsOf(textOf(service, 'service_areas'))].filter((area) => area !== undefined);
}

function languages(service: Fields, places: readonly ServicePlace[]): readonly string[] {
  const records = [service, ...places.map(({location}) => location)];
  const named = records.flatMap((record) => [
    ...listOf(record, 'languages').map(
      (entry) => languageOf(textOf(entry, 'code') ?? '') ?? languageOf(textOf(entry, 'name', 'language') ?? ''),
    ),
    ...partsOf(textOf(record, 'languages')).map(languageOf),
  ]);
  return [...new Set(named.filter((code) => code !== undefined))];
}

/** How one attends: by what is said of it, else by the places. */
function attendanceMode(service: Fields, places: readonly ServicePlace[]): string | undefined {
  const said = [service, ...listOf(service, 'attendings', 'attending_types', 'schedules')]
    .flatMap((record) => partsOf(textOf(record, 'attending_type', 'attending')))
    .map((word) => word.toLowerCase());
  const modes = new Set(said.flatMap((word) => (Object.hasOwn(MODES, word) ? (MODES[word] ?? []) : [])));
  if (places.some(({id}) => id)) modes.add('onsite');
  if (places.some(({location}) => isVirtual(location))) modes.add('online');
  return modes.has('onsite') && modes.size > 1
    ? 'mixed'
    : find(['online', 'phone', 'onsite'], (mode) => modes.has(mode as 'phone'));
}

/** Words that have no field of ours, in the order in which somebody asks for them. */
function description(service: Fields): string | undefined {
  const offer = listOf(service, 'local_offer')[0] ?? {};
  const answers = listOf(offer, 'survey_answers').map(
    (entry) => textOf(entry, 'answer') && `${textOf(entry, 'question') ?? ''}\n${textOf(entry, 'answer')}`,
  );
  return paragraphs(
    textOf(service, 'alert'),
    textOf(service, 'alternate_name'),
    textOf(service, 'description', 'short_desc'),
    textOf(service, 'eligibility_description', 'eligibility'),
    ...listOf(service, 'eligibilitys', 'eligibilities', 'eligibility').map((entry) => textOf(entry, 'eligibility')),
    textOf(service, 'audience'),
    ...areas(service).filter((area) => !isArea(area)),
    textOf(service, 'interpretation_services'),
    textOf(service, 'additional_information'),
    textOf(offer, 'description'),
    ...answers,
    otherKeywords(service),
  );
}

function registration(service: Fields): Fields | undefined {
  const access = textOf(service, 'attending_access')?.toLowerCase();
  const documents = listOf(service, 'required_documents').map((entry) => textOf(entry, 'document'));
  const note = paragraphs(
    textOf(service, 'application_process'),
    textOf(service, 'wait_time'),
    textOf(service, 'required_documents'),
    ...documents,
  );
  return note || access === 'appointment' ? {note, required: access === 'appointment' || undefined} : undefined;
}

function notes(service: Fields, places: readonly ServicePlace[]): string | undefined {
  const known = textOf(service, 'description');
  return paragraphs(
    ...places.map(({link, location}) => {
      const note = placeNote(link === location ? {} : link, location, known);
      return note && places.length > 1 ? [placeNameOf(location), note].filter(Boolean).join(': ') : note;
    }),
  );
}

const links = (service: Fields): readonly Fields[] => [
  ...listOf(service, 'links', 'additional_urls', 'urls').map((link) => ({
    name: textOf(link, 'label', 'name'),
    url: textOf(link, 'url'),
  })),
  ...listOf(service, 'local_offer').map((offer) => ({name: 'Local offer', url: textOf(offer, 'link')})),
];

/** MongoDB writes a time as `{$date: …}`. */
const timeOf = (service: Fields, ...fields: readonly string[]): string | undefined =>
  textOf(service, ...fields) ?? listOf(service, ...fields).map((time) => textOf(time, '$date'))[0];

/** One service as an activity of ours. */
export function toItem(
  service: Fields,
  places: readonly ServicePlace[],
  organization: string | undefined,
  context: ServiceContext,
): Fields {
  const {ids, terms, vocabulary, tell} = context;
  const locations = places.map(({location}) => location);
  const isClosed = statusOf(service) === 'temporarily closed';
  const access = textOf(service, 'attending_access')?.toLowerCase();
  return {
    '@id': ids.of('services', service),
    name: textOf(service, 'name'),
    summary: isClosed ? CLOSED : undefined,
    description: description(service),
    provider: organization,
    location: places.flatMap(({id}) => id ?? []),
    locationNote: notes(service, places),
    areaServed: areas(service).filter(isArea),
    ...vocabulary.idsOf(terms.ofService(service), TAXONOMY),
    typicalAgeRange: ages(service),
    inLanguage: languages(service, places),
    attendanceMode: attendanceMode(service, places),
    onlineUrl: locations.filter(isVirtual).map((location) => textOf(location, 'url', 'website'))[0],
    ...pricesOf(service, locations),
    lowThreshold: access === 'drop-in' || undefined,
    referralNeeded: access === 'referral' || flagOf(service, 'needs_referral'),
    // What is closed has no next time.
    eventSchedule: isClosed ? [] : schedulesOf(service, places, tell),
    registration: registration(service),
    contactPoint: contactsOf([
      service,
      ...places.flatMap(({link, location}) => (link === location ? [link] : [link, location])),
    ]),
    url: textOf(service, 'url', 'website'),
    subjectOf: links(service).filter(({url}) => url),
    dateModified: timeOf(service, 'last_modified', 'updated_at'),
    dateVerified: timeOf(service, 'assured_date', 'last_verified_on'),
  };
}
