import {parseTime, localOf} from '../../lib/time.js';
import {toLocal} from '../../lib/zone.js';
import {clockText, dayText, type Fields, fieldsOf, firstText, idText, objectsIn} from './fields.js';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Milliseconds beyond these are no time, and `Date` throws at some of them. */
const MAX_EPOCH = 7e12;

interface Moment {
  readonly day: number;
  readonly date: string;
  /** Missing where only a day is meant. */
  readonly clock?: string;
}

/** A time of the API, milliseconds since 1970, on the wall of its zone. Midnight here or in UTC is a day without a clock. */
function momentOf(value: unknown, zone: string | undefined): Moment | undefined {
  const time = typeof value === 'string' ? parseTime(value) : undefined;
  const isEpoch = typeof value === 'number' && value !== 0 && Math.abs(value) < MAX_EPOCH;
  const local = time ? localOf(time, zone) : isEpoch ? toLocal(value, zone) : undefined;
  if (!local) return undefined;
  const {day, minutes} = local;
  const isDay = !minutes || (isEpoch && value % 86_400_000 === 0);
  return {day, date: dayText(day), ...(!isDay && {clock: clockText(minutes)})};
}

/** The weekday of a day-specific time; monthly it is the first, second … of the month, as the first day is. */
function byDay(weekday: unknown, period: string, start: Moment | undefined): string | undefined {
  const day = DAYS[Number(idText(weekday) ?? NaN)];
  if (!day || !start || !period.endsWith('M')) return day;
  return `${Math.ceil(Number(start.date.slice(8)) / 7)}${day.slice(0, 2).toUpperCase()}`;
}

/** The weekdays that have the same hours are one schedule. */
function ofWeekdays(
  times: readonly Fields[],
  common: Fields,
  period: string,
  start: Moment | undefined,
): readonly Fields[] {
  const byHours = new Map<string, Fields & {readonly byDay: string[]}>();
  for (const {weekday, startTime, endTime} of times) {
    const day = byDay(weekday, period, start);
    if (!day) continue;
    const hours = JSON.stringify([startTime, endTime]);
    const known = byHours.get(hours);
    if (known) known.byDay.push(day);
    else byHours.set(hours, {...common, startTime, endTime, repeatFrequency: period, byDay: [day]});
  }
  return [...byHours.values()];
}

/**
 * The kinds of time in Lähellä (lahella-cli, schema.json): 1 once, 2 and 4 on weekdays with hours of their own, 3 from one
 * day to another. `gap` is the step where it is more than the period.
 */
function ofEvent(event: Fields): readonly Fields[] {
  const zone = firstText(event['timeZone']);
  const recurrence = fieldsOf(event['recurrence']);
  const start = momentOf(event['start'], zone);
  const end = momentOf(recurrence['end'] ?? event['end'], zone);
  const exclude = Array.isArray(recurrence['exclude']) ? (recurrence['exclude'] as readonly unknown[]) : [];
  const common = {
    startDate: start?.date,
    endDate: end?.date,
    exceptDate: exclude.map((day) => momentOf(fieldsOf(day)['start'] ?? day, zone)?.date),
    scheduleTimezone: zone,
  };
  const period = firstText(recurrence['gap'], recurrence['period']);
  const times = objectsIn(recurrence['daySpecificTimes']);
  const weekly = ofWeekdays(times, common, !period || period === 'P1D' ? 'P1W' : period, start);
  if (weekly.length) return weekly;
  const last = momentOf(event['end'], zone);
  const hours = {
    startTime: firstText(event['startTime']) ?? start?.clock,
    endTime: firstText(event['endTime']) ?? last?.clock,
  };
  return start || hours.startTime ? [{...common, ...hours, repeatFrequency: period}] : [];
}

export const schedulesOf = (channels: readonly Fields[]): readonly Fields[] =>
  channels.flatMap((channel) => objectsIn(channel['events'])).flatMap(ofEvent);

/** Held once, on one day: then it is an event. */
export function onlyTime(channels: readonly Fields[]): Fields | undefined {
  const [event, ...others] = channels.flatMap((channel) => objectsIn(channel['events']));
  if (!event || others.length || event['recurrence'] || (idText(event['type']) ?? '1') !== '1') return undefined;
  const zone = firstText(event['timeZone']);
  const start = momentOf(event['start'], zone);
  const end = momentOf(event['end'], zone);
  if (!start) return undefined;
  const exact = ({clock, date}: Moment, epoch: unknown) =>
    clock === undefined ? date : typeof epoch === 'number' ? new Date(epoch).toISOString() : epoch;
  return {startDate: exact(start, event['start']), endDate: end && exact(end, event['end'])};
}
