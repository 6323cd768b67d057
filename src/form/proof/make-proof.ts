/** Fetched when a receiver asks for proof of work; a page without such a form has none of this. */
import {createPause} from '../../lib/pause.js';
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

/** The header that proves the work. Rejects when the challenge cannot be met, or with the reason of `signal`. */
export async function makeProof(challenge: unknown, signal: AbortSignal): Promise<string> {
  const task = readTask(challenge);
  if (!task) throw new TypeError('not a challenge that we can meet');
  const inWorker = hasOwnOrigin() ? await solveInWorker(task, signal) : undefined;
  // In slices, so that the page is not felt to stand still.
  const solution = inWorker ?? (await solve(task, createPause(signal)));
  return btoa(encodeBody({challenge: challenge as Json, solution: {...solution}}));
}
