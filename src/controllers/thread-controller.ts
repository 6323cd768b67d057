import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FeedError, fetchSmallJson} from '../feed/fetch.js';
import {type Comment, joinComments, readThreadPage, type ThreadPage} from '../form/thread.js';
import {resolveUrl} from '../lib/urls.js';
import {Tries} from '../store/tries.js';

export type Order = 'newest' | 'oldest';

/** Twenty comments of ten thousand letters, and their replies. */
const LIMIT = 5_000_000;

/** Reads a thread page by page. Late answers are dropped; what is shown stays while more is fetched or fails. */
export class ThreadController implements ReactiveController {
  /** The newest page that has come. */
  page?: ThreadPage;
  comments: readonly Comment[] = [];
  error?: FeedError;
  isLoading = false;
  /** It has not come in 10 s. */
  slow = false;
  readonly #host: ReactiveControllerHost;
  readonly #onPage: () => void;
  #address = '';
  #order: Order = 'newest';
  readonly #tries = new Tries((signal) => this.#read(signal));
  #onMore?: () => void;
  /** What is fetched, or to be tried again. */
  #wanted: {readonly url: string; readonly isMore: boolean} = {url: '', isMore: false};

  constructor(host: ReactiveControllerHost, onPage: () => void) {
    this.#host = host;
    this.#onPage = onPage;
    host.addController(this);
  }

  get order(): Order {
    return this.#order;
  }

  /** Call it in `willUpdate`; nothing happens while the thread is the same. */
  setSource(address: string, order: Order): void {
    if (address === this.#address && order === this.#order) return;
    const isOther = address !== this.#address;
    this.#address = address;
    this.#order = order;
    if (isOther) [this.page, this.comments] = [undefined, []];
    this.reload();
  }

  /** From the first page again. */
  reload(): void {
    if (!this.#address) return;
    const url = resolveUrl(this.#address, location.href);
    this.#load(`${url}${url.includes('?') ? '&' : '?'}order=${this.#order}`, false);
  }

  /** The next page, below those that are there; then `onMore`. */
  more(onMore: () => void): void {
    this.#onMore = onMore;
    if (this.page?.next) this.#load(resolveUrl(this.page.next, resolveUrl(this.#address, location.href)), true);
  }

  /** The visitor asks for another try; resolves when it has ended. What is wrong stays on screen until then. */
  readonly retry = (): Promise<void> | undefined => {
    this.#tries.start();
    this.#host.requestUpdate();
    return this.#tries.ended;
  };

  hostConnected(): void {
    addEventListener('online', this.#wake);
    // Taken away while it was being read, and put back.
    if (this.isLoading || this.error) this.#tries.start();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#wake);
    this.#tries.stop();
  }

  readonly #wake = (): void => {
    this.#tries.wake();
    if (this.error) this.#tries.start();
  };

  #load(url: string, isMore: boolean): void {
    this.#wanted = {url, isMore};
    this.error = undefined;
    this.#tries.failures = 0;
    this.#tries.start();
    this.#host.requestUpdate();
  }

  async #read(signal: AbortSignal): Promise<void> {
    const {url, isMore} = this.#wanted;
    this.isLoading = true;
    this.slow = false;
    const onSlow = () => {
      this.slow = true;
      this.#host.requestUpdate();
    };
    try {
      const page = readThreadPage(await fetchSmallJson(url, {signal, limit: LIMIT, onSlow, cache: 'no-cache'}));
      if (signal.aborted) return;
      if (!page) throw new FeedError('unknown-format', url);
      this.page = page;
      this.comments = isMore ? joinComments(this.comments, page.comments) : page.comments;
      this.error = undefined;
      this.#onPage();
      if (isMore) this.#onMore?.();
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(error instanceof FeedError ? error : new FeedError('unknown-format', url, {cause: error}));
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  #fail(error: FeedError): void {
    if (!this.#tries.failures) console.warn(`Tarjotin: comments: ${error.message}`);
    this.error = error;
    if (error.code !== 'not-found' && error.code !== 'forbidden') this.#tries.fail(true, error.retryAfter);
  }
}
