/** The page's side of an engine in a worker; `engine.ts` sees to it that nobody waits after an abort. */
import type {Documents} from './page-engine.js';
import type {EngineOptions, SearchDocument, SearchEngine, SearchRequest, SearchResult} from './types.js';
import type {FromWorker, ToWorker} from './worker.js';

/** Documents sent in one message: copying them is work of the page. */
const BATCH = 100;

/** The worker when it has come up; undefined when the page does not allow one (CSP `worker-src`) or it cannot be fetched. */
function startWorker(): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
      worker.onmessage = () => resolve(worker);
      worker.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

interface Waiting {
  resolve(result: SearchResult | undefined): void;
  reject(error: unknown): void;
}

class WorkerEngine implements SearchEngine {
  readonly indexed: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #failure: {readonly error: unknown} | undefined;
  #closed = false;

  constructor(worker: Worker, documents: Documents, {synonyms = []}: EngineOptions) {
    this.#worker = worker;
    worker.onmessage = ({data}: MessageEvent<FromWorker>) => this.#receive(data);
    worker.onerror = ({message}) => this.#fail(new Error(`The search worker failed: ${message}`));
    this.indexed = this.#wait().then(() => undefined);
    this.indexed.catch(() => undefined);
    this.#post({type: 'start', options: {synonyms}});
    this.#send(documents).catch((error: unknown) => this.#fail(error));
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const id = this.#next;
    const answer = this.#wait();
    this.#post({type: 'search', id, request});
    return (await answer)!;
  }

  close(): void {
    this.#closed = true;
    this.#worker.terminate();
  }

  async #send(documents: Documents): Promise<void> {
    let batch: SearchDocument[] = [];
    for await (const document of documents) {
      if (batch.push(document) < BATCH) continue;
      this.#post({type: 'documents', documents: batch, last: false});
      batch = [];
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#closed) return;
    }
    this.#post({type: 'documents', documents: batch, last: true});
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /** A promise for the answer with the next number. */
  #wait(): Promise<SearchResult | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#failure) reject(this.#failure.error);
      this.#waiting.set(this.#next++, {resolve, reject});
    });
  }

  #receive(message: FromWorker): void {
    if (message.type !== 'result') return;
    const waiting = this.#waiting.get(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.error));
    this.#waiting.delete(message.id);
  }

  /** The worker or the documents broke off: nothing more will come. */
  #fail(error: unknown): void {
    this.#failure = {error};
    this.#waiting.forEach((waiting) => waiting.reject(error));
    this.#waiting.clear();
  }
}

/** An engine in a worker; undefined, with `documents` untouched, when there can be none. */
export async function startEngine(documents: Documents, options: EngineOptions): Promise<SearchEngine | undefined> {
  const worker = await startWorker();
  return worker && new WorkerEngine(worker, documents, options);
}
