import {dateOf, dayNumber, dayOf, MAX_DAY, MIN_DAY, parseDate, weekdayOf} from '../lib/civil-date.js';

/** Days from the first to the last, both counted; day numbers. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/** Stands for the day of a range that has no beginning or no end (ISO 8601-2). */
export const OPEN = '..';

/** A time that a visitor can ask for; the last kind is from a day to a day, as ISO 8601 writes it, one of them may be open. */
export type When = 'today' | 'week' | 'weekend' | 'month' | `${string}/${string}`;

/** A day that calendars of our reach have: 1900 to 2200. */
export const clampDay = (day: number): number => Math.min(Math.max(day, MIN_DAY), MAX_DAY);

export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

export const weekOf = (day: number): Period => ({first: mondayOf(day), last: mondayOf(day) + 6});

/** The weeks that a period touches, Monday to Sunday. */
export const weeksOf = ({first, last}: Period): Period => ({first: mondayOf(first), last: mondayOf(last) + 6});

export function monthOf(day: number): Period {
  const {year, month} = dateOf(day);
  return {first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0)};
}

/** The same day of another month; the 31st becomes the last where there are fewer days. */
export function addMonths(day: number, months: number): number {
  const {year, month, day: date} = dateOf(day);
  return clampDay(Math.min(dayNumber(year, month + months, date), dayNumber(year, month + months + 1, 0)));
}

/** ISO 8601 week number: the week belongs to the year that has its Thursday. */
export function weekNumber(day: number): number {
  const thursday = mondayOf(day) + 3;
  return 1 + Math.floor((thursday - dayNumber(dateOf(thursday).year, 1, 1)) / 7);
}

/** The days of `when` as seen today; undefined when it cannot be read. A range with its ends the wrong way round is turned. */
export function periodOfWhen(when: When, today: number): Period | undefined {
  switch (when) {
    case 'today':
      return {first: today, last: today};
    case 'week':
      return weekOf(today);
    case 'weekend':
      return {first: mondayOf(today) + 5, last: mondayOf(today) + 6};
    case 'month':
      return monthOf(today);
    default: {
      const [start = NaN, end = NaN] = when.split('/').map((text, index) => {
        const date = parseDate(text);
        return date ? dayOf(date) : text === OPEN ? [MIN_DAY, MAX_DAY][index] : NaN;
      });
      return Number.isNaN(start + end) ? undefined : {first: Math.min(start, end), last: Math.max(start, end)};
    }
  }
}
