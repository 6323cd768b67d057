import {msg, str} from '@lit/localize';
import {dateOf} from '../lib/civil-date.js';
import {find} from '../lib/find.js';
import {lists} from '../lib/intl.js';
import {localOf, parseTime} from '../lib/time.js';
import {formatTime} from './clock.js';

/** How dates are written: in which language, and what is today (day number), since this year and today go unsaid. */
export interface DateStyle {
  readonly locale: string;
  readonly today: number;
}

const DAY_MS = 86_400_000;

// As in Finland: 24.11. and not 2026-11-24 in Swedish, the day before the month in English.
const regionOf = (locale: string): string => ({sv: 'sv-FI', en: 'en-GB'})[locale] ?? locale;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats of day numbers, which stand for themselves in UTC. Making one costs more than using it a thousand times. */
function formatOf(locale: string, weekday: boolean, year: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${weekday} ${year}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(regionOf(locale), {
      timeZone: 'UTC',
      day: 'numeric',
      // 11/26 is read in two ways; a dotted 26.11. in one.
      month: locale === 'en' ? 'short' : 'numeric',
      year: year ? 'numeric' : undefined,
      weekday: weekday ? 'short' : undefined,
    });
    formats.set(key, format);
  }
  return format;
}

const yearOf = (day: number): number => dateOf(day).year;

/** "26.11.", in another year "26.11.2027"; with `weekday` "to 26.11.". */
export const formatDay = (day: number, {locale, today}: DateStyle, weekday = false): string =>
  // English has a comma after the weekday only where there is a year.
  formatOf(locale, weekday, yearOf(day) !== yearOf(today)).format(day * DAY_MS).replace(/^(\w+),/, '$1');

/** "26.–28.11.", "15.1.–30.5.", "1.12.2026–28.2.2027". */
export function formatDays(first: number, last: number, {locale, today}: DateStyle): string {
  const year = yearOf(first) !== yearOf(today) || yearOf(last) !== yearOf(today);
  return formatOf(locale, false, year).formatRange(first * DAY_MS, last * DAY_MS);
}

/** "26.11.2026", with `weekday` "to 26.11.2026". */
export const formatFullDay = (day: number, locale: string, weekday = false): string =>
  formatOf(locale, weekday, true).format(day * DAY_MS);

/** "tänään", "huomenna", else "to 26.11.". */
export function formatNearDay(day: number, style: DateStyle): string {
  if (day === style.today) return msg('today', {id: 'when.today'});
  if (day === style.today + 1) return msg('tomorrow', {id: 'when.tomorrow'});
  return formatDay(day, style, true);
}

/** Minutes since midnight as on a poster: 17.30, but 18 and not 18.00. */
function formatMinutes(minutes: number): string {
  const hour = minutes / 60;
  return Number.isInteger(hour) ? msg(str`${hour}:00`, {id: 'when.hour'}) : formatTime(minutes);
}

/** "klo 17.30–18.15", "klo 18", "klo 22–2"; an end at midnight is 24. `end` may run over 1440. */
export function formatClock(start: number, end?: number): string {
  const from = formatMinutes(start);
  if (end === undefined) return msg(str`${from}`, {id: 'when.clock'});
  const to = formatMinutes(end > 1440 ? end - 1440 : end);
  return msg(str`${from}–${to}`, {id: 'when.clock-range'});
}

/** "a, b ja c". */
export const formatList = (texts: readonly string[], locale: string): string =>
  lists(regionOf(locale)).format(texts);

/** The name of a time zone: "Keski-Euroopan aika". In the words of today, as the zone may have had others. */
export const formatZone = (zone: string, {locale, today}: DateStyle): string =>
  find(new Intl.DateTimeFormat(locale, {timeZone: zone, timeZoneName: 'longGeneric'})
    .formatToParts(today * DAY_MS), ({type}) => type === 'timeZoneName')?.value ?? zone;

/** A time of the feed as a date with its year, "24.11.2026"; undefined when it cannot be read. */
export function formatDate(text: string, locale: string): string | undefined {
  const time = parseTime(text);
  return time && formatFullDay(localOf(time).day, locale);
}

/** A time of the feed with weekday and clock, "ti 24.11.2026 klo 9", without the year where it is that of `today`; `''` when it cannot be read. */
export function formatDateTime(text: string, locale: string, today?: number): string {
  const time = parseTime(text);
  if (!time) return '';
  const {day, minutes} = localOf(time);
  const date = today === undefined ? formatFullDay(day, locale, true) : formatDay(day, {locale, today}, true);
  return [date, minutes === undefined ? '' : formatClock(minutes)].join(' ').trim();
}
