import {DAY_NAMES} from '../../lib/day-names.js';
import {isObject} from '../../lib/is-object.js';
import {parseClock, parseTime, localOf} from '../../lib/time.js';
import {toLocal} from '../../lib/zone.js';
import type {Fields} from './ptv-format.js';
import {dayText, objectsIn} from './fields.js';
import {joinTexts, type Texts, textsOf} from './ptv-text.js';

/** An exception longer than a year is no exception. */
const MAX_DAYS = 366;

/** 0–6 of a name or, in Kunta API, of a number from Sunday (0 or 7). */
function dayIndex(day: unknown): number | undefined {
  if (typeof day === 'number') return [0, 1, 2, 3, 4, 5, 6, 7].includes(day) ? (day + 6) % 7 : undefined;
  const index =
    typeof day === 'string' ? DAY_NAMES.findIndex((name) => name.toLowerCase() === day.trim().toLowerCase()) : -1;
  return index < 0 ? undefined : index;
}

/** Day number in Finland of a time as the catalogue writes it: a date, a local time, an instant. */
function dayOf(time: unknown): number | undefined {
  const parsed = typeof time === 'string' ? parseTime(time) : undefined;
  return parsed && localOf(parsed).day;
}

/** `08:00` of `08:00:00`; undefined of what is no time. */
function clock(time: unknown): string | undefined {
  const text = typeof time === 'string' ? time.trim().replace('.', ':') : '';
  return parseClock(text) === undefined ? undefined : text.slice(0, text.indexOf(':') + 3);
}

interface Opening {
  readonly day: number;
  readonly startTime?: string;
  readonly endTime?: string;
}

/** From an hour of one day to an hour of another, in pieces of a day; one night is one piece. */
function overNights(from: number, to: number, startTime: string, endTime: string): readonly Opening[] {
  const nights = (to - from + 7) % 7;
  if (nights === 0 || (nights === 1 && endTime <= startTime)) return [{day: from, startTime, endTime}];
  return [...Array(nights + 1).keys()].map((night) => ({
    day: (from + night) % 7,
    startTime: night === 0 ? startTime : '00:00',
    endTime: night === nights ? endTime : '24:00',
  }));
}

/** The days of an opening hour: Monday, Monday to Friday each, or, over midnight, from a day's evening to another's morning. */
function openingsOf(hour: Fields, isOverMidnight: boolean): readonly Opening[] {
  const first = dayIndex(hour['dayFrom']);
  const last = dayIndex(hour['dayTo']) ?? first;
  if (first === undefined || last === undefined) return [];
  const [startTime, endTime] = [clock(hour['from']), clock(hour['to'])];
  if (isOverMidnight && startTime && endTime) return overNights(first, last, startTime, endTime);
  return [...Array(((last - first + 7) % 7) + 1).keys()].map((later) => ({
    day: (first + later) % 7,
    startTime,
    endTime,
  }));
}

/** Hours as Schedules, the same hours of several days in one. */
function weekly(openings: readonly Opening[], rest: Fields): readonly Fields[] {
  const byTime = new Map<string, Set<number>>();
  for (const {day, startTime = '', endTime = ''} of openings) {
    const key = `${startTime} ${endTime}`;
    byTime.set(key, (byTime.get(key) ?? new Set()).add(day));
  }
  return [...byTime].map(([key, days]) => {
    const [startTime, endTime] = key.split(' ');
    const byDay = DAY_NAMES.filter((_, index) => days.has(index));
    return {...rest, byDay, repeatFrequency: 'P1W', startTime: startTime || undefined, endTime: endTime || undefined};
  });
}

interface Hours {
  readonly fields: Fields;
  readonly isException: boolean;
  readonly first?: number;
  readonly last?: number;
  readonly description?: Texts;
}

function readHours(fields: Fields): Hours {
  const type = fields['serviceHourType'];
  const isException = type === 'Exceptional' || type === 'Exception';
  const first = dayOf(fields['validFrom']);
  // An exception without an end is of one day.
  const last = dayOf(fields['validTo']) ?? (isException ? first : undefined);
  return {fields, isException, first, last, description: textsOf(fields['additionalInformation'])};
}

function daysOf({first, last}: Hours, today: number): readonly number[] {
  if (first === undefined || last === undefined) return [];
  const begin = Math.max(first, today);
  return [...Array(Math.min(Math.max(last - begin + 1, 0), MAX_DAYS)).keys()].map((later) => begin + later);
}

function ordinary({fields, first, last, description}: Hours, except: readonly string[]): readonly Fields[] {
  const type = fields['serviceHourType'];
  const rest = {
    startDate: first === undefined ? undefined : dayText(first),
    endDate: last === undefined ? undefined : dayText(last),
    exceptDate: except,
    description,
  };
  if (fields['isClosed'] === true) return description ? [{description}] : [];
  if (fields['isAlwaysOpen'] === true)
    return weekly(
      DAY_NAMES.map((_, day) => ({day, startTime: '00:00', endTime: '24:00'})),
      rest,
    );
  const isOverMidnight = type === 'OverMidnight' || type === 'Special';
  const openings = objectsIn(fields['openingHour']).flatMap((hour) => openingsOf(hour, isOverMidnight));
  // Hours in words alone: "by appointment".
  return openings.length || !description ? weekly(openings, rest) : [{description}];
}

/** Other hours than usual on some days; what is closed then is said by the exceptions of the usual hours. */
function exceptional(hours: Hours, today: number): readonly Fields[] {
  const {fields, description} = hours;
  const days = daysOf(hours, today);
  const [first, last] = [days[0], days.at(-1)];
  if (fields['isClosed'] === true || first === undefined || last === undefined) return [];
  return objectsIn(fields['openingHour']).map((hour) => ({
    startDate: dayText(first),
    endDate: dayText(last),
    repeatFrequency: 'P1D',
    startTime: clock(hour['from']),
    endTime: clock(hour['to']),
    description,
  }));
}

/**
 * Service hours as Schedules. What is over is left out: hours that were valid once would say that the service has ended.
 * `name` tells whose hours they are where a service has several.
 */
export function schedulesOf(list: unknown, name?: Texts): readonly Fields[] {
  const today = toLocal(Date.now()).day;
  const all = objectsIn(list)
    .map(readHours)
    .filter(({last}) => last === undefined || last >= today);
  const exceptions = all.filter(({isException}) => isException);
  const except = exceptions.flatMap((hours) => daysOf(hours, today)).map(dayText);
  const schedules = [
    ...all.filter(({isException}) => !isException).flatMap((hours) => ordinary(hours, except)),
    ...exceptions.flatMap((hours) => exceptional(hours, today)),
  ];
  return name
    ? schedules.map((schedule) => ({
        ...schedule,
        description: joinTexts([name, toTexts(schedule['description'])], ': '),
      }))
    : schedules;
}

const toTexts = (value: unknown): Texts | undefined => (isObject(value) ? (value as Texts) : undefined);

/** Whether one has to book a time. */
export const isByReservation = (list: unknown): boolean =>
  objectsIn(list).some(({isReservation}) => isReservation === true);
