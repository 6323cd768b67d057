/** Rules that are there to keep us busy, and what a month of each costs. */
import type {Item} from '../../src/feed/types.js';
import {loadRuleReaders} from '../../src/lib/rule-readers.js';
import {occurrencesBetween} from '../../src/lib/occurrences.js';

export const BOMBS = [
  'FREQ=SECONDLY',
  'FREQ=SECONDLY;COUNT=1000000000',
  'FREQ=SECONDLY;INTERVAL=7;BYSECOND=1;COUNT=1000000000',
  'FREQ=SECONDLY;INTERVAL=7;BYMONTH=1,2,3,4,5,6;COUNT=1000000000',
  'FREQ=SECONDLY;INTERVAL=86399;BYYEARDAY=1;BYMONTHDAY=2',
  'FREQ=SECONDLY;INTERVAL=48698;BYYEARDAY=18;BYMONTHDAY=-27,3,13;COUNT=10',
  'FREQ=SECONDLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=99991231T235959Z',
  'FREQ=MINUTELY;INTERVAL=1000003;BYDAY=MO',
  'FREQ=HOURLY;INTERVAL=7;BYYEARDAY=366;BYMONTHDAY=1;COUNT=5',
  'FREQ=DAILY;COUNT=1000000000',
  'FREQ=DAILY;INTERVAL=999999999999999',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2',
  'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=1000000000',
  'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
  'FREQ=YEARLY;INTERVAL=999999999',
];

export const event = (rrule: string, startDate = '1990-01-01T00:00'): Item => ({
  '@id': 'ev/1',
  kind: 'event',
  name: {fi: 'Kerho'},
  provider: [],
  location: [],
  theme: [],
  audience: [],
  startDate,
  rrule,
});

/** A month in the time of the visitor. */
export const MONTH = [Date.UTC(2026, 10, 24, 10), Date.UTC(2026, 11, 24, 10)] as const;

/** CPU milliseconds of the month of a rule that nobody has asked for before, the median of so many such events. */
async function costOf(rrule: string, runs: number): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const item = event(rrule);
    await loadRuleReaders([item]);
    const before = process.cpuUsage();
    occurrencesBetween(item, ...MONTH);
    const {user, system} = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return costs.sort((a, b) => a - b)[runs >> 1] ?? NaN;
}

export async function measureBombs(runs: number): Promise<readonly {readonly rrule: string; readonly ms: number}[]> {
  const rows = [];
  for (const rrule of BOMBS) rows.push({rrule, ms: Math.round((await costOf(rrule, runs)) * 10) / 10});
  return rows;
}
