/**
 * The times of an RRULE (RFC 5545, 3.3.10; SKIP of RFC 7529), in wall-clock seconds since 1970: zones and changes of the
 * clock are for those who turn them into instants.
 *
 * A rule goes through periods (days, weeks, months, years). In each it names some days, the same times on each of them,
 * and of these by position. A rule of hours, minutes or seconds goes through days, and names times by what they are from
 * its start. Nothing is counted one by one that can be reckoned, and nobody looks further than a hundred years: a rule that
 * never matches has no time, one that has not used up its COUNT goes on for ever, and both are known in milliseconds.
 *
 * Where the RFC leaves room: the start is a time of the rule only when it matches. What is not said is as in the start;
 * so days of the month without a month, every year, are in the month of the start (libical reads them so too). A year
 * with BYWEEKNO is made of whole weeks. Where the start is a date, times of day are not looked at.
 */
import {MAX_DAY} from './civil-date.js';
import {completeDays, daysOfPeriod, firstPeriod, periodOf, startOfPeriod} from './rrule-days.js';
import type {Rrule} from './rrule.js';

const DAY = 86_400;

/** How long a unit is of rules that go by the day or within it. */
const UNITS = new Map<Rrule['freq'], number>([
  ['DAILY', DAY],
  ['HOURLY', 3600],
  ['MINUTELY', 60],
  ['SECONDLY', 1],
]);

/** How many days are looked at, from the start or from where times are asked for. */
const HORIZON = 36_525;

/** Of rules by the day and within it, where all days are alike, so many are looked at in one go. */
const DAYS_AT_ONCE = 32;

/** When a rule begins: wall-clock seconds since 1970, or only a day. */
export interface RruleStart {
  readonly seconds: number;
  readonly allDay: boolean;
}

export interface Recurrence {
  /** The times from `from` on, in order. */
  starts(from: number): Iterable<number>;
  /** The last time of all, or UNTIL; undefined when there is none, or none within the hundred years. */
  last(): number | undefined;
}

/** Times in order, reckoned when asked for: a month may have a million. */
interface Times {
  readonly length: number;
  readonly at: (index: number) => number;
}

