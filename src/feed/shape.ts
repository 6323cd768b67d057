import type {
  Attachment,
  ContactPoint,
  Feed,
  FeedImage,
  Item,
  Offer,
  Organization,
  Place,
  Problem,
  Registration,
  Schedule,
  Term,
} from './types.js';

/**
 * What a field holds. One table, from which both the checks (validate.ts) and `feed.schema.json`
 * (scripts/feed-schema.ts) are made, so that they cannot say different things.
 *
 * `title`, `summary`, `text`: a language map or a string, of at most so many characters (`limits.ts`). `names`: a language
 * map of lists. `word`: one line of plain text or a code. `id`: an `@id`. `a|b`: one of these words. A capital letter: a
 * shape of this table.
 */
export type Scalar =
  | 'id'
  | 'title'
  | 'summary'
  | 'text'
  | 'names'
  | 'word'
  | 'url'
  | 'image'
  | 'email'
  | 'telephone'
  | 'language'
  | 'time'
  | 'clock'
  | 'day'
  | 'monthDay'
  | 'frequency'
  | 'rrule'
  | 'ages'
  | 'flag'
  | 'price'
  | 'count'
  | 'geo'
  | `${string}|${string}`;

/** `[]`: a list. `!`: without it the whole object is of no use. */
export type Kind = `${Scalar | keyof Shapes}${'' | '[]'}${'' | '!'}`;

export interface Shapes {
  readonly Schedule: Schedule;
  readonly ContactPoint: ContactPoint;
  readonly Offer: Offer;
  readonly Registration: Registration;
  readonly FeedImage: FeedImage;
  readonly Attachment: Attachment;
  readonly Address: NonNullable<Place['address']>;
  readonly Term: Term;
  readonly Organization: Organization;
  readonly Place: Place;
  readonly Item: Omit<Item, 'kind'>;
  readonly Problem: Problem;
  readonly Head: Pick<Feed, 'name' | 'license' | 'dateModified' | 'inLanguage' | 'problems'>;
}

type Table = {readonly [Name in keyof Shapes]: {readonly [Field in keyof Required<Shapes[Name]>]: Kind}};

export const SHAPES: Table = {
  Schedule: {
    startDate: 'time',
    endDate: 'time',
    startTime: 'clock',
    endTime: 'clock',
    byDay: 'day[]',
    byMonthDay: 'monthDay[]',
    repeatFrequency: 'frequency',
    exceptDate: 'time[]',
    scheduleTimezone: 'word',
    description: 'summary',
  },
  ContactPoint: {name: 'summary', contactType: 'title', telephone: 'telephone', email: 'email', url: 'url'},
  Offer: {price: 'price', priceCurrency: 'word', description: 'summary', url: 'url'},
  Registration: {
    url: 'url',
    email: 'email',
    telephone: 'telephone',
    required: 'flag',
    opens: 'time',
    closes: 'time',
    maximumAttendeeCapacity: 'count',
    remainingAttendeeCapacity: 'count',
    note: 'summary',
  },
  FeedImage: {url: 'image!', alt: 'summary', license: 'word', creditText: 'word'},
  Attachment: {name: 'title', url: 'url!', encodingFormat: 'word'},
  Address: {streetAddress: 'title', postalCode: 'word', addressLocality: 'title'},
  Term: {'@id': 'id!', inDefinedTermSet: 'word!', name: 'title!', alternateName: 'names', sameAs: 'url'},
  Organization: {
    '@id': 'id!',
    name: 'title!',
    description: 'text',
    url: 'url',
    sector: 'id',
    contactPoint: 'ContactPoint[]',
  },
  Place: {
    '@id': 'id!',
    name: 'title!',
    address: 'Address',
    geo: 'geo',
    addressHidden: 'flag',
    accessibility: 'word[]',
    telephone: 'telephone',
    url: 'url',
  },
  Item: {
    '@id': 'id',
    name: 'title!',
    summary: 'summary',
    description: 'text',
    provider: 'id[]',
    location: 'id[]',
    locationNote: 'summary',
    areaServed: 'word[]',
    theme: 'id[]',
    audience: 'id[]',
    phenomenon: 'id[]',
    typicalAgeRange: 'ages',
    inLanguage: 'language[]',
    attendanceMode: 'onsite|online|phone|mixed',
    onlineUrl: 'url',
    isAccessibleForFree: 'flag',
    offers: 'Offer[]',
    lowThreshold: 'flag',
    referralNeeded: 'flag',
    volunteering: 'flag',
    accessibility: 'word[]',
    eventSchedule: 'Schedule[]',
    rrule: 'rrule',
    exdate: 'time[]',
    rdate: 'time[]',
    scheduleTimezone: 'word',
    startDate: 'time',
    endDate: 'time',
    eventStatus: 'EventScheduled|EventPostponed|EventCancelled|EventRescheduled',
    superEvent: 'id',
    superEventType: 'recurring|umbrella',
    registration: 'Registration',
    contactPoint: 'ContactPoint[]',
    url: 'url',
    image: 'FeedImage[]',
    subjectOf: 'Attachment[]',
    dateModified: 'time',
    dateVerified: 'time',
  },
  Problem: {path: 'word!', message: 'word!', remedy: 'word!', effect: 'dropped|mended!'},
  Head: {name: 'title', license: 'word', dateModified: 'time', inLanguage: 'language[]', problems: 'Problem[]'},
};

/** The big lists of a feed and what they hold. */
export const LISTS = {
  terms: 'Term',
  organizations: 'Organization',
  places: 'Place',
  activities: 'Item',
  events: 'Item',
} as const satisfies Record<string, keyof Shapes>;

/** What publishers of events write for a field that activities and events share here. */
export const ALIASES: Readonly<Record<string, keyof Item>> = {
  organizer: 'provider',
  eventAttendanceMode: 'attendanceMode',
};

/** Words of schema.org for our codes. */
export const SYNONYMS: Readonly<Record<string, string>> = {
  OfflineEventAttendanceMode: 'onsite',
  OnlineEventAttendanceMode: 'online',
  MixedEventAttendanceMode: 'mixed',
};

/** `Offer[]!` as `{kind: 'Offer', list: true, required: true}`. */
export const readKind = (kind: Kind): {readonly kind: string; readonly list: boolean; readonly required: boolean} => ({
  kind: kind.replace(/(?:\[\])?!?$/, ''),
  list: kind.includes('[]'),
  required: kind.endsWith('!'),
});
