/** Opening hours that are written day by day, as the weeks that they make. */
import {DAY_NAMES} from '../../lib/day-names.js';
import {dayOf, parseDate, weekdayOf} from '../../lib/civil-date.js';
import {dayText, type Fields, firstText, objectsIn} from './fields.js';

/** Hours of Kirjastot.fi in which a library is closed, and in which nobody of its staff is there. */
const CLOSED = 0;
const SELF_SERVICE = 2;

interface Hours {
  readonly from: string;
  readonly to: string;
  readonly words?: Fields;
}

function hoursOf(time: Fields): Hours | undefined {
  if (time['status'] === CLOSED || time['resource_state'] === 'closed') return undefined;
  const [from, to] = [firstText(time['from'], time['start_time']), firstText(time['to'], time['end_time'])];
  const words =
    time['status'] === SELF_SERVICE || time['resource_state'] === 'self_service'
      ? {fi: 'Omatoimiaika', sv: 'Meröppet', en: 'Self-service hours'}
      : undefined;
  if (time['full_day'] === true) return {from: '00:00', to: '24:00', words};
  return from && to ? {from: from.slice(0, 5), to: to.slice(0, 5), words} : undefined;
}

/** Days since 1970 by the hours that they share. */
function byHours(days: unknown): ReadonlyMap<string, {readonly hours: Hours; readonly on: Set<number>}> {
  const groups = new Map<string, {hours: Hours; on: Set<number>}>();
  for (const {date, times} of objectsIn(days)) {
    const day = typeof date === 'string' ? parseDate(date) : undefined;
    for (const hours of day ? objectsIn(times).flatMap((time) => hoursOf(time) ?? []) : []) {
      const key = JSON.stringify(hours);
      const group = groups.get(key) ?? {hours, on: new Set<number>()};
      groups.set(key, group);
      if (day) group.on.add(dayOf(day));
    }
  }
  return groups;
}

/** Days of the group's weekdays, from its first to its last, on which it has not these hours. */
function daysWithout(on: ReadonlySet<number>, weekdays: ReadonlySet<number>, first: number, last: number): readonly string[] {
  const without: string[] = [];
  // A year of days at most: answers have some weeks, and an error in one date should not make thousands.
  for (let day = first; day <= Math.min(last, first + 366); day++) if (weekdays.has(weekdayOf(day)) && !on.has(day)) without.push(dayText(day));
  return without;
}

/** A schedule for all days that have the same hours. */
export const schedulesOf = (days: unknown): readonly Fields[] =>
  [...byHours(days).values()].map(({hours: {from, to, words}, on}) => {
    const sorted = [...on].sort((a, b) => a - b);
    const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
    const weekdays = new Set(sorted.map(weekdayOf));
    return {
      startDate: dayText(first),
      endDate: dayText(last),
      byDay: DAY_NAMES.filter((_, index) => weekdays.has(index + 1)),
      repeatFrequency: 'P1W',
      startTime: from,
      endTime: to,
      exceptDate: daysWithout(on, weekdays, first, last),
      description: words,
    };
  });
