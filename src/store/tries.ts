import {backOff} from '../lib/retry.js';

/** Milliseconds between automatic tries: 2, 4, 8 … 60 s. */
const [FIRST_WAIT, LONGEST_WAIT] = [2_000, 60_000];

/** setTimeout takes longer waits for 0; no page is open for 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Tries at something that may fail, one at a time, and the waits between them. */
export class Tries {
  /** Since the last success. */
  failures = 0;
  readonly #run: (signal: AbortSignal) => Promise<void>;
  #request?: AbortController;
  #ended?: Promise<void>;
  #timer?: ReturnType<typeof setTimeout>;

  /** `run` is one try, and never rejects. */
  constructor(run: (signal: AbortSignal) => Promise<void>) {
    this.#run = run;
  }

  get isRunning(): boolean {
    return this.#request?.signal.aborted === false;
  }

  /** A try at once; one that is on its way is given up for it. */
  start(): void {
    this.stop();
    const request = (this.#request = new AbortController());
    this.#ended = this.#run(request.signal).then(() => {
      if (this.#request === request) this.#request = undefined;
    });
  }

  /** The try that was begun last has come to an end, good or bad. */
  get ended(): Promise<void> | undefined {
    return this.#ended;
  }

  /** Ends the try that is on its way, and the wait for the next. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  /** A try has failed. With `again` the next is set: ms until it, or undefined when no page is open so long. */
  fail(again: boolean, retryAfter = 0): number | undefined {
    const wait = Math.max(backOff(++this.failures, FIRST_WAIT, LONGEST_WAIT), retryAfter);
    if (!again || wait > LONGEST_TIMER) return undefined;
    this.#timer = setTimeout(() => this.start(), wait);
    return wait;
  }

  /**
   * The network may be back. Tries without one say nothing of the server, so the waits begin anew, also for a try on its way
   * that ends only after the network went and came.
   */
  wake(): void {
    this.failures = Math.min(this.failures, 1);
  }
}
