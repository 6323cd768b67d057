import {msg, str} from '@lit/localize';
import {dateOf, dayNumber} from '../lib/civil-date.js';
import type {Rule, RuleDay} from '../lib/rule.js';
import {DEFAULT_ZONE} from '../lib/zone.js';
import {
  type DateStyle,
  formatClock,
  formatDay,
  formatDays,
  formatList,
  formatNearDay,
  formatZone,
} from './when-format.js';

/*
 * Weekdays are inflected: "tiistaisin", "tiistai", "tiistaista", "tiistaihin"; "tisdagar", "tisdag", "tisdagen".
 * Each form is one message of seven words with bars between, Monday first.
 */
const wordOf = (table: string, index: number): string => table.split('|')[index] ?? '';

const onDay = (weekday: number): string =>
  wordOf(msg('Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays', {id: 'when.on-weekdays'}), weekday - 1);
const oneDay = (weekday: number): string =>
  wordOf(msg('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday', {id: 'when.weekday'}), weekday - 1);
const fromDay = (weekday: number): string =>
  wordOf(msg('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday', {id: 'when.from-weekday'}), weekday - 1);
const toDay = (weekday: number): string =>
  wordOf(msg('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday', {id: 'when.to-weekday'}), weekday - 1);
const dayInMonth = (weekday: number): string =>
  wordOf(msg('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday', {id: 'when.weekday-of-month'}), weekday - 1);

/** The first five, then from the end: the last, the second last. */
const ordinal = (nth: number): string =>
  wordOf(msg('first|second|third|fourth|fifth|last|second last', {id: 'when.ordinals'}), nth > 0 ? nth - 1 : 4 - nth);

/** "joka päivä", "joka toinen viikko", "3 kuukauden välein". */
function describeInterval({freq, interval}: Rule): string {
  switch (freq) {
    case 'daily':
      if (interval === 1) return msg('every day', {id: 'when.daily'});
      return interval === 2
        ? msg('every other day', {id: 'when.daily-2'})
        : msg(str`every ${interval} days`, {id: 'when.daily-n'});
    case 'weekly':
      if (interval === 1) return msg('every week', {id: 'when.weekly'});
      return interval === 2
        ? msg('every other week', {id: 'when.weekly-2'})
        : msg(str`every ${interval} weeks`, {id: 'when.weekly-n'});
    case 'monthly':
      if (interval === 1) return msg('every month', {id: 'when.monthly'});
      if (interval === 12) return msg('every year', {id: 'when.yearly'});
      return interval === 2
        ? msg('every other month', {id: 'when.monthly-2'})
        : msg(str`every ${interval} months`, {id: 'when.monthly-n'});
    case 'varied':
      return msg('on varying days', {id: 'when.varied'});
    default:
      return '';
  }
}

/** "tiistaisin ja torstaisin", "maanantaista perjantaihin", "joka päivä". */
function describeWeekdays(weekdays: readonly number[], locale: string): string {
  const [first = 1] = weekdays;
  const last = weekdays.at(-1) ?? first;
  if (weekdays.length === 7) return msg('every day', {id: 'when.daily'});
  if (weekdays.length > 2 && last - first === weekdays.length - 1) {
    return msg(str`${fromDay(first)} to ${toDay(last)}`, {id: 'when.weekday-range'});
  }
  return formatList(weekdays.map(onDay), locale);
}

/** "kuun ensimmäinen ja kolmas torstai", "kuun viimeinen perjantai ja ensimmäinen lauantai". */
function describeNthDays(days: readonly RuleDay[], locale: string): string {
  const phrases = [...new Set(days.map(({weekday}) => weekday))].map((weekday) => {
    const ordinals = days.filter((day) => day.weekday === weekday).map(({nth}) => ordinal(nth));
    return `${formatList(ordinals, locale)} ${dayInMonth(weekday)}`;
  });
  return msg(str`${formatList(phrases, locale)} of the month`, {id: 'when.of-month'});
}

/** "kuun 1. ja 15. päivä", "kuun viimeinen päivä". */
function describeMonthDays(days: readonly number[], locale: string): string {
  if (days.length === 1 && days[0] === -1) return msg('last day of the month', {id: 'when.last-day'});
  const numbers = days.map((day) => (day > 0 ? msg(str`${day}`, {id: 'when.day-number'}) : ordinal(day)));
  return msg(str`day ${formatList(numbers, locale)} of the month`, {id: 'when.days-of-month'});
}

