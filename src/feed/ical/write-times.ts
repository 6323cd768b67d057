import {DAY_NAMES} from '../../lib/day-names.js';
import {dateOf, dayOf} from '../../lib/civil-date.js';
import type {Occurrence} from '../../lib/occurrences.js';
import * as recurrenceReader from '../../lib/recurrence-reader.js';
import {useRecurrenceReader} from '../../lib/rule-readers.js';
import {occurrences} from '../../lib/schedule.js';
import {localOf, parseTime, type Time} from '../../lib/time.js';
import {DEFAULT_ZONE, knownZone, toEpoch} from '../../lib/zone.js';
import type {Item, Schedule} from '../types.js';
import {stamp} from './moment.js';

// Schedules are written as rules, and read as such to see whether they are the same.
useRecurrenceReader(recurrenceReader);

/** What one VEVENT says about time. */
export interface Slot {
  readonly start: Time;
  /** Of a date, the last day, itself included. */
  readonly end?: Time;
  /** Of local times. */
  readonly zone: string;
  readonly rule?: string;
  /** Days on which the rule is not held. */
  readonly except: readonly number[];
  readonly more: readonly Time[];
}

const BEGINNING = Date.UTC(1900, 0, 1);
const TWO_YEARS = 2 * 366 * 86_400_000;
/** Times that a rule and a schedule are compared by: more than a year of weekly ones. */
const COMPARED = 60;
/** Twice a day for two years. */
const MANY = 1_500;

const CODES = new Map(DAY_NAMES.map((day) => [day, day.slice(0, 2).toUpperCase()]));
const FREQUENCIES = new Map([
  ['D', 'DAILY'],
  ['W', 'WEEKLY'],
  ['M', 'MONTHLY'],
  ['Y', 'YEARLY'],
]);

const timesOf = (texts: readonly string[] | undefined): readonly Time[] =>
  (texts ?? []).map(parseTime).filter((time) => time !== undefined);

const daysOf = (texts: readonly string[] | undefined, zone: string): readonly number[] =>
  timesOf(texts).map((time) => localOf(time, zone).day);

/** The rule of a schedule without its end; undefined when it says nothing of how it is repeated. */
function ruleOfSchedule({repeatFrequency, byDay = [], byMonthDay = []}: Schedule): string | undefined {
  const days = byDay.map((day) => CODES.get(day) ?? day);
  const isMonthly = byMonthDay.length > 0 || days.some((day) => /\d/.test(day));
  const [, interval = '1', unit] = /^P(\d+)([DWMY])$/.exec(repeatFrequency ?? '') ?? [];
  const frequency = FREQUENCIES.get(unit ?? (isMonthly ? 'M' : days.length ? 'W' : ''));
  if (!frequency) return undefined;
  return [
    `FREQ=${frequency}`,
    ...(interval === '1' ? [] : [`INTERVAL=${interval}`]),
    ...(days.length ? [`BYDAY=${days.join(',')}`] : []),
    ...(byMonthDay.length ? [`BYMONTHDAY=${byMonthDay.join(',')}`] : []),
  ].join(';');
}

/** UNTIL as RFC 5545 wants it: a date where the start is one, else UTC. */
function untilText(last: number, isDate: boolean, zone: string): string {
  const {year, month, day} = dateOf(last);
  return isDate ? String(year * 10_000 + month * 100 + day) : stamp(toEpoch(last + 1, 0, zone) - 60_000);
}

/** Where UNTIL of a rule does not fit its start, a day stands for a time of it and the other way round. */
function withFittingUntil(rule: string, isDate: boolean, zone: string): string {
  return rule.replace(
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?/,
    (whole, year: string, month: string, date: string, ...clock: (string | undefined)[]) => {
      const day = dayOf({year: Number(year), month: Number(month), day: Number(date)});
      const [hours, minutes, , utc] = clock;
      if (hours === undefined || isDate) return `UNTIL=${untilText(day, isDate, zone)}`;
      return utc ? whole : `UNTIL=${stamp(toEpoch(day, Number(hours) * 60 + Number(minutes), zone))}`;
    },
  );
}

