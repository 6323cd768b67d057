/** `tarjotin feed watch`: builds now, and again on a timetable until it is told to stop. */
import {setTimeout as wait} from 'node:timers/promises';
import {build, type BuildOptions} from './build.js';

export interface WatchOptions extends BuildOptions {
  /** Minutes from the beginning of a build to that of the next. */
  readonly every: number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** A build that fails leaves the folder as it was, and is tried again at the next time. */
export async function watch(sources: readonly string[], {every, ...options}: WatchOptions): Promise<number> {
  const {signal} = options;
  while (!signal.aborted) {
    const next = Date.now() + every * 60_000;
    console.error(new Date().toISOString());
    await build(sources, options).catch((error: unknown) => console.error(`✖ ${(error as Error).message}; the feed stays as it was`));
    await wait(Math.max(0, next - Date.now()), undefined, {signal}).catch(() => undefined);
  }
  return 0;
}
