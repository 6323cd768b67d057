import type {Item} from '../feed/types.js';

/** `free` or `paid`; undefined when the feed does not say. */
export function priceOf(item: Item): 'free' | 'paid' | undefined {
  if (item.isAccessibleForFree) return 'free';
  const prices = (item.offers ?? []).map((offer) => offer.price).filter((price) => price !== undefined);
  if (item.isAccessibleForFree === false || prices.some((price) => price > 0)) return 'paid';
  return prices.length ? 'free' : undefined;
}

/** The ways to take part; one that can be joined both ways is found under both. */
export function modesOf(item: Item): readonly ('onsite' | 'online' | 'phone')[] {
  if (item.attendanceMode === 'mixed') return ['onsite', 'online'];
  if (item.attendanceMode) return [item.attendanceMode];
  return item.location.length ? ['onsite'] : [];
}
