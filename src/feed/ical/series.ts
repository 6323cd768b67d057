import {occurrences} from '../../lib/schedule.js';
import type {Item} from '../types.js';
import type {Clocks} from './clocks.js';
import {dateText, epochOf, type Moment, momentText, stamp} from './moment.js';
import {type Times, timeFields} from './times.js';

/** The event that a series or a time of it comes from. */
export interface Reading {
  readonly path: string;
  readonly uid: string;
  readonly sequence: number;
  readonly name?: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly times: Times;
  readonly clocks: Clocks;
}

/** A stretch of a series with one rule; the first is the master, each RANGE=THISANDFUTURE begins another. */
interface Stretch {
  readonly reading: Reading;
  times: Times;
}

export interface Placed {
  readonly reading: Reading;
  readonly times: Times;
  readonly id: string;
  readonly superEvent?: string;
  /** For a time of a series that has no name of its own. */
  readonly masterName?: Reading['name'];
}

/** RECURRENCE-ID in the words of the feed; `''` for a master. */
const keyOf = ({times: {recurrence}}: Reading): string => (recurrence ? momentText(recurrence) : '');

/** A rule that holds no more from a time on. */
function endBefore(rule: string, {minutes, day, ...moment}: Moment): string {
  const until =
    minutes === undefined ? dateText(day - 1).replaceAll('-', '') : stamp(epochOf({...moment, day, minutes}) - 60_000);
  return `${rule.replace(/;?(?:COUNT|UNTIL)=[^;]*/g, '').replace(/^;/, '')};UNTIL=${until}`;
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The weekdays of a weekly rule so many days later. Limit: the days of a month are left as they are. */
const shiftDays = (rule: string, days: number): string =>
  rule.includes('FREQ=WEEKLY')
    ? rule.replace(/BYDAY=([^;]*)/, (whole) =>
        whole.replace(/\b(?:MO|TU|WE|TH|FR|SA|SU)\b/g, (code) => CODES.at((CODES.indexOf(code) + days) % 7) ?? code),
      )
    : rule;

/** How many times of a stretch begin before a time; those left out count too (RFC 5545, 3.8.5.1). */
function heldBefore({reading, times}: Stretch, end: Moment): number {
  const fields = timeFields({...times, except: [], more: []}, reading.clocks, reading.path);
  const item = {kind: 'event', ...fields} as unknown as Item;
  const from = times.start ? epochOf(times.start) : 0;
  return occurrences(item, from, 1000).filter(({startEpoch}) => startEpoch < epochOf(end)).length;
}

/** A time that lies as far from `to` as `moment` from `from`. */
function moveAs(moment: Moment, from: Moment, to: Moment): Moment {
  const {minutes = 0} = moment;
  const moved = minutes + Math.round((epochOf(to) - epochOf(from)) / 60_000);
  const days = Math.floor(moved / 1440);
  return {...moment, day: moment.day + days, minutes: moment.minutes === undefined ? undefined : moved - days * 1440};
}

/** Ends a stretch where another begins, which carries on with its rule and its exceptions, moved as it is. */
function split(stretch: Stretch, reading: Reading, at: Moment): Stretch {
  const {times} = stretch;
  const {start = at} = reading.times;
  const move = (moment: Moment): Moment => moveAs(moment, at, start);
  const isBefore = (moment: Moment): boolean => epochOf(moment) < epochOf(at);
  const after = (moments: readonly Moment[]): readonly Moment[] =>
    moments.filter((moment) => !isBefore(moment)).map(move);
  const held = heldBefore(stretch, at);
  const rest = times.rule?.replace(
    /COUNT=(\d+)/,
    (_whole, count: string) => `COUNT=${Math.max(1, Number(count) - held)}`,
  );
  stretch.times = {
    ...times,
    rule: times.rule && endBefore(times.rule, at),
    except: times.except.filter(isBefore),
    more: times.more.filter(isBefore),
  };
  return {
    reading,
    times: {
      ...reading.times,
      rule: reading.times.rule ?? (rest && shiftDays(rest, start.day - at.day)),
      except: [...reading.times.except, ...after(times.except)],
      more: [...reading.times.more, ...after(times.more)],
    },
  };
}

const byTime = (a: Reading, b: Reading): number =>
  (a.times.recurrence ? epochOf(a.times.recurrence) : 0) - (b.times.recurrence ? epochOf(b.times.recurrence) : 0);

/**
 * The events of one UID as items: the master without the times that others stand in for, and each of those as an event
 * of its own that is part of it.
 */
export function placeSeries(readings: readonly Reading[]): readonly Placed[] {
  const masters = readings.filter(({times}) => !times.recurrence);
  const others = readings.filter(({times}) => times.recurrence).toSorted(byTime);
  const [master] = masters;
  if (!master)
    return others.map((reading) => ({reading, times: reading.times, id: `${reading.uid}#${keyOf(reading)}`}));
  const stretches: Stretch[] = [{reading: master, times: master.times}];
  const parts: Placed[] = [];
  for (const reading of others) {
    const {recurrence, isRange} = reading.times;
    const stretch = stretches.at(-1);
    if (!recurrence || !stretch) continue;
    if (isRange && stretch.times.rule) stretches.push(split(stretch, reading, recurrence));
    else {
      const {times} = stretch;
      const from = stretch.reading.times.recurrence;
      const except = from && times.start ? moveAs(recurrence, from, times.start) : recurrence;
      stretch.times = {...times, except: [...times.except, except]};
      parts.push({...partOf(reading, master), times: reading.times});
    }
  }
  return [
    ...masters.map((reading) => ({
      reading,
      times: reading === master ? (stretches[0]?.times ?? reading.times) : reading.times,
      id: reading.uid,
    })),
    ...stretches.slice(1).map(({reading, times}) => ({...partOf(reading, master), times})),
    ...parts,
  ];
}

const partOf = (reading: Reading, master: Reading): Omit<Placed, 'times'> => ({
  reading,
  id: `${reading.uid}#${keyOf(reading)}`,
  superEvent: master.uid,
  masterName: master.name,
});

const wordsOf = ({name, times: {start}}: Reading): string => JSON.stringify([name, start && momentText(start)]);

/**
 * Of several revisions of one event the newest, by SEQUENCE, else the last of those with the same name and time; `drop`
 * is told of the others. What differs and has the same SEQUENCE is a mistake in the UID, and nothing is lost for that.
 */
export function newestRevisions(readings: readonly Reading[], drop: (reading: Reading) => void): readonly Reading[] {
  const sequences = new Map<string, number>();
  const last = new Map<string, Reading>();
  for (const reading of readings) {
    const key = keyOf(reading);
    sequences.set(key, Math.max(reading.sequence, sequences.get(key) ?? 0));
    last.set(key + reading.sequence + wordsOf(reading), reading);
  }
  return readings.filter((reading) => {
    const key = keyOf(reading);
    const isNewest =
      reading.sequence === sequences.get(key) && last.get(key + reading.sequence + wordsOf(reading)) === reading;
    if (!isNewest) drop(reading);
    return isNewest;
  });
}
