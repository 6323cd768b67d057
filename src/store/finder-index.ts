import {createPause} from '../lib/pause.js';
import {createEngine} from '../search/engine.js';
import {createHighlighter, type Highlighter} from '../search/highlight.js';
import type {SearchEngine, SearchResult} from '../search/types.js';
import {createDocuments, createSynonyms} from './documents.js';
import {createFacetContext, type FacetContext, resolveFilters} from './facets.js';
import type {FeedState} from './feed-store.js';
import type {Filters, FinderState, Sort} from './finder-state.js';
import type {Listing} from './listing.js';
import {endedFlags, endedLast, orderListings, sortHits} from './sorting.js';

/** An answer of the index: the hits in the order that was asked for, and what goes with them. */
export interface Answer extends SearchResult {
  readonly context: FacetContext;
  /** Marks in a text the words that were searched; absent without words. */
  readonly highlight?: Highlighter;
}

export type Question = Pick<FinderState, 'query' | 'filters' | 'sort'>;

/** The listings of one feed, indexed. Nothing of it is needed for the first screen, so it is loaded after that. */
export class FinderIndex {
  readonly #listings: readonly Listing[];
  readonly #ended: Uint8Array;
  readonly #context: FacetContext;
  readonly #engine: SearchEngine;
  readonly #locale: string;
  readonly #closing = new AbortController();
  readonly #orders = new Map<Sort, Promise<readonly number[]>>();

  constructor(listings: readonly Listing[], state: FeedState, locale: string) {
    this.#listings = listings;
    this.#ended = endedFlags(listings);
    this.#locale = locale;
    this.#context = createFacetContext(state);
    this.#engine = createEngine(createDocuments(listings, this.#context), {synonyms: createSynonyms(state)});
  }

  /** Rejects with the reason of `signal` when it is aborted. */
  async ask({query, filters, sort}: Question, signal: AbortSignal): Promise<Answer> {
    const result = await this.#engine.search({query, filters: this.resolve(filters)}, signal);
    const hits = await this.#sorted(result.hits, sort);
    const languages = this.#context.state.inLanguage;
    const highlight = query.trim() ? await createHighlighter(result.corrected ?? query, languages) : undefined;
    signal.throwIfAborted();
    const {corrected, loosen} = result;
    return {
      hits,
      highlight,
      context: this.#context,
      corrected,
      loosen,
      get facets() {
        return result.facets;
      },
    };
  }

  /** Choices as a page may write them, by name in any language, brought to their keys. */
  resolve(filters: Filters): Filters {
    return resolveFilters(filters, this.#context);
  }

  close(): void {
    this.#closing.abort();
    this.#engine.close();
  }

  async #sorted(hits: Uint32Array, sort: Sort): Promise<Uint32Array> {
    if (sort === 'relevance') return endedLast(hits, this.#ended);
    let order = this.#orders.get(sort);
    if (!order) {
      order = orderListings(this.#listings, sort, this.#locale, createPause(this.#closing.signal));
      this.#orders.set(sort, order);
    }
    return sortHits(hits, await order);
  }
}
