/** Full-text search with facets over documents, in a worker where that is possible, else in the page without being felt. */
import {createPause, type Pause} from '../lib/pause.js';
import {PageEngine, type Documents} from './page-engine.js';
import type {EngineOptions, SearchEngine, SearchRequest, SearchResult} from './types.js';

/** Milliseconds of work between two frames, so that the page keeps painting while it indexes. */
const FRAME = 50;

/** Pauses of an engine in the page: short ones often, and a frame now and then (hidden pages have none: a timer then). */
function createPagePause(signal: AbortSignal): Pause {
  const pause = createPause(signal);
  let painted = performance.now();
  return () => {
    if (performance.now() - painted < FRAME || typeof requestAnimationFrame !== 'function') return pause();
    return new Promise<void>((resolve) => {
      requestAnimationFrame(() => resolve());
      setTimeout(resolve, 2 * FRAME);
    }).then(() => {
      painted = performance.now();
      return pause();
    });
  };
}

/** A worker's script must have the page's origin: another one is refused, and a blob: would break the page's CSP. */
const hasOwnOrigin = (): boolean =>
  typeof Worker === 'function' && typeof location === 'object' && new URL(import.meta.url).origin === location.origin;

async function start(documents: Documents, options: EngineOptions, signal: AbortSignal): Promise<SearchEngine> {
  const wanted = (options.where ?? (hasOwnOrigin() && !options.saved ? 'worker' : 'page')) === 'worker';
  // Only where a worker may start is its part fetched.
  const remote = wanted
    ? await import('./worker-engine.js').then((module) => module.startEngine(documents, options))
    : undefined;
  const engine = remote ?? new PageEngine(documents, options, createPagePause);
  if (signal.aborted) engine.close();
  else signal.addEventListener('abort', () => engine.close(), {once: true});
  return engine;
}

/** Settles as `promise` does, or rejects with a signal's reason as soon as one aborts. */
function unlessAborted<T>(promise: Promise<T>, ...signals: readonly (AbortSignal | undefined)[]): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const settled = new AbortController();
    for (const signal of signals) {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason), {signal: settled.signal});
    }
    void promise.then(resolve, reject).then(() => {
      // Without a reason of ours an error with its stack would be made at each key.
      settled.abort('');
    });
  });
}

class Engine implements SearchEngine {
  readonly indexed: Promise<void>;
  readonly #closing = new AbortController();
  readonly #engine: Promise<SearchEngine>;

  constructor(documents: Documents, options: EngineOptions) {
    const {signal} = this.#closing;
    this.#engine = start(documents, options, signal);
    this.indexed = unlessAborted(
      this.#engine.then((engine) => engine.indexed),
      signal,
    );
    // Whoever awaits it is told; nobody has to.
    this.indexed.catch(() => undefined);
  }

  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult> {
    return unlessAborted(
      this.#engine.then((engine) => engine.search(request, signal)),
      signal,
      this.#closing.signal,
    );
  }

  close(): void {
    this.#closing.abort();
  }
}

/**
 * Starts indexing `documents` (numbered from 0 in their order) and returns at once; searches wait for what they need.
 * Rejections: an AbortError after `close()` or an abort, else the error of `documents`.
 */
export const createEngine = (documents: Documents, options: EngineOptions = {}): SearchEngine =>
  new Engine(documents, options);
