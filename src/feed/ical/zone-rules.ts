import {dateOf, dayNumber, weekdayOf} from '../../lib/civil-date.js';
import {find} from '../../lib/find.js';
import type {Component} from './components.js';
import {propertiesOf, propertyOf} from './components.js';
import {parseMoment, UTC} from './moment.js';
import {splitList} from './values.js';

/** The rules of a VTIMEZONE: https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5 */

/** A change of the clock, in minutes of the clock before it since 1970. */
interface Onset {
  readonly wall: number;
  readonly offset: number;
}

interface Observance {
  /** Minutes east of Greenwich, before and after it begins. */
  readonly from: number;
  readonly to: number;
  /** When it begins, on the wall clock, in minutes since 1970. */
  readonly first: number;
  readonly dates: readonly number[];
  readonly yearly?: (year: number) => number | undefined;
  readonly until: number;
}

/** `+0200` or `-053020` in minutes. */
function parseOffset(text: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /^\s*([+-])(\d\d)(\d\d)(?:\d\d)?\s*$/.exec(text ?? '') ?? [];
  if (!sign) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}

const wallOf = (text: string): number | undefined => {
  const moment = parseMoment(text, UTC);
  return moment && moment.day * 1440 + (moment.minutes ?? 0);
};

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The day of `-1SU`, or of `SU` among certain days, in a month. */
function dayInMonth(year: number, month: number, byDay: string, byMonthDay: readonly number[]): number | undefined {
  const [, nth, code = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(byDay) ?? [];
  const weekday = DAYS.indexOf(code) + 1;
  const first = dayNumber(year, month, 1);
  const last = dayNumber(year, month + 1, 0);
  if (byMonthDay.length) {
    const days = byMonthDay.map((day) => (day > 0 ? first + day - 1 : last + day + 1)).sort((a, b) => a - b);
    return find(days, (day) => !weekday || weekdayOf(day) === weekday);
  }
  if (!weekday) return undefined;
  const count = Number(nth ?? 1);
  return count > 0
    ? first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7
    : last - ((weekdayOf(last) - weekday + 7) % 7) + (count + 1) * 7;
}

/** Every year at the same hour, on a day of one month: all that legislators have thought of. */
function readYearly(rule: string, first: number): Pick<Observance, 'yearly' | 'until'> {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const until = wallOf(parts.get('UNTIL') ?? '') ?? Infinity;
  if (parts.get('FREQ') !== 'YEARLY') return {until};
  const begin = dateOf(Math.floor(first / 1440));
  const month = Number(parts.get('BYMONTH') ?? begin.month);
  const byMonthDay = parts.get('BYMONTHDAY')?.split(',').map(Number) ?? (parts.has('BYDAY') ? [] : [begin.day]);
  const yearly = (year: number) => {
    const day = dayInMonth(year, month, parts.get('BYDAY') ?? '', byMonthDay);
    return day && day * 1440 + (first % 1440);
  };
  return {yearly, until};
}

function readObservance(component: Component): Observance | undefined {
  const to = parseOffset(propertyOf(component, 'TZOFFSETTO')?.value);
  const first = wallOf(propertyOf(component, 'DTSTART')?.value ?? '');
  if (to === undefined || first === undefined) return undefined;
  const dates = propertiesOf(component, 'RDATE').flatMap(({value}) =>
    splitList(value).flatMap((text) => wallOf(text) ?? []),
  );
  const rule = propertyOf(component, 'RRULE')?.value;
  return {
    from: parseOffset(propertyOf(component, 'TZOFFSETFROM')?.value) ?? to,
    to,
    first,
    dates: [first, ...dates],
    ...(rule ? readYearly(rule, first) : {until: Infinity}),
  };
}

/** The last time by `wall` that an observance began. */
function lastOnset({to, first, dates, yearly, until}: Observance, wall: number): Onset | undefined {
  const {year} = dateOf(Math.floor(wall / 1440));
  const byRule = [year, year - 1].map((one) => yearly?.(one)).filter((onset) => onset !== undefined);
  const begun = [...dates, ...byRule.filter((onset) => onset >= first && onset <= until)].filter(
    (onset) => onset <= wall,
  );
  return begun.length ? {wall: Math.max(...begun), offset: to} : undefined;
}

/**
 * Minutes east of Greenwich by wall-clock minutes since 1970; undefined when a VTIMEZONE has no rules that can be read.
 * Limit: an onset is compared on the wall clock, so the hour that a change skips or repeats is taken as after it.
 */
export function offsetsOf({components}: Component): ((wall: number) => number) | undefined {
  const observances = components.map(readObservance).filter((observance) => observance !== undefined);
  const [earliest] = observances.toSorted((a, b) => a.first - b.first);
  if (!earliest) return undefined;
  return (wall) => {
    const onsets = observances.map((observance) => lastOnset(observance, wall)).filter((onset) => onset !== undefined);
    const latest = onsets.sort((a, b) => b.wall - a.wall)[0];
    return latest?.offset ?? earliest.from;
  };
}
