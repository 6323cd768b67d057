import {dateOf, dayOf, parseDate} from '../../lib/civil-date.js';
import {DEFAULT_ZONE} from '../../lib/zone.js';
import type {Duration} from './values.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a TZID stands for: a way from the clock on the wall to the instant. */
export interface Clock {
  /** The zone that keeps this clock, if one is known. */
  readonly zone?: string;
  toEpoch(day: number, minutes: number): number;
}

export const UTC: Clock = {zone: 'UTC', toEpoch: (day, minutes) => day * DAY_MS + minutes * MINUTE_MS};

/** A date, or a time on some clock. */
export interface Moment {
  readonly day: number;
  /** Since midnight; undefined of a date. Seconds are dropped. */
  readonly minutes?: number;
  readonly clock: Clock;
}

/** `20261124`, `20261124T173000Z`; with the hyphens and colons of ISO 8601 too, as some programs write it. */
const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?$/i;

/** Reads a DATE or DATE-TIME; `clock` is that of its TZID. Undefined for what is none, also for 30 February. */
export function parseMoment(text: string, clock: Clock): Moment | undefined {
  const [, year, month, date, hours, minutes = '', seconds = '0', utc] = TIME.exec(text.trim()) ?? [];
  const day = parseDate(`${year}-${month}-${date}`);
  if (!day) return undefined;
  if (hours === undefined) return {day: dayOf(day), clock};
  const clockTime = Number(hours) * 60 + Number(minutes);
  if (Number(hours) > 24 || clockTime > 1440 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  return {day: dayOf(day), minutes: clockTime, clock: utc ? UTC : clock};
}

/** Milliseconds since 1970; of a date, its first moment. */
export const epochOf = ({day, minutes = 0, clock}: Moment): number => clock.toEpoch(day, minutes);

const two = (number: number): string => String(number).padStart(2, '0');

export const dateText = (day: number): string => {
  const {year, month, day: date} = dateOf(day);
  return `${year}-${two(month)}-${two(date)}`;
};

/** As the feed writes it: a date, a local time of Helsinki, an instant of anywhere else. */
export function momentText(moment: Moment): string {
  const {day, minutes, clock} = moment;
  if (minutes === undefined) return dateText(day);
  if (clock.zone !== DEFAULT_ZONE) return new Date(epochOf(moment)).toISOString().replace('.000', '');
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  return `${dateText(day + days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** So much later: days on the calendar, then minutes that pass. */
export function later(moment: Moment, {days, minutes}: Duration): Moment {
  const {day, clock} = moment;
  if (moment.minutes === undefined) return {day: day + days + Math.floor(minutes / 1440), clock};
  if (!minutes) return {...moment, day: day + days};
  const epoch = clock.toEpoch(day + days, moment.minutes) + minutes * MINUTE_MS;
  // On the same clock, unless it was changed in between.
  const plain = {day: day + days, minutes: moment.minutes + minutes, clock};
  return epochOf(plain) === epoch ? plain : {day: 0, minutes: epoch / MINUTE_MS, clock: UTC};
}

/** An instant as `20261124T153000Z`. */
export const stamp = (epoch: number): string => new Date(epoch).toISOString().replace(/[-:]|\.\d+/g, '');
