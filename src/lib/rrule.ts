import {dayNumber} from './civil-date.js';
import type {RuleDay} from './rule.js';

const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const SKIPS = ['OMIT', 'BACKWARD', 'FORWARD'] as const;

/** The parts of an RRULE (RFC 5545, 3.3.10; RFC 7529). A list that is not given is empty. */
export interface Rrule {
  readonly freq: (typeof FREQUENCIES)[number];
  readonly interval: number;
  /** Infinity when it is not given. */
  readonly count: number;
  /** The last second that is taken in, since 1970: of a date, the last of its day; in the zone of the start or in `utc`. */
  readonly until?: {readonly seconds: number; readonly utc: boolean};
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  /** The `nth` of its month or year, or every one (0). */
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  /** ISO weekday on which a week begins. */
  readonly wkst: number;
  /** What becomes of a day that a month or year does not have. */
  readonly skip: (typeof SKIPS)[number];
}

/** NaN for what is no integer or lies outside; below zero counts from the end, so nought is outside too. */
function toInteger(text: string, low: number, high: number): number {
  const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : NaN;
  return value < low || value > high || (low < 0 && value === 0) ? NaN : value;
}

function toDay(text: string): RuleDay {
  const [, nth, code = ''] = /^([+-]?\d\d?)?([A-Z]{2})$/.exec(text) ?? [];
  return {weekday: DAY_CODES.indexOf(code) + 1, nth: nth === undefined ? 0 : toInteger(nth, -53, 53)};
}

const UNTIL = /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z?))?$/;

/** Reads `20261231`, `20261231T235959` and `20261231T215959Z`; NaN for anything else. The year may be 9999, for "no end". */
function toUntil(text: string): Rrule['until'] {
  const match = UNTIL.exec(text);
  const [year = NaN, month = 0, day = 0, hour = 23, minute = 59, second = 59] = (match ?? [])
    .slice(1, 7)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  return {seconds: dayNumber(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second, utc: match?.[7] === 'Z'};
}

/** Whether all was read, and nothing is said that RFC 5545 forbids because it would mean nothing. */
function isSound({freq, byDay, byMonthDay, byYearDay, byWeekNo, ...rrule}: Rrule): boolean {
  const {interval, count, until, bySecond, byMinute, byHour, byMonth, bySetPos, wkst, skip} = rrule;
  const limits = [bySecond, byMinute, byHour, byMonth, byMonthDay, byYearDay, byWeekNo];
  const numbers = [interval, count, until?.seconds ?? 0, ...limits.flat(), ...bySetPos, ...byDay.map(({nth}) => nth)];
  const inMonths = freq === 'MONTHLY' || freq === 'YEARLY';
  return (
    FREQUENCIES.includes(freq) &&
    SKIPS.includes(skip) &&
    wkst > 0 &&
    !numbers.some(Number.isNaN) &&
    byDay.every(({weekday, nth}) => weekday && (!nth || (inMonths && !byWeekNo.length))) &&
    !(byMonthDay.length && freq === 'WEEKLY') &&
    !(byYearDay.length && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq)) &&
    !(byWeekNo.length && freq !== 'YEARLY') &&
    !(bySetPos.length && !byDay.length && !limits.flat().length)
  );
}

const NAMES =
  /^(FREQ|INTERVAL|COUNT|UNTIL|WKST|RSCALE|SKIP|BY(SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS))$/;

/**
 * Reads an RRULE; undefined for one that is not right in every part (INTERVAL=0, a part nobody knows, a list with a value
 * that cannot be, another calendar than the Gregorian), because a rule half read would name wrong days.
 */
export function parseRrule(text: string): Rrule | undefined {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;+$/, '');
  const parts = new Map(plain.split(';').map((part) => part.split('=', 2) as [string, string | undefined]));
  if ([...parts].some(([name, value]) => !NAMES.test(name) || !value)) return undefined;
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN') return undefined;
  const textsOf = (name: string): string[] => parts.get(name)?.split(',') ?? [];
  const integersOf = (name: string, low: number, high: number): number[] =>
    [...new Set(textsOf(name).map((one) => toInteger(one, low, high)))].sort((a, b) => a - b);
  const until = parts.get('UNTIL');
  const rrule: Rrule = {
    freq: (parts.get('FREQ') ?? '') as Rrule['freq'],
    interval: toInteger(parts.get('INTERVAL') ?? '1', 1, Infinity),
    count: parts.has('COUNT') ? toInteger(parts.get('COUNT') ?? '', 1, Infinity) : Infinity,
    until: until === undefined ? undefined : toUntil(until),
    // A leap second is read as the one before it, as RFC 5545 says of times.
    bySecond: [...new Set(integersOf('BYSECOND', 0, 60).map((second) => Math.min(second, 59)))],
    byMinute: integersOf('BYMINUTE', 0, 59),
    byHour: integersOf('BYHOUR', 0, 23),
    byDay: textsOf('BYDAY').map(toDay),
    byMonthDay: integersOf('BYMONTHDAY', -31, 31),
    byYearDay: integersOf('BYYEARDAY', -366, 366),
    byWeekNo: integersOf('BYWEEKNO', -53, 53),
    byMonth: integersOf('BYMONTH', 1, 12),
    bySetPos: integersOf('BYSETPOS', -366, 366),
    wkst: toDay(parts.get('WKST') ?? 'MO').weekday,
    skip: (parts.get('SKIP') ?? 'OMIT') as Rrule['skip'],
  };
  return isSound(rrule) ? rrule : undefined;
}
