import type {Item} from '../feed/types.js';
import {MAX_DAY, MIN_DAY, dateOf, weekdayOf} from './civil-date.js';
import {type Rule, type RuleStart, startsOf, weekdaysOfRule} from './rule.js';
import {type Time, endEpochOfTime, epochOfTime, localOf} from './time.js';
import {type Timetable, hasRules, readTimetable} from './timetable.js';
import {toEpoch, toLocal} from './zone.js';

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

/** Wall-clock time so many minutes after the midnight that begins a day; seconds are not said. */
function localTime(day: number, minutes: number): Time {
  const days = Math.floor(minutes / 1440);
  return {kind: 'local', date: dateOf(day + days), minutes: Math.floor(minutes) - days * 1440};
}

function occurrenceOfRule({duration, zone}: Rule, [day, start]: RuleStart): Occurrence {
  if (start === undefined) {
    const length = duration ?? 1440;
    return {
      start: {kind: 'date', date: dateOf(day)},
      end: duration === undefined ? undefined : {kind: 'date', date: dateOf(day + Math.ceil(length / 1440) - 1)},
      startEpoch: toEpoch(day, 0, zone),
      endEpoch: toEpoch(day, length, zone),
      allDay: true,
    };
  }
  const ends = duration !== undefined;
  return {
    start: localTime(day, start),
    end: ends ? localTime(day, start + duration) : undefined,
    startEpoch: toEpoch(day, start, zone),
    endEpoch: ends ? toEpoch(day, start + duration, zone) : undefined,
    allDay: false,
  };
}

function occurrenceOfSingle({start, end}: Timetable['singles'][number]): Occurrence {
  const allDay = start.kind === 'date';
  const last = end ?? (allDay ? start : undefined);
  return {start, end, startEpoch: epochOfTime(start), endEpoch: last && endEpochOfTime(last), allDay};
}

/** When something is over: at its end, or, as the end is not known, when the day it began on is. */
const overAt = ({start, startEpoch, endEpoch}: Occurrence): number =>
  endEpoch ?? Math.max(toEpoch(localOf(start).day + 1, 0), startEpoch);

/** The same for a calendar: as the end is not known, right after it begins. */
const endOrStart = ({startEpoch, endEpoch}: Occurrence): number => endEpoch ?? startEpoch + 1;

/** Which times are looked for: of those that begin before `to` and are not over at `from`, the first `limit`. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly overAt: (occurrence: Occurrence) => number;
  /** Since when, in minutes on the wall, what has no known end may still be going on, by `overAt`. */
  readonly openSince: number;
}

/** Minutes; no clock is put back by more. */
const CLOCK_CHANGE = 180;

const wallOf = (epoch: number, zone: string): number => {
  const {day, minutes} = toLocal(epoch, zone);
  return day * 1440 + minutes;
};

/** The earliest minutes on the wall at which a time of the rule begins that is not over at `from`. */
function earliestStart({duration, zone}: Rule, {from, openSince}: Span): number {
  const wall = wallOf(from, zone);
  const isSteady = wall - wallOf(from - CLOCK_CHANGE * 60_000, zone) === CLOCK_CHANGE;
  const since = duration === undefined ? Math.min(openSince, wall) : wall - duration;
  return isSteady ? since : since - CLOCK_CHANGE;
}

function occurrencesOfRule(rule: Rule, span: Span): readonly Occurrence[] {
  const {from, to, limit, overAt} = span;
  const found: Occurrence[] = [];
  for (const start of startsOf(rule, earliestStart(rule, span) / 1440)) {
    const occurrence = occurrenceOfRule(rule, start);
    if (occurrence.startEpoch >= to) break;
    if (overAt(occurrence) > from) found.push(occurrence);
    if (found.length >= limit) break;
  }
  return found;
}

