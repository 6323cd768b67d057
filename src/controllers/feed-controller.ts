import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type FeedState, type FeedStore, feedStore, itemsStore} from '../store/feed-store.js';

/** Where an element gets its items: feed URLs, or data the page has set. */
export interface FeedSource {
  readonly src: string;
  /** Given by the page with the `items` property; no network then. */
  readonly items?: unknown;
}

/** Keeps the element on the store of its feed, and lets go of the old one when the source changes or it leaves the page. */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #source: FeedSource = {src: ''};
  #store?: FeedStore;
  #unsubscribe?: () => void;
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): FeedState | undefined {
    return this.#store?.getState();
  }

  /** Call it in `willUpdate`; nothing happens while the source is the same. */
  setSource(source: FeedSource): void {
    if (this.#store && source.src === this.#source.src && source.items === this.#source.items) return;
    this.#source = source;
    this.#drop();
    this.#open();
  }

  retry(): void {
    this.#store?.retry();
  }

  /** Keeps the last good copy for the next visit; only after the visitor has done something (docs/decisions.md). */
  keepCopy(): void {
    this.#store?.keepCopy();
  }

  hostConnected(): void {
    this.#connected = true;
    if (this.#source.src || this.#source.items) this.#open();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#drop();
  }

  #open(): void {
    const {src, items} = this.#source;
    if (!this.#connected || (!src && items === undefined)) return;
    this.#store = items === undefined ? feedStore(src) : itemsStore(items);
    this.#unsubscribe = this.#store.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  #drop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#store = undefined;
  }
}
