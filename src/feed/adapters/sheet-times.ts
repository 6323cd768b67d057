import {DAY_NAMES} from '../../lib/day-names.js';
import {dayNumber, parseDate, weekdayOf} from '../../lib/civil-date.js';
import {excelTime} from '../../lib/xlsx-time.js';
import {readHours, readMoment, readSpan} from '../../lib/written-time.js';
import type {Field} from './sheet-columns.js';
import type {Fields} from './fields.js';
import {readList} from './written-values.js';
import {type Repeat, readRepeat, readWeekdays} from './written-repeats.js';

/** The cells of a row: their text, and where to tell that one cannot be read. */
export interface Cells {
  text(field: Field): string;
  unreadable(field: Field, remedy: string): void;
}

const DATE_HELP = 'Write it like 24.11.2026 or 24.11.2026 klo 17.30';

interface Moment {
  readonly day?: string;
  readonly clock?: string;
}

const split = (time: string | undefined): Moment => ({
  day: time?.slice(0, 10),
  clock: time?.slice(11, 16) || undefined,
});

/** What a program leaves of a day or hour when it forgets the format of the cell: `46350`, `0,729`. */
const asWritten = (text: string): string =>
  /^(?:\d{5}|0)?(?:[.,]\d+)?$/.test(text) && text ? (excelTime(Number(text.replace(',', '.'))) ?? text) : text;

/** A cell that may hold a day, an hour or both. */
function readEither(cells: Cells, field: Field): Moment {
  const text = asWritten(cells.text(field));
  const moment = readMoment(text);
  if (moment) return split(moment);
  const hours = readHours(text);
  if (!hours && text) cells.unreadable(field, DATE_HELP);
  return {clock: hours?.start};
}

interface Day {
  readonly start: Moment;
  readonly end: Moment;
}

/** The days of the column of dates, each with its last day and hours where they are written. */
function readDays(cells: Cells, field: Field): readonly Day[] {
  return readList(cells.text(field)).flatMap((text) => {
    const span = readSpan(asWritten(text));
    if (!span) cells.unreadable(field, DATE_HELP);
    return span ? [{start: split(span.start), end: split(span.end)}] : [];
  });
}

/** Seconds and zones are gone; a day without an hour stays one. */
const join = ({day, clock}: Moment): string | undefined => (day && clock ? `${day}T${clock}` : day);

const nthOf = (day: string): number => Math.ceil(Number(day.slice(8)) / 7);

/** Weekdays of a rule by months are those of a week of the month; without knowing which, it is said in words alone. */
function byDay(
  days: readonly string[],
  {frequency, nth}: Repeat,
  first: string | undefined,
): readonly string[] | undefined {
  if (frequency !== 'P1M' && !nth) return days;
  const week = nth ?? (first && nthOf(first));
  return week ? days.map((day) => `${week}${day.slice(0, 2).toUpperCase()}`) : undefined;
}

function weekdayOfDate(text: string | undefined): readonly string[] {
  const date = parseDate(text ?? '');
  return date ? [DAY_NAMES[weekdayOf(dayNumber(date.year, date.month, date.day)) - 1] ?? ''] : [];
}

interface Row {
  readonly days: readonly Day[];
  readonly start: Moment;
  readonly end: Moment;
  /** Hours, and what is written of them where they cannot be read. */
  readonly startTime?: string;
  readonly endTime?: string;
  readonly words?: string;
}

function readRow(cells: Cells): Row {
  const [start, end] = [readEither(cells, 'start'), readEither(cells, 'end')];
  const written = asWritten(cells.text('hours'));
  const hours = readHours(written);
  return {
    days: readDays(cells, 'date'),
    start,
    end,
    startTime: hours?.start ?? start.clock,
    endTime: hours?.end ?? end.clock,
    words: hours ? undefined : written || undefined,
  };
}

/** What is repeated: on weekdays, or every so often. */
function repeated(cells: Cells, row: Row): Fields | undefined {
  const weekdays = readWeekdays(cells.text('weekday'));
  const repeat = readRepeat(cells.text('repeats'));
  if (cells.text('weekday') && !weekdays.length) cells.unreadable('weekday', 'Write it like tiistai; torstai');
  if (cells.text('repeats') && !repeat) cells.unreadable('repeats', 'Write it like joka viikko or joka toinen viikko');
  if (!weekdays.length && !repeat?.frequency) return undefined;
  const [only] = row.days;
  const startDate = only?.start.day ?? row.start.day;
  const days = weekdays.length || repeat?.frequency === 'P1D' ? weekdays : weekdayOfDate(startDate);
  const rule = byDay(days, repeat ?? {}, startDate);
  const notes = [cells.text('repeats'), cells.text('weekday')].filter(Boolean).join(', ');
  return {
    startDate,
    endDate: only?.end.day ?? row.end.day,
    startTime: only?.start.clock ?? row.startTime,
    endTime: only?.end.clock ?? row.endTime,
    ...(rule && {byDay: rule, repeatFrequency: repeat?.frequency ?? 'P1W'}),
    exceptDate: readDays(cells, 'except').map(({start}) => start.day),
    description: row.words ?? (rule ? undefined : notes),
  };
}

const onDay = ({start, end}: Day, row: Row): Fields => ({
  startDate: start.day,
  endDate: end.day,
  startTime: start.clock ?? row.startTime,
  endTime: end.clock ?? row.endTime,
});

export interface Times {
  readonly isEvent: boolean;
  readonly fields: Fields;
}

/** When the activity or event of a row is. A day makes an event; weekdays, and days far apart, something that goes on. */
export function readTimes(cells: Cells): Times {
  const row = readRow(cells);
  const {days, start, end, words} = row;
  const rule = repeated(cells, row);
  const inWords = words ? [{description: words}] : undefined;
  if (rule) return {isEvent: false, fields: {eventSchedule: [rule]}};
  if (days.length > 1) return {isEvent: true, fields: {eventSchedule: days.map((day) => onDay(day, row))}};
  const [only] = days;
  const first = {day: only?.start.day ?? start.day, clock: only?.start.clock ?? row.startTime};
  const last = {day: only?.end.day ?? end.day, clock: only?.end.clock ?? row.endTime};
  const isEvent = Boolean(only ?? (first.day && (first.clock || first.day === last.day)));
  if (!first.day && !last.day && first.clock)
    return {isEvent, fields: {eventSchedule: [{startTime: first.clock, endTime: last.clock}]}};
  // The hour of the end is on the day of the beginning, where no other is given.
  const endDate = last.day || last.clock ? join({...last, day: last.day ?? first.day}) : undefined;
  return {isEvent, fields: {startDate: join(first), endDate: first.day ? endDate : undefined, eventSchedule: inWords}};
}
