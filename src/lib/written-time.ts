import {parseDate} from './civil-date.js';
import {find} from './find.js';
import {parseClock, parseTime} from './time.js';

/**
 * Days and hours as people in Finland write them in cells and forms: `24.11.2026 klo 17.30`, `24/11/2026`, `20261124`,
 * `24. marraskuuta 2026`, `17.30–18.15`. The day stands before the month. What is not understood is undefined, never guessed.
 */

/** How the names of the months begin in Finnish, Swedish and English; `marraskuu` begins as `mars` does, so it is first. */
const MONTHS: readonly (readonly [start: string, month: number])[] = (
  'marr:11 tam:1 jan:1 hel:2 feb:2 maa:3 mar:3 huh:4 apr:4 tou:5 maj:5 may:5 kes:6 jun:6 hei:7 jul:7 elo:8 aug:8 syy:9 sep:9 ' +
  'lok:10 okt:10 oct:10 nov:11 jou:12 dec:12'
)
  .split(' ')
  .map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])]);

const DAY_FIRST = /^(?:\p{L}{2,14}\.?,? )?(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4}|\d\d)(?!\d)\.?/u;
const MONTH_NAMED = /^(?:\p{L}{2,14}\.?,? )?(\d{1,2})\.? (?:of )?(\p{L}{3,14}) (\d{4})(?!\d)/u;
const PLAIN = /^(\d{4})(\d\d)(\d\d)$/;
const DASH = /\s*[–—]\s*|\s+-\s+|-(?=\d{1,2}\.)/;

/** `2026-11-24` of the parts of a date; undefined for a day that is not in the calendar. */
function isoDay(year: string, month: string | number, day: string): string | undefined {
  const text = [year.length === 2 ? `20${year}` : year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
  return parseDate(text) ? text : undefined;
}

/** The day that a text begins with, and what comes after it. */
function leadingDay(text: string): {readonly day: string; readonly rest: string} | undefined {
  const dotted = DAY_FIRST.exec(text);
  const named = dotted ? null : MONTH_NAMED.exec(text);
  const [whole = '', date = '', month = '', year = ''] = dotted ?? named ?? [];
  const number = dotted ? month : find(MONTHS, ([start]) => month.toLowerCase().startsWith(start))?.[1];
  const day = number === undefined || !whole ? undefined : isoDay(year, number, date);
  return day ? {day, rest: text.slice(whole.length).trim()} : undefined;
}

/** `17:30` of `17.30`, `klo 17`, `kl. 17:30`, `5.30 pm`. */
export function readClock(text: string): string | undefined {
  const [, hours = '', minutes = '00', half] =
    /^(?:klo|kl|kello|at)?\.?\s*(\d{1,2})(?:[.:](\d\d)(?::\d\d)?)?\s*([ap]m)?$/i.exec(text.trim()) ?? [];
  const isAfternoon = half?.toLowerCase() === 'pm';
  const hour = half ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours);
  const clock = `${String(hour).padStart(2, '0')}:${minutes}`;
  return hours && parseClock(clock) !== undefined ? clock : undefined;
}

export interface Hours {
  readonly start: string;
  readonly end?: string;
}

/** The hours of `klo 17.30–18.15`, or of a clock alone. */
export function readHours(text: string): Hours | undefined {
  const [from = '', to, ...more] = text.trim().split(/\s*[–—-]\s*|\s+(?:to|till)\s+/);
  const start = readClock(from);
  const end = to ? readClock(to) : undefined;
  if (!start || more.length || (to && !end)) return undefined;
  return end ? {start, end} : {start};
}

/** A day, or a day with its hour; an ISO 8601 time stays as it is. */
export function readMoment(text: string): string | undefined {
  const trimmed = text.trim();
  if (parseTime(trimmed)) return trimmed.replace(/^(\S{10}) /, '$1T');
  const [, year = '', month = '', date = ''] = PLAIN.exec(trimmed) ?? [];
  if (year) return isoDay(year, month, date);
  const leading = leadingDay(trimmed);
  if (!leading?.rest) return leading?.day;
  const clock = readClock(leading.rest.replace(/^,\s*/, ''));
  return clock && `${leading.day}T${clock}`;
}

export interface Span {
  readonly start: string;
  readonly end?: string;
}

/** First and last of `1.9.–30.11.2026`, `24.–25.11.2026`, `24.11.2026 klo 17–19`; a day alone has no last. */
export function readSpan(text: string): Span | undefined {
  const start = readMoment(text);
  if (start) return {start};
  const leading = leadingDay(text.trim());
  const hours = leading && readHours(leading.rest.replace(/^,\s*/, ''));
  if (leading && hours?.end) return {start: `${leading.day}T${hours.start}`, end: `${leading.day}T${hours.end}`};
  const [first = '', last = '', ...more] = text.trim().split(DASH);
  const end = readMoment(last);
  if (!end || more.length) return undefined;
  // What the first day leaves out is that of the last.
  const [, date = '', month = end.slice(5, 7)] = /^(\d{1,2})\.(?:(\d{1,2})\.)?$/.exec(first) ?? [];
  const begin = readMoment(first) ?? (date ? isoDay(end.slice(0, 4), month, date) : undefined);
  return begin ? {start: begin, end} : undefined;
}
