import type {Pause} from './pause.js';

/** A stable sort that breathes: a new array of `values` in the order of `compare`, with a pause now and then. */
export async function slicedSort<T>(
  values: readonly T[],
  compare: (a: T, b: T) => number,
  pause: Pause,
): Promise<readonly T[]> {
  const RUN = 64;
  let from: T[] = [];
  for (let start = 0; start < values.length; start += RUN) {
    from.push(...values.slice(start, start + RUN).sort(compare));
    await pause();
  }
  for (let width = RUN; width < values.length; width *= 2) {
    const to: T[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      await merge(from, start, Math.min(start + width, from.length), Math.min(start + 2 * width, from.length), compare, to, pause);
    }
    from = to;
  }
  return from;
}

async function merge<T>(
  from: readonly T[],
  start: number,
  middle: number,
  end: number,
  compare: (a: T, b: T) => number,
  to: T[],
  pause: Pause,
): Promise<void> {
  let left = start;
  let right = middle;
  for (let steps = 0; left < middle || right < end; steps++) {
    const takeLeft = right >= end || (left < middle && compare(from[left], from[right]) <= 0);
    to.push(from[takeLeft ? left++ : right++]);
    if (steps % 64 === 63) await pause();
  }
}
