import {DAY_NAMES} from '../../lib/day-names.js';
import {find} from '../../lib/find.js';
import {occurrences} from '../../lib/schedule.js';
import {epochOf} from '../../lib/time.js';
import type {Item} from '../types.js';
import {clockOf, dayOf, misplacedClock, writeDay, zoneOf} from './open-referral-clock.js';
import {placeNameOf} from './open-referral-place.js';
import {type Fields, flagOf, listOf, paragraphs, type Tell, textOf} from './open-referral-records.js';

/** A Schedule of ours before the checks. */
interface RawSchedule {
  readonly startDate?: string;
  readonly endDate?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly byDay?: readonly string[];
  readonly byMonthDay?: readonly string[];
  readonly repeatFrequency?: string;
  readonly exceptDate?: readonly string[];
  readonly scheduleTimezone?: string;
  readonly description?: string;
}

/** The first of the fields that is a day; what is none is told. */
function dayIn(record: Fields, fields: readonly string[], tell: Tell): string | undefined {
  const days = fields.map((field) => {
    const text = textOf(record, field);
    const day = dayOf(text);
    if (text && !day) tell(record, field, 'Not a date', 'Write it as 2026-05-01');
    return day;
  });
  return find(days, (day) => day !== undefined);
}

/** A time of day; ORServices writes it into the fields for dates, from where it is read too. */
function clockIn(record: Fields, field: string, dates: readonly string[], tell: Tell): string | undefined {
  const text = textOf(record, field);
  const clock = clockOf(text);
  if (text && !clock) tell(record, field, 'Not a time of day', 'Write it as 17:30');
  return clock ?? find(dates.map((date) => misplacedClock(textOf(record, date))), (time) => time !== undefined);
}

/** `TH,FR`, `-1FR`, `Monday`, or the number of a weekday, Monday first. */
function daysIn(record: Fields): readonly string[] {
  const given = find([record['byday'], record['weekday']], (days) => Array.isArray(days));
  const text = given ? given.filter((day) => typeof day === 'string').join(',') : textOf(record, 'byday', 'weekday');
  return (text ?? '')
    .split(/[\s,;/]+/)
    .map((day) => DAY_NAMES[Number(day) - 1] ?? day.replace(/^\+/, ''))
    .filter(Boolean);
}

const UNITS: Readonly<Record<string, string>> = {d: 'D', w: 'W', m: 'M', y: 'Y', a: 'Y'};

/** An ISO duration of `WEEKLY` (RFC 5545), `week` (Outpost) and the interval; of weekdays alone, every week. */
function frequencyIn(record: Fields, byDay: readonly string[], byMonthDay: readonly string[]): string | undefined {
  const interval = Number(textOf(record, 'interval') ?? 1);
  const unit = UNITS[textOf(record, 'freq', 'frequency')?.charAt(0).toLowerCase() ?? ''];
  if (!unit && !byDay.length && !byMonthDay.length) return undefined;
  const isMonthly = byDay.some((day) => /^-?\d/.test(day)) || (!unit && !byDay.length);
  return `P${Number.isInteger(interval) && interval > 0 ? interval : 1}${isMonthly && unit !== 'Y' ? 'M' : (unit ?? 'W')}`;
}

/** More times than this are years of them, and no end that anybody waits for. */
const MAX_COUNT = 1_000;

/** The day of the last of `count` times. */
function lastOf(schedule: RawSchedule, count: number): string | undefined {
  const start = epochOf(schedule.startDate ?? '');
  if (start === undefined || !schedule.repeatFrequency || !(count >= 1 && count <= MAX_COUNT)) return undefined;
  const item = {kind: 'activity', eventSchedule: [schedule]} as unknown as Item;
  const last = occurrences(item, start - 1, count).at(-1);
  return last && last.start.kind !== 'instant' ? writeDay(last.start.date) : undefined;
}

/** What tables have for a day on which nobody is there: a row without hours. */
const isClosed = (record: Fields, {startTime, endTime, description}: RawSchedule): boolean =>
  flagOf(record, 'closed') === true ||
  (textOf(record, 'weekday') !== undefined &&
    !startTime &&
    !endTime &&
    !description &&
    !textOf(record, 'byday', 'freq'));

/**
 * One schedule (HSDS 3) or regular schedule (1 and 2).
 * https://docs.openreferral.org/en/latest/hsds/schema_reference.html#schedule
 */
