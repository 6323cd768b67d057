import {msg, str} from '@lit/localize';
import type {View} from '../store/calendar-state.js';
import {monthOf, type Period, weekNumber, weekOf} from '../store/period.js';

/** How the calendar names days and months. Day numbers stand for themselves in UTC. */

const DAY_MS = 86_400_000;

type Style = 'month' | 'weekday' | 'shortWeekday' | 'day' | 'longDay' | 'days';

const STYLES: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  month: {month: 'long', year: 'numeric'},
  weekday: {weekday: 'long'},
  shortWeekday: {weekday: 'short'},
  day: {weekday: 'long', day: 'numeric', month: 'long'},
  longDay: {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'},
  days: {day: 'numeric', month: 'numeric', year: 'numeric'},
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(style: Style, locale: string): Intl.DateTimeFormat {
  const key = locale + style;
  let format = formats.get(key);
  if (!format) {
    const region = {sv: 'sv-FI', en: 'en-GB'}[locale] ?? locale;
    format = new Intl.DateTimeFormat(region, {...STYLES[style], timeZone: 'UTC'});
    formats.set(key, format);
  }
  return format;
}

/** "marraskuu 2026", "tiistai", "ti", "tiistai 24. marraskuuta". */
export const formatCalendarDay = (day: number, style: Style, locale: string): string =>
  formatOf(style, locale).format(day * DAY_MS);

/** "23.–29.11.2026". */
export const formatPeriod = ({first, last}: Period, locale: string): string =>
  formatOf('days', locale).formatRange(first * DAY_MS, last * DAY_MS);

/** The days that a view shows around a day. The agenda begins there and has no end. */
export const periodOfView = (view: View, date: number): Period => (view === 'week' ? weekOf(date) : monthOf(date));

/** What is looked at: "marraskuu 2026", "Viikko 48, 23.–29.11.2026", "24.11.2026 alkaen". */
export function periodName(view: View, date: number, locale: string): string {
  switch (view) {
    case 'month':
      return formatCalendarDay(date, 'month', locale);
    case 'week': {
      const days = formatPeriod(weekOf(date), locale);
      return msg(str`Week ${weekNumber(date)}, ${days}`, {id: 'calendar.week'});
    }
    default: {
      const day = formatCalendarDay(date, 'days', locale);
      return msg(str`From ${day}`, {id: 'calendar.from'});
    }
  }
}

/** "1 tapahtuma", "12 tapahtumaa". */
export const eventsLabel = (count: number): string => {
  if (!count) return msg('no events', {id: 'calendar.none'});
  return count === 1 ? msg('1 event', {id: 'calendar.one'}) : msg(str`${count} events`, {id: 'calendar.count'});
};
