import type {Fetch} from './attempt.js';
import {Delivery, type Surroundings} from './delivery.js';
import {DeviceStore} from './device-store.js';
import type {EntryStore} from './entry-store.js';
import {newKey} from './key.js';
import {createLock} from './lock.js';
import {makeRecord} from './make-record.js';
import {isExpired, type StoredEntry} from './record.js';
import {type Schedule, SCHEDULE} from './schedule.js';
import {joinTabs, type Tabs} from './tabs.js';
import {Turns} from './turns.js';
import type {Answer, Entry, Json, Outbox, SendResult} from './types.js';

export interface OutboxOptions {
  /** The page's own fetch when not given. */
  readonly fetch?: Fetch;
  /** Epoch ms. */
  readonly now?: () => number;
  /** IndexedDB when not given; `memoryStore()` keeps nothing on the device. */
  readonly store?: EntryStore;
  readonly schedule?: Partial<Schedule>;
  /** What keeps two tabs from sending the same; null for leases in the records alone. */
  readonly locks?: LockManager | null;
}

/** Answers without a receipt that one device may hold. */
const MOST = 50;

const pageLocks = (): LockManager | undefined =>
  typeof navigator === 'object' ? (navigator as {locks?: LockManager}).locks : undefined;

const canListen = (): boolean => typeof addEventListener === 'function';

/**
 * Opens the outbox of this origin, and goes on with what earlier visits and other tabs left in it.
 *
 * An answer is stored before its first request and leaves only with a receipt of the server for its key, when the
 * visitor discards it, or when its correction takes its place. Each try sends the same bytes with the same Idempotency-Key.
 */
export function openOutbox(options: OutboxOptions = {}): Outbox {
  return new Box(options);
}

class Box implements Outbox {
  readonly ready: Promise<void>;
  entries: readonly Entry[] = Object.freeze([]);
  readonly #deliveries = new Map<string, Delivery>();
  readonly #listeners = new Set<(entries: readonly Entry[]) => void>();
  readonly #around: Surroundings;
  readonly #tabs: Tabs;
  /** Keys discarded or replaced here: a look at the storage that began before must not bring them back. */
  readonly #forgotten = new Set<string>();
  #isClosed = false;

  constructor({fetch = (url, init) => globalThis.fetch(url, init), now = Date.now, ...options}: OutboxOptions) {
    const {store = new DeviceStore(), locks = pageLocks()} = options;
    const schedule = {...SCHEDULE, ...options.schedule};
    this.#tabs = joinTabs((key) => void this.#look(key));
    this.#around = {
      fetch,
      now,
      store,
      schedule,
      lock: createLock({store, schedule, now, owner: newKey(), locks: locks ?? undefined}),
      turns: new Turns(),
      changed: () => this.#tell(),
      written: (key) => this.#tabs.tell(key),
      gone: (key) => this.#remove(key),
    };
    if (canListen()) {
      addEventListener('online', this.#wake);
      addEventListener('pageshow', this.#wake);
      addEventListener('pagehide', this.#leave);
    }
    this.ready = this.#load();
  }

  send(answer: Answer): SendResult {
    const known = answer.key !== undefined && this.#deliveries.get(answer.key);
    if (known) return {entry: known.entry};
    if (this.#isClosed) return {error: 'closed'};
    if (this.entries.filter(({state}) => state.status !== 'received').length >= MOST) return {error: 'too-many'};
    return this.#begin(answer);
  }

  replace(key: string, body: Json): SendResult {
    if (this.#isClosed) return {error: 'closed'};
    const old = this.#deliveries.get(key);
    if (old?.entry.state.status !== 'refused') return {error: 'not-refused'};
    return this.#begin({endpoint: old.entry.endpoint, form: old.entry.form, body}, key);
  }

  subscribe(listener: (entries: readonly Entry[]) => void): () => void {
    // Of its own, so that the same function may listen twice.
    const own = (entries: readonly Entry[]) => listener(entries);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  retry(key: string): void {
    if (!this.#isClosed) this.#deliveries.get(key)?.start();
  }

  discard(key: string): void {
    const delivery = this.#isClosed ? undefined : this.#deliveries.get(key);
    if (!delivery) return;
    this.#forgotten.add(key);
    void delivery.forget();
    this.#remove(key);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listeners.clear();
    if (canListen()) {
      removeEventListener('online', this.#wake);
      removeEventListener('pageshow', this.#wake);
      removeEventListener('pagehide', this.#leave);
    }
    const ends = [...this.#deliveries.values()].map((delivery) => delivery.stop());
    // What is being written is written to its end.
    void Promise.all([...ends, this.ready].map((end) => end.catch(() => undefined))).then(() => {
      this.#tabs.close();
      this.#around.store.close();
    });
  }

  readonly #wake = (): void => {
    for (const delivery of this.#deliveries.values()) delivery.wake();
    // What could not be read before, or came from a tab that could not tell.
    void this.#load();
  };

  readonly #leave = (): void => {
    for (const delivery of this.#deliveries.values()) delivery.leave();
  };

  #begin(answer: Answer, replaces?: string): SendResult {
    const record = makeRecord(answer, this.#around.now());
    if (typeof record === 'string') return {error: record};
    const old = replaces === undefined ? undefined : this.#deliveries.get(replaces);
    if (replaces !== undefined) {
      this.#forgotten.add(replaces);
      void old?.stop();
      this.#deliveries.delete(replaces);
    }
    const delivery = new Delivery(this.#around, record, old);
    this.#deliveries.set(record.key, delivery);
    delivery.start();
    return {entry: delivery.entry};
  }

  async #load(): Promise<void> {
    const {store, now} = this.#around;
    for (const record of await store.all()) {
      if (isExpired(record, now())) void store.delete(record.key);
      else this.#adopt(record);
    }
  }

  /** Another tab has changed a record. */
  async #look(key: string): Promise<void> {
    const delivery = this.#deliveries.get(key);
    if (delivery) return delivery.look();
    const found = await this.#around.store.get(key);
    if (found?.record) this.#adopt(found.record);
  }

  #adopt(record: StoredEntry): void {
    if (record.discardedAt !== undefined || this.#forgotten.has(record.key)) return;
    if (this.#isClosed || this.#deliveries.has(record.key)) return;
    const delivery = new Delivery(this.#around, record);
    this.#deliveries.set(record.key, delivery);
    delivery.resume();
  }

  #remove(key: string): void {
    if (this.#deliveries.delete(key)) this.#tell();
  }

  #tell(): void {
    if (this.#isClosed) return;
    const entries = [...this.#deliveries.values()].map(({entry}) => entry);
    this.entries = Object.freeze(entries.sort((a, b) => a.madeAt - b.madeAt));
    for (const listener of [...this.#listeners]) {
      try {
        listener(this.entries);
      } catch (error) {
        // The listener's own mistake is reported as one, and keeps no answer from being sent.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
