import {dateOf, dayOf} from '../../lib/civil-date.js';
import {parseTime, type Time} from '../../lib/time.js';

const DURATION = /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,5}(?:\.\d+)?S)?)?$/;

/** Minutes of an ISO 8601 duration (`PT1H30M`, `P2D`); undefined when it has none, or months, which have no one length. */
export function minutesOf(duration: string | undefined): number | undefined {
  const match = DURATION.exec(duration?.trim() ?? '');
  if (!match) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes || undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `09:30` of minutes since midnight, of any day. */
export const clockOf = (minutes: number): string => {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
};

/** `2026-11-24` of a day number. */
export const dayText = (day: number): string => {
  const {year, month, day: ofMonth} = dateOf(day);
  return `${year}-${two(month)}-${two(ofMonth)}`;
};

function end(start: Time, minutes: number): string | undefined {
  if (start.kind === 'instant') return new Date(start.epoch + minutes * 60_000).toISOString();
  const day = dayOf(start.date);
  if (start.kind === 'local') {
    const total = start.minutes + minutes;
    return `${dayText(day + Math.floor(total / 1440))}T${clockOf(total)}`;
  }
  // Of a day alone the end is its last day, itself counted.
  return minutes >= 1440 ? dayText(day + Math.ceil(minutes / 1440) - 1) : undefined;
}

/** When something ends that begins at `start` and takes so long. */
export function endAfter(start: string | undefined, duration: string | undefined): string | undefined {
  const time = parseTime(start ?? '');
  const minutes = minutesOf(duration);
  return time && minutes ? end(time, minutes) : undefined;
}
