/** What the receiver does by itself, again and again. */

export interface Job {
  /** Ends it; resolves when what is under way has come to its end. */
  readonly stop: () => Promise<void>;
}

/** Runs at once, and then each time so many ms after the last run ended. What it throws goes to `failed`, and it goes on. */
export function repeat(run: () => Promise<unknown>, every: number, failed: (error: unknown) => void): Job {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const go = async (): Promise<void> => {
    await run().catch(failed);
    if (!isStopped) timer = setTimeout(() => void (running = go()), every).unref();
  };
  let running = go();
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
  return {stop};
}
