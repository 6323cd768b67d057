import type {Item, Schedule} from '../feed/types.js';
import {dateOf} from './civil-date.js';
import {type Pattern, completePattern, frequencyOf, isMonthDay, parseDays} from './pattern.js';
import {recurrenceReader} from './recurrence-loader.js';
import type {Rule} from './rule.js';
import {type Time, localOf, parseClock, parseTime} from './time.js';
import {DEFAULT_ZONE, knownZone} from './zone.js';

/** All that an item says about its times: what is repeated, and single times. */
export interface Timetable {
  readonly rules: readonly Rule[];
  readonly singles: readonly {readonly start: Time; readonly end?: Time}[];
}

const EMPTY: Timetable = {rules: [], singles: []};
const UNKNOWN_DAYS: Pattern = {interval: 1, byDay: [], byMonthDay: []};

/** The day number of a date or time as text; undefined when it cannot be read. */
function dayOfText(text: string | undefined, zone: string): number | undefined {
  const time = parseTime(text ?? '');
  return time && localOf(time, zone).day;
}

const daysOfTexts = (texts: readonly string[] | undefined, zone: string): ReadonlySet<number> =>
  new Set((texts ?? []).map((text) => dayOfText(text, zone)).filter((day) => day !== undefined));

/** Minutes from start to end on the clock; up to twelve hours over midnight, a longer night is taken for a mistake. */
function clockDuration(start: number | undefined, end: number | undefined): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  if (end > start) return end - start;
  return end + 1440 - start <= 720 ? end + 1440 - start : undefined;
}

function patternOf({repeatFrequency, byDay = [], byMonthDay = []}: Schedule): Pattern | undefined {
  const days = {byDay: parseDays(byDay), byMonthDay: byMonthDay.filter(isMonthDay)};
  const match = /^P(\d{1,4})([DWMY])$/.exec(repeatFrequency ?? '');
  const frequency = match?.[2] && frequencyOf(match[2], Number(match[1]));
  if (frequency) return {...frequency, ...days};
  if (days.byMonthDay.length || days.byDay.some(({nth}) => nth)) return {freq: 'monthly', interval: 1, ...days};
  return days.byDay.length ? {freq: 'weekly', interval: 1, ...days} : undefined;
}

/**
 * A schema.org Schedule as a rule. Without `repeatFrequency`, weekdays mean every week and days of the month every
 * month; a first day alone is that one day; a first and a last day a time during which the days are not known.
 */
function readSchedule(schedule: Schedule): Rule {
  const zone = knownZone(schedule.scheduleTimezone);
  const first = dayOfText(schedule.startDate, zone);
  const end = dayOfText(schedule.endDate, zone);
  const last = first !== undefined && end !== undefined && end < first ? undefined : end;
  const written = patternOf(schedule);
  const pattern = written && completePattern(written, first, first === undefined ? undefined : dateOf(first).day);
  const single = !written && !schedule.repeatFrequency && first !== undefined && (last ?? first) === first;
  const start = parseClock(schedule.startTime ?? '');
  return {
    ...(pattern ?? UNKNOWN_DAYS),
    ...(single && {freq: 'daily' as const}),
    first,
    last: single ? first : last,
    except: daysOfTexts(schedule.exceptDate, zone),
    start,
    duration: clockDuration(start, parseClock(schedule.endTime ?? '')),
    zone,
  };
}

const minutesBetween = (start: ReturnType<typeof localOf>, end: ReturnType<typeof localOf>): number =>
  (end.day - start.day) * 1440 + (end.minutes ?? 1440) - (start.minutes ?? 0);

/** Whether more is said of the times than one start and end. */
export const hasRules = ({rrule, rdate, eventSchedule}: Item): boolean =>
  Boolean(rrule || rdate?.length || eventSchedule?.length);

/** Something that begins at `start`, held on its first day when nothing else is said. */
function ruleFrom(start: Time, duration: number | undefined, zone: string): Rule {
  const {day, minutes} = localOf(start, zone);
  const base = {...UNKNOWN_DAYS, first: day, except: new Set<number>(), start: minutes, zone};
  return {...base, duration: minutes === undefined && duration === 1440 ? undefined : duration};
}

/** Schedules without a first day of their own begin on the item's; its last day bounds them when it is a later one. */
function rulesOfSchedules(item: Item, schedules: readonly Schedule[]): Rule[] {
  const first = dayOfText(item.startDate, DEFAULT_ZONE);
  const last = dayOfText(item.endDate, DEFAULT_ZONE);
  const endDate = first !== undefined && last !== undefined && last > first ? item.endDate : undefined;
  return schedules.map((schedule) => readSchedule({startDate: item.startDate, endDate, ...schedule}));
}

/**
 * Reads the times of an item. Schedules come first; else `rrule` from `startDate`, with `rdate` and without `exdate`;
 * else `startDate` to `endDate`. An end before or at the start is dropped. A postponed event has no times.
 * An activity with a start and no end, or a far one, goes on between them on days that are not known.
 */
export function readTimetable(item: Item): Timetable {
  if (item.eventStatus === 'EventPostponed') return EMPTY;
  if (item.eventSchedule?.length) return {rules: rulesOfSchedules(item, item.eventSchedule), singles: []};
  const start = parseTime(item.startDate ?? '');
  if (!start) return EMPTY;
  const zone = knownZone(item.scheduleTimezone);
  const written = parseTime(item.endDate ?? '');
  const length = written ? minutesBetween(localOf(start, zone), localOf(written, zone)) : 0;
  // A date as the end of something with a time says no more than the day it begins on.
  const end = length > 0 && (written?.kind !== 'date' || start.kind === 'date' || length > 1440) ? written : undefined;
  const first: Timetable = {rules: [], singles: [{start, end}]};
  if (item.kind === 'event' && !hasRules(item)) return first;
  const from = ruleFrom(start, end && length, zone);
  if (item.kind === 'activity' && !item.rrule && (!end || length > 1440)) {
    return {rules: [{...from, duration: undefined, last: end && localOf(end, zone).day}], singles: []};
  }
  return recurrenceReader()?.readRecurrence(item, from, first) ?? first;
}
