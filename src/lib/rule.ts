import {MAX_DAY, dateOf, dayNumber, weekdayOf} from './civil-date.js';

/** A weekday (ISO 1–7): the `nth` of its month (1–5, from the end -1 and -2), or every one (0). BYDAY of RFC 5545. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth: number;
}

/** A day, and minutes since its midnight; undefined when only the day is known. */
export type RuleStart = readonly [day: number, minutes: number | undefined];

/** On which days something is repeated, and at what wall-clock time. Days are day numbers. */
export interface Rule {
  /**
   * Undefined: goes on, but on which days is not known. A year is twelve months. `varied`: an RRULE that cannot be said in
   * a few words; `byDay` has the weekdays it can fall on.
   */
  readonly freq?: 'daily' | 'weekly' | 'monthly' | 'varied';
  /** Every how many days, weeks or months, counted from `first`; at least 1. */
  readonly interval: number;
  /** By weekday. */
  readonly byDay: readonly RuleDay[];
  /** Days of the month; -1 is the last. */
  readonly byMonthDay: readonly number[];
  readonly first?: number;
  readonly last?: number;
  /** Days on which it is not held. */
  readonly except: ReadonlySet<number>;
  /** Minutes since midnight; undefined when the time of day is not known. */
  readonly start?: number;
  /** Minutes; undefined when the end is not known. */
  readonly duration?: number;
  readonly zone: string;
  /** Of an RRULE, which may hold several times a day: see `startsOf`. */
  readonly starts?: (from: number) => Iterable<RuleStart>;
}

/** The number of the day, week or month that a day is in; weeks begin on Monday. */
function periodOf({freq}: Rule, day: number): number {
  if (freq !== 'monthly') return freq === 'weekly' ? Math.floor((day + 3) / 7) : day;
  const {year, month} = dateOf(day);
  return (year - 1970) * 12 + month - 1;
}

/** The first day of a day, week or month. */
function startOfPeriod({freq}: Rule, period: number): number {
  if (freq === 'monthly') return dayNumber(1970, period + 1, 1);
  return freq === 'weekly' ? period * 7 - 3 : period;
}

/** Whether a rule names a day of one of its periods. */
function holds({freq, byDay, byMonthDay}: Rule, day: number): boolean {
  if (freq === 'daily') return true;
  const onWeekday = byDay.filter(({weekday}) => weekday === weekdayOf(day));
  if (freq === 'weekly') return onWeekday.length > 0;
  const {year, month, day: fromStart} = dateOf(day);
  const fromEnd = day - dayNumber(year, month + 1, 1);
  return (
    byMonthDay.some((monthDay) => monthDay === fromStart || monthDay === fromEnd) ||
    onWeekday.some(({nth}) => nth === Math.ceil(fromStart / 7) || nth === Math.floor(fromEnd / 7))
  );
}

/** The first day from `from` on which the rule holds; undefined when there is none. Nobody looks further than the year 2200. */
export function nextDay(rule: Rule, from: number): number | undefined {
  const {freq, interval, first, byDay, byMonthDay, except} = rule;
  const last = Math.min(rule.last ?? MAX_DAY, MAX_DAY);
  let day = Math.max(from, first ?? from);
  // Only the day it begins is known.
  if (!freq) return day === first && day <= last ? day : undefined;
  // Without a first day nobody knows which of every two weeks is meant.
  if (first === undefined && interval > 1) return undefined;
  if (freq !== 'daily' && !byDay.length && !byMonthDay.length) return undefined;
  const base = periodOf(rule, first ?? day);
  while (day <= last) {
    const period = periodOf(rule, day);
    const wait = (period - base) % interval;
    if (wait) day = startOfPeriod(rule, period + interval - wait);
    else if (holds(rule, day) && !except.has(day)) return day;
    else day++;
  }
  return undefined;
}

/** When a rule begins, in order; from a time on, in days and their parts. Of a rule by days, from that day on. */
export function* startsOf(rule: Rule, from: number): Generator<RuleStart> {
  if (rule.starts) yield* rule.starts(from);
  else for (let day = nextDay(rule, Math.floor(from)); day !== undefined; day = nextDay(rule, day + 1)) yield [day, rule.start];
}

/** ISO weekdays on which a rule can hold; empty when they vary (a day of the month) or are not known. */
export function weekdaysOfRule({freq, interval, byDay, first = 0, last = Infinity}: Rule): readonly number[] {
  if (freq !== 'daily') return byDay.map(({weekday}) => weekday);
  return [0, 1, 2, 3, 4, 5, 6]
    .map((times) => first + times * interval)
    .filter((day) => day <= last)
    .map(weekdayOf);
}
