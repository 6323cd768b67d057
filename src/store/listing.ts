import type {Item} from '../feed/types.js';
import {hasEnded, nextOccurrence, type Occurrence} from '../lib/schedule.js';

/** One row of the list: an item, or a whole series shown as one (City-of-Helsinki/linkedevents#721). */
export interface Listing {
  readonly item: Item;
  /** The single times of a series, soonest first; empty for an ordinary item. */
  readonly series: readonly Item[];
  readonly next?: Occurrence;
  readonly ended: boolean;
}

const seriesOf = (item: Item, byId: ReadonlyMap<string, Item>): string | undefined => {
  if (item.kind !== 'event' || !item.superEvent || item.superEvent === item['@id']) return undefined;
  // The times of a festival are different events; they stay apart.
  return byId.get(item.superEvent)?.superEventType === 'umbrella' ? undefined : item.superEvent;
};

const startOf = (next: Occurrence | undefined): number => next?.startEpoch ?? Infinity;

const byStart = (now: number) => (a: Item, b: Item) => startOf(nextOccurrence(a, now)) - startOf(nextOccurrence(b, now));

/** Items by the head of their series; items outside a series are left out. */
function groupSeries(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const byId = new Map(items.map((item) => [item['@id'], item]));
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

/** The rows of the list in order of the next time: what comes soon first, what has no time then, what is over last. */
export async function createListings(
  items: readonly Item[],
  now: number,
  pause: () => Promise<void> | undefined,
): Promise<readonly Listing[]> {
  const groups = groupSeries(items);
  const heads = new Set(items.map((item) => item['@id']));
  const members = new Set([...groups.values()].flat());
  const listings: Listing[] = [];
  const listed = new Set<string>();
  for (const item of items) {
    await pause();
    if (members.has(item)) {
      // A series whose head is not in the feed is shown by its soonest time.
      const head = item.superEvent ?? '';
      if (heads.has(head) || listed.has(head)) continue;
      listed.add(head);
      const series = [...(groups.get(head) ?? [])].sort(byStart(now));
      listings.push(createListing(series[0] ?? item, series, now));
    } else {
      listings.push(createListing(item, [...(groups.get(item['@id']) ?? [])].sort(byStart(now)), now));
    }
  }
  return sortBySoonest(listings, now);
}

function createListing(item: Item, series: readonly Item[], now: number): Listing {
  const soonest = series.find((single) => !hasEnded(single, now)) ?? item;
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
function sortBySoonest(listings: readonly Listing[], now: number): readonly Listing[] {
  const keys = listings.map((listing) => {
    if (listing.ended) return ENDED;
    return listing.next ? Math.max(listing.next.startEpoch, now) : TIMELESS;
  });
  // Stable, so that equal times keep the publisher's order.
  const order = keys.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return Object.freeze(order.map((index) => listings[index]).filter((listing) => listing !== undefined));
}
