import {dateOf, dayNumber, weekdayOf} from './civil-date.js';

/** Days on which offices in Finland are closed, and the two eves that are kept like them. */
export type HolidayName =
  | 'newYear'
  | 'epiphany'
  | 'goodFriday'
  | 'easter'
  | 'easterMonday'
  | 'mayDay'
  | 'ascension'
  | 'pentecost'
  | 'midsummerEve'
  | 'midsummer'
  | 'allSaints'
  | 'independence'
  | 'christmasEve'
  | 'christmas'
  | 'boxingDay';

/** Easter Sunday of a year of the Gregorian calendar, as a day number (Meeus, Jones and Butcher's rule). */
export function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  const cycle = year % 19;
  const epact =
    (19 * cycle + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((cycle + 11 * epact + 22 * week) / 451);
  const days = epact + week - 7 * late + 114;
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1);
}

/** By month and day. */
const FIXED = new Map<string, HolidayName>([
  ['1-1', 'newYear'],
  ['1-6', 'epiphany'],
  ['5-1', 'mayDay'],
  ['12-6', 'independence'],
  ['12-24', 'christmasEve'],
  ['12-25', 'christmas'],
  ['12-26', 'boxingDay'],
]);

/** By days from Easter Sunday. */
const MOVING = new Map<number, HolidayName>([
  [-2, 'goodFriday'],
  [0, 'easter'],
  [1, 'easterMonday'],
  [39, 'ascension'],
  [49, 'pentecost'],
]);

/** The Saturday on this day or after it. */
const saturdayFrom = (day: number): number => day + ((13 - weekdayOf(day)) % 7);

/**
 * The holiday in Finland on a day (day number); undefined on other days. By the rules in force since 1992, when Epiphany
 * and Ascension Day went back to their own days: earlier years are marked by them too.
 */
export function holidayOf(day: number): HolidayName | undefined {
  const {year, month, day: date} = dateOf(day);
  const named = FIXED.get(`${month}-${date}`) ?? MOVING.get(day - easterOf(year));
  if (named) return named;
  const midsummer = saturdayFrom(dayNumber(year, 6, 20));
  if (day === midsummer) return 'midsummer';
  if (day === midsummer - 1) return 'midsummerEve';
  return day === saturdayFrom(dayNumber(year, 10, 31)) ? 'allSaints' : undefined;
}
