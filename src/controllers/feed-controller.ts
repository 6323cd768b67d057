import {nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {Item} from '../feed/types.js';
import type {FeedState, FeedStore, Source} from '../store/feed-store.js';

/** Keeps the element on the store of its feed, and lets go of the old one when the source changes or it leaves the page. */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #openStore: (source: Source) => FeedStore;
  #source: Source = {src: ''};
  #store?: FeedStore;
  #unsubscribe?: () => void;
  #connected = false;
  /** The words for what went wrong; fetched after the first list, for when the line is cut later, or when something has. */
  #trouble?: typeof import('../parts/trouble.js').trouble;

  constructor(host: ReactiveControllerHost, openStore: (source: Source) => FeedStore) {
    this.#host = host;
    this.#openStore = openStore;
    host.addController(this);
  }

  get state(): FeedState | undefined {
    return this.#store?.getState();
  }

  /** Call it in `willUpdate`; nothing happens while the source is the same. */
  setSource(source: Source): void {
    if (this.#store && source.src === this.#source.src && source.items === this.#source.items) return;
    this.#source = source;
    this.#drop();
    this.#open();
  }

  /** The feed is late or could not be fetched, and there are words for it. */
  get inTrouble(): boolean {
    const {error, slow} = this.state ?? {};
    if (!error && !slow) return false;
    if (!this.#trouble) void this.#loadTrouble();
    return this.#trouble !== undefined;
  }

  /** What went wrong, in words, with a way on; nothing when nothing did. */
  notice(locale: string): unknown {
    const {state} = this;
    return state && this.inTrouble ? this.#trouble?.(state, locale, () => this.retry()) : nothing;
  }

  retry(): Promise<unknown> | undefined {
    return this.#store?.retry();
  }

  /** Keeps the last good copy for the next visit; only after the visitor has done something (docs/decisions.md). */
  keepCopy(): void {
    this.#store?.keepCopy();
  }

  /** See `FeedStore`. */
  details(item: Item, signal: AbortSignal): ReturnType<FeedStore['details']> {
    return this.#store?.details(item, signal);
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
    this.#store = this.#openStore(this.#source);
    this.#unsubscribe = this.#store.subscribe(() => this.#changed());
    this.#host.requestUpdate();
  }

  #changed(): void {
    if (this.state?.complete && !this.#trouble) void this.#host.updateComplete.then(() => this.#loadTrouble());
    this.#host.requestUpdate();
  }

  async #loadTrouble(): Promise<void> {
    // Lost on the way it is asked for again at the next change; what there is to show is shown all the same.
    this.#trouble = await import('../parts/trouble.js').then(({trouble}) => trouble, () => undefined);
    if (this.#trouble) this.#host.requestUpdate();
  }

  #drop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#store = undefined;
  }
}
