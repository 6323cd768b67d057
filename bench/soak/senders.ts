/** Visitors who send one answer after the other until the receiver is gone, and remember what they were told. */

const AT_ONCE = 20;

/** Milliseconds for one answer: whoever has got the port of a killed receiver may never reply. */
const LONGEST = 60_000;

const BODY = JSON.stringify({answers: {suosittelu: [9], aika: ['1'], mista: ['lehti']}, inLanguage: 'fi'});

export class Senders {
  /** Receipts by key. */
  readonly receipts = new Map<string, string>();
  /** Keys of what was sent and not heard of. */
  readonly #unheard = new Set<string>();

  /** Resolves when the receiver answers nobody any more. */
  async send(url: string): Promise<void> {
    const visitor = async (): Promise<void> => {
      while (await this.#ask(url, crypto.randomUUID()));
    };
    await Promise.all(Array.from({length: AT_ONCE}, visitor));
  }

  /** Sends again what was not heard of, as an outbox does. */
  async finish(url: string): Promise<void> {
    for (const key of [...this.#unheard]) await this.#ask(url, key);
    if (this.#unheard.size) throw new Error(`${this.#unheard.size} answers got no receipt in the end`);
  }

  /** False when there was no receipt. */
  async #ask(url: string, key: string): Promise<boolean> {
    this.#unheard.add(key);
    try {
      const headers = {'Content-Type': 'application/json', 'Idempotency-Key': key};
      const response = await fetch(`${url}/answers/palaute`, {
        method: 'POST',
        headers,
        body: BODY,
        signal: AbortSignal.timeout(LONGEST),
      });
      const {receipt} = (await response.json()) as {readonly receipt?: string};
      if (!response.ok || receipt === undefined) throw new Error(`The receiver answers ${response.status}`);
      this.receipts.set(key, receipt);
      return this.#unheard.delete(key);
    } catch {
      return false;
    }
  }
}
