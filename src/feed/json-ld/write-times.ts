import {DAY_NAMES} from '../../lib/day-names.js';
import type {Rule} from '../../lib/rule.js';
import {readTimetable} from '../../lib/timetable.js';
import type {Item, Schedule} from '../types.js';
import {clockOf, dayText} from './duration.js';
import {type Node, withType} from './write-parts.js';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const UNITS: Readonly<Record<string, string>> = {daily: 'D', weekly: 'W', monthly: 'M'};

/** `Tuesday` as its address; `2MO` as it is, as https://schema.org/byDay has them. */
const dayOf = (day: string): string => (DAY_NAMES.includes(day) ? `https://schema.org/${day}` : day);

/** A rule of iCalendar as a schedule; undefined where a Schedule cannot say it. */
function scheduleOfRule(rule: Rule): Schedule | undefined {
  const {freq, interval, byDay, byMonthDay, first, last, except, start, duration, zone} = rule;
  const unit = UNITS[freq ?? ''];
  if (!unit || start === undefined) return undefined;
  return {
    startDate: first === undefined ? undefined : dayText(first),
    endDate: last === undefined ? undefined : dayText(last),
    startTime: clockOf(start),
    endTime: duration === undefined ? undefined : clockOf(start + duration),
    byDay: byDay.map(({weekday, nth}) => (nth ? `${nth}${CODES[weekday - 1] ?? ''}` : (DAY_NAMES[weekday - 1] ?? ''))),
    byMonthDay,
    repeatFrequency: `P${interval}${unit}`,
    exceptDate: [...except].map(dayText),
    scheduleTimezone: zone,
  };
}

/** What is repeated: as it is given, or read from the item's rule. */
const schedulesOf = (item: Item): readonly Schedule[] =>
  item.eventSchedule ?? (item.rrule ? readTimetable(item).rules.flatMap((rule) => scheduleOfRule(rule) ?? []) : []);

type Text = (texts: Schedule['description']) => unknown;

const toSchedule = ({byDay, description, ...schedule}: Schedule, text: Text): Node =>
  withType('Schedule', {...schedule, byDay: byDay?.map(dayOf), description: text(description)});

/** Of a time every week a service can say that it is open (https://schema.org/hoursAvailable). */
const isOpeningHours = ({
  byDay,
  repeatFrequency,
  exceptDate,
  byMonthDay,
  startTime,
  endTime,
  description,
}: Schedule): boolean =>
  Boolean(byDay?.length && byDay.every((day) => DAY_NAMES.includes(day)) && startTime && endTime) &&
  (repeatFrequency ?? 'P1W') === 'P1W' &&
  !exceptDate?.length &&
  !byMonthDay?.length &&
  !description;

const toOpeningHours = ({byDay, startTime, endTime, startDate, endDate}: Schedule): Node =>
  withType('OpeningHoursSpecification', {
    dayOfWeek: byDay?.map(dayOf),
    opens: startTime,
    closes: endTime,
    validFrom: startDate,
    validThrough: endDate,
  });

/** Start and end as precisely as they are known, and what is repeated. */
export function timesOf(item: Item, text: Text): Node {
  const schedules = schedulesOf(item);
  const hours = item.kind === 'activity' ? schedules.filter(isOpeningHours) : [];
  return {
    startDate: item.startDate,
    endDate: item.endDate,
    hoursAvailable: hours.map(toOpeningHours),
    eventSchedule: schedules
      .filter((schedule) => !hours.includes(schedule))
      .map((schedule) => toSchedule(schedule, text)),
  };
}
