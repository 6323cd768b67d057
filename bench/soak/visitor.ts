/** A visitor in Node, whose outbox keeps its answers in memory. */
import {memoryStore} from '../../src/form/outbox/entry-store.js';
import {within} from '../receiver/within.js';
import {openOutbox} from '../../src/form/outbox/outbox.js';

/** Answers that have no receipt yet; an outbox holds 50. */
const AT_ONCE = 40;

/** Milliseconds that all of it may take on the slowest machine. */
const LEAST = 120_000;
const MOST_EACH = 500;

/** Milliseconds: as the outbox does it, but faster. */
const SCHEDULE = {first: 2, longest: 20, timeout: 500, forbidden: 2};

/** What somebody has sent, and heard of it. */
export interface Sent {
  /** Texts by key. */
  readonly made: ReadonlyMap<string, string>;
  /** By key. */
  readonly receipts: ReadonlyMap<string, string>;
}

/** Texts that are hard to keep. */
export const textOf = (name: string): string => `Vastaus ${name} "äö"\n\u2028`;

export const bodyOf = (text: string) => ({answers: {sana: [text]}, elapsed: 9_000, website: ''});

/** Sends until each answer has its receipt. */
export class Visitor implements Sent {
  readonly made = new Map<string, string>();
  readonly receipts = new Map<string, string>();
  readonly #outbox = openOutbox({store: memoryStore(), schedule: SCHEDULE});
  readonly #endpoint: string;
  readonly #sends: number;

  constructor(endpoint: string, sends: number) {
    this.#endpoint = endpoint;
    this.#sends = sends;
  }

  async sendAll(): Promise<void> {
    const all = new Promise<void>((resolve, reject) => {
      const go = () => {
        try {
          this.#collect();
          while (this.made.size < this.#sends && this.made.size - this.receipts.size < AT_ONCE) this.#send();
          if (this.receipts.size === this.#sends) resolve();
        } catch (error) {
          reject(error);
        }
      };
      this.#outbox.subscribe(go);
      go();
    });
    await within(`the receipts of ${this.#sends} answers`, all, LEAST + MOST_EACH * this.#sends);
    this.#outbox.close();
  }

  #send(): void {
    const key = crypto.randomUUID();
    const text = textOf(String(this.made.size));
    // Counted before it is sent: sending calls the listener.
    this.made.set(key, text);
    const {error} = this.#outbox.send({endpoint: this.#endpoint, form: 'palaute', body: bodyOf(text), key});
    if (error) throw new Error(`The outbox does not take it: ${error}`);
  }

  #collect(): void {
    for (const {key, state} of this.#outbox.entries) {
      if (state.status === 'refused') throw new Error(`An answer was refused: ${state.reason}`);
      if (state.status !== 'received' || this.receipts.has(key)) continue;
      this.receipts.set(key, state.receipt);
      // As a visitor who has seen it; else the outbox keeps it for 30 days.
      this.#outbox.discard(key);
    }
  }
}