function toSchedule(record: Fields, tell: Tell): RawSchedule | undefined {
  const [starts, ends] = [
    ['dtstart', 'valid_from', 'start_date'],
    ['until', 'valid_to', 'end_date'],
  ];
  const byDay = daysIn(record);
  const byMonthDay = (textOf(record, 'bymonthday') ?? '').split(/[\s,;]+/).filter(Boolean);
  const repeatFrequency = frequencyIn(record, byDay, byMonthDay);
  const schedule: RawSchedule = {
    startDate: dayIn(record, starts, tell),
    endDate: dayIn(record, ends, tell),
    startTime: clockIn(record, 'opens_at', starts, tell),
    endTime: clockIn(record, 'closes_at', ends, tell),
    byDay,
    // RFC 5545 knows no days of the month in a week.
    byMonthDay: repeatFrequency?.endsWith('W') ? [] : byMonthDay,
    repeatFrequency,
    scheduleTimezone: zoneOf(textOf(record, 'timezone')),
    description: paragraphs(
      textOf(record, 'description'),
      textOf(record, 'notes'),
      textOf(record, 'original_text'),
      textOf(record, 'schedule_link'),
    ),
  };
  if (isClosed(record, schedule)) return undefined;
  const {startDate, startTime, description} = schedule;
  if (!startDate && !startTime && !repeatFrequency && !description) return undefined;
  const count = textOf(record, 'count');
  return schedule.endDate || !count ? schedule : {...schedule, endDate: lastOf(schedule, Number(count))};
}

/** Schedules that differ in their weekdays alone are one: tables have a row for each. */
function joined(schedules: readonly RawSchedule[]): readonly RawSchedule[] {
  const groups = new Map<string, RawSchedule>();
  for (const schedule of schedules) {
    const key = JSON.stringify({...schedule, byDay: schedule.byDay?.length ? undefined : []});
    const group = groups.get(key);
    groups.set(key, group ? {...group, byDay: [...(group.byDay ?? []), ...(schedule.byDay ?? [])]} : schedule);
  }
  return [...groups.values()];
}

const DAY_MS = 86_400_000;

/** Each day on which it is closed; a row that is longer than a month is a mistake or a season that has schedules of its own. */
function closedDays(record: Fields, tell: Tell): readonly string[] {
  const first = dayIn(record, ['start_date'], tell);
  const last = dayIn(record, ['end_date'], tell) ?? first;
  if (!first || !last || flagOf(record, 'closed') !== true) return [];
  const length = (Date.parse(last) - Date.parse(first)) / DAY_MS;
  if (!(length >= 0 && length <= 31)) return [];
  return [...Array(length + 1).keys()].map((day) =>
    new Date(Date.parse(first) + day * DAY_MS).toISOString().slice(0, 10),
  );
}

const own = (record: Fields): readonly Fields[] =>
  listOf(record, 'schedules', 'schedule', 'regular_schedules', 'regular_schedule');

/**
 * The times of a service: its own and those of its places; the opening hours of the places themselves only where it has
 * none. With several places each says which it is of.
 */
export function schedulesOf(
  service: Fields,
  places: readonly {readonly link: Fields; readonly location: Fields}[],
  tell: Tell,
): readonly RawSchedule[] {
  const read = (record: Fields, place?: string) =>
    own(record)
      .flatMap((schedule) => toSchedule(schedule, tell) ?? [])
      .map((schedule) => (place ? {...schedule, description: paragraphs(place, schedule.description)} : schedule));
  const nameOf = (location: Fields) => (places.length > 1 ? placeNameOf(location) : undefined);
  const ofService = [
    ...read(service),
    ...places.flatMap(({link, location}) => (link === location ? [] : read(link, nameOf(location)))),
  ];
  const schedules = ofService.length ? ofService : places.flatMap(({location}) => read(location, nameOf(location)));
  const holidays = [service, ...places.flatMap(({link, location}) => [link, location])].flatMap((record) =>
    listOf(record, 'holiday_schedules'),
  );
  const exceptDate = [...new Set(holidays.flatMap((holiday) => closedDays(holiday, tell)))];
  return joined(schedules).map((schedule) => (exceptDate.length ? {...schedule, exceptDate} : schedule));
}
