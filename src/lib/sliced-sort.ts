import type {Pause} from './pause.js';

/** Values that are worked on without a break. */
const RUN = 64;

type Compare<T> = (a: T, b: T) => number;

/** A stable sort that breathes: a new array of `values` in the order of `compare`, with a pause now and then. */
export async function slicedSort<T>(values: readonly T[], compare: Compare<T>, pause: Pause): Promise<readonly T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < values.length; start += RUN) {
    runs.push(values.slice(start, start + RUN).sort(compare));
    await pause();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, pause));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(left: readonly T[], right: readonly T[], compare: Compare<T>, pause: Pause): Promise<T[]> {
  const to: T[] = [];
  let [taken, at] = [0, 0];
  while (taken < left.length && at < right.length) {
    to.push(compare(left[taken], right[at]) <= 0 ? left[taken++] : right[at++]);
    if (to.length % RUN === 0) await pause();
  }
  return to.concat(left.slice(taken), right.slice(at));
}
