import type {Item, Schedule} from '../../src/feed/types.js';
import {occurrences} from '../../src/lib/schedule.js';

/** Tuesday, 12.00 in Helsinki. */
export const NOW = Date.UTC(2026, 10, 24, 10);

export const item = (fields: Partial<Item>): Item => ({
  '@id': 'a',
  kind: 'event',
  name: {fi: 'Kahvila'},
  provider: [],
  location: [],
  theme: [],
  audience: [],
  ...fields,
});
export const activity = (...eventSchedule: Schedule[]): Item => item({kind: 'activity', eventSchedule});

const iso = (epoch: number | undefined): string =>
  epoch === undefined ? '?' : new Date(epoch).toISOString().slice(0, 16);
/** The next times in UTC, each with its end. */
export const times = (of: Item, limit = 3, from = NOW): string[] =>
  occurrences(of, from, limit).map(({startEpoch, endEpoch}) => `${iso(startEpoch)}/${iso(endEpoch)}`);
export const starts = (of: Item, limit = 3, from = NOW): string[] =>
  occurrences(of, from, limit).map(({startEpoch}) => iso(startEpoch));
export const dates = (of: Item, limit = 3, from = NOW): string[] =>
  occurrences(of, from, limit).map(({start}) =>
    start.kind === 'instant' ? '?' : `${start.date.year}-${start.date.month}-${start.date.day}`,
  );
