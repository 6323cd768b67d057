import {find} from '../../lib/find.js';
import {LANGUAGES, type Meaning, meaningOf} from '../vocabulary/toimeksi.js';
import type {Vocabulary} from '../vocabulary/vocabulary.js';
import {WORDS} from '../vocabulary/words.js';
import {decodeEntities} from '../../lib/html-text.js';
import {readMoment} from '../../lib/written-time.js';
import {type Fields, fieldsOf, firstText, idText, objectsIn, textsIn} from './fields.js';
import {Custom, timesOf} from './toimeksi-fields.js';
import {placesOf} from './toimeksi-place.js';
import {isFreeInWords, readAges, readOffer} from './written-values.js';

/** The HTML of a field of a post. */
const rendered = (value: unknown): string | undefined => firstText(fieldsOf(value)['rendered'], value);

/** What WordPress cuts itself ends in `[…]`. */
const summaryOf = (excerpt: unknown): string | undefined =>
  rendered(excerpt)?.replace(/\[(?:&hellip;|&#8230;|…|\.\.\.)\]/, '…');

/** The language of a post, of those sites that have several; Polylang says it in `lang`. */
export const languageOf = (post: Fields): string =>
  firstText(post['lang']) ?? /^https?:\/\/[^/]+\/(fi|sv|en)\//.exec(firstText(post['link']) ?? '')?.[1] ?? 'fi';

/** Ids of posts are their own on every site. */
const siteOf = (post: Fields): string =>
  /^https?:\/\/(?:www\.)?([^/]+)/.exec(firstText(post['link']) ?? '')?.[1] ?? 'toimeksi';

const idOf = (post: Fields): string | undefined => {
  const id = idText(post['id']);
  return id && `${siteOf(post)}:${id}`;
};

/** The terms of a post by what their taxonomy says; only those that are embedded have names. */
function termsOf(post: Fields): (meaning: Meaning) => readonly string[] {
  const embedded = fieldsOf(post['_embedded'])['wp:term'];
  const terms = (Array.isArray(embedded) ? embedded : []).flatMap(objectsIn);
  // Some sites put the terms themselves where WordPress has their numbers.
  const own = Object.entries(post).filter(([key]) => key.startsWith('tm_'));
  const all = [...terms, ...own.flatMap(([taxonomy, list]) => namesIn(list).map((name) => ({taxonomy, name})))];
  const named = all.flatMap(({taxonomy, name}) => {
    const text = firstText(name);
    return text ? [[meaningOf(firstText(taxonomy) ?? ''), decodeEntities(text)] as const] : [];
  });
  return (meaning) => named.filter(([known]) => known === meaning).map(([, name]) => name);
}

const namesIn = (list: unknown): readonly unknown[] => [...objectsIn(list).map(({name}) => name), ...textsIn(list)];

/** The picture of a post, not larger than a screen needs; where it may not be seen, an error stands in its place. */
function imageOf(post: Fields): readonly Fields[] {
  const [media] = objectsIn(fieldsOf(post['_embedded'])['wp:featuredmedia']);
  if (!media) return [];
  const sizes = fieldsOf(fieldsOf(media['media_details'])['sizes']);
  const sized = ['medium_large', 'large', 'medium'].map((size) => fieldsOf(sizes[size])['source_url']);
  const url = firstText(...sized, media['source_url']);
  return url ? [{url, alt: media['alt_text']}] : [];
}

function contactsOf(custom: Custom): readonly Fields[] {
  const toContact = (part: Custom) => ({
    name: part.text('name'),
    telephone: part.text('telephone'),
    email: part.text('email'),
  });
  const parts = custom.parts('contact').map((part) => toContact(new Custom(part)));
  const {telephone, email} = toContact(custom);
  const name = parts.length ? undefined : firstText(custom.get('contact'));
  return [...parts, ...(telephone || email || name ? [{name, telephone, email}] : [])];
}

function priceOf(custom: Custom): Fields {
  const price = custom.text('price');
  const isFree = custom.flag('isFree') || isFreeInWords(price ?? '');
  return {
    isAccessibleForFree: isFree || undefined,
    offers: price && !isFree ? [readOffer(price)] : undefined,
  };
}

/** When it is: once, at several times, or in words. */
function timesOfItem(post: Fields, custom: Custom, isEvent: boolean): Fields {
  const hours = custom.text('hours');
  const rows = custom.rows.map((row) => timesOf(new Custom(row))).filter(({start}) => start);
  const own = timesOf(custom, isEvent);
  const [only, ...others] = own.start || own.end ? [own] : rows;
  const asSchedule = ({start, end}: typeof own) => ({
    startDate: start?.slice(0, 10),
    startTime: start?.slice(11, 16) || undefined,
    endDate: end?.slice(0, 10),
    endTime: end?.slice(11, 16) || undefined,
  });
  if (others.length) return {eventSchedule: rows.map(asSchedule)};
  // What only ends began when it was written.
  const startDate = only?.start ?? (only?.end && firstText(post['date'])?.slice(0, 10));
  return {startDate, endDate: only?.end, eventSchedule: hours && !isEvent ? [{description: hours}] : undefined};
}

function attendanceMode(custom: Custom, places: readonly Fields[]): string | undefined {
  const isOnline = custom.flag('isOnline');
  const isByPhone = custom.flag('isByPhone');
  if (places.length) return isOnline || isByPhone ? 'mixed' : 'onsite';
  return isOnline ? 'online' : isByPhone ? 'phone' : undefined;
}

/** The association, as the post names it: a name, a post or its number, or a term. */
function providerOf(post: Fields, custom: Custom, names: readonly string[]): Fields | undefined {
  const given = [post['organization'], custom.get('organization')].flat();
  const [record] = objectsIn(given);
  const title = record && firstText(record['post_title'], rendered(record['title']), record['name']);
  const name = title ?? firstText(...given, ...names);
  const id = idText(record?.['ID'] ?? record?.['id'] ?? find(given, (value) => typeof value === 'number' && value > 0));
  if (id) return {'@id': `${siteOf(post)}:${id}`, name};
  return name ? {'@id': `provider:${decodeEntities(name)}`, name} : undefined;
}

export interface Made {
  readonly kind: 'activities' | 'events' | 'organizations';
  readonly record: Fields;
  readonly places: readonly Fields[];
  readonly provider?: Fields;
}

const dateModified = (post: Fields): string | undefined => {
  const gmt = firstText(post['modified_gmt']);
  return gmt ? gmt.replace(/:\d\d$/, '$&Z') : firstText(post['modified']);
};

const inLanguage = (post: Fields, text: string | undefined): Fields | undefined =>
  text ? {[languageOf(post)]: text} : undefined;

export function toOrganization(post: Fields): Made {
  const custom = new Custom(post['acf'], post['meta']);
  const record = {
    '@id': idOf(post),
    name: inLanguage(post, rendered(post['title'])),
    description: inLanguage(post, rendered(post['content'])),
    url: custom.text('url') ?? post['link'],
    contactPoint: contactsOf(custom),
  };
  return {kind: 'organizations', record, places: []};
}

/** A post as an activity or event of ours. */
export function toItem(post: Fields, type: string, vocabulary: Vocabulary): Made {
  const custom = new Custom(post['acf'], post['meta']);
  const terms = termsOf(post);
  const places = placesOf(custom);
  const provider = providerOf(post, custom, terms('organization'));
  const isEvent = type === 'tm_event';
  const areas = terms('municipality').length ? terms('municipality') : terms('region');
  const named = (set: 'theme' | 'audience') => terms(set).map((name) => ({codes: [name], name: {fi: name}, set}));
  const languages = terms('language').map((name) => name.toLowerCase());
  const record = {
    '@id': idOf(post),
    name: inLanguage(post, rendered(post['title'])),
    summary: inLanguage(post, summaryOf(post['excerpt'])),
    description: inLanguage(post, rendered(post['content'])),
    provider: provider?.['@id'],
    location: places.map((place) => place['@id']),
    locationNote: terms('village').length ? terms('village').join(', ') : undefined,
    areaServed: areas,
    ...vocabulary.idsOf([...named('theme'), ...named('audience')], WORDS),
    typicalAgeRange: readAges(custom.text('ages') ?? ''),
    inLanguage: languages.map((name) => (Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : name)),
    attendanceMode: attendanceMode(custom, places),
    onlineUrl: custom.text('onlineUrl'),
    ...priceOf(custom),
    volunteering: type === 'tm_volunteer' || undefined,
    ...timesOfItem(post, custom, isEvent),
    registration: {
      url: custom.text('registrationUrl'),
      closes: readMoment(custom.text('registrationCloses') ?? ''),
      note: custom.text('registrationNote'),
    },
    contactPoint: contactsOf(custom),
    url: post['link'],
    image: imageOf(post),
    dateModified: dateModified(post),
  };
  return {kind: isEvent ? 'events' : 'activities', record, places, provider};
}
