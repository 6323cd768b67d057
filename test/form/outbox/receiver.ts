/** The network at its edge: answers one after the other as the test says, and stores by key. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly key: string;
}

/** `undefined` never answers; an error is thrown. */
export type Reply = (asked: Asked) => Response | Error | undefined;

export interface Receiver {
  readonly asked: readonly Asked[];
  /** Bodies by key. */
  readonly stored: ReadonlyMap<string, string>;
  /** The most requests of one key that were under way at one time. */
  readonly mostAtOnce: () => number;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** What the next requests get, in order; all later ones get the last. */
  script(...replies: Reply[]): void;
  readonly ok: Reply;
}

export const json = (value: unknown, status = 200, headers?: HeadersInit): Response =>
  new Response(JSON.stringify(value), {status, headers});

export const status = (code: number, headers?: HeadersInit): Reply => () => new Response('', {status: code, headers});
export const dropped: Reply = () => new TypeError('Failed to fetch');
export const hang: Reply = () => undefined;

export function fakeReceiver(): Receiver {
  const asked: Asked[] = [];
  const stored = new Map<string, string>();
  const underWay = new Map<string, number>();
  let most = 0;
  const ok: Reply = ({key, init}) => {
    if (!stored.has(key)) stored.set(key, init.body as string);
    return json({receipt: `Kuitti ${[...stored.keys()].indexOf(key) + 1}`, key}, 201);
  };
  let replies: Reply[] = [ok];
  const count = (key: string, change: number) => {
    underWay.set(key, (underWay.get(key) ?? 0) + change);
    most = Math.max(most, underWay.get(key) ?? 0);
  };
  const fetch = async (url: string, init: RequestInit) => {
    const key = new Headers(init.headers).get('Idempotency-Key') ?? '';
    const request = {url, init, key};
    asked.push(request);
    count(key, 1);
    const reply = (replies.length > 1 ? replies.shift() : replies[0])?.(request);
    try {
      // As long as a real request: time for other tabs to do something.
      await new Promise<void>((resolve, reject) => {
        if (reply) setTimeout(resolve, 3);
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    } finally {
      count(key, -1);
    }
    if (!reply || reply instanceof Error) throw reply ?? new Error();
    return reply;
  };
  return {asked, stored, mostAtOnce: () => most, fetch, script: (...list) => void (replies = list), ok};
}
