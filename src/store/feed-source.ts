import {FeedError, type FeedErrorCode, type FetchedDocument, fetchJson, PASSING} from '../feed/fetch.js';
import type {LoadOptions} from '../feed/load.js';
import type {RawFeed} from '../feed/adapter.js';
import type {Feed} from '../feed/types.js';
import {createPause, type Pause, painted} from '../lib/pause.js';
import type {Documents} from './copies.js';
import {takeEarly} from './early-document.js';
import type {Glance} from './glance.js';
import {prepareMerging} from './merging.js';
import {Tries} from './tries.js';

/** Troubles that stay until someone changes the page. */
const LASTING = new Set<FeedErrorCode>(['refused-url', 'blocked-by-policy']);

/** Bytes of documents held for a copy; a larger feed has none. */
const COPY_LIMIT = 25_000_000;

/** Fetched when the visitor has used the widget, or the feed does not come. */
const loadCopies = () => import('./copies.js');

/** What is shown of a document while it is being checked; undefined when that is waited for. */
export type Wanted = (raw: RawFeed, pause: Pause) => Promise<Glance | undefined>;

/** One feed: what has come of it, what went wrong, and when it is tried again. At most one try is on its way. */
export class FeedSource {
  readonly url: string;
  parts: readonly Feed[] = [];
  wanted?: Wanted;
  glance?: Glance;
  slow = false;
  /** The last try has come to an end, good or bad. */
  settled = false;
  error?: FeedError;
  /** When `error` came, to tell the newest of several feeds. */
  failedAt = 0;
  copyDate?: string;
  retryAt?: number;
  onChange?: () => void;
  readonly #load: (options: LoadOptions) => Promise<void>;
  readonly #tries = new Tries((signal) => this.#run(signal));
  /** Epoch ms before which the server does not want to be asked. */
  #notBefore = 0;
  #wantsCopy = false;
  #documents?: Documents;
  #loadedAt = '';

  constructor(url: string, load: (options: LoadOptions) => Promise<void>) {
    this.url = url;
    this.#load = load;
  }

  /** Loads, unless that goes on already. */
  start(): void {
    if (!this.#tries.isRunning) this.#tries.start();
  }

  /** The visitor asks for another try; one that hangs is given up for it. What is on screen stays there until it has ended. */
  async retry(): Promise<void> {
    if (this.slow) this.stop();
    this.start();
    await this.#tries.ended;
  }

  /** The network may be back: tries what failed, though not before the server allows. */
  wake(): void {
    this.#tries.wake();
    if (this.error && !LASTING.has(this.error.code) && Date.now() >= this.#notBefore) this.start();
  }

  stop(): void {
    this.#tries.stop();
  }

  /** Keeps this load, or the one on its way, for visits when the feed cannot be reached. */
  keepCopy(): void {
    this.#wantsCopy = true;
    this.#saveCopy();
  }

  async #run(signal: AbortSignal): Promise<void> {
    if (this.retryAt !== undefined) this.#set({retryAt: undefined});
    const documents = new Map<string, Pick<FetchedDocument, 'url' | 'link' | 'body'>>();
    // What is on screen from an earlier try or a copy stays until the new list is whole.
    const isShown = this.parts.length > 0;
    const fresh: Feed[] = [];
    try {
      await this.#load({
        signal,
        onSlow: () => this.#set({slow: true}),
        onRaw: async (raw) => {
          const glance = this.parts.length ? undefined : await this.wanted?.(raw, createPause(signal));
          if (!glance) return;
          this.#set({slow: false, glance});
          await painted();
        },
        onPart: async (part) => {
          if (fresh.length) await prepareMerging();
          signal.throwIfAborted();
          fresh.push(part);
          this.#set(isShown ? {slow: false} : {slow: false, settled: false, error: undefined, glance: undefined, parts: [...fresh]});
        },
        fetchJson: async (address, options) => {
          const fetched = takeEarly(address, options) ?? fetchJson(address, {...options, cache: this.#tries.failures ? 'no-cache' : options?.cache});
          const {json, ...document} = await fetched;
          documents.set(address, document);
          return {json, ...document};
        },
      });
      this.#succeed(fresh, documents);
    } catch (error) {
      if (!signal.aborted) await this.#fail(error, signal);
    }
  }

  #succeed(parts: readonly Feed[], documents: Documents): void {
    this.#tries.failures = 0;
    this.#loadedAt = new Date().toISOString();
    const size = [...documents.values()].reduce((sum, {body}) => sum + body.size, 0);
    this.#documents = size <= COPY_LIMIT ? documents : undefined;
    this.#set({parts, slow: false, settled: true, error: undefined, copyDate: undefined});
    if (this.#wantsCopy) this.#saveCopy();
  }

  async #fail(reason: unknown, signal: AbortSignal): Promise<void> {
    const error = reason instanceof FeedError ? reason : new FeedError('unknown-format', this.url, {cause: reason});
    if (error.code !== this.error?.code) console.warn(`Tarjotin: ${error.message}`);
    const hasNone = this.parts.length > 0 || error.code === 'refused-url';
    const copy = hasNone ? undefined : await this.#readCopy(signal);
    if (signal.aborted) return;
    this.#notBefore = Date.now() + (error.retryAfter ?? 0);
    const wait = this.#tries.fail(PASSING.has(error.code), error.retryAfter);
    this.#set({
      ...copy,
      slow: false,
      settled: true,
      error,
      failedAt: performance.now(),
      retryAt: wait === undefined ? undefined : Date.now() + wait,
    });
  }

  async #readCopy(signal: AbortSignal): Promise<Pick<FeedSource, 'parts' | 'copyDate'> | undefined> {
    const copy = await loadCopies().then(({openCopy}) => openCopy(this.url), () => undefined);
    const parts: Feed[] = [];
    try {
      const onPart = async (part: Feed): Promise<void> => {
        if (parts.length) await prepareMerging();
        parts.push(part);
      };
      if (copy) await this.#load({signal, onPart, fetchJson: copy.fetchJson});
    } catch {
      // A copy that has become unreadable: what of it is whole is better than nothing.
    }
    return parts.length ? {parts, copyDate: copy?.date} : undefined;
  }

  #saveCopy(): void {
    const documents = this.#documents;
    this.#documents = undefined;
    if (documents?.size) void loadCopies().then(({saveCopy}) => saveCopy(this.url, documents, this.#loadedAt), () => undefined);
  }

  #set(change: Partial<FeedSource>): void {
    Object.assign(this, change);
    this.onChange?.();
  }
}
