import type {Item} from '../feed/types.js';
import type {FeedState} from './feed-store.js';
import {bySoonest, createListing, type Listing} from './listing.js';

export interface RelatedEvents {
  /** The series or festival that the event is part of, when it is in the feed. */
  readonly superEvent?: Item;
  /** What the event is made of, in the publisher's order. */
  readonly subEvents: readonly Item[];
}

interface Index {
  readonly byId: ReadonlyMap<string, Item>;
  readonly bySuperEvent: ReadonlyMap<string, readonly Item[]>;
}

type Items = Pick<FeedState, 'items'>;

/** One for each list of items; a list that has changed is another list (`FeedState`). */
const indexes = new WeakMap<readonly Item[], Index>();

function indexOf({items}: Items): Index {
  let index = indexes.get(items);
  if (!index) indexes.set(items, (index = createIndex(items)));
  return index;
}

function createIndex(items: readonly Item[]): Index {
  const bySuperEvent = new Map<string, Item[]>();
  for (const item of items) {
    if (!item.superEvent || item.superEvent === item['@id']) continue;
    const siblings = bySuperEvent.get(item.superEvent);
    if (siblings) siblings.push(item);
    else bySuperEvent.set(item.superEvent, [item]);
  }
  return {byId: new Map(items.map((item) => [item['@id'], item])), bySuperEvent};
}

/** What an event is part of, and what is part of it. */
export function relatedEvents(item: Item, state: Items): RelatedEvents {
  const {byId, bySuperEvent} = indexOf(state);
  const above = item.superEvent === item['@id'] ? undefined : byId.get(item.superEvent ?? '');
  return {superEvent: above, subEvents: bySuperEvent.get(item['@id']) ?? []};
}

/**
 * The item with this `@id` for its own page; undefined when it is not in the feed. A festival's events are not a series
 * (see `relatedEvents`). One time of a series stands alone, or, when nothing tells of the series as a whole, with the other times.
 */
export function listingOf(id: string, state: Items, now: number): Listing | undefined {
  const {byId, bySuperEvent} = indexOf(state);
  const item = byId.get(id);
  if (!item) return undefined;
  const headless = item.kind === 'event' && item.superEvent !== undefined && !byId.has(item.superEvent);
  const head = headless ? item.superEvent : item.superEventType === 'umbrella' ? undefined : id;
  return createListing(item, bySoonest(bySuperEvent.get(head ?? '') ?? [], now), now);
}
