import {type CivilDate, dateOf, dayOf, parseDate} from './civil-date.js';
import {toEpoch, toLocal} from './zone.js';

/** A point in time as precisely as the publisher gave it. The kinds are never mixed (see `TimeString`). */
export type Time =
  /** Milliseconds since 1970, from a text with `Z` or an offset. */
  | {readonly kind: 'instant'; readonly epoch: number}
  /** Wall-clock time in the item's own zone; `minutes` since midnight, 0–1439. */
  | {readonly kind: 'local'; readonly date: CivilDate; readonly minutes: number}
  /** A day without a time. */
  | {readonly kind: 'date'; readonly date: CivilDate};

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::([0-5]\d|60)(?:[.,]\d+)?)? ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** Reads `HH:MM` (or `HH:MM:SS`; seconds are dropped) as minutes since midnight, 0–1440; undefined when impossible. */
export function parseClock(text: string): number | undefined {
  const match = /^(\d\d?):([0-5]\d)(?::[0-5]\d)?$/.exec(text.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Infinity;
  return minutes <= 1440 ? minutes : undefined;
}

/** Minutes east of Greenwich of `Z`, `+03:00`, `+0300` or `+03`; undefined when no zone on earth has it. */
function parseOffset(text: string): number | undefined {
  if (/z/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', ''));
  if (minutes > 14 * 60) return undefined;
  return text.startsWith('-') ? -minutes : minutes;
}

/**
 * Reads an ISO 8601 time: `2026-11-24`, `2026-11-24T17:30`, `2026-11-24T15:30:00Z`, also with a space for `T` and an
 * offset without colon. `24:00` is the next midnight; fractions of a second are dropped, a local time to the minute.
 * Anything else (other orders of day and month, numbers, days that do not exist, years outside 1900–2200) gives
 * undefined: such text is never handed to `Date`, which guesses differently in every browser.
 */
export function parseTime(text: string): Time | undefined {
  const match = ISO.exec(text.trim());
  const date = parseDate(match?.[1] ?? '');
  if (!match || !date) return undefined;
  const [, , clock, seconds = '0', offset] = match;
  if (clock === undefined) return {kind: 'date', date};
  const minutes = parseClock(clock);
  if (minutes === undefined) return undefined;
  if (offset !== undefined) {
    const east = parseOffset(offset);
    if (east === undefined) return undefined;
    return {kind: 'instant', epoch: dayOf(date) * 86_400_000 + (minutes - east) * 60_000 + Number(seconds) * 1000};
  }
  return minutes === 1440 ? {kind: 'local', date: dateOf(dayOf(date) + 1), minutes: 0} : {kind: 'local', date, minutes};
}

/** Day number and, unless only a date was given, minutes since midnight of a time as read in a zone. */
export function localOf(time: Time, zone?: string): {readonly day: number; readonly minutes?: number} {
  if (time.kind === 'instant') return toLocal(time.epoch, zone);
  return time.kind === 'local' ? {day: dayOf(time.date), minutes: time.minutes} : {day: dayOf(time.date)};
}

/** Milliseconds since 1970 of a time, read in Helsinki; of a date, its first moment. */
export function epochOfTime(time: Time): number {
  if (time.kind === 'instant') return time.epoch;
  const {day, minutes = 0} = localOf(time);
  return toEpoch(day, minutes);
}

/** As `epochOfTime`, but of a date the moment it is over: for the end of something. */
export const endEpochOfTime = (time: Time): number =>
  time.kind === 'date' ? toEpoch(localOf(time).day + 1, 0) : epochOfTime(time);

/** `epochOfTime` of a time as text; undefined when it cannot be read. */
export function epochOf(text: string): number | undefined {
  const time = parseTime(text);
  return time && epochOfTime(time);
}
