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
import type {EngineOptions, SavedIndex, SearchDocument, SearchEngine, SearchRequest, SearchResult} from './types.js';

export type Documents = Iterable<SearchDocument> | AsyncIterable<SearchDocument>;

interface Text {
  readonly index: TextIndex;
  readonly analyzers: Analyzers;
  /** Where the index is a saved one: by document, its number there. */
  readonly numbers?: Uint32Array;
}

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
  /** A better one takes the place of the first. */
  #text: Promise<Text>;

  /** `createPause` makes the pauses between the slices of the work. */
  constructor(documents: Documents, {synonyms = [], saved}: EngineOptions, createPause: (signal: AbortSignal) => Pause) {
    this.#meanings = readSynonyms(synonyms);
    const pause = createPause(this.#closing.signal);
    const contents = readContents(documents, pause);
    this.#columns = contents.then(({documents: {length: size}, columns}) => ({size, columns}));
    this.#text = contents.then((read) => {
      const ownText = () => indexText(read.documents, pause);
      return saved ? this.#follow(saved[Symbol.asyncIterator](), ownText) : ownText();
    });
    this.indexed = this.#text.then(() => undefined);
    // Whoever awaits these is told; nobody has to.
    this.indexed.catch(() => undefined);
    this.#columns.catch(() => undefined);
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    const {size, columns} = await this.#columns;
    let result: QueryResult | undefined;
    if (queryWords(request.query).length > 0) {
      const {index, analyzers, numbers} = await this.#text;
      signal?.throwIfAborted();
      const found = runQuery(index, request.query, analyzers, this.#meanings);
      result = numbers ? {...found, scores: renumber(found.scores, numbers)} : found;
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

  /** Resolves to the first index; those that come after it are put in its place. */
  async #follow(saved: AsyncIterator<SavedIndex | undefined>, ownText: () => Promise<Text>): Promise<Text> {
    let own: Promise<Text> | undefined;
    const next = async (): Promise<Text | undefined> => {
      const step = await saved.next();
      if (step.done) return undefined;
      const {value} = step;
      return value ? {...value, analyzers: await loadAnalyzers(languagesOf(value.index))} : (own ??= ownText());
    };
    const replace = async (): Promise<void> => {
      for (let better = await next(); better; better = await next()) this.#text = Promise.resolve(better);
    };
    const first = (await next()) ?? (await ownText());
    // It breaks off when the engine is closed.
    replace().catch(() => undefined);
    return first;
  }
}

/** The languages of an index; a word that is in all of them may as well be of none. */
const languagesOf = ({languages}: TextIndex): number =>
  languages.reduce((known, bits) => known | (bits === languageBits('') ? 0 : bits), 0);

/** Scores by the numbers of our documents. */
function renumber(scores: Float32Array, numbers: Uint32Array): Float32Array {
  const own = new Float32Array(numbers.length);
  for (let document = 0; document < own.length; document++) own[document] = scores[numbers[document]];
  return own;
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
): Promise<Text> {
  const builder = new IndexBuilder();
  let known = 0;
  for (const {texts} of documents) {
    builder.add({texts});
    for (const {lang} of texts) known |= languageBits(lang, 0);
    await pause();
  }
  const [index, analyzers] = await Promise.all([builder.finish(pause), loadAnalyzers(known)]);
  // Whoever has waited for the words searches them now: a task of its own.
  await yieldToPage();
  return {index, analyzers};
}
