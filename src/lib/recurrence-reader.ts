import type {Item} from '../feed/types.js';
import {MAX_DAY, dateOf, weekdayOf} from './civil-date.js';
import {completePattern, frequencyOf, type Pattern} from './pattern.js';
import {expandRrule, type Recurrence} from './recurrence.js';
import {completeDays} from './rrule-days.js';
import {parseRrule, type Rrule} from './rrule.js';
import type {Rule, RuleDay, RuleStart} from './rule.js';
import {localOf, parseTime} from './time.js';
import type {Timetable} from './timetable.js';
import {toLocal} from './zone.js';

/** RRULE, RDATE and EXDATE of an item as rules like those of schedules; fetched by `rule-readers.ts`. */

const DAY = 86_400;
const WITHIN_DAY = ['HOURLY', 'MINUTELY', 'SECONDLY'];

/** The last second of a rule on the clock of its zone. */
function untilIn({until}: Rrule, zone: string): number {
  if (!until?.utc) return until?.seconds ?? Infinity;
  const {day, minutes} = toLocal(until.seconds * 1000, zone);
  return day * DAY + minutes * 60 + (until.seconds % 60);
}

const everyDay: readonly RuleDay[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({weekday, nth: 0}));

/** Weekdays in order of the week, each once. */
const inOrder = (days: readonly RuleDay[]): RuleDay[] =>
  [...new Map(days.map((day) => [day.weekday * 100 + day.nth, day])).values()].sort(
    (a, b) => a.weekday - b.weekday || a.nth - b.nth,
  );

/** The pattern of a rule that can be said in a few words; undefined for others. */
function plainPattern(rrule: Rrule, first: number): Pattern | undefined {
  const {freq, byWeekNo, byYearDay, bySetPos, byMonth, skip} = rrule;
  const {month, day} = dateOf(first);
  const {byDay, byMonthDay} = freq === 'YEARLY' ? completeDays(rrule, first) : rrule;
  if (WITHIN_DAY.includes(freq) || byWeekNo.length || byYearDay.length || bySetPos.length || skip !== 'OMIT')
    return undefined;
  if (byMonth.length && (freq !== 'YEARLY' || byMonth.length > 1 || byMonth[0] !== month)) return undefined;
  if (byDay.some(({nth}) => nth < -2 || nth > 5) || byMonthDay.some((monthDay) => monthDay < -2)) return undefined;
  const frequency = frequencyOf(freq.charAt(0), rrule.interval);
  // Every seventh day, but only on Mondays, is not every Monday; and the third Monday of a year is not of a month.
  if (!frequency || (byDay.length && (freq === 'YEARLY' || (freq === 'DAILY' && frequency.freq === 'weekly'))))
    return undefined;
  return completePattern({...frequency, byDay: inOrder(byDay), byMonthDay}, first, day);
}

/** The weekdays of a rule that is not plain; none when they vary. */
function weekdaysOf(rrule: Rrule, recurrence: Recurrence, first: number, last: number | undefined): RuleDay[] {
  if (last !== undefined && last < first + 7) {
    const days = everyDay.map(({weekday}) => first + weekday - 1);
    const held = days.filter((day) => {
      const [start] = recurrence.starts(day * DAY);
      return start !== undefined && start < (day + 1) * DAY;
    });
    return inOrder(held.map((day) => ({weekday: weekdayOf(day), nth: 0})));
  }
  const {freq, byDay, byMonthDay, byYearDay} = completeDays(rrule, first);
  const any = byMonthDay.length || byYearDay.length || freq === 'WEEKLY' ? [] : everyDay;
  return inOrder((byDay.length ? byDay : any).map(({weekday}) => ({weekday, nth: 0})));
}

/** EXDATE: days, and minutes since 1970. A time is taken out only where it is one of the set (RFC 5545, 3.8.5.1). */
interface Exceptions {
  readonly days: Set<number>;
  readonly minutes: Set<number>;
}

