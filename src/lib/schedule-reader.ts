import type {Item, Schedule} from '../feed/types.js';
import {dateOf} from './civil-date.js';
import type {Occurrence, Span} from './occurrences.js';
import {type Pattern, completePattern, frequencyOf, isMonthDay, parseDays} from './pattern.js';
import {type Rule, type RuleStart, startsOf} from './rule.js';
import {recurrenceReader} from './rule-readers.js';
import {type Time, localOf, parseClock, parseTime} from './time.js';
import {type Timetable, minutesBetween} from './timetable.js';
import {DEFAULT_ZONE, knownZone, toEpoch, toLocal} from './zone.js';

/** Schedules of schema.org as rules, and the times of rules; fetched by `rule-readers.ts` where `schedule.ts` has not brought it along. */

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
 * Reads the times of an item that may have more than the one that is given, or none. Schedules come first; else `rrule` from
 * `startDate`, with `rdate` and without `exdate`. An activity with a start and no end, or a far one, goes on between them on days
 * that are not known.
 */
export function readRules(item: Item, only: Timetable): Timetable {
  if (item.eventSchedule?.length) return {rules: rulesOfSchedules(item, item.eventSchedule), singles: []};
  const [single] = only.singles;
  if (!single) return only;
  const {start, end} = single;
  const zone = knownZone(item.scheduleTimezone);
  const length = end && minutesBetween(localOf(start, zone), localOf(end, zone));
  const from = ruleFrom(start, length, zone);
  if (item.kind === 'activity' && !item.rrule && (length === undefined || length > 1440)) {
    return {rules: [{...from, duration: undefined, last: end && localOf(end, zone).day}], singles: []};
  }
  return recurrenceReader()?.readRecurrence(item, from, only) ?? only;
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

/** Those of a rule that are looked for, in order. */
export function occurrencesOfRule(rule: Rule, span: Span): readonly Occurrence[] {
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
