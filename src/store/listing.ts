import type {Item} from '../feed/types.js';
import {find} from '../lib/find.js';
import type {Pause} from '../lib/pause.js';
import type {Occurrence} from '../lib/occurrences.js';
import {hasEnded, nextOccurrence} from '../lib/schedule.js';
import {slicedSort} from '../lib/sliced-sort.js';

/** One row of the list: an item, or a whole series shown as one (City-of-Helsinki/linkedevents#721). */
export interface Listing {
  readonly item: Item;
  /** The single times of a series, soonest first; empty for an ordinary item. */
  readonly series: readonly Item[];
  readonly next?: Occurrence;
  readonly ended: boolean;
}

type ById = ReadonlyMap<string, Item>;

const seriesOf = (item: Item, byId: ById): string | undefined => {
  if (item.kind !== 'event' || !item.superEvent || item.superEvent === item['@id']) return undefined;
  // The times of a festival are different events; they stay apart.
  return byId.get(item.superEvent)?.superEventType === 'umbrella' ? undefined : item.superEvent;
};

/** The single times of each series, by its head. */
function groupSeries(items: readonly Item[], byId: ById): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const head = seriesOf(item, byId);
    if (!head) continue;
    const group = groups.get(head);
    if (group) group.push(item);
    else groups.set(head, [item]);
  }
  return groups;
}

const startOf = (item: Item, now: number): number => nextOccurrence(item, now)?.startEpoch ?? Infinity;

/** In order of the next time; what is over comes last. */
export const bySoonest = (items: readonly Item[], now: number): readonly Item[] =>
  items.length < 2 ? items : [...items].sort((a, b) => startOf(a, now) - startOf(b, now));

/** The rows of the list in order of the next time: what comes soon first, what has no time then, what is over last. */
export async function createListings(items: readonly Item[], now: number, pause: Pause): Promise<readonly Listing[]> {
  const byId = new Map(items.map((item) => [item['@id'], item]));
  await pause();
  const groups = groupSeries(items, byId);
  const listings: Listing[] = [];
  const listed = new Set<string>();
  for (const item of items) {
    const pausing = pause();
    if (pausing) await pausing;
    const head = seriesOf(item, byId);
    const series = bySoonest(groups.get(head ?? item['@id']) ?? [], now);
    if (!head) listings.push(createListing(item, series, now));
    else if (!byId.has(head) && !listed.has(head)) {
      // A series whose head is not in the feed is shown by its soonest time.
      listed.add(head);
      listings.push(createListing(series[0] ?? item, series, now));
    }
  }
  return sortBySoonest(listings, now, pause);
}

export function createListing(item: Item, series: readonly Item[], now: number): Listing {
  // A head with a rule (iCalendar) is held too, beside the times of it that were changed.
  const times = item.rrule ? bySoonest([item, ...series], now) : series;
  const soonest = find(times, (single) => !hasEnded(single, now)) ?? item;
  return Object.freeze({
    item,
    series,
    next: nextOccurrence(soonest, now),
    ended: hasEnded(item, now) && series.every((single) => hasEnded(single, now)),
  });
}

const ENDED = Number.MAX_VALUE;
const TIMELESS = Number.MAX_VALUE / 2;

/** What has been going on for a while, an exhibition, is not before what begins today: both are now. */
function sortKey({ended, next}: Listing, now: number): number {
  if (ended) return ENDED;
  return next ? Math.max(next.startEpoch, now) : TIMELESS;
}

/** Equal times keep the publisher's order. */
async function sortBySoonest(listings: readonly Listing[], now: number, pause: Pause): Promise<readonly Listing[]> {
  const keyed = listings.map((listing) => ({listing, key: sortKey(listing, now)}));
  const sorted = await slicedSort(keyed, (a, b) => a.key - b.key, pause);
  return Object.freeze(sorted.map(({listing}) => listing));
}
