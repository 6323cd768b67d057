/** A fetch in the page that answers as the test says, for what no real server can do on a test page's own origin. */

export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  /** When the test wants to answer later. */
  answer(response: Response): void;
  fail(): void;
}

export interface FakeFetch {
  readonly requests: readonly FakeRequest[];
  /** Requests that are neither answered nor aborted. */
  open(): number;
  /** The most that were open at one time. */
  mostAtOnce(): number;
  restore(): void;
}

export const json = (value: unknown, init?: ResponseInit): Response => new Response(JSON.stringify(value), init);

/** `reply` gives the answer at once, undefined to let the test answer, or throws for a network error. */
export function fakeFetch(reply: (url: string, count: number) => Response | undefined = () => undefined): FakeFetch {
  const original = globalThis.fetch;
  const requests: FakeRequest[] = [];
  let [open, mostAtOnce] = [0, 0];
  globalThis.fetch = (input, init = {}) => {
    mostAtOnce = Math.max(mostAtOnce, ++open);
    const url = input instanceof Request ? input.url : String(input);
    const promise = new Promise<Response>((resolve, reject) => {
      const stop = () => reject(init.signal?.reason as Error);
      init.signal?.addEventListener('abort', stop);
      requests.push({url, init, answer: resolve, fail: () => reject(new TypeError('Failed to fetch'))});
      const answer = reply(url, requests.length);
      if (answer) resolve(answer);
    });
    return promise.finally(() => open--);
  };
  return {
    requests,
    open: () => open,
    mostAtOnce: () => mostAtOnce,
    restore: () => {
      globalThis.fetch = original;
    },
  };
}

export const networkError = (): never => {
  throw new TypeError('Failed to fetch');
};