/** How many of the times are before `time`. */
function countBefore({length, at}: Times, time: number): number {
  // As a rule all are, or none.
  if (!length || at(0) >= time) return 0;
  if (at(length - 1) < time) return length;
  let low = 1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those at the positions of BYSETPOS that exist. */
function pick(times: Times, positions: readonly number[]): Times {
  const {length, at} = times;
  if (!positions.length) return times;
  const indexes = positions.map((position) => (position > 0 ? position - 1 : length + position));
  const found = [...new Set(indexes)].filter((index) => index >= 0 && index < length).sort((a, b) => a - b);
  return {length: found.length, at: (index) => at(found[index] ?? 0)};
}

/** The same seconds after each of some times, which are `unit` seconds long. */
const product = (begins: readonly number[], unit: number, seconds: Times): Times => ({
  length: begins.length * seconds.length,
  at: (index) => (begins[Math.floor(index / seconds.length)] ?? 0) * unit + seconds.at(index % seconds.length),
});

const timesIn = (list: readonly number[]): Times => ({length: list.length, at: (index) => list[index] ?? 0});

const listOf = ({length, at}: Times): number[] => [...new Array(length).keys()].map(at);

type Clocks = (day: number) => Times;

const NONE = timesIn([]);

/** The seconds of a day on which a rule by the day or within it holds: in whole units from its start, `within` each. */
function clocksByUnit(rrule: Rrule, unit: number, start: number, within: readonly number[]): Clocks {
  const {interval, byHour, byMinute, bySecond} = rrule;
  const unitsOfDay = DAY / unit;
  // Days with the same first unit are alike; all of them together have no more units than one day has.
  const known = new Map<number, Times>();
  const step = interval * unit;
  const namesAll = ![...byHour, ...byMinute, ...bySecond].length && within.length === 1;
  return (day) => {
    const wait = (Math.floor(start / unit) - day * unitsOfDay) % interval;
    const first = wait < 0 ? wait + interval : wait;
    if (first >= unitsOfDay) return NONE;
    const same = known.get(first);
    if (same) return same;
    if (namesAll) {
      return {
        length: Math.ceil((unitsOfDay - first) / interval),
        at: (index) => first * unit + index * step + (within[0] ?? 0),
      };
    }
    const clocks: number[] = [];
    for (let second = first * unit; second < DAY; second += step) {
      if (unit < DAY && byHour.length && !byHour.includes(Math.floor(second / 3600))) continue;
      if (unit <= 60 && byMinute.length && !byMinute.includes(Math.floor(second / 60) % 60)) continue;
      if (unit === 1 && bySecond.length && !bySecond.includes(second % 60)) continue;
      for (const more of within) clocks.push(second + more);
    }
    const times = timesIn(clocks);
    known.set(first, times);
    return times;
  };
}

function clocksOf(rrule: Rrule, {seconds, allDay}: RruleStart): Clocks {
  const {freq, byHour, byMinute, bySecond, bySetPos} = rrule;
  const clock = seconds - Math.floor(seconds / DAY) * DAY;
  const orOfStart = (list: readonly number[], unit: number, units: number): readonly number[] =>
    list.length ? list : [Math.floor(clock / unit) % units];
  const unit = UNITS.get(freq);
  const length = unit ?? DAY;
  let within: readonly number[] = [0];
  if (length > 1 && !allDay) within = orOfStart(bySecond, 1, 60);
  if (length > 60 && !allDay) within = listOf(product(orOfStart(byMinute, 60, 60), 60, timesIn(within)));
  if (length > 3600 && !allDay) within = listOf(product(orOfStart(byHour, 3600, 24), 3600, timesIn(within)));
  return unit ? clocksByUnit(rrule, unit, seconds, listOf(pick(timesIn(within), bySetPos))) : () => timesIn(within);
}

/** How a rule goes on: the number of the period that a day is in, and the day that a period begins on. */
interface Periods {
  readonly first: number;
  readonly step: number;
  readonly of: (day: number) => number;
  readonly startOf: (period: number) => number;
}

function periodsOf(rrule: Rrule, startDay: number): Periods {
  const unit = UNITS.get(rrule.freq);
  if (!unit) {
    return {
      first: firstPeriod(rrule, startDay),
      step: rrule.interval,
      of: (day) => periodOf(rrule, day),
      startOf: (period) => startOfPeriod(rrule, period),
    };
  }
  const length = (DAY / unit) % rrule.interval ? 1 : DAYS_AT_ONCE;
  const of = (day: number): number => Math.floor(day / length);
  return {first: of(startDay), step: 1, of, startOf: (period) => period * length};
}

/** The times of each period, in order. */
function* timesOf(rrule: Rrule, clocksOfDay: Clocks, startDay: number, until: number, from: number): Generator<Times> {
  const counted = Number.isFinite(rrule.count);
  const fromDay = Math.min(Math.max(Math.floor(from / DAY), startDay), MAX_DAY);
  const lastDay = Math.min(fromDay + HORIZON, MAX_DAY, Math.floor(until / DAY));
  const {first, step, of, startOf} = periodsOf(rrule, startDay);
  const positions = UNITS.has(rrule.freq) ? [] : rrule.bySetPos;
  // From the period before it: SKIP can put a day into the next.
  const ahead = Math.max(of(fromDay) - 1 - first, 0);
  for (let period = counted ? first : first + ahead - (ahead % step); ; period += step) {
    const begin = startOf(period);
    // SKIP can put a day into the period before. A year that is none, after a great interval, is NaN.
    if (!(begin <= lastDay + 1)) return;
    const days = daysOfPeriod(rrule, begin, startOf(period + 1));
    if (days.length) yield pick(product(days, DAY, clocksOfDay(begin)), positions);
  }
}

/** The last time of a rule that names nothing but how often: that of its COUNT can be reckoned. */
function lastOfCount({freq, interval, count, ...lists}: Rrule, start: number): number {
  const unit = freq === 'WEEKLY' ? 7 * DAY : UNITS.get(freq);
  const names = Object.values(lists).some((list) => Array.isArray(list) && list.length);
  return unit && !names ? start + (count - 1) * interval * unit : Infinity;
}

/** Whether a COUNT cannot be used up before the last day that is reckoned with: it need not be counted then. */
function isEndless({freq, interval, count, byHour, byMinute, bySecond}: Rrule, startDay: number): boolean {
  const unit = UNITS.get(freq);
  const perDay = [byHour, byMinute, bySecond].reduce(
    (most, list) => most * Math.max(list.length, 1),
    unit ? Math.ceil(DAY / unit / interval) : 1,
  );
  return count > (MAX_DAY - startDay + 1) * perDay;
}

/** Goes through a rule from its start to `until`, or to its COUNTth time. */
export function expandRrule(written: Rrule, start: RruleStart, untilSeconds = Infinity): Recurrence {
  const lastSecond = lastOfCount(written, start.seconds);
  const until = Math.min(untilSeconds, lastSecond);
  const startDay = Math.floor(start.seconds / DAY);
  const count = lastSecond < Infinity || isEndless(written, startDay) ? Infinity : written.count;
  const rrule = {...completeDays(written, startDay), count};
  const clocks = clocksOf(rrule, start);
  /** The times of each period with those that are held, as indexes. A rule with COUNT is counted from its start. */
  function* heldFrom(from: number): Generator<readonly [times: Times, first: number, end: number]> {
    let left = rrule.count;
    let next = start.seconds;
    for (const times of timesOf(rrule, clocks, startDay, until, from)) {
      const first = countBefore(times, next);
      const end = Math.min(countBefore(times, until + 1), first + left);
      if (end <= first) continue;
      yield [times, first, end];
      next = times.at(end - 1) + 1;
      left -= end - first;
      if (!left) return;
    }
  }
  return {
    *starts(from) {
      for (const [times, first, end] of heldFrom(from)) {
        for (let index = Math.max(first, countBefore(times, from)); index < end; index++) yield times.at(index);
      }
    },
    last() {
      if (count === Infinity) return until === Infinity ? undefined : until;
      let held = 0;
      let last: number | undefined;
      for (const [times, first, end] of heldFrom(start.seconds)) {
        held += end - first;
        last = times.at(end - 1);
      }
      return held < count && until === Infinity ? undefined : last;
    },
  };
}
