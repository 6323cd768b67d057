/**
 * Calendar days without clock or zone. Most arithmetic is done on day numbers (days since 1970-01-01, as integers):
 * adding is `+`, comparing is `-`. `Date` is used only through UTC, so nothing here depends on the machine's zone.
 */
export interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** Years outside these are taken for mistakes: Date would still read 275760 but nobody meets then. */
const MIN_YEAR = 1900;
const MAX_YEAR = 2200;

/** Days since 1970-01-01. A month or day outside its range counts on, as `Date.UTC` does (month 13 is next January). */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** The day number of a date. */
export const dayOf = ({year, month, day}: CivilDate): number => dayNumber(year, month, day);

/** The date of a day number. */
export function dateOf(day: number): CivilDate {
  const date = new Date(day * DAY_MS);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

/** The first and the last day number that are reckoned with. */
export const MIN_DAY = dayNumber(MIN_YEAR, 1, 1);
export const MAX_DAY = dayNumber(MAX_YEAR, 12, 31);

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Reads `YYYY-MM-DD`; undefined for a day that is not in the calendar (30 February) or a year outside 1900–2200. */
export function parseDate(text: string): CivilDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const date = {year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8))};
  if (date.year < MIN_YEAR || date.year > MAX_YEAR) return undefined;
  // A day that is not in its month counts on into another.
  return dateOf(dayOf(date)).month === date.month ? date : undefined;
}
