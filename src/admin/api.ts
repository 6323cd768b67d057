/** What the page asks of its receiver. */
import type {Session} from './session.js';

/** `token`: it is wrong. `off`: the receiver runs without administration. `gone`: there is no such thing (any more). */
export type Failure = 'token' | 'off' | 'gone' | 'offline' | 'failed';

export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}

const FAILURES: ReadonlyMap<number, Failure> = new Map([
  [401, 'token'],
  [403, 'off'],
  [404, 'gone'],
]);

export interface Request {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: object;
  /** What is sent twice with one key is done once. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Asks `/admin/api/PATH`. Rejects with an ApiError, or as the signal does. */
export type Ask = (path: string, request?: Request) => Promise<Response>;

export const createApi =
  (session: Session): Ask =>
  async (path, {method = 'GET', body, key, signal} = {}) => {
    const headers = new Headers({Authorization: `Bearer ${session.token}`});
    if (body) headers.set('Content-Type', 'application/json');
    if (key) headers.set('Idempotency-Key', key);
    const response = await fetch(`api/${path}`, {method, headers, body: body && JSON.stringify(body), signal}).catch(
      (cause: unknown) => {
        throw signal?.aborted ? cause : new ApiError('offline', {cause});
      },
    );
    if (!response.ok) throw new ApiError(FAILURES.get(response.status) ?? 'failed');
    return response;
  };
