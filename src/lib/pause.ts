/**
 * Long work in the page is cut into slices so that no task grows long enough to be felt.
 * `await pause()` between small steps: it returns at once until the slice is used up, then lets the browser breathe.
 */
export interface Pause {
  (): Promise<void> | undefined;
}

/** Milliseconds of work between two breaths; at a quarter of the speed, and with a small garbage collection, still a task under 50 ms. */
const SLICE = 5;

/** Lets the browser do what waits: paint, answer to a key. */
export const yieldToPage = (): Promise<void> => {
  const scheduler = (globalThis as {scheduler?: {yield?: () => Promise<void>}}).scheduler;
  // scheduler.yield is not in Safari; a message task comes sooner than setTimeout, which is clamped to 4 ms.
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
};

/** Resolves when the next frame has been painted; soon after also where there are none (hidden pages, Node). */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 100);
    // The first message after an animation frame comes when that frame is on its way to the screen.
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => void yieldToPage().then(resolve));
  });

/** Throws the signal's reason at the next pause after an abort. */
export function createPause(signal?: AbortSignal, slice = SLICE): Pause {
  let start = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - start < slice) return undefined;
    return yieldToPage().then(() => {
      signal?.throwIfAborted();
      start = performance.now();
    });
  };
}
