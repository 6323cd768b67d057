import {createPause} from '../lib/pause.js';
import {createEngine} from '../search/engine.js';
import {createHighlighter, type Highlighter} from '../search/highlight.js';
import {queryWords} from '../search/query.js';
import type {SavedIndex, SearchEngine, SearchRequest, SearchResult} from '../search/types.js';
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

/** Milliseconds that an answer without hits waits for the index of all texts. */
const PATIENCE = 3_000;

/** The index of all texts: whether it is wanted, and whether it has come. */
class Texts {
  want!: () => void;
  come!: () => void;
  readonly wanted = new Promise<void>((resolve) => (this.want = resolve));
  readonly #come = new Promise<void>((resolve) => (this.come = resolve));

  get comeSoon(): Promise<void> {
    return Promise.race([this.#come, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
  }
}

/** The listings of one feed, indexed. Nothing of it is needed for the first screen, so it is loaded after that. */
export class FinderIndex {
  readonly #listings: readonly Listing[];
  readonly #ended: Uint8Array;
  readonly #context: FacetContext;
  readonly #engine: SearchEngine;
  readonly #locale: string;
  readonly #closing = new AbortController();
  readonly #orders = new Map<Sort, Promise<readonly number[]>>();
  /** The answer without words and choices: it is asked for at each first letter, and whenever the field is emptied. */
  #everything?: Promise<SearchResult>;
  /** The index of all texts of a published feed, until it is there. */
  #texts?: Texts;

  /** `onTexts` is called when words are found in more texts than before, as a published feed has an index of its own for these. */
  constructor(listings: readonly Listing[], state: FeedState, locale: string, onTexts: () => void) {
    this.#listings = listings;
    this.#ended = endedFlags(listings);
    this.#locale = locale;
    this.#context = createFacetContext(state);
    if (state.published) this.#texts = new Texts();
    const saved = this.#texts && this.#loadSaved(this.#texts, onTexts);
    this.#engine = createEngine(createDocuments(listings, this.#context), {synonyms: createSynonyms(state), saved});
  }

  /** The visitor is about to search. */
  prepare(): void {
    this.#texts?.want();
  }

  /** Rejects with the reason of `signal` when it is aborted. */
  async ask({query, filters, sort}: Question, signal: AbortSignal): Promise<Answer> {
    if (query) this.prepare();
    const hasWords = queryWords(query).length > 0;
    const request = {query, filters: this.resolve(filters)};
    const isOpen = !hasWords && Object.values(request.filters).every((values) => !values.length);
    const result = await (isOpen ? (this.#everything ??= this.#engine.search({query: '', filters: {}})) : this.#search(request, signal));
    const hits = await this.#sorted(result.hits, sort);
    const languages = this.#context.state.inLanguage;
    const highlight = hasWords ? await createHighlighter(result.corrected ?? query, languages) : undefined;
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

  /** Words that no name has may stand in the other texts: better a moment later than other words in their place. */
  async #search(request: SearchRequest, signal: AbortSignal): Promise<SearchResult> {
    const result = await this.#engine.search(request, signal);
    const texts = this.#texts;
    if (!texts || !request.query.trim() || (result.hits.length && !result.corrected)) return result;
    await texts.comeSoon;
    return this.#engine.search(request, signal);
  }

  /** Choices as a page may write them, by name in any language, brought to their keys. */
  resolve(filters: Filters): Filters {
    return resolveFilters(filters, this.#context);
  }

  close(): void {
    this.#closing.abort();
    this.#engine.close();
  }

  /** The code for indexes that were made before comes only to a page that has one. */
  async *#loadSaved(texts: Texts, onTexts: () => void): AsyncGenerator<SavedIndex | undefined> {
    const {published} = this.#context.state;
    const module = await import('./saved-indexes.js').catch(() => undefined);
    const onCome = (): void => {
      this.#texts = undefined;
      texts.come();
      onTexts();
    };
    const wanted = {texts: texts.wanted, onTexts: onCome, signal: this.#closing.signal};
    if (module && published) {
      yield* module.savedIndexes(published, this.#listings, wanted);
      return;
    }
    this.#texts = undefined;
    yield undefined;
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
