/** Dates as `YYYY-MM-DD`, reckoned in UTC so that the machine's zone does not matter. */
const DAY = 86_400_000;

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const addDays = (date, days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** 0 is Monday. */
const weekdayOf = (date) => (new Date(date).getUTCDay() + 6) % 7;

/** The first day at or after `date` that is the weekday (0 is Monday). */
export const nextWeekday = (date, weekday) => addDays(date, (weekday - weekdayOf(date) + 7) % 7);

const pad = (number) => String(number).padStart(2, '0');

/** Minutes since midnight as `17:30`. */
export const clock = (minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

export const todayInHelsinki = () => new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Helsinki'}).format(new Date());