function occurrencesIn({rules, singles}: Timetable, span: Span): readonly Occurrence[] {
  const {from, to, limit, overAt} = span;
  const all = [
    ...singles.map(occurrenceOfSingle).filter((single) => single.startEpoch < to && overAt(single) > from),
    ...rules.flatMap((rule) => occurrencesOfRule(rule, span)),
  ].sort((a, b) => a.startEpoch - b.startEpoch);
  return all.filter(({startEpoch}, index) => startEpoch !== all[index - 1]?.startEpoch).slice(0, limit);
}

const firstFrom = (timetable: Timetable, from: number, limit: number): readonly Occurrence[] =>
  occurrencesIn(timetable, {from, to: Infinity, limit, overAt, openSince: toLocal(from).day * 1440});

/**
 * The first `limit` times of an item that are not over at `from` (milliseconds since 1970), soonest first.
 * One that is going on is among them. Works on any rule, also an endless one, in time bounded by `limit`.
 */
export const occurrences = (item: Item, from: number, limit: number): readonly Occurrence[] =>
  firstFrom(readTimetable(item), from, limit);

/** More times of one item in one window are left out: every hour of a month is 744. */
export const MAX_OCCURRENCES = 1000;

const DAY_MS = 86_400_000;

const isoDay = (day: number): string =>
  new Date(Math.min(Math.max(day, MIN_DAY), MAX_DAY) * DAY_MS).toISOString().slice(0, 10);

/** The window asked for last, in days as text: a calendar asks it of ten thousand items. */
let asked = {from: NaN, to: NaN, first: '', last: ''};

/** Days as text sort as days do: most events of a feed are in other months, and need not be read to know it. */
function isElsewhere({startDate = '', endDate = ''}: Item, from: number, to: number): boolean {
  if (asked.from !== from || asked.to !== to) {
    // The day that is written and the one in Helsinki or UTC are at most one apart.
    asked = {from, to, first: isoDay(from / DAY_MS - 2), last: isoDay(to / DAY_MS + 3)};
  }
  return startDate > asked.last || (startDate > endDate ? startDate : endDate) < asked.first;
}

/**
 * The times of an item that overlap the window from `from` up to, not including, `to` (milliseconds since 1970), soonest
 * first; at most the first `MAX_OCCURRENCES`. One whose end is not known is where it begins, a date all its day.
 */
export function occurrencesBetween(item: Item, from: number, to: number): readonly Occurrence[] {
  if (!(from < to) || (!hasRules(item) && isElsewhere(item, from, to))) return [];
  return occurrencesIn(readTimetable(item), {
    from,
    to,
    limit: MAX_OCCURRENCES,
    overAt: endOrStart,
    openSince: Infinity,
  });
}

/** The time that is going on at `now` or comes next; undefined when none is known. */
export const nextOccurrence = (item: Item, now: number): Occurrence | undefined => occurrences(item, now, 1)[0];

/** A rule of which nobody can say that its last time is past. */
const isOpen = ({freq, first, last, zone}: Rule, now: number): boolean =>
  last === undefined || (last >= toLocal(now, zone).day && (!freq || first === undefined));

/** True when the publisher gave times and all of them are over. What has no times, or no known end, has not ended. */
export function hasEnded(item: Item, now: number): boolean {
  const timetable = readTimetable(item);
  const {rules, singles} = timetable;
  if (!rules.length && !singles.length) return false;
  return !rules.some((rule) => isOpen(rule, now)) && !firstFrom(timetable, now, 1).length;
}

/** ISO weekdays (1 is Monday) on which something is held; empty when they vary or are not known. */
export function weekdays(item: Item): ReadonlySet<number> {
  const {rules, singles} = readTimetable(item);
  const days = new Set(rules.flatMap((rule) => [...weekdaysOfRule(rule)]));
  for (const single of singles) {
    const {start, startEpoch, endEpoch = startEpoch + 1} = occurrenceOfSingle(single);
    const first = localOf(start).day;
    // An end at midnight belongs to the evening before.
    const last = Math.min(toLocal(endEpoch - 1).day, first + 6);
    for (let day = first; day <= last; day++) days.add(weekdayOf(day));
  }
  return days;
}
