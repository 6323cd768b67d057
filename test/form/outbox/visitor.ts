import {fakeReceiver, type Receiver} from './receiver.js';
import {memoryStore} from '../../../src/form/outbox/entry-store.js';
import {openOutbox, type OutboxOptions} from '../../../src/form/outbox/outbox.js';
import type {Schedule} from '../../../src/form/outbox/schedule.js';
import type {Entry, EntryState, Json, Outbox} from '../../../src/form/outbox/types.js';

export const ENDPOINT = 'https://receiver.example/answers';

/** Tries at once, or not before the test ends. */
export const QUICK: Partial<Schedule> = {first: 1, longest: 5, timeout: 2_000, forbidden: 1, look: 5};
export const NEVER: Partial<Schedule> = {...QUICK, first: 3_600_000, longest: 3_600_000, forbidden: 3_600_000};

const open = new Set<Outbox>();

/** A tab of the page; closed when the test ends. */
export function openTab(receiver: Receiver, options: OutboxOptions = {}): Outbox {
  const outbox = openOutbox({fetch: receiver.fetch, schedule: QUICK, ...options});
  open.add(outbox);
  return outbox;
}

export const pageOnly = (receiver: Receiver, schedule?: Partial<Schedule>): Outbox =>
  openTab(receiver, {store: memoryStore(), schedule: schedule ?? QUICK});

/** Sends an answer; gives its key. */
export function answer(outbox: Outbox, body: Json = {text: 'Kiitos'}): string {
  const result = outbox.send({endpoint: ENDPOINT, form: 'palaute', body});
  if (result.error) throw new Error(result.error);
  return result.entry.key;
}

export const entryOf = (outbox: Outbox, key: string): Entry | undefined =>
  outbox.entries.find((entry) => entry.key === key);

/** Resolves when it holds; fails by the test's own time limit. */
export async function until(holds: () => unknown): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Something happens to the page: `online`, `pagehide`. */
export const come = (event: string): boolean => window.dispatchEvent(new CustomEvent(event));

/** Gives the state of an answer once it is of this status. */
export async function reaches<S extends EntryState['status']>(
  outbox: Outbox,
  key: string,
  status: S,
): Promise<Extract<EntryState, {status: S}>> {
  await until(() => entryOf(outbox, key)?.state.status === status);
  return entryOf(outbox, key)?.state as Extract<EntryState, {status: S}>;
}

export const leaveAll = (): void => {
  for (const outbox of open) outbox.close();
  open.clear();
};

/** What the device holds, read without the outbox. */
export async function onDevice(): Promise<Record<string, unknown>[]> {
  const database = await openDatabase();
  if (!database) return [];
  try {
    const request = database.transaction('entries').objectStore('entries').getAll();
    return await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
      request.onerror = () => reject(request.error ?? new Error());
    });
  } finally {
    database.close();
  }
}

const openDatabase = () =>
  new Promise<IDBDatabase | undefined>((resolve) => {
    const request = indexedDB.open('tarjotin-outbox');
    // A database that the outbox has not made stays unmade.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
  });

/** The device of a new visitor. */
export const clearDevice = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('tarjotin-outbox');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error());
  });

export {fakeReceiver, type Receiver};
