/** What goes into the index and what comes out. Pure data, so that it can cross to a worker. */
import type {TextIndex} from './text-index.js';

export type Field = 'title' | 'organization' | 'place' | 'description';

export interface SearchDocument {
  /** A piece of text per field and language; `lang` is `fi`, `sv`, `en`, another tag, or `''` when unknown. */
  readonly texts: readonly {readonly field: Field; readonly lang: string; readonly text: string}[];
  /** Values by facet name. A value counts once per document. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** Equivalent words of the feed's terms (`alternateName`): each inner list means one thing. */
export type Synonyms = readonly (readonly string[])[];

export interface SearchRequest {
  readonly query: string;
  /** Chosen values by facet: OR inside a facet, AND between facets. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface SearchResult {
  /** Numbers of all matching documents, best first; in document order when the query is empty. */
  readonly hits: Uint32Array;
  /**
   * For every facet, the count of each value, over the documents that match the query and the choices in the OTHER facets.
   * Every value that occurs in the index is present, with 0 when nothing matches. Counted when it is first read: the list
   * can be painted before.
   */
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Set when nothing matched the words as typed and near spellings were used instead: the words really found. */
  readonly corrected?: string;
  /** How many there would be without each chosen value, by `facet` then value, and under the empty facet name without the query. For the empty state. */
  readonly loosen?: readonly {readonly facet: string; readonly value: string; readonly count: number}[];
}

export interface SearchEngine {
  /** Resolves when the answer is there; rejects with an AbortError when `signal` aborts or the engine is closed. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult>;
  /** True once words can be searched; facets work before that. */
  readonly indexed: Promise<void>;
  close(): void;
}

/** An index that was made before, of documents in another order. */
export interface SavedIndex {
  readonly index: TextIndex;
  /** By document of the engine, the number that it has in the index. */
  readonly numbers: Uint32Array;
}

export interface EngineOptions {
  readonly synonyms?: Synonyms;
  /**
   * Indexes in place of our own, each better than the one before, as they come; undefined stands for one that did not come, and
   * our own takes its place. Texts of documents are then read only for that, and there is no worker: a load is short.
   */
  readonly saved?: AsyncIterable<SavedIndex | undefined>;
  /** Force one way; default: a worker when the script has the page's origin, else in the page in slices. */
  readonly where?: 'worker' | 'page';
}
