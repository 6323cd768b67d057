import {lostScript} from '../feed/fetch-error.js';
import {tarjotin} from '../feed/adapters/tarjotin.js';
import type {RawFeed} from '../feed/adapter.js';
import type {Item} from '../feed/types.js';
import {isObject} from '../lib/is-object.js';
import {createPause, type Pause, painted} from '../lib/pause.js';
import {loadRuleReaders} from '../lib/rule-readers.js';
import {fetchEarly} from './early-document.js';
import type {Wanted} from './feed-source.js';
import type {FeedState, FeedStore, Source} from './feed-store.js';
import {type Glance, glanceAt} from './glance.js';
import {feedUrls, openStores, storeKey} from './open-stores.js';
import type {Period} from './period.js';

const LOADING: FeedState = Object.freeze({
  status: 'loading',
  slow: false,
  complete: false,
  items: [],
  organizations: new Map<string, never>(),
  places: new Map<string, never>(),
  terms: new Map<string, never>(),
  inLanguage: [],
  problems: [],
});

/** Milliseconds until what reads feeds is asked for again, when it was lost on the way: 4, 8, 16 … 60 s. */
const [FIRST_WAIT, LONGEST_WAIT] = [4_000, 60_000];

/** Asks for what the feed will be read with, so that one thing is not waited for after the other; without a document it is that of an API. */
function prepareFor(document?: unknown): void {
  if (!tarjotin.accepts(document)) void import('../feed/adapters/index.js').catch(() => undefined);
  else if (Array.isArray(document['events'])) void loadRuleReaders(document['events'].filter(isObject));
}

/**
 * The store of a widget whose first look needs little of a feed: it shows the events of some days while all that reads, checks and keeps
 * feeds is on its way, and is that store from then on. For one listener.
 */
export class GlancingStore implements FeedStore {
  readonly #source: Source;
  readonly #urls: readonly string[];
  readonly #period: () => Period | undefined;
  readonly #leaving = new AbortController();
  #state = LOADING;
  #store?: FeedStore;
  /** What the store is to show first; nothing where the document has been read for it here. */
  #wanted?: Wanted = (raw, pause) => this.#read(raw, pause);
  /** What was given last, and the state it was made of. */
  #seen = LOADING;
  #seenOf = LOADING;
  #tell = (): void => undefined;
  #wantsCopy = false;
  #timer?: ReturnType<typeof setTimeout>;
  #wait = FIRST_WAIT;

  /** `period`: the days that are looked at; undefined when the whole is waited for. */
  constructor(source: Source, period: () => Period | undefined) {
    this.#source = source;
    this.#urls = source.items === undefined ? feedUrls(source.src) : [];
    this.#period = period;
  }

  getState(): FeedState {
    const {glance} = this.#state;
    const state = this.#store?.getState() ?? this.#state;
    if (state === this.#seenOf) return this.#seen;
    this.#seenOf = state;
    this.#seen = glance && state.status === 'loading' ? Object.freeze({...state, glance}) : state;
    return this.#seen;
  }

  subscribe(listener: () => void): () => void {
    this.#tell = listener;
    void this.#begin();
    return () => {
      clearTimeout(this.#timer);
      this.#leaving.abort();
    };
  }

  async retry(): Promise<unknown> {
    if (!this.#store) await this.#open();
    return this.#store?.retry();
  }

  keepCopy(): void {
    this.#wantsCopy = true;
    this.#store?.keepCopy();
  }

  details(item: Item, signal: AbortSignal): ReturnType<FeedStore['details']> {
    return this.#store?.details(item, signal);
  }

  async #begin(): Promise<void> {
    if (!this.#openAlready) await this.#glance().catch(() => undefined);
    await this.#open();
  }

  /** That of another widget. */
  get #openAlready(): FeedStore | undefined {
    return this.#source.items === undefined ? openStores.get(storeKey(this.#urls)) : undefined;
  }

  /** The feeds are asked for at once; of one that is alone something may be shown. */
  async #glance(): Promise<void> {
    const {signal} = this.#leaving;
    const documents = this.#urls.map((url) => fetchEarly(url));
    for (const early of documents) {
      if (early) signal.addEventListener('abort', early.leave);
      else prepareFor();
    }
    const [early] = documents;
    if (!early || documents.length > 1 || !this.#period()) return;
    const document = await Promise.race([early.whole, early.slow]);
    signal.throwIfAborted();
    if (!document) return this.#set({...LOADING, slow: true});
    const {json} = document;
    const isOurs = tarjotin.accepts(json);
    if (isOurs) this.#wanted = undefined;
    const glance = isOurs ? await this.#read(json, createPause(signal)) : undefined;
    if (!glance) return prepareFor(json);
    this.#set({...LOADING, glance});
    await painted();
  }

  readonly #read = async (raw: RawFeed, pause: Pause): Promise<Glance | undefined> => {
    const period = this.#period();
    return period && glanceAt(raw, period, pause);
  };

  async #open(): Promise<void> {
    const {signal} = this.#leaving;
    clearTimeout(this.#timer);
    if (signal.aborted) return;
    try {
      const known = this.#openAlready;
      const open = known ? () => known : (await import('./feed-store.js')).openStore;
      if (!signal.aborted && !this.#store) this.#become(open(this.#source));
    } catch (cause) {
      if (!signal.aborted) this.#fail(cause);
    }
  }

  #fail(cause: unknown): void {
    const error = lostScript('that reads feeds', cause);
    if (!this.#state.error) console.warn(`Tarjotin: ${error.message}`);
    this.#set({...this.#state, status: 'failed', slow: false, error});
    this.#timer = setTimeout(() => void this.#open(), this.#wait);
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
  }

  #become(store: FeedStore): void {
    this.#store = store;
    this.#leaving.signal.addEventListener('abort', store.subscribe(this.#tell, this.#wanted));
    if (this.#wantsCopy) store.keepCopy();
    this.#tell();
  }

  #set(state: FeedState): void {
    this.#state = Object.freeze(state);
    this.#tell();
  }
}
