import {createPause} from '../lib/pause.js';
import {fetchBytes} from '../feed/fetch.js';
import {holdsItsHash} from '../feed/published/content-hash.js';
import type {Published} from '../feed/types.js';
import {loadIndex} from '../search/saved-index.js';
import type {SavedIndex} from '../search/types.js';
import type {Listing} from './listing.js';

export interface Wanted {
  /** Settles when the visitor goes to the search box. */
  readonly texts: Promise<void>;
  /** Called when the index of all texts has taken the place of that of names. */
  readonly onTexts: () => void;
  readonly signal: AbortSignal;
}

/** Rows of the summaries by `@id`; undefined when one of the listings is not among them. */
function numbersOf(listings: readonly Listing[], {ids}: Published): Uint32Array | undefined {
  const rows = new Map(ids.map((id, row) => [id, row]));
  const numbers = listings.map(({item}) => rows.get(item['@id']) ?? -1);
  return numbers.includes(-1) ? undefined : Uint32Array.from(numbers);
}

async function fetchIndex(address: string | undefined, size: number, signal: AbortSignal) {
  if (!address) throw new Error('The feed was published without it');
  const {chunks} = await fetchBytes(address, {signal});
  const bytes = new Uint8Array(await new Blob([...chunks]).arrayBuffer());
  if (!(await holdsItsHash(address, bytes))) throw new Error('It is cut short, or has been changed');
  const index = await loadIndex(bytes, createPause(signal));
  if (index.size !== size) throw new Error(`It has ${index.size} documents, and the summaries ${size}`);
  return index;
}

/** The indexes of a published feed: names at once, all texts when they are wanted. What is of no use is undefined, and told once. */
export async function* savedIndexes(published: Published, listings: readonly Listing[], wanted: Wanted): AsyncGenerator<SavedIndex | undefined> {
  const {signal, texts, onTexts} = wanted;
  const numbers = numbersOf(listings, published);
  let told = false;
  const read = async (address: string | undefined): Promise<SavedIndex | undefined> => {
    try {
      if (!numbers) throw new Error('The feed has items without an @id of their own');
      return {index: await fetchIndex(address, published.ids.length, signal), numbers};
    } catch (error) {
      signal.throwIfAborted();
      if (!told) console.warn(`Tarjotin: no use of the search index ${address ?? ''}, the list is indexed here. ${(error as Error).message}`);
      told = true;
      return undefined;
    }
  };
  yield await read(published.names);
  await texts;
  yield await read(published.texts);
  // Asked for the next one, which is not there: this one is in use now.
  if (!signal.aborted) onTexts();
}
