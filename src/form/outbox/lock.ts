import type {EntryStore} from './entry-store.js';
import type {Schedule} from './schedule.js';

/**
 * Does the task while no other tab does one for the same key; waits for its turn. Not done when `signal` aborts first.
 * A task must not reject.
 */
export type Lock = (key: string, signal: AbortSignal, task: () => Promise<void>) => Promise<void>;

export interface LockOptions {
  readonly store: EntryStore;
  readonly schedule: Schedule;
  readonly now: () => number;
  /** A name of this tab that no other has. */
  readonly owner: string;
  /** undefined where the browser has none: plain http, Safari before 15.4. */
  readonly locks?: LockManager;
}

export function createLock(options: LockOptions): Lock {
  const byLease = leaseLock(options);
  const {locks} = options;
  if (!locks) return byLease;
  return async (key, signal, task) => {
    let isStarted = false;
    const start = () => {
      isStarted = true;
      return task();
    };
    try {
      await locks.request(`tarjotin-outbox ${key}`, {signal}, start);
    } catch {
      // Denied, as in a frame without an origin of its own.
      if (!isStarted && !signal.aborted) await byLease(key, signal, task);
    }
  };
}

/**
 * The record says who sends it and until when. A tab that dies leaves a lease that runs out: it is as long as a request
 * may take, and some seconds for what is written after it.
 */
function leaseLock({store, schedule, now, owner}: LockOptions): Lock {
  const length = schedule.timeout + 5_000;
  const take = async (key: string): Promise<boolean> => {
    let isMine = true;
    await store.update(key, (record) => {
      const left = (record?.lease?.until ?? 0) - now();
      // A lease longer than any comes of a clock that has been set back.
      isMine = !record?.lease || record.lease.owner === owner || left <= 0 || left > length;
      return isMine && record ? {...record, lease: {owner, until: now() + length}} : undefined;
    });
    return isMine;
  };
  const release = (key: string) =>
    store.update(key, (record) => (record?.lease?.owner === owner ? {...record, lease: undefined} : undefined));
  return async (key, signal, task) => {
    while (!signal.aborted) {
      if (await take(key)) {
        if (!signal.aborted) await task();
        await release(key);
        return;
      }
      await pause(schedule.look, signal);
    }
  };
}

/** Ends early when the signal aborts. */
const pause = (wait: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, wait);
    signal.addEventListener('abort', end);
  });
