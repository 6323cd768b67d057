import {dateOf, dayOf, parseDate} from '../lib/civil-date.js';
import {type Filters, parseFilters, parseQuery, writeFilters} from './finder-state.js';
import type {When} from './period.js';

export const VIEWS = ['month', 'week', 'agenda'] as const;
export type View = (typeof VIEWS)[number];

/** What a visitor has chosen in the calendar; the part of the state that stands in the page's URL. */
export interface CalendarState {
  readonly query: string;
  readonly filters: Filters;
  readonly view: View;
  /** Day number of the day that is looked at; its month or week is shown. Undefined means today. */
  readonly date?: number;
  /** Only this time. */
  readonly when?: When;
  /** Only what begins at five in the afternoon or later. */
  readonly evening: boolean;
  /** `@id` of the open event. */
  readonly item?: string;
}

export const EMPTY_CALENDAR: CalendarState = {query: '', filters: {}, view: 'month', evening: false};

const WHEN = /^(?:today|week|weekend|month|(?:\d{4}-\d\d-\d\d|\.\.)\/(?:\d{4}-\d\d-\d\d|\.\.))$/;

/** Not facets, though they stand beside them in the address. */
const OWN = new Set(['date', 'when', 'evening']);

export const isoDay = (day: number): string => {
  const {year, month, day: date} = dateOf(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

/** The day number of `2026-11-24`; undefined when it cannot be read. */
export const parseDay = (text: string | null): number | undefined => {
  const date = parseDate(text ?? '');
  return date && dayOf(date);
};

export const isView = (text: unknown): text is View => (VIEWS as readonly unknown[]).includes(text);

/** The filters of a query string, without what the calendar keeps beside them. */
export const parseCalendarFilters = (text: string): Filters =>
  Object.fromEntries(Object.entries(parseFilters(text)).filter(([name]) => !OWN.has(name)));

/** Reads what `formatCalendar` wrote. Anything unknown or impossible is left out; `view` is used when none is named. */
export function parseCalendar(text: string, view: View): CalendarState {
  const params = new URLSearchParams(text);
  const when = params.get('when') ?? '';
  const named = params.get('view');
  return {
    query: parseQuery(params),
    filters: parseCalendarFilters(text),
    view: isView(named) ? named : view,
    date: parseDay(params.get('date')),
    when: WHEN.test(when) ? (when as When) : undefined,
    evening: params.has('evening'),
    item: params.get('item') || undefined,
  };
}

/** Writes the state as a query string. */
export function formatCalendar({query, filters, view, date, when, evening, item}: CalendarState): string {
  const params = writeFilters({query, filters});
  params.set('view', view);
  if (date !== undefined) params.set('date', isoDay(date));
  if (when) params.set('when', when);
  if (evening) params.set('evening', '1');
  if (item) params.set('item', item);
  return params.toString();
}
