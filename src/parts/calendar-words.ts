import {msg, str} from '@lit/localize';
import {dateOf, weekdayOf} from '../lib/civil-date.js';
import type {View} from '../store/calendar-state.js';
import {monthOf, type Period, weekNumber, weekOf} from '../store/period.js';

/**
 * How the calendar names days and months. Day numbers stand for themselves in UTC.
 *
 * The names are our own words: the browser's first use of Intl takes 12 ms, on a phone 50, which a month need not wait for.
 * A test holds them to what Intl says.
 */

/** Numbers from 1, as of ISO 8601. */
const nameIn = (names: string, number: number): string => names.split(' ')[number - 1] ?? '';

const monthName = (number: number): string =>
  nameIn(msg('January February March April May June July August September October November December', {id: 'calendar.months'}), number);

/** "tiistai". */
export const formatWeekday = (day: number): string =>
  nameIn(msg('Monday Tuesday Wednesday Thursday Friday Saturday Sunday', {id: 'calendar.weekdays'}), weekdayOf(day));

/** "ti". */
export const formatShortWeekday = (day: number): string =>
  nameIn(msg('Mon Tue Wed Thu Fri Sat Sun', {id: 'calendar.short-weekdays'}), weekdayOf(day));

/** "marraskuu 2026". */
function formatMonth(day: number): string {
  const {month, year} = dateOf(day);
  return `${monthName(month)} ${year}`;
}

/** "tiistai 24. marraskuuta"; where it is cut in two, not between the day and the month. */
export function formatWholeDay(number: number): string {
  const date = dateOf(number);
  const [day, name] = [date.day, monthName(date.month)];
  const month = msg(str`${name}`, {id: 'calendar.month-after-day'});
  return `${formatWeekday(number)} ${msg(str`${day}`, {id: 'calendar.day-of-month'})}\u00a0${month}`;
}

/** "tiistai 24. marraskuuta 2027". */
export const formatLongDay = (day: number): string => `${formatWholeDay(day)} ${dateOf(day).year}`;

const DAY_MS = 86_400_000;

/** "24.11.2026", in English "24 Nov 2026": 11/12 is read in two ways. Of a week and a list, which come after the first month. */
const fullDates = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat({sv: 'sv-FI', en: 'en-GB'}[locale] ?? locale, {
    day: 'numeric',
    month: locale === 'en' ? 'short' : 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** "23.–29.11.2026". */
export const formatPeriod = ({first, last}: Period, locale: string): string => fullDates(locale).formatRange(first * DAY_MS, last * DAY_MS);

/** The days that a view shows around a day. The agenda begins there and has no end. */
export const periodOfView = (view: View, date: number): Period => (view === 'week' ? weekOf(date) : monthOf(date));

/** What is looked at: "marraskuu 2026", "Viikko 48, 23.–29.11.2026", "24.11.2026 alkaen". */
export function periodName(view: View, date: number, locale: string): string {
  switch (view) {
    case 'month':
      return formatMonth(date);
    case 'week': {
      const days = formatPeriod(weekOf(date), locale);
      return msg(str`Week ${weekNumber(date)}, ${days}`, {id: 'calendar.week'});
    }
    default: {
      const day = fullDates(locale).format(date * DAY_MS);
      return msg(str`From ${day}`, {id: 'calendar.from'});
    }
  }
}

/** "1 tapahtuma", "12 tapahtumaa". */
export const eventsLabel = (count: number): string => {
  if (!count) return msg('no events', {id: 'calendar.none'});
  return count === 1 ? msg('1 event', {id: 'calendar.one'}) : msg(str`${count} events`, {id: 'calendar.count'});
};
