/**
 * What the summaries of a published feed hold: a column for each field, `items.startDate`, with a value for each row, null
 * where there is none. A column without a value is left out.
 *
 * `value`: as in a feed. `text`: a column for each language, `items.name.fi`. The name of another table: its row numbers,
 * one or a list; a text is an `@id` that leads nowhere.
 */
export type Column = 'value' | 'text' | Table;
export type Table = 'items' | 'organizations' | 'places' | 'terms';

/** A field inside another is written with a dot. */
export const COLUMNS: Readonly<Record<Table, Readonly<Record<string, Column>>>> = {
  terms: {'@id': 'value', inDefinedTermSet: 'value', name: 'text', alternateName: 'value', sameAs: 'value'},
  organizations: {'@id': 'value', name: 'text'},
  places: {'@id': 'value', name: 'text', 'address.addressLocality': 'text', addressHidden: 'value', accessibility: 'value'},
  items: {
    '@id': 'value',
    name: 'text',
    summary: 'text',
    provider: 'organizations',
    location: 'places',
    areaServed: 'value',
    theme: 'terms',
    audience: 'terms',
    inLanguage: 'value',
    attendanceMode: 'value',
    isAccessibleForFree: 'value',
    offers: 'value',
    lowThreshold: 'value',
    referralNeeded: 'value',
    volunteering: 'value',
    accessibility: 'value',
    eventSchedule: 'value',
    rrule: 'value',
    exdate: 'value',
    rdate: 'value',
    scheduleTimezone: 'value',
    startDate: 'value',
    endDate: 'value',
    eventStatus: 'value',
    superEvent: 'items',
    superEventType: 'value',
    registration: 'value',
    dateModified: 'value',
  },
};

export const TABLES = Object.keys(COLUMNS) as readonly Table[];
