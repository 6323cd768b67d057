import {waitUntil} from '@open-wc/testing';

/** Ms. A machine that does other things too may take long over a file's first modules; what never comes fails all the same. */
const PATIENCE = 20_000;

/** Waits until something holds; fails with `message` when it never does. */
export const until = (holds: () => unknown, message?: string): Promise<void> =>
  waitUntil(() => Boolean(holds()), message, {timeout: PATIENCE});
