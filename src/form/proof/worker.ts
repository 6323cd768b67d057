/** Solves one task beside the page. */
import {solve, type Solution, type Task} from './solve.js';

/** The few members of the worker's global scope used here; the page's types have no worker types beside them. */
interface WorkerScope {
  onmessage: ((event: {readonly data: Task}) => void) | null;
  postMessage(message: Solution | undefined): void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({data}) =>
  // Nobody waits for a worker to breathe.
  void solve(data, () => undefined).then(
    (solution) => scope.postMessage(solution),
    () => scope.postMessage(undefined),
  );
