import type {EntryStore, Found} from './entry-store.js';
import {isStoredEntry, type StoredEntry} from './record.js';

const DATABASE = 'tarjotin-outbox';
const TABLE = 'entries';

/** Milliseconds for one look or change: a database that hangs must not keep an answer from being sent. */
const PATIENCE = 3_000;

/** Starts requests on the table; `give` takes what the whole is to result in. */
type Work<T> = (table: IDBObjectStore, give: (value: T) => void) => void;

/**
 * Keeps records in IndexedDB, database `tarjotin-outbox`, of the page's origin. Where that is denied, full, blocked or
 * closed by the browser, nothing is found and nothing kept, silently; the next call tries again. Looking makes no
 * database: the first answer does.
 */
export class DeviceStore implements EntryStore {
  readonly kept = 'device';
  readonly #factory: () => IDBFactory;
  readonly #patience: number;
  #database?: Promise<IDBDatabase>;

  /** `factory` is asked at each opening: even to read `indexedDB` throws in some frames. `patience` in ms. */
  constructor(factory: () => IDBFactory = () => indexedDB, patience = PATIENCE) {
    this.#factory = factory;
    this.#patience = patience;
  }

  async all(): Promise<readonly StoredEntry[]> {
    const found = await this.#run<readonly unknown[]>('readonly', (table, give) => {
      onSuccess(table.getAll(), give);
    });
    return (found?.value ?? []).filter(isStoredEntry);
  }

  async get(key: string): Promise<Found> {
    const found = await this.#run<unknown>('readonly', (table, give) => onSuccess(table.get(key), give));
    return found && {record: isStoredEntry(found.value) ? found.value : undefined};
  }

  async add(record: StoredEntry, old?: StoredEntry): Promise<boolean> {
    const done = await this.#run('readwrite', (table) => {
      if (old) table.put(old);
      table.put(record);
    });
    return done !== undefined;
  }

  async update(key: string, change: (record?: StoredEntry) => StoredEntry | undefined): Promise<Found> {
    const done = await this.#run<StoredEntry | undefined>('readwrite', (table, give) =>
      onSuccess(table.get(key), (value: unknown) => {
        const old = isStoredEntry(value) ? value : undefined;
        const record = change(old);
        if (record) table.put(record);
        give(record ?? old);
      }));
    return done && {record: done.value};
  }

  async delete(key: string): Promise<void> {
    await this.#run('readwrite', (table) => table.delete(key));
  }

  close(): void {
    void this.#database?.then((database) => database.close(), () => undefined);
    this.#database = undefined;
  }

  /** What the transaction gave, once it is written; undefined when it failed. */
  async #run<T>(mode: IDBTransactionMode, work: Work<T>): Promise<{readonly value?: T} | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#patience);
    });
    const done = this.#transact(mode, work)
      // The browser may have closed the connection meanwhile, as when the visitor clears the site's data.
      .catch(() => this.#transact(mode, work))
      .catch(() => undefined);
    const result = await Promise.race([done, late]);
    clearTimeout(timer);
    return result;
  }

  async #transact<T>(mode: IDBTransactionMode, work: Work<T>): Promise<{readonly value?: T}> {
    if (mode === 'readonly' && !this.#database && !(await this.#exists())) return {};
    const opening = (this.#database ??= this.#open());
    try {
      return await inTransaction(await opening, mode, work);
    } catch (error) {
      if (this.#database === opening) this.close();
      throw error;
    }
  }

  /** Browsers that cannot tell (Firefox before 126) have it made by looking. */
  async #exists(): Promise<boolean> {
    // In a sandboxed frame Chromium throws, and besides leaves a rejected promise that nobody can catch.
    if (globalThis.origin === 'null') return false;
    const databases = await (this.#factory() as Partial<IDBFactory>).databases?.();
    return !databases || databases.some(({name}) => name === DATABASE);
  }

  async #open(): Promise<IDBDatabase> {
    const request = this.#factory().open(DATABASE, 1);
    return new Promise((resolve, reject) => {
      request.onupgradeneeded = () => void request.result.createObjectStore(TABLE, {keyPath: 'key'});
      request.onerror = () => reject(request.error ?? new Error('not opened'));
      request.onsuccess = () => {
        const forget = () => this.close();
        request.result.onversionchange = forget;
        request.result.onclose = forget;
        resolve(request.result);
      };
    });
  }
}

function onSuccess<T>(request: IDBRequest<T>, then: (value: T) => void): void {
  request.onsuccess = () => {
    try {
      then(request.result);
    } catch {
      // Thrown from here it would be reported as an error of the host page.
      request.transaction?.abort();
    }
  };
}

/** Strict: on the disk before the first request goes out, not only on its way there. */
const inTransaction = <T>(database: IDBDatabase, mode: IDBTransactionMode, work: Work<T>) =>
  new Promise<{readonly value?: T}>((resolve, reject) => {
    const transaction = database.transaction(TABLE, mode, {durability: 'strict'});
    let value: T | undefined;
    transaction.oncomplete = () => resolve({value});
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    try {
      work(transaction.objectStore(TABLE), (given) => {
        value = given;
      });
    } catch {
      // Else what was asked before the mistake would still be done.
      transaction.abort();
    }
  });
