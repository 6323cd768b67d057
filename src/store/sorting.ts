import {collators} from '../lib/intl.js';
import {pickText} from '../lib/language.js';
import type {Pause} from '../lib/pause.js';
import {slicedSort} from '../lib/sliced-sort.js';
import {epochOf} from '../lib/time.js';
import type {Sort} from './finder-state.js';
import type {Listing} from './listing.js';

const updatedAt = ({item}: Listing): number => epochOf(item.dateModified ?? item.dateVerified ?? '') ?? -Infinity;

/** The numbers of all listings in the order of `sort`, which is not by relevance: that one the search gives. */
export async function orderListings(
  listings: readonly Listing[],
  sort: Exclude<Sort, 'relevance'>,
  locale: string,
  pause: Pause,
): Promise<readonly number[]> {
  const numbers = listings.map((_, index) => index);
  if (sort === 'updated') {
    const times = listings.map(updatedAt);
    return slicedSort(numbers, (a, b) => (times[b]) - (times[a]) || a - b, pause);
  }
  const {compare} = collators(locale);
  const names = listings.map(({item}) => pickText(item.name, locale)?.text ?? '');
  return slicedSort(numbers, (a, b) => compare(names[a], names[b]), pause);
}

/** The hits in another order. */
export function sortHits(hits: Uint32Array, order: readonly number[]): Uint32Array {
  const isHit = new Uint8Array(order.length);
  for (const hit of hits) isHit[hit] = 1;
  return Uint32Array.from(order.filter((number) => isHit[number]));
}

/** By the number of a listing: 1 for what is over. */
export const endedFlags = (listings: readonly Listing[]): Uint8Array => Uint8Array.from(listings, ({ended}) => Number(ended));

/** The hits with those that are over after the others: the best match is of no use once it is past. */
export function endedLast(hits: Uint32Array, ended: Uint8Array): Uint32Array {
  const sorted = new Uint32Array(hits.length);
  let at = 0;
  for (const over of [0, 1]) for (const hit of hits) if (ended[hit] === over) sorted[at++] = hit;
  return sorted;
}