/** An item that has nothing but times, for comparison. */
function itemOf(
  {startEpoch, endEpoch, end, allDay, start}: Occurrence,
  zone: string,
  rule: string,
  except: readonly number[],
): Item {
  const dateText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const text = (epoch: number): string => new Date(epoch).toISOString();
  return {
    '@id': '',
    kind: 'event',
    name: {},
    provider: [],
    location: [],
    theme: [],
    audience: [],
    startDate: allDay ? dateText(localOf(start).day) : text(startEpoch),
    endDate: end && (allDay ? dateText(localOf(end).day) : text(endEpoch ?? startEpoch)),
    rrule: rule,
    exdate: except.map(dateText),
    scheduleTimezone: zone,
  };
}

const isSame = (a: readonly Occurrence[], b: readonly Occurrence[]): boolean =>
  a.length === b.length &&
  a.every(({startEpoch, endEpoch}, index) => startEpoch === b[index]?.startEpoch && endEpoch === b[index].endEpoch);

/**
 * A schedule as a rule from its first time on, where both name the same times; else its times of the next two years one
 * by one. What is without a first day begins at its next time.
 */
function slotOfSchedule(item: Item, schedule: Schedule, now: number): Slot | undefined {
  const zone = knownZone(schedule.scheduleTimezone);
  const one = {...item, eventSchedule: [schedule]};
  const hasStart = (schedule.startDate ?? item.startDate) !== undefined;
  const [first] = occurrences(one, hasStart ? BEGINNING : now, 1);
  if (!first) return undefined;
  const base = {start: first.start, end: first.end, zone};
  const endDate = parseTime(schedule.endDate ?? item.endDate ?? '');
  const rule = ruleOfSchedule(schedule);
  const isSingle = !rule && (!endDate || localOf(endDate, zone).day === localOf(first.start, zone).day);
  if (isSingle) return {...base, except: [], more: []};
  const last = endDate && localOf(endDate, zone).day;
  const until =
    last !== undefined && last > localOf(first.start, zone).day ? `;UNTIL=${untilText(last, first.allDay, zone)}` : '';
  const except = daysOf(schedule.exceptDate, zone);
  const from = first.startEpoch;
  if (
    rule &&
    isSame(occurrences(itemOf(first, zone, rule + until, except), from, COMPARED), occurrences(one, from, COMPARED))
  )
    return {...base, rule: rule + until, except, more: []};
  // Days that are not known cannot be named.
  return rule ? oneByOne(one, zone, now) : undefined;
}

function oneByOne(item: Item, zone: string, now: number): Slot | undefined {
  const [first, ...more] = occurrences(item, now, MANY).filter(({startEpoch}) => startEpoch < now + TWO_YEARS);
  return first && {start: first.start, end: first.end, zone, except: [], more: more.map(({start}) => start)};
}

/** An activity that goes on from a day to a far one, on days that nobody has said. */
const isOnUnknownDays = ({kind, rrule, startDate = '', endDate = ''}: Item): boolean =>
  kind === 'activity' && !rrule && startDate.slice(0, 10) !== endDate.slice(0, 10);

/** The times of an item; none when it has none that could stand in a calendar, as when it is postponed. */
export function slotsOf(item: Item, now: number): readonly Slot[] {
  if (item.eventStatus === 'EventPostponed') return [];
  if (item.eventSchedule?.length)
    return item.eventSchedule.flatMap((schedule) => slotOfSchedule(item, schedule, now) ?? []);
  if (isOnUnknownDays(item)) return [];
  const zone = item.rrule ? knownZone(item.scheduleTimezone) : DEFAULT_ZONE;
  const bare = {...item, exdate: undefined, rdate: undefined};
  const [first] = occurrences(bare, BEGINNING, 1);
  if (!first) return [];
  const {start, end, allDay} = first;
  const rule = item.rrule && withFittingUntil(item.rrule, allDay, zone);
  return [{start, end, zone, rule, except: daysOf(item.exdate, zone), more: timesOf(item.rdate)}];
}
