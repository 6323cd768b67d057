import type {Item} from '../feed/types.js';
import type {Rule} from './rule.js';
import {scheduleReader} from './rule-readers.js';
import {type Time, localOf, parseTime} from './time.js';
import {knownZone} from './zone.js';

/** All that an item says about its times: what is repeated, and single times. */
export interface Timetable {
  readonly rules: readonly Rule[];
  readonly singles: readonly {readonly start: Time; readonly end?: Time}[];
}

const EMPTY: Timetable = {rules: [], singles: []};

export const minutesBetween = (start: ReturnType<typeof localOf>, end: ReturnType<typeof localOf>): number =>
  (end.day - start.day) * 1440 + (end.minutes ?? 1440) - (start.minutes ?? 0);

/** Whether more is said of the times than one start and end. A list that is empty has not passed the checks. */
export const hasRules = ({rrule, rdate, eventSchedule}: Partial<Item>): boolean => Boolean(rrule || rdate || eventSchedule);

/** `startDate` to `endDate`. An end before or at the start is dropped. */
function readSingle({startDate, endDate, scheduleTimezone}: Item): Timetable {
  const start = parseTime(startDate ?? '');
  if (!start) return EMPTY;
  const zone = knownZone(scheduleTimezone);
  const written = parseTime(endDate ?? '');
  const length = written ? minutesBetween(localOf(start, zone), localOf(written, zone)) : 0;
  // A date as the end of something with a time says no more than the day it begins on.
  const end = length > 0 && (written?.kind !== 'date' || start.kind === 'date' || length > 1440) ? written : undefined;
  return {rules: [], singles: [{start, end}]};
}

/** Reads the times of an item; what is repeated, where a feed or `schedule.ts` has brought what reads it. A postponed event has none. */
export function readTimetable(item: Item): Timetable {
  if (item.eventStatus === 'EventPostponed') return EMPTY;
  const only = readSingle(item);
  return item.kind === 'event' && !hasRules(item) ? only : (scheduleReader()?.readRules(item, only) ?? only);
}
