/**
 * The engine itself: indexes in slices and answers at once. It runs in the page, or in a worker behind `worker.ts`;
 * `engine.ts` sees to it that nobody waits after an abort.
 */
import {type Pause, yieldToPage} from '../lib/pause.js';
import {loadAnalyzers, type Analyzers} from './analyzers/index.js';
import {ColumnBuilder, countFacets, type Counts, filterMatches, loosen, type Columns} from './facets.js';
import {IndexBuilder} from './index-builder.js';
import {queryWords, readSynonyms, runQuery, type Meanings, type QueryResult} from './query.js';
import {byScore} from './ranking.js';
import {languageBits, type TextIndex} from './text-index.js';
import type {EngineOptions, SearchDocument, SearchEngine, SearchRequest, SearchResult} from './types.js';

export type Documents = Iterable<SearchDocument> | AsyncIterable<SearchDocument>;

interface Contents {
  readonly documents: readonly SearchDocument[];
  readonly columns: Columns;
}

export class PageEngine implements SearchEngine {
  readonly indexed: Promise<void>;
  readonly #meanings: Meanings;
  readonly #closing = new AbortController();
  /** Facets come first, so that an empty query is answered before the words are indexed. */
  readonly #columns: Promise<{readonly size: number; readonly columns: Columns}>;
  readonly #text: Promise<{readonly index: TextIndex; readonly analyzers: Analyzers}>;

  /** `createPause` makes the pauses between the slices of the work. */
  constructor(documents: Documents, options: EngineOptions, createPause: (signal: AbortSignal) => Pause) {
    this.#meanings = readSynonyms(options.synonyms ?? []);
    const pause = createPause(this.#closing.signal);
    const contents = readContents(documents, pause);
    this.#columns = contents.then(({documents: {length: size}, columns}) => ({size, columns}));
    this.#text = contents.then((read) => indexText(read.documents, pause));
    this.indexed = this.#text.then(() => undefined);
    // Whoever awaits these is told; nobody has to.
    this.indexed.catch(() => undefined);
    this.#columns.catch(() => undefined);
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    const {size, columns} = await this.#columns;
    let result: QueryResult | undefined;
    if (queryWords(request.query).length > 0) {
      const {index, analyzers} = await this.#text;
      signal?.throwIfAborted();
      result = runQuery(index, request.query, analyzers, this.#meanings);
    }
    const matching = {size, scores: result?.scores};
    const hits = filterMatches(columns, matching, request.filters);
    let facets: Counts | undefined;
    return {
      hits: matching.scores ? byScore(hits, matching.scores) : hits,
      get facets() {
        return (facets ??= countFacets(columns, matching, request.filters));
      },
      ...(result?.corrected && {corrected: result.corrected}),
      ...(!hits.length && {loosen: loosen(columns, matching, request.filters, request.query)}),
    };
  }

  close(): void {
    this.#closing.abort();
  }
}

async function readContents(source: Documents, pause: Pause): Promise<Contents> {
  const documents: SearchDocument[] = [];
  const builder = new ColumnBuilder();
  for await (const document of source) {
    documents.push(document);
    builder.add(document);
    await pause();
  }
  return {documents, columns: builder.finish()};
}

async function indexText(
  documents: readonly SearchDocument[],
  pause: Pause,
): Promise<{index: TextIndex; analyzers: Analyzers}> {
  const builder = new IndexBuilder();
  let known = 0;
  for (const document of documents) {
    builder.add(document);
    for (const {lang} of document.texts) known |= languageBits(lang, 0);
    await pause();
  }
  const [index, analyzers] = await Promise.all([builder.finish(pause), loadAnalyzers(known)]);
  // Whoever has waited for the words searches them now: a task of its own.
  await yieldToPage();
  return {index, analyzers};
}
