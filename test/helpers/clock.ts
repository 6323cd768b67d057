/**
 * Stops `setTimeout` and `Date.now` of the page and moves them by hand. Promises, messages and frames go on as usual.
 */
export interface Clock {
  /** Lets promises settle, then goes on by `ms` and runs what has become due. */
  tick(ms: number): Promise<void>;
  /** Milliseconds until each waiting timer. */
  waiting(): readonly number[];
  restore(): void;
}

const {setTimeout: realSetTimeout, clearTimeout: realClearTimeout} = globalThis;
const realNow = Date.now;
/** Tests may take it away. */
const realCaches = globalThis.caches;

/** Questions to the cache of the browser that a store asks one after another, at most. */
const CACHE_QUESTIONS = 4;

/** Lets everything settle that waits for promises, messages or answers of the cache only. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => realSetTimeout(resolve, 30));
  // Those come from another process, in order; on a busy machine later than any timer.
  for (let asked = 0; asked < CACHE_QUESTIONS; asked++) await realCaches.has('settle');
}

export function stopClock(): Clock {
  let now = realNow();
  let last = 1_000_000;
  const timers = new Map<number, {readonly at: number; readonly run: () => void}>();
  globalThis.setTimeout = ((run: () => void, ms = 0) => {
    timers.set(++last, {at: now + (ms > 2 ** 31 - 1 ? 0 : ms), run});
    return last;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id?: number) => {
    if (!timers.delete(id ?? 0)) realClearTimeout(id);
  }) as typeof clearTimeout;
  Date.now = () => now;
  return {
    async tick(ms) {
      await settle();
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter(([, {at}]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due[0]);
        now = due[1].at;
        due[1].run();
        await settle();
      }
      now = end;
      await settle();
    },
    waiting: () => [...timers.values()].map(({at}) => at - now),
    restore() {
      globalThis.setTimeout = realSetTimeout;
      globalThis.clearTimeout = realClearTimeout;
      Date.now = realNow;
    },
  };
}