function describeDays(rule: Rule, {locale, today}: DateStyle): string {
  const {freq, interval, byDay, byMonthDay, first} = rule;
  const often = describeInterval(rule);
  const [single] = byDay;
  if (freq === 'weekly' && single) {
    if (interval === 2 && byDay.length === 1)
      return msg(str`every other ${oneDay(single.weekday)}`, {id: 'when.weekday-2'});
    const days = describeWeekdays(
      byDay.map(({weekday}) => weekday),
      locale,
    );
    return interval === 1 ? days : `${often}, ${days}`;
  }
  if (freq !== 'monthly' || !(byDay.length || byMonthDay.length)) return often;
  if (interval % 12 === 0 && first !== undefined && byMonthDay.length) {
    // The year is not said: a yearly day has none.
    const {year} = dateOf(today);
    const {month} = dateOf(first);
    const days = byMonthDay.map((day) => (day > 0 ? dayNumber(year, month, day) : dayNumber(year, month + 1, day + 1)));
    return `${often}, ${formatList(
      days.map((day) => formatDay(day, {locale, today})),
      locale,
    )}`;
  }
  const days = byDay.length ? describeNthDays(byDay, locale) : describeMonthDays(byMonthDay, locale);
  return interval === 1 ? days : `${often}, ${days}`;
}

/** From the first day to the last: "15.1.–30.5.", "15.1. alkaen", "30.5. asti"; `''` when neither is known. */
function describeBounds(first: number | undefined, last: number | undefined, style: DateStyle): string {
  if (first !== undefined && last !== undefined) return formatDays(first, last, style);
  if (first !== undefined) return msg(str`from ${formatDay(first, style)}`, {id: 'when.from'});
  return last === undefined ? '' : msg(str`until ${formatDay(last, style)}`, {id: 'when.until'});
}

/**
 * Between which days a rule holds, as far as it still matters: that a weekly meeting began in 2019 helps nobody, until
 * when it goes on does. `''` where `describeRule` says it.
 */
export function describePeriod({freq, first, last = Infinity}: Rule, style: DateStyle): string {
  if (!freq || first === last) return '';
  const matters = (first ?? 0) > style.today || last < style.today;
  return describeBounds(matters ? first : undefined, Number.isFinite(last) ? last : undefined, style);
}

const joinWords = (...words: readonly string[]): string => words.filter((word) => word).join(' ');

/** A rule without its period: "tiistaisin klo 17.30–18.15", "kuun ensimmäinen torstai klo 18"; '' when it says nothing. */
export function describeRule(rule: Rule, style: DateStyle): string {
  const {freq, first, last, start, duration, zone} = rule;
  const bounds = freq ? describeDays(rule, style) : describeBounds(first, last, style);
  const days = first !== undefined && first === last ? formatNearDay(first, style) : bounds;
  const clock = start === undefined ? '' : formatClock(start, duration === undefined ? undefined : start + duration);
  const note = clock && zone !== DEFAULT_ZONE ? `(${formatZone(zone, style)})` : '';
  return joinWords(days, clock, note);
}

/** Rules that differ only in the weekday, as many feeds write them, brought to one. */
export function mergeRules(rules: readonly Rule[], today: number): readonly Rule[] {
  const keyOf = ({freq, interval, first = 0, last, start, duration, zone, except}: Rule): string =>
    // When it first met matters only as long as it has not, or when weeks are skipped.
    [freq, interval, interval === 1 && first <= today ? 0 : first, last, start, duration, zone, ...except].join();
  const merged: Rule[] = [];
  for (const rule of rules) {
    const index = merged.findIndex((other) => rule.freq === 'weekly' && keyOf(other) === keyOf(rule));
    const same = merged[index];
    if (!same) {
      merged.push(rule);
      continue;
    }
    const more = rule.byDay.filter(({weekday}) => !same.byDay.some((day) => day.weekday === weekday));
    merged[index] = {...same, byDay: [...same.byDay, ...more].sort((a, b) => a.weekday - b.weekday)};
  }
  return merged;
}
