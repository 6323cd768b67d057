import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FeedError} from '../feed/fetch.js';
import type {Item} from '../feed/types.js';
import type {ItemDetails} from '../store/item-details.js';
import type {FeedController} from './feed-controller.js';

/** Fetches what the list does not have of the item that is open. Answers for an item that has been left are dropped. */
export class ItemDetailsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #feed: FeedController;
  readonly #onFailure: () => void;
  #item?: Item;
  #request?: AbortController;
  details?: ItemDetails;
  /** Why they could not be had. */
  error?: FeedError;

  constructor(host: ReactiveControllerHost, feed: FeedController, onFailure: () => void) {
    this.#host = host;
    this.#feed = feed;
    this.#onFailure = onFailure;
    host.addController(this);
  }

  get loading(): boolean {
    return this.#request !== undefined;
  }

  /** The item that is open, as the list has it; undefined when none is. Nothing happens while it is the same. */
  show(item: Item | undefined): void {
    if (item === this.#item) return;
    this.#item = item;
    this.#request?.abort();
    this.#request = undefined;
    this.details = undefined;
    this.error = undefined;
    if (item) this.#load(item);
  }

  retry(): void {
    const item = this.#item;
    this.show(undefined);
    this.show(item);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.show(undefined);
  }

  #load(item: Item): void {
    const request = new AbortController();
    const loading = this.#feed.details(item, request.signal);
    if (!loading) return;
    this.#request = request;
    loading.then(
      (details) => this.#settle(request, () => (this.details = details)),
      (error: unknown) => this.#settle(request, () => this.#fail(item, error)),
    );
  }

  #settle(request: AbortController, take: () => void): void {
    if (request !== this.#request) return;
    this.#request = undefined;
    take();
    this.#host.requestUpdate();
  }

  #fail(item: Item, error: unknown): void {
    this.error = error instanceof FeedError ? error : new FeedError('network', item['@id'], {cause: error});
    console.warn(`Tarjotin: no details of ${item['@id']}. ${this.error.message}`);
    this.#onFailure();
  }
}
