import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createPause} from '../lib/pause.js';
import {createEngine} from '../search/engine.js';
import {createHighlighter, type Highlighter} from '../search/highlight.js';
import type {SearchEngine, SearchResult} from '../search/types.js';
import {createDocuments, createSynonyms} from '../store/documents.js';
import {createFacetContext, type FacetContext, resolveFilters} from '../store/facets.js';
import type {FeedState} from '../store/feed-store.js';
import type {Filters, Sort} from '../store/finder-state.js';
import {createListings, type Listing} from '../store/listing.js';
import {orderListings, sortHits} from '../store/sorting.js';

export interface FinderRequest {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
}

/** What was found, with all that is needed to show it. */
export interface Found {
  readonly listings: readonly Listing[];
  readonly context: FacetContext;
  readonly request: FinderRequest;
  readonly result: SearchResult;
  /** Marks in a text the words that were searched; absent without words. */
  readonly highlight?: Highlighter;
}

const sameRequest = (a: FinderRequest | undefined, b: FinderRequest): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The hits with those that are over after the others: the best match is of no use once it is past. */
const endedLast = (hits: Uint32Array, listings: readonly Listing[]): Uint32Array => {
  const isOver = (hit: number) => listings[hit]?.ended === true;
  const sorted = new Uint32Array(hits.length);
  const coming = hits.filter((hit) => !isOver(hit));
  sorted.set(coming);
  sorted.set(hits.filter(isOver), coming.length);
  return sorted;
};

/**
 * Makes the index of a feed and asks it. Answers that come too late, for an older feed or an older question, are dropped.
 */
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string;
  #indexing?: AbortController;
  #asking?: AbortController;
  #engine?: SearchEngine;
  #listings: readonly Listing[] = [];
  #context?: FacetContext;
  #orders = new Map<Sort, Promise<readonly number[]>>();
  #indexedState?: FeedState;
  #request?: FinderRequest;
  found?: Found;

  constructor(host: ReactiveControllerHost, locale: () => string) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  /** True while the answer on screen is not yet the answer to the last question. */
  get busy(): boolean {
    return this.#request !== undefined && !sameRequest(this.found?.request, this.#request);
  }

  /** Call it in `willUpdate`; nothing happens while feed and question are the same. */
  update(state: FeedState, request: FinderRequest): void {
    const changed = this.#needsIndex(state);
    if (!changed && sameRequest(this.#request, request)) return;
    this.#request = request;
    if (changed) void this.#index(state);
    else if (this.#engine) void this.#ask();
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** A paged feed grows; it is indexed at its first page, each time it has doubled, and at its end. */
  #needsIndex(state: FeedState): boolean {
    const old = this.#indexedState;
    if (!old) return true;
    if (state.items === old.items) return false;
    return state.complete || state.items.length >= 2 * old.items.length || state.items.length < old.items.length;
  }

  async #index(state: FeedState): Promise<void> {
    this.#indexing?.abort();
    this.#indexing = new AbortController();
    const {signal} = this.#indexing;
    this.#indexedState = state;
    try {
      const pause = createPause(signal);
      const listings = await createListings(state.items, Date.now(), pause);
      signal.throwIfAborted();
      this.#engine?.close();
      this.#listings = listings;
      this.#context = createFacetContext(state);
      this.#orders.clear();
      this.#engine = createEngine(createDocuments(listings, this.#context), {synonyms: createSynonyms(state)});
      await this.#ask();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const {signal} = this.#asking;
    const [engine, context, listings, request] = [this.#engine, this.#context, this.#listings, this.#request];
    if (!engine || !context || !request) return;
    try {
      const {query, sort} = request;
      const answer = await engine.search({query, filters: resolveFilters(request.filters, context)}, signal);
      const hits = await this.#sorted(answer.hits, sort);
      const highlight = query ? await createHighlighter(answer.corrected ?? query, context.state.inLanguage) : undefined;
      if (signal.aborted) return;
      this.found = {listings, context, request, result: {...answer, hits}, highlight};
      this.#host.requestUpdate();
    } catch (error) {
      if (!signal.aborted && (error as Error).name !== 'AbortError') throw error;
    }
  }

  async #sorted(hits: Uint32Array, sort: Sort): Promise<Uint32Array> {
    if (sort === 'relevance') return endedLast(hits, this.#listings);
    let order = this.#orders.get(sort);
    if (!order) {
      order = orderListings(this.#listings, sort, this.#locale(), createPause(this.#indexing?.signal));
      this.#orders.set(sort, order);
    }
    return sortHits(hits, await order);
  }

  #close(): void {
    this.#indexing?.abort();
    this.#asking?.abort();
    this.#engine?.close();
    this.#engine = undefined;
    this.#indexedState = undefined;
    this.#request = undefined;
  }
}
