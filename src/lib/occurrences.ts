import type {Item} from '../feed/types.js';
import {MAX_DAY, MIN_DAY} from './civil-date.js';
import {scheduleReader} from './rule-readers.js';
import {type Time, endEpochOfTime, epochOfTime} from './time.js';
import {type Timetable, hasRules, readTimetable} from './timetable.js';

/** One time that something is held. */
export interface Occurrence {
  readonly start: Time;
  /** Undefined when the end is not known. A date as the end is the last day, itself included. */
  readonly end?: Time;
  /** Milliseconds since 1970; of a date, the beginning of the day in the item's zone. */
  readonly startEpoch: number;
  /** Of a date as the end, the end of that day. */
  readonly endEpoch?: number;
  /** Only the date is known. */
  readonly allDay: boolean;
}

export function occurrenceOfSingle({start, end}: Timetable['singles'][number]): Occurrence {
  const allDay = start.kind === 'date';
  const last = end ?? (allDay ? start : undefined);
  return {start, end, startEpoch: epochOfTime(start), endEpoch: last && endEpochOfTime(last), allDay};
}

/** When something is over for a calendar: as the end is not known, right after it begins. */
const endOrStart = ({startEpoch, endEpoch}: Occurrence): number => endEpoch ?? startEpoch + 1;

/** Which times are looked for: of those that begin before `to` and are not over at `from`, the first `limit`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly overAt: (occurrence: Occurrence) => number;
  /** Since when, in minutes on the wall, what has no known end may still be going on, by `overAt`. */
  readonly openSince: number;
}

export function occurrencesIn({rules, singles}: Timetable, span: Span): readonly Occurrence[] {
  const {from, to, limit, overAt} = span;
  const single = singles.map(occurrenceOfSingle).filter((one) => one.startEpoch < to && overAt(one) > from);
  // Most items are held once.
  if (!rules.length && single.length < 2) return single;
  const all = [...single, ...rules.flatMap((rule) => scheduleReader()?.occurrencesOfRule(rule, span) ?? [])].sort((a, b) => a.startEpoch - b.startEpoch);
  return all.filter(({startEpoch}, index) => startEpoch !== all[index - 1]?.startEpoch).slice(0, limit);
}

/** More times of one item in one window are left out: every hour of a month is 744. */
export const MAX_OCCURRENCES = 1000;

const DAY_MS = 86_400_000;

const isoDay = (day: number): string =>
  new Date(Math.min(Math.max(day, MIN_DAY), MAX_DAY) * DAY_MS).toISOString().slice(0, 10);

/** The window asked for last, in days as text: a calendar asks it of ten thousand items. */
let asked = {from: NaN, to: NaN, first: '', last: ''};

/**
 * Whether an item may have a time in a window. Days as text sort as days do: most events of a feed are in other months, and need not be
 * read, nor be checked, to know it.
 */
export function mayBeBetween(item: Partial<Item>, from: number, to: number): boolean {
  const startDate = item.startDate ?? '';
  const endDate = item.endDate ?? '';
  if (asked.from !== from || asked.to !== to) {
    // The day that is written and the one in Helsinki or UTC are at most one apart.
    asked = {from, to, first: isoDay(from / DAY_MS - 2), last: isoDay(to / DAY_MS + 3)};
  }
  const isElsewhere = startDate > asked.last || (startDate > endDate ? startDate : endDate) < asked.first;
  return !isElsewhere || hasRules(item);
}

/**
 * The times of an item that overlap the window from `from` up to, not including, `to` (milliseconds since 1970), soonest
 * first; at most the first `MAX_OCCURRENCES`. One whose end is not known is where it begins, a date all its day.
 */
export function occurrencesBetween(item: Item, from: number, to: number): readonly Occurrence[] {
  if (!(from < to) || !mayBeBetween(item, from, to)) return [];
  return occurrencesIn(readTimetable(item), {
    from,
    to,
    limit: MAX_OCCURRENCES,
    overAt: endOrStart,
    openSince: Infinity,
  });
}
