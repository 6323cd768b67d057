import type {Item} from '../feed/types.js';
import {weekdayOf} from './civil-date.js';
import {type Occurrence, occurrenceOfSingle, occurrencesIn} from './occurrences.js';
import {type Rule, weekdaysOfRule} from './rule.js';
import {useScheduleReader} from './rule-readers.js';
import {occurrencesOfRule, readRules} from './schedule-reader.js';
import {localOf} from './time.js';
import {type Timetable, readTimetable} from './timetable.js';
import {toEpoch, toLocal} from './zone.js';

// Who asks when something is next mostly asks it of what is repeated, and does not wait for what reads that.
useScheduleReader({occurrencesOfRule, readRules});

/** When something is over: at its end, or, as the end is not known, when the day it began on is. */
const overAt = ({start, startEpoch, endEpoch}: Occurrence): number =>
  endEpoch ?? Math.max(toEpoch(localOf(start).day + 1, 0), startEpoch);

const firstFrom = (timetable: Timetable, from: number, limit: number): readonly Occurrence[] =>
  occurrencesIn(timetable, {from, to: Infinity, limit, overAt, openSince: toLocal(from).day * 1440});

/**
 * The first `limit` times of an item that are not over at `from` (milliseconds since 1970), soonest first.
 * One that is going on is among them. Works on any rule, also an endless one, in time bounded by `limit`.
 */
export const occurrences = (item: Item, from: number, limit: number): readonly Occurrence[] =>
  firstFrom(readTimetable(item), from, limit);

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
