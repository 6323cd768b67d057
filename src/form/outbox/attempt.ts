import {parseRetryAfter} from '../../lib/retry.js';
import {challengeOf, fieldErrorsOf, readReply, receiptOf} from './reply.js';
import type {Refused, WaitReason} from './types.js';

/** What has come of one request. */
export type Outcome =
  | {readonly kind: 'received'; readonly receipt: string}
  | {
      readonly kind: 'failed';
      readonly reason: Exclude<WaitReason, 'forbidden'>;
      /** Milliseconds, as the server asked. */
      readonly retryAfter?: number;
      /** The server said no in a way that we do not know: asking often will not help. */
      readonly isRejected?: boolean;
    }
  | {readonly kind: 'refused'; readonly refusal: Refused}
  /** The receiver wants proof of work first. */
  | {readonly kind: 'challenged'; readonly challenge: unknown}
  /** Ended by the signal: nothing is known. */
  | {readonly kind: 'aborted'};

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Post {
  readonly key: string;
  readonly endpoint: string;
  readonly body: string;
  /** Of the work that the receiver asked for. */
  readonly proof?: string;
}

/**
 * The same request each time, but for what ends it and the proof of work. No cookies: an answer is not tied to a login of
 * the visitor.
 */
export const postInit = ({key, body, proof}: Post): RequestInit => ({
  method: 'POST',
  headers: {'Content-Type': 'application/json', 'Idempotency-Key': key, ...(proof && {'Tarjotin-Proof': proof})},
  body,
  credentials: 'omit',
  cache: 'no-store',
});

export interface AttemptOptions {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  /** Milliseconds for the whole reply. */
  readonly timeout: number;
  /** Epoch ms, for a Retry-After that is a date. */
  readonly now: () => number;
}

/** One request. Never rejects. */
export async function attempt(post: Post, {fetch, signal, timeout, now}: AttemptOptions): Promise<Outcome> {
  if (signal.aborted) return {kind: 'aborted'};
  const controller = new AbortController();
  const end = () => controller.abort();
  const timer = setTimeout(end, timeout);
  signal.addEventListener('abort', end);
  // A fetch that a host page has wrapped may not know of signals.
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Error('ended')));
  });
  const init = {...postInit(post), signal: controller.signal};
  const request = async () => judge(await fetch(post.endpoint, init), post.key, now());
  try {
    const outcome = await Promise.race([request(), ended]);
    // What has been read to its end is let be: monitors of pages read a copy of it, where an abort would be thrown.
    if (outcome.kind === 'failed' || outcome.kind === 'refused') end();
    return outcome;
  } catch {
    end();
    if (signal.aborted) return {kind: 'aborted'};
    return {kind: 'failed', reason: isOffline() ? 'offline' : 'network'};
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

const isOffline = (): boolean => typeof navigator === 'object' && navigator.onLine === false;

/** Timeouts, conflicts with a request of ours that is under way, too early, too many. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 425, 429]);

async function judge(response: Response, key: string, now: number): Promise<Outcome> {
  const {status} = response;
  if (status === 200 || status === 201) {
    const receipt = receiptOf(await readReply(response), key);
    return receipt === undefined ? {kind: 'failed', reason: 'not-a-receipt'} : {kind: 'received', receipt};
  }
  if (status === 400 || status === 422) {
    // The refusal stands, whatever becomes of its reasons.
    const reply = await readReply(response).catch(() => undefined);
    return refused({status: 'refused', reason: 'invalid', errors: Object.freeze(fieldErrorsOf(reply))});
  }
  if (status === 428) return {kind: 'challenged', challenge: challengeOf(await readReply(response))};
  if (status === 413) return refused({status: 'refused', reason: 'too-large'});
  if (status === 401 || status === 403) return refused({status: 'refused', reason: 'forbidden'});
  if (status === 404 || status === 410) return refused({status: 'refused', reason: 'closed'});
  const retryAfter = parseRetryAfter(response.headers.get('Retry-After'), now);
  const isRejected = status >= 400 && status < 500 && !PASSING.has(status);
  return {kind: 'failed', reason: failure(status), retryAfter, isRejected};
}

const refused = (refusal: Refused): Outcome => ({kind: 'refused', refusal});

function failure(status: number): Exclude<WaitReason, 'forbidden'> {
  if (status === 429) return 'too-many-requests';
  return status < 300 ? 'not-a-receipt' : 'server';
}
