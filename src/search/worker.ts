/** The worker's side: the engine behind messages. */
import {createPause} from '../lib/pause.js';
import {PageEngine} from './page-engine.js';
import type {EngineOptions, SearchDocument, SearchRequest, SearchResult} from './types.js';

export type ToWorker =
  | {readonly type: 'documents'; readonly documents: readonly SearchDocument[]; readonly last: boolean}
  | {readonly type: 'start'; readonly options: EngineOptions}
  | {readonly type: 'search'; readonly id: number; readonly request: SearchRequest};

/** `id` 0 tells that the words are indexed. */
export type FromWorker =
  | {readonly type: 'ready'}
  | {readonly type: 'result'; readonly id: number; readonly result?: SearchResult; readonly error?: string};

/** The few members of the worker's global scope used here; the page's types have no worker types beside them. */
interface WorkerScope {
  onmessage: ((event: {readonly data: ToWorker}) => void) | null;
  postMessage(message: FromWorker, transfer?: readonly Transferable[]): void;
}
const scope = globalThis as unknown as WorkerScope;

/** Documents as they arrive, batch after batch. */
class Inbox {
  readonly #batches: (readonly SearchDocument[])[] = [];
  #last = false;
  #wake: () => void = () => undefined;

  push(batch: readonly SearchDocument[], last: boolean): void {
    this.#batches.push(batch);
    this.#last = last;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<SearchDocument> {
    for (;;) {
      const batch = this.#batches.shift();
      if (batch) yield* batch;
      else if (this.#last) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

const inbox = new Inbox();
let engine: PageEngine | undefined;

const fail = (id: number, error: unknown): void =>
  scope.postMessage({type: 'result', id, error: error instanceof Error ? error.message : String(error)});

scope.onmessage = ({data}) => {
  if (data.type === 'documents') {
    inbox.push(data.documents, data.last);
  } else if (data.type === 'start') {
    engine = new PageEngine(inbox, data.options, createPause);
    engine.indexed.then(
      () => scope.postMessage({type: 'result', id: 0}),
      (error: unknown) => fail(0, error),
    );
  } else {
    const {id, request} = data;
    engine?.search(request).then(
      (result) => scope.postMessage({type: 'result', id, result}, [result.hits.buffer]),
      (error: unknown) => fail(id, error),
    );
  }
};
scope.postMessage({type: 'ready'});
