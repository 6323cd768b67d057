/** Times in a few words for a page without scripts; the widgets say more (exceptions, the next time). */
import {DAY_NAMES} from '../../lib/day-names.js';
import {pickText} from '../../lib/language.js';
import {parseTime} from '../../lib/time.js';
import type {Item, Schedule} from '../../feed/types.js';

export type Locale = 'fi' | 'sv' | 'en';

/** Every week on that day, as each language says it. Monday first. */
const EVERY: Readonly<Record<Locale, readonly string[]>> = {
  fi: ['maanantaisin', 'tiistaisin', 'keskiviikkoisin', 'torstaisin', 'perjantaisin', 'lauantaisin', 'sunnuntaisin'],
  sv: ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'],
  en: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
};
const AT: Readonly<Record<Locale, string>> = {fi: 'klo ', sv: 'kl. ', en: ''};
const ZONE = 'Europe/Helsinki';

/** "9.30", as Finnish and Swedish write it; "09:30". */
const clock = (text: string, locale: Locale): string =>
  locale === 'en' ? text.slice(0, 5) : text.slice(0, 5).replace(':', '.').replace(/^0/, '');

/** "tiistaisin klo 17.30–18.15"; what is not weekly, or has no days, is said in its own words or not at all. */
function scheduleText({byDay = [], repeatFrequency, startTime, endTime, description}: Schedule, locale: Locale): string {
  const days = byDay.map((day) => EVERY[locale][DAY_NAMES.indexOf(day)]).filter((day) => day !== undefined);
  const hours = startTime ? `${AT[locale]}${clock(startTime, locale)}${endTime ? `–${clock(endTime, locale)}` : ''}` : '';
  const weekly = repeatFrequency === undefined || repeatFrequency === 'P1W' ? days.join(', ') : '';
  return [weekly, weekly ? hours : '', pickText(description, locale)?.text ?? ''].filter(Boolean).join(' ');
}

/** "ti 24.11.2026 klo 17.30"; a date alone has no clock. */
function momentText(time: string, locale: Locale): string {
  const parsed = parseTime(time);
  if (!parsed) return '';
  // A local time is read as UTC and written as UTC, so that it stays what it is.
  const isInstant = parsed.kind === 'instant';
  const date = new Date(parsed.kind === 'date' ? `${time}T00:00Z` : isInstant ? time : `${time}Z`);
  const timeZone = isInstant ? ZONE : 'UTC';
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric', timeZone});
  const hours = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit', timeZone});
  return parsed.kind === 'date' ? day.format(date) : `${day.format(date)} ${AT[locale]}${clock(hours.format(date), locale)}`;
}

export function whenText({startDate, endDate, eventSchedule = []}: Item, locale: Locale): string {
  const schedules = eventSchedule.map((schedule) => scheduleText(schedule, locale)).filter(Boolean);
  if (schedules.length) return schedules.join('; ');
  if (!startDate) return '';
  const [start, end] = [momentText(startDate, locale), endDate ? momentText(endDate, locale) : ''];
  return end && end.slice(0, 10) !== start.slice(0, 10) ? `${start} – ${end}` : start;
}
