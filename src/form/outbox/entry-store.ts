import type {StoredEntry} from './record.js';

/** What was found under a key; undefined when the storage could not be asked. */
export type Found = {readonly record?: StoredEntry} | undefined;

/** Where records are kept. Never rejects; each change is whole or not at all, whatever other tabs do. */
export interface EntryStore {
  readonly kept: 'device' | 'page';
  all(): Promise<readonly StoredEntry[]>;
  get(key: string): Promise<Found>;
  /** False when it could not be kept. Puts `old` with it: what is left of the record that this one replaces. */
  add(record: StoredEntry, old?: StoredEntry): Promise<boolean>;
  /** Puts what `change` makes of the record; leaves it when that is undefined. Gives what is there afterwards. */
  update(key: string, change: (record: StoredEntry | undefined) => StoredEntry | undefined): Promise<Found>;
  delete(key: string): Promise<void>;
  close(): void;
}

/** Keeps records as long as the page is there: for `storage="off"`, and for Node. */
export function memoryStore(): EntryStore {
  const records = new Map<string, StoredEntry>();
  return {
    kept: 'page',
    all: async () => [...records.values()],
    get: async (key) => ({record: records.get(key)}),
    add: async (record, old) => {
      if (old) records.set(old.key, old);
      records.set(record.key, record);
      return true;
    },
    update: async (key, change) => {
      const record = change(records.get(key));
      if (record) records.set(key, record);
      return {record: records.get(key)};
    },
    delete: async (key) => void records.delete(key),
    close: () => undefined,
  };
}
