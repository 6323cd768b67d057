import type {FeedError} from '../feed/fetch.js';
import {type LoadOptions, loadFeed} from '../feed/load.js';
import type {Item, Problem} from '../feed/types.js';
import {FeedSource, type Wanted} from './feed-source.js';
import type {Glance} from './glance.js';
import type {ItemDetails} from './item-details.js';
import type {Merged} from '../feed/merge-one.js';
import {loadItems} from './given-items.js';
import {merge, prepareMerging} from './merging.js';
import {feedUrls, GRACE, openStores, storeKey} from './open-stores.js';

/**
 * All that is known of the feeds of one widget. Frozen; `items` is another array exactly when anything of the data
 * has changed.
 */
export interface FeedState extends Merged {
  /** `ready` as soon as something can be shown, and when it is certain that there is nothing. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** While nothing has come of the whole: what of it was wanted first. */
  readonly glance?: Glance;
  /** 10 s have passed without data. */
  readonly slow: boolean;
  /** All pages of all feeds have come, or failed. */
  readonly complete: boolean;
  readonly problems: readonly (Problem & {readonly url: string})[];
  /** The newest trouble; there may be items all the same. */
  readonly error?: FeedError;
  /** ISO 8601: items come from the last good copy of this time. */
  readonly copyDate?: string;
  /** Epoch ms of the next automatic try. */
  readonly retryAt?: number;
}

/** Where a widget gets its items: feed URLs, or data the page has set. */
export interface Source {
  readonly src: string;
  /** Given by the page with the `items` property; no network then. */
  readonly items?: unknown;
}

export interface FeedStore {
  /** The same object until something changes. */
  getState(): FeedState;
  /**
   * Loading begins with the first listener and ends with the last; gives the function that takes the listener away. What is `wanted` of a feed
   * that is alone comes first, as `glance`.
   */
  subscribe(listener: () => void, wanted?: Wanted): () => void;
  /** Tries again at once, as the visitor asks; resolves when that has ended, good or bad. */
  retry(): Promise<unknown>;
  /** Keeps a copy for visits when the feed cannot be reached. Only after the visitor has done something. */
  keepCopy(): void;
  /**
   * The whole of an item, where a feed is published in parts and its summary alone has come; undefined where all has come.
   * Rejects with a FeedError, or with the reason of `signal`.
   */
  details(item: Item, signal: AbortSignal): Promise<ItemDetails | undefined> | undefined;
}

/** When one of these happens on the window, the network may be back. */
const WAKING = ['online', 'pageshow'] as const;

class Store implements FeedStore {
  readonly #sources: readonly FeedSource[];
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #leaving?: ReturnType<typeof setTimeout>;
  #running = false;
  #announced = true;
  #state?: FeedState;
  #merged?: Merged;
  #mergedParts: readonly FeedSource['parts'][] = [];

  constructor(sources: readonly FeedSource[], key: string) {
    this.#sources = sources;
    this.#key = key;
    for (const source of sources) source.onChange = () => this.#change();
  }

