/**
 * The shapes that leave the feed layer: checked, plain, frozen data.
 * Names come from schema.org; `feed.schema.json` describes the same shapes as publishers write them.
 */

/** Text by language tag, for example `{fi: 'Uinti', sv: 'Simning'}`. The key `''` holds text whose language is unknown. */
export type LanguageMap = Readonly<Record<string, string>>;

/**
 * A point in time as the publisher gave it; four things that are never mixed:
 * an instant with offset (`2026-11-24T15:30:00Z`), a local time (`2026-11-24T17:30`, read in the item's zone),
 * a date alone (`2026-11-24`), and, by the absence of the field, an unknown time.
 */
export type TimeString = string;

/** https://schema.org/Schedule; `byDay` in English names (`Tuesday`), or `2MO`-like for the second Monday of a month. */
export interface Schedule {
  readonly startDate?: string;
  readonly endDate?: string;
  /** Local wall-clock times, `HH:MM`. */
  readonly startTime?: string;
  readonly endTime?: string;
  readonly byDay?: readonly string[];
  readonly byMonthDay?: readonly number[];
  /** ISO 8601 duration: `P1D`, `P1W`, `P2W`, `P1M`, `P1Y`. */
  readonly repeatFrequency?: string;
  readonly exceptDate?: readonly string[];
  readonly scheduleTimezone?: string;
  readonly description?: LanguageMap;
}

export interface ContactPoint {
  readonly name?: LanguageMap;
  readonly contactType?: LanguageMap;
  readonly telephone?: string;
  readonly email?: string;
  readonly url?: string;
}

export interface Offer {
  /** In `priceCurrency`; absent when only a description is given. */
  readonly price?: number;
  readonly priceCurrency?: string;
  readonly description?: LanguageMap;
  readonly url?: string;
}

export interface Registration {
  readonly url?: string;
  readonly email?: string;
  readonly telephone?: string;
  readonly required?: boolean;
  readonly opens?: TimeString;
  readonly closes?: TimeString;
  readonly maximumAttendeeCapacity?: number;
  readonly remainingAttendeeCapacity?: number;
  readonly note?: LanguageMap;
}

export interface FeedImage {
  readonly url: string;
  readonly alt?: LanguageMap;
  readonly license?: string;
  readonly creditText?: string;
}

/** Something to read or see besides: a programme, a form. https://schema.org/MediaObject */
export interface Attachment {
  readonly name?: LanguageMap;
  readonly url: string;
  /** A media type: `application/pdf`. */
  readonly encodingFormat?: string;
}

export interface Term {
  readonly '@id': string;
  /** `theme`, `audience`, `phenomenon`, `sector` … */
  readonly inDefinedTermSet: string;
  readonly name: LanguageMap;
  readonly alternateName?: Readonly<Record<string, readonly string[]>>;
  readonly sameAs?: string;
}

export interface Organization {
  readonly '@id': string;
  readonly name: LanguageMap;
  readonly description?: LanguageMap;
  readonly url?: string;
  readonly sector?: string;
  readonly contactPoint?: readonly ContactPoint[];
}

export interface Place {
  readonly '@id': string;
  readonly name: LanguageMap;
  readonly address?: {
    readonly streetAddress?: LanguageMap;
    readonly postalCode?: string;
    /** The municipality or the town, by language. */
    readonly addressLocality?: LanguageMap;
  };
  /** WGS84 degrees. */
  readonly geo?: {readonly latitude: number; readonly longitude: number};
  /** The publisher asks that the street address is not shown (a shelter, a home). */
  readonly addressHidden?: boolean;
  /** Codes: `wheelchair`, `accessibleToilet`, `inductionLoop`, `parking`, `rollator`, `signLanguage`, `quiet` … */
  readonly accessibility?: readonly string[];
  readonly telephone?: string;
  readonly url?: string;
}

export type AttendanceMode = 'onsite' | 'online' | 'phone' | 'mixed';
export type EventStatus = 'EventScheduled' | 'EventPostponed' | 'EventCancelled' | 'EventRescheduled';

/**
 * One thing a resident can find: an activity (goes on) or an event (happens at a time).
 * References (`provider`, `location`, `theme` …) are `@id`s; one that leads nowhere is left as it is.
 */
export interface Item {
  readonly '@id': string;
  readonly kind: 'activity' | 'event';
  readonly name: LanguageMap;
  readonly summary?: LanguageMap;
  /** Plain text; paragraphs are separated by a blank line. */
  readonly description?: LanguageMap;
  /** Who arranges it: `provider` of an activity, `organizer` of an event. */
  readonly provider: readonly string[];
  readonly location: readonly string[];
  /** More about the place in words ("2nd floor"). */
  readonly locationNote?: LanguageMap;
  readonly areaServed?: readonly string[];
  readonly theme: readonly string[];
  readonly audience: readonly string[];
  readonly phenomenon?: readonly string[];
  readonly typicalAgeRange?: string;
  readonly inLanguage?: readonly string[];
  readonly attendanceMode?: AttendanceMode;
  readonly onlineUrl?: string;
  readonly isAccessibleForFree?: boolean;
  readonly offers?: readonly Offer[];
  readonly lowThreshold?: boolean;
  readonly referralNeeded?: boolean;
  readonly volunteering?: boolean;
  readonly accessibility?: readonly string[];
  readonly eventSchedule?: readonly Schedule[];
  readonly rrule?: string;
  readonly exdate?: readonly string[];
  readonly rdate?: readonly string[];
  /** The zone in which `rrule` keeps its hour; Europe/Helsinki when not given. `startDate` is then an instant. */
  readonly scheduleTimezone?: string;
  readonly startDate?: TimeString;
  readonly endDate?: TimeString;
  readonly eventStatus?: EventStatus;
  readonly superEvent?: string;
  /** The event is the head of a recurring series (`recurring`) or of a festival (`umbrella`). */
  readonly superEventType?: 'recurring' | 'umbrella';
  readonly registration?: Registration;
  readonly contactPoint?: readonly ContactPoint[];
  readonly url?: string;
  readonly image?: readonly FeedImage[];
  readonly subjectOf?: readonly Attachment[];
  readonly dateModified?: TimeString;
  readonly dateVerified?: TimeString;
}

/** Something left out or mended, for the publisher: where, what is wrong, what to do. In English; paths like `activities[3].geo`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
  /** `dropped`: the whole item is left out. `mended`: the item is shown without or with a corrected field. */
  readonly effect: 'dropped' | 'mended';
}

/** What else there is of a feed whose summaries alone have come; addresses of files. */
export interface Published {
  /** `@id`s as the summaries have them: the indexes have a document for each, in this order. */
  readonly ids: readonly unknown[];
  /** Search indexes: of names alone, and of all texts. */
  readonly names?: string;
  readonly texts?: string;
  /** Documents with the whole items, `each` in one. */
  readonly details: readonly (string | undefined)[];
  readonly each: number;
}

/** One document or page of a feed after its adapter and the checks. */
export interface Feed {
  readonly name?: LanguageMap;
  readonly license?: string;
  readonly dateModified?: TimeString;
  readonly inLanguage: readonly string[];
  readonly terms: readonly Term[];
  readonly organizations: readonly Organization[];
  readonly places: readonly Place[];
  readonly items: readonly Item[];
  /** `@id`s of items of earlier documents of the same feed that this one takes away or gives anew. */
  readonly removed: readonly string[];
  readonly published?: Published;
  readonly problems: readonly Problem[];
}