function readExceptions({exdate = []}: Item, {start, zone}: Rule): Exceptions {
  const exceptions = {days: new Set<number>(), minutes: new Set<number>()};
  for (const time of exdate.map(parseTime)) {
    if (!time) continue;
    const {day, minutes} = localOf(time, zone);
    if (minutes === undefined || start === undefined) exceptions.days.add(day);
    else exceptions.minutes.add(day * 1440 + minutes);
  }
  return exceptions;
}

const isOut = ({days, minutes}: Exceptions, day: number, minute = 0): boolean =>
  days.has(day) || minutes.has(day * 1440 + Math.floor(minute));

/** The one time of day at which a rule holds, in minutes; undefined when there are several. */
function clockOf({freq, byHour, byMinute, bySecond}: Rrule, start: number): number | undefined {
  if (WITHIN_DAY.includes(freq) || byHour.length > 1 || byMinute.length > 1 || bySecond.length > 1) return undefined;
  return (byHour[0] ?? Math.floor(start / 60)) * 60 + (byMinute[0] ?? start % 60);
}

/**
 * The RRULE of an item that begins as `from` does. Undefined when the RRULE is not right, names no time at all, or goes by
 * the hour from a day without a time: then only the first time is known.
 */
function readRrule(text: string, from: Rule, out: Exceptions): Rule | undefined {
  const rrule = parseRrule(text);
  const {first = 0, start, zone} = from;
  if (!rrule || (start === undefined && WITHIN_DAY.includes(rrule.freq))) return undefined;
  const allDay = start === undefined;
  const until = untilIn(rrule, zone);
  const seconds = first * DAY + (start ?? 0) * 60;
  const recurrence = expandRrule(rrule, {seconds, allDay}, until);
  if (recurrence.starts(seconds)[Symbol.iterator]().next().done) return undefined;
  const end = recurrence.last() ?? until;
  const clock = allDay ? undefined : clockOf(rrule, start);
  const lastDay = Math.floor((end - (clock ?? 0) * 60) / DAY);
  const last = lastDay > MAX_DAY ? undefined : lastDay;
  const plain = allDay || clock !== undefined ? plainPattern(rrule, first) : undefined;
  const daysOut = [...out.minutes]
    .filter((minute) => minute % 1440 === clock)
    .map((minute) => Math.floor(minute / 1440));
  return {
    ...from,
    ...(plain ?? {freq: 'varied', interval: 1, byDay: weekdaysOf(rrule, recurrence, first, last), byMonthDay: []}),
    last,
    start: clock,
    except: new Set([...out.days, ...daysOut]),
    *starts(time): Generator<RuleStart> {
      for (const second of recurrence.starts((allDay ? Math.floor(time) : time) * DAY)) {
        const day = Math.floor(second / DAY);
        const minute = allDay ? undefined : second / 60 - day * 1440;
        if (!isOut(out, day, minute)) yield [day, minute];
      }
    },
  };
}

/** RDATE: each a rule of one day. Of a period, its start. */
function readAdded({rdate = []}: Item, from: Rule, out: Exceptions): readonly Rule[] {
  return rdate
    .map((text) => parseTime(text.split('/', 1)[0] ?? ''))
    .filter((time) => time !== undefined)
    .map((time) => localOf(time, from.zone))
    .filter(({day, minutes}) => !isOut(out, day, minutes))
    .map(({day, minutes}) => ({...from, freq: 'daily', first: day, last: day, start: minutes}));
}

/** To know the last time of a rule with COUNT, all are counted: once an item. */
const known = new WeakMap<Item, Timetable>();

/**
 * The recurrence set of an item that begins as `from` does: RRULE and RDATE without EXDATE. Without an RRULE, or with one
 * that is not right, the first time is one of them.
 */
export function readRecurrence(item: Item, from: Rule, first: Timetable): Timetable {
  const timetable = known.get(item) ?? readSet(item, from, first);
  known.set(item, timetable);
  return timetable;
}

function readSet(item: Item, from: Rule, {singles}: Timetable): Timetable {
  const out = readExceptions(item, from);
  const rule = item.rrule ? readRrule(item.rrule, from, out) : undefined;
  const added = readAdded(item, from, out);
  if (rule) return {rules: [rule, ...added], singles: []};
  const {first = 0, start} = from;
  return {rules: added, singles: isOut(out, first, start) ? [] : singles};
}
