/** What of ours must hold beside the floor and FullCalendar 7. Pure: rows in, verdicts out. */
import type {Figures} from './visit.js';

/** The calendars that limits are about. */
export const COMPARED: ReadonlySet<string> = new Set(['ours', 'floor', 'fullcalendar7']);

/** Medians of one calendar's visits. */
export interface Row extends Figures {
  readonly name: string;
  readonly events: number;
  readonly slower: number;
  readonly runs: number;
}

export interface Verdict {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly holds: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

/** The medians of each figure. */
export function summarize({name, events, slower}: Pick<Row, 'name' | 'events' | 'slower'>, visits: readonly Figures[]): Row {
  const of = (key: keyof Figures): number | undefined => {
    const values = visits.flatMap((visit) => visit[key] ?? []);
    return values.length ? median(values) : undefined;
  };
  const keys = Object.keys(visits[0]) as (keyof Figures)[];
  const medians = Object.fromEntries(keys.map((key) => [key, of(key)])) as unknown as Figures;
  return {...medians, name, events, slower, runs: visits.length};
}

/**
 * At the machine's own speed. Only what was measured is judged; of the first month the time until it is on screen, as the measurements that the
 * limits come from had it.
 */
export function judge(bytes: number | undefined, rows: readonly Row[]): Verdict[] {
  const find = (name: string, events: number): Row | undefined =>
    rows.find((row) => row.name === name && row.events === events && row.slower === 1);
  const counts = [...new Set(rows.map(({events}) => events))];
  const ratio = (key: 'first' | 'next', one?: Row, other?: Row): number | undefined => one && other && one[key] / other[key];
  const ours = find('ours', 1000);
  const checks: readonly [what: string, value: number | undefined, limit: number][] = [
    ['kB until the first month', bytes && bytes / 1000, 24],
    ['first month, 1000 events: ours / floor', ratio('first', ours, find('floor', 1000)), 1.3],
    ['first month, 1000 events: ours / FullCalendar 7', ratio('first', ours, find('fullcalendar7', 1000)), 0.5],
    ['first month, ours: 10000 / 1000 events', ratio('first', find('ours', 10_000), ours), 1.5],
    ...counts.map((events): [string, number | undefined, number] => [
      `next month, ${events} events: ours / floor`,
      ratio('next', find('ours', events), find('floor', events)),
      2,
    ]),
  ];
  return checks.flatMap(([what, value, limit]) =>
    value === undefined ? [] : [{what, value: Math.round(value * 100) / 100, limit, holds: value <= limit}],
  );
}