  getState(): FeedState {
    return (this.#state ??= this.#createState());
  }

  subscribe(listener: () => void, wanted?: Wanted): () => void {
    const [first, another] = this.#sources;
    if (first && !another) first.wanted ??= wanted;
    // One function given twice is two listeners.
    const own = () => listener();
    this.#listeners.add(own);
    clearTimeout(this.#leaving);
    if (!this.#running) this.#start();
    return () => {
      if (first?.wanted === wanted) delete first?.wanted;
      if (this.#listeners.delete(own) && !this.#listeners.size) this.#leaving = setTimeout(() => this.#stop(), GRACE);
    };
  }

  retry(): Promise<unknown> {
    return Promise.all(this.#sources.filter(({error, slow}) => error ?? slow).map((source) => source.retry()));
  }

  keepCopy(): void {
    for (const source of this.#sources) source.keepCopy();
  }

  details(item: Item, signal: AbortSignal): Promise<ItemDetails | undefined> | undefined {
    if (!this.#sources.some(({parts}) => parts.some(({published}) => published))) return undefined;
    return import('./item-details.js').then(({loadDetails}) => loadDetails(this.#sources, item, signal));
  }

  #start(): void {
    this.#running = true;
    if (this.#key) openStores.set(this.#key, this);
    for (const source of this.#sources) source.start();
    if (typeof addEventListener === 'function') for (const type of WAKING) addEventListener(type, this.#wake);
  }

  #stop(): void {
    this.#running = false;
    if (openStores.get(this.#key) === this) openStores.delete(this.#key);
    for (const source of this.#sources) source.stop();
    if (typeof removeEventListener === 'function') for (const type of WAKING) removeEventListener(type, this.#wake);
  }

  /** `pageshow` counts when the page comes back from the back/forward cache, not when it is loaded. */
  readonly #wake = (event: Event): void => {
    if ((event as Partial<PageTransitionEvent>).persisted === false) return;
    for (const source of this.#sources) source.wake();
  };

  /** Listeners are told once for all changes of a moment. */
  #change(): void {
    this.#state = undefined;
    if (!this.#announced) return;
    this.#announced = false;
    queueMicrotask(() => {
      this.#announced = true;
      for (const listener of [...this.#listeners]) listener();
    });
  }

  #createState(): FeedState {
    const sources = this.#sources;
    const merged = this.#merge();
    const failed = sources.filter(({error}) => error).sort((a, b) => b.failedAt - a.failedAt);
    const complete = sources.every(({settled}) => settled);
    const isReady = merged.items.length > 0 || (complete && !failed.length);
    return Object.freeze({
      ...merged,
      status: isReady ? 'ready' : complete ? 'failed' : 'loading',
      glance: sources[0]?.glance,
      slow: sources.some(({slow}) => slow),
      complete,
      error: failed[0]?.error,
      copyDate: earliest(sources.map(({copyDate}) => copyDate)),
      retryAt: earliest(sources.map(({retryAt}) => retryAt)),
    });
  }

  #merge(): Merged {
    const parts = this.#sources.map((source) => source.parts);
    if (!this.#merged || parts.some((part, index) => part !== this.#mergedParts[index])) {
      this.#merged = merge(this.#sources);
      this.#mergedParts = parts;
    }
    return this.#merged;
  }
}

const earliest = <Time extends string | number>(times: readonly (Time | undefined)[]): Time | undefined =>
  times.filter((time) => time !== undefined).sort((a, b) => (a < b ? -1 : 1))[0];

/** One feed of several: no document of it comes before what makes one of them all. */
async function loadBeside(url: string, options: LoadOptions): Promise<void> {
  const merging = prepareMerging();
  const onPart: LoadOptions['onPart'] = async (...part) => {
    await merging;
    await options.onPart(...part);
  };
  await Promise.all([merging, loadFeed(url, {...options, onPart})]);
}

/**
 * The store of the feeds at `src` (addresses separated by white space), one for all widgets of a page that read the
 * same.
 */
export function feedStore(src: string, base?: string): FeedStore {
  const urls = feedUrls(src, base);
  const key = storeKey(urls);
  const known = openStores.get(key);
  if (known) return known;
  const store = new Store(
    urls.map((url) => new FeedSource(url, (options) => (urls.length > 1 ? loadBeside : loadFeed)(url, options))),
    key,
  );
  openStores.set(key, store);
  return store;
}

/**
 * A store of items that the page gives itself: a feed object, a list of activities and events, or JSON of a known
 * API.
 */
export function itemsStore(raw: unknown): FeedStore {
  const url = typeof location === 'object' ? location.href : '';
  return new Store([new FeedSource(url, (options) => loadItems(raw, url, options))], '');
}

export const openStore = ({src, items}: Source): FeedStore => (items === undefined ? feedStore(src) : itemsStore(items));
