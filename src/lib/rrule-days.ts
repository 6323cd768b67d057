import {dateOf, dayNumber, weekdayOf} from './civil-date.js';
import type {Rrule} from './rrule.js';

/** The days of an RRULE: its weeks, months or years, and which of their days it names. Days are day numbers. */

const mod = (value: number, by: number): number => ((value % by) + by) % by;

/** Whether a list names the `index`th of `length`, counted from 1, or from the end below zero. An empty one names all. */
const names = (list: readonly number[], index: number, length: number): boolean =>
  !list.length || list.includes(index) || list.includes(index - length - 1);

/** What the rule leaves to the day it begins on. */
export function completeDays(rrule: Rrule, start: number): Rrule {
  const {freq, byDay, byMonthDay, byYearDay, byWeekNo, byMonth} = rrule;
  if (byDay.length || byYearDay.length) return rrule;
  const weekday = [{weekday: weekdayOf(start), nth: 0}];
  if (freq === 'WEEKLY') return {...rrule, byDay: weekday};
  if (byWeekNo.length) return byMonthDay.length ? rrule : {...rrule, byDay: weekday};
  if (freq !== 'MONTHLY' && freq !== 'YEARLY') return rrule;
  const {month, day} = dateOf(start);
  return {
    ...rrule,
    byMonthDay: byMonthDay.length ? byMonthDay : [day],
    byMonth: freq === 'YEARLY' && !byMonth.length ? [month] : byMonth,
  };
}

const weekStart = (day: number, wkst: number): number => day - mod(weekdayOf(day) - wkst, 7);

/** The first day of the first week that has four days in the year. */
const weekOne = (year: number, wkst: number): number => weekStart(dayNumber(year, 1, 4), wkst);

/** The year that the week of a day belongs to. */
function weekYear(day: number, wkst: number): number {
  const {year} = dateOf(day);
  if (day < weekOne(year, wkst)) return year - 1;
  return day < weekOne(year + 1, wkst) ? year : year + 1;
}

/** A month, and its year, from their first day to the one after their last. */
interface Month {
  readonly month: number;
  readonly first: number;
  readonly next: number;
  readonly yearFirst: number;
  readonly yearNext: number;
}

let lastMonth: Month = {month: 0, first: 0, next: 0, yearFirst: 0, yearNext: 0};

/** The month of a day. Days are gone through in order, and a hundred years have many: the last answer is remembered. */
function monthOf(day: number): Month {
  if (day >= lastMonth.first && day < lastMonth.next) return lastMonth;
  const {year, month} = dateOf(day);
  return (lastMonth = {
    month,
    first: dayNumber(year, month, 1),
    next: dayNumber(year, month + 1, 1),
    yearFirst: dayNumber(year, 1, 1),
    yearNext: dayNumber(year + 1, 1, 1),
  });
}

/** Whether a rule names a day of one of its months. What rules out most days comes first: rules go over many. */
function holds({freq, byDay, byMonthDay, byYearDay, byMonth}: Rrule, day: number): boolean {
  const weekday = weekdayOf(day);
  if (byDay.length && !byDay.some((named) => named.weekday === weekday)) return false;
  const {first, next, yearFirst, yearNext} = monthOf(day);
  if (byMonthDay.length && !names(byMonthDay, day - first + 1, next - first)) return false;
  if (byYearDay.length && !names(byYearDay, day - yearFirst + 1, yearNext - yearFirst)) return false;
  const ofYear = freq === 'YEARLY' && !byMonth.length;
  const fromStart = Math.floor((day - (ofYear ? yearFirst : first)) / 7) + 1;
  const fromEnd = -Math.ceil(((ofYear ? yearNext : next) - day) / 7);
  return (
    !byDay.length ||
    byDay.some((named) => named.weekday === weekday && (!named.nth || named.nth === fromStart || named.nth === fromEnd))
  );
}

/** By SKIP: the days put in the place of those that a month or year from `begin` does not have. */
function movedDays({skip, byDay, byMonth, byMonthDay, byYearDay}: Rrule, begin: number, end: number): number[] {
  const moved: number[] = [];
  const move = (days: readonly number[], first: number, next: number): void => {
    for (const day of days) {
      if (Math.abs(day) <= next - first) continue;
      const before = day > 0 ? next - 1 : first - 1;
      moved.push(skip === 'BACKWARD' ? before : before + 1);
    }
  };
  move(byYearDay, begin, end);
  for (let first = begin; first < end;) {
    const {month, next} = monthOf(first);
    if (names(byMonth, month, 12)) move(byMonthDay, first, next);
    first = next;
  }
  return moved.filter((day) => !byDay.length || byDay.some(({weekday, nth}) => !nth && weekday === weekdayOf(day)));
}

/** The days of a period that the rule names, in order. A week or month that it does not name is passed over at once. */
export function daysOfPeriod(rrule: Rrule, begin: number, end: number): readonly number[] {
  const {freq, skip, byMonth, byWeekNo} = rrule;
  const days: number[] = [];
  for (let day = begin; day < end; day++) {
    const week = Math.floor((day - begin) / 7);
    if (byWeekNo.length && !names(byWeekNo, week + 1, (end - begin) / 7)) {
      day = begin + week * 7 + 6;
      continue;
    }
    const {month, next} = monthOf(day);
    if (byMonth.length && !byMonth.includes(month)) day = next - 1;
    else if (holds(rrule, day)) days.push(day);
  }
  if (skip === 'OMIT' || byWeekNo.length || (freq !== 'MONTHLY' && freq !== 'YEARLY')) return days;
  return [...new Set([...days, ...movedDays(rrule, begin, end)])].sort((a, b) => a - b);
}

/** The number of the week, month or year that a day is in. */
export function periodOf({freq, byWeekNo, wkst}: Rrule, day: number): number {
  if (freq === 'WEEKLY') return Math.floor((weekStart(day, wkst) + 6) / 7);
  const {year, month} = dateOf(day);
  if (freq === 'MONTHLY') return (year - 1970) * 12 + month - 1;
  return byWeekNo.length ? weekYear(day, wkst) : year;
}

/** The first day of a week, month or year. */
export function startOfPeriod({freq, byWeekNo, wkst}: Rrule, period: number): number {
  if (freq === 'WEEKLY') return weekStart(period * 7, wkst);
  if (freq === 'MONTHLY') return dayNumber(1970, period + 1, 1);
  return byWeekNo.length ? weekOne(period, wkst) : dayNumber(period, 1, 1);
}

/**
 * The period from which an interval is counted. A year of weeks begins or ends some days off the calendar's; the start
 * is in the year that its date says, unless it or a later day of its week is held in the other.
 */
export function firstPeriod(rrule: Rrule, start: number): number {
  const period = periodOf(rrule, start);
  if (!rrule.byWeekNo.length) return period;
  const days = daysOfPeriod(rrule, startOfPeriod(rrule, period), startOfPeriod(rrule, period + 1));
  const held = days.some((day) => day >= start && day < weekStart(start, rrule.wkst) + 7);
  return held ? period : dateOf(start).year;
}
