/** Fetched when a receiver asks for proof of work; a page without such a form has none of this. */
import type {Pause} from '../../lib/pause.js';
import {encodeBody} from '../outbox/body.js';
import type {Json} from '../outbox/types.js';
import {readTask, type Solution, solve, type Task} from './solve.js';

/** A worker's script must have the page's origin: another one is refused, and a blob: would break the page's policy. */
const hasOwnOrigin = (): boolean =>
  typeof Worker === 'function' && typeof location === 'object' && new URL(import.meta.url).origin === location.origin;

/** Undefined when there can be no worker: the page's policy forbids it, it cannot be fetched. */
function solveInWorker(task: Task, signal: AbortSignal): Promise<Solution | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
      const end = (solution?: Solution): void => {
        worker.terminate();
        resolve(solution);
      };
      worker.onmessage = ({data}: MessageEvent<Solution | undefined>) => end(data);
      worker.onerror = () => end();
      signal.addEventListener('abort', () => end());
      worker.postMessage(task);
    } catch {
      resolve(undefined);
    }
  });
}

/** Milliseconds of work between two breaths of the page. */
const SLICE = 8;

/** Pauses that keep the page from standing still. Not those of `lib/pause`: they would come into the first file of each form. */
function slices(signal: AbortSignal): Pause {
  let start = performance.now();
  return () => {
    signal.throwIfAborted();
    if (performance.now() - start < SLICE) return undefined;
    return new Promise<void>((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        start = performance.now();
        resolve();
      };
      port2.postMessage(0);
    });
  };
}

/** The header that proves the work. Rejects when the challenge cannot be met, or with the reason of `signal`. */
export async function makeProof(challenge: unknown, signal: AbortSignal): Promise<string> {
  const task = readTask(challenge);
  if (!task) throw new TypeError('not a challenge that we can meet');
  const inWorker = hasOwnOrigin() ? await solveInWorker(task, signal) : undefined;
  const solution = inWorker ?? (await solve(task, slices(signal)));
  return btoa(encodeBody({challenge: challenge as Json, solution: {...solution}}));
}
