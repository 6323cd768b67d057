import type {Item} from '../feed/types.js';
import {dateOf, weekdayOf} from './civil-date.js';
import {type Rule, nextDay, weekdaysOfRule} from './rule.js';
import {type Time, endEpochOfTime, epochOfTime, localOf} from './time.js';
import {type Timetable, readTimetable} from './timetable.js';
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

/** Wall-clock time so many minutes after the midnight that begins a day. */
function localTime(day: number, minutes: number): Time {
  const days = Math.floor(minutes / 1440);
  return {kind: 'local', date: dateOf(day + days), minutes: minutes - days * 1440};
}

function occurrenceOfRule({start, duration, zone}: Rule, day: number): Occurrence {
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

function occurrencesOfRule(rule: Rule, from: number, limit: number): readonly Occurrence[] {
  // One that began on an earlier day may still be going on.
  const back = 1 + Math.ceil((rule.duration ?? 0) / 1440);
  const found: Occurrence[] = [];
  let day = nextDay(rule, toLocal(from, rule.zone).day - back);
  while (day !== undefined && found.length < limit) {
    const occurrence = occurrenceOfRule(rule, day);
    if (overAt(occurrence) > from) found.push(occurrence);
    day = nextDay(rule, day + 1);
  }
  return found;
}

function occurrencesIn({rules, singles}: Timetable, from: number, limit: number): readonly Occurrence[] {
  const all = [
    ...singles.map(occurrenceOfSingle).filter((occurrence) => overAt(occurrence) > from),
    ...rules.flatMap((rule) => occurrencesOfRule(rule, from, limit)),
  ].sort((a, b) => a.startEpoch - b.startEpoch);
  return all.filter(({startEpoch}, index) => startEpoch !== all[index - 1]?.startEpoch).slice(0, limit);
}

/**
 * The first `limit` times of an item that are not over at `from` (milliseconds since 1970), soonest first.
 * One that is going on is among them. Works on any rule, also an endless one, in time bounded by `limit`.
 */
export const occurrences = (item: Item, from: number, limit: number): readonly Occurrence[] =>
  occurrencesIn(readTimetable(item), from, limit);

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
  return !rules.some((rule) => isOpen(rule, now)) && !occurrencesIn(timetable, now, 1).length;
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
