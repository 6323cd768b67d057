import {MAX_DAY, dateOf, dayNumber, weekdayOf} from './civil-date.js';

/** A weekday (ISO 1–7): the `nth` of its month (1–5, from the end -1 and -2), or every one (0). BYDAY of RFC 5545. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth: number;
}

/** On which days something is repeated, and at what wall-clock time. Days are day numbers. */
export interface Rule {
  /** Undefined: goes on, but on which days is not known. A year is twelve months. */
  readonly freq?: 'daily' | 'weekly' | 'monthly';
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
}

/** A rule that never matches (31 February) is given up after so many months; 29 February every eighth year is found. */
const MAX_MONTHS = 120;
const MAX_EXCEPTIONS = 1000;

function nextDaily({interval, first}: Rule, from: number): number | undefined {
  // Without a first day nobody knows which of every two days is meant.
  if (first === undefined) return interval === 1 ? from : undefined;
  return first + Math.ceil((from - first) / interval) * interval;
}

const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

function nextWeekly({interval, first, byDay}: Rule, from: number): number | undefined {
  const [earliest] = byDay;
  if (!earliest || (first === undefined && interval > 1)) return undefined;
  const monday = mondayOf(from);
  const weeks = ((monday - mondayOf(first ?? from)) / 7) % interval;
  const later = weeks === 0 ? byDay.find(({weekday}) => weekday >= weekdayOf(from)) : undefined;
  return later ? monday + later.weekday - 1 : monday + (interval - weeks) * 7 + earliest.weekday - 1;
}

/** The day of an `nth` weekday in the month that lasts from `first` to `last`; undefined when there is no fifth. */
function nthWeekday({weekday, nth}: RuleDay, first: number, last: number): number | undefined {
  const day =
    nth > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
      : last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
  return day >= first && day <= last ? day : undefined;
}

/** The days that a rule names of a month, counted from January 1970, in order. */
function daysOfMonth({byDay, byMonthDay}: Rule, month: number): number[] {
  const first = dayNumber(1970, month + 1, 1);
  const last = dayNumber(1970, month + 2, 0);
  const days = [
    ...byDay.map((ruleDay) => nthWeekday(ruleDay, first, last)),
    ...byMonthDay.map((day) => (day > 0 ? first + day - 1 : last + day + 1)),
  ];
  return days
    .filter((day) => day !== undefined)
    .filter((day) => day >= first && day <= last)
    .sort((a, b) => a - b);
}

function monthOf(day: number): number {
  const {year, month} = dateOf(day);
  return (year - 1970) * 12 + month - 1;
}

function nextMonthly(rule: Rule, from: number): number | undefined {
  const {interval, first} = rule;
  if (first === undefined && interval > 1) return undefined;
  const wait = (monthOf(from) - monthOf(first ?? from)) % interval;
  let month = monthOf(from) + (wait && interval - wait);
  for (let tries = 0; tries < MAX_MONTHS; tries++, month += interval) {
    const found = daysOfMonth(rule, month).find((day) => day >= from);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nextCandidate(rule: Rule, from: number): number | undefined {
  if (rule.freq === 'daily') return nextDaily(rule, from);
  if (rule.freq === 'weekly') return nextWeekly(rule, from);
  if (rule.freq === 'monthly') return nextMonthly(rule, from);
  // Only the day it begins is known.
  return rule.first !== undefined && rule.first >= from ? rule.first : undefined;
}

/** The first day from `from` on which the rule holds; undefined when there is none. Bounded, whatever the rule. */
export function nextDay(rule: Rule, from: number): number | undefined {
  const last = Math.min(rule.last ?? MAX_DAY, MAX_DAY);
  let day = Math.max(from, rule.first ?? from);
  for (let tries = 0; tries < MAX_EXCEPTIONS; tries++) {
    const found = nextCandidate(rule, day);
    if (found === undefined || !(found <= last)) return undefined;
    if (!rule.except.has(found)) return found;
    day = found + 1;
  }
  return undefined;
}

/** ISO weekdays on which a rule can hold; empty when they vary (a day of the month) or are not known. */
export function weekdaysOfRule({freq, byDay, first, last}: Rule): readonly number[] {
  if (freq !== 'daily') return byDay.map(({weekday}) => weekday);
  return first !== undefined && first === last ? [weekdayOf(first)] : [1, 2, 3, 4, 5, 6, 7];
}
