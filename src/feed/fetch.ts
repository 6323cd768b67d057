import {createPause} from '../lib/pause.js';
import {parseRetryAfter} from '../lib/retry.js';
import {inSteps, parseBody, readBytes} from './fetch-body.js';
import {FeedError, type FeedErrorCode, PASSING} from './fetch-error.js';
import {fetchableUrl} from './fetch-url.js';
import type {watchPolicy} from './fetch-policy.js';

export {FeedError, type FeedErrorCode, PASSING};

/** Decoded bytes of one document. */
const LIMIT = 25_000_000;

/** Milliseconds after which the visitor is told that it takes long, on the screen within ten seconds, and after which nothing is waited for. */
const SLOW = 9_000;
const TIMEOUT = 60_000;

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** The most decoded bytes; 25 MB when not given. */
  readonly limit?: number;
  /** Called once when the document has not come whole in 10 s. The request goes on. */
  readonly onSlow?: () => void;
  /** How the browser's cache is used; `no-cache` for another try: an error may be kept there, a 410 for ever. */
  readonly cache?: RequestCache;
}

export interface FetchedDocument {
  /** Where it came from in the end, after redirects. */
  readonly url: string;
  /** The header `Link`, where the server shows it to us. */
  readonly link?: string;
  /** null for an empty body; what is not JSON as in `Format`. */
  readonly json: unknown;
  /** The bytes as they came, kept outside the JavaScript heap. */
  readonly body: Blob;
}

export type FetchJson = (url: string, options?: FetchOptions) => Promise<FetchedDocument>;

/** Of the statuses with a body these mean the feed; 202 is what bot walls answer, 206 is a part. */
const OK = new Set([200, 203, 204]);

/**
 * Fetches the bytes of a document with one GET that needs no preflight: no headers of our own, no cookies (`credentials: 'omit'`); the
 * server learns the origin of the page, not its path (`strict-origin-when-cross-origin`). Whatever MIME type is accepted.
 * Rejects with a FeedError; with the reason of `signal` when that aborts; after 60 s with `timeout`.
 */
export async function fetchBytes(address: string, {signal, limit = LIMIT, onSlow, cache}: FetchOptions, makePause?: typeof createPause) {
  const url = fetchableUrl(address).href;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const stop = () => controller.abort(signal?.reason);
  const slow = setTimeout(() => onSlow?.(), SLOW);
  const timeout = setTimeout(() => controller.abort(new FeedError('timeout', url)), TIMEOUT);
  signal?.addEventListener('abort', stop);
  let response: Response;
  let chunks: Awaited<ReturnType<typeof readBytes>>;
  try {
    response = await request(url, controller.signal, cache);
    chunks = await readBytes(response, limit, url, makePause?.(controller.signal));
  } catch (error) {
    // Ends what is not read to its end, and only that: monitors of pages read a copy, where an abort would be thrown. An earlier reason stays.
    controller.abort(toFeedError(error, url));
    throw controller.signal.reason;
  } finally {
    clearTimeout(slow);
    clearTimeout(timeout);
    signal?.removeEventListener('abort', stop);
  }
  return {url, finalUrl: response.url || url, link: response.headers.get('Link') ?? undefined, chunks};
}

/** Fetches a document of a feed, of any size; it is read in pieces, so that the page stays awake. */
export const fetchJson: FetchJson = async (address, options = {}) => {
  const {url, finalUrl, link, chunks} = await fetchBytes(address, options, createPause);
  const pause = createPause(options.signal);
  const json = await parseBody(chunks, url, pause);
  const parts: Blob[] = [];
  for (const piece of inSteps(chunks)) {
    parts.push(new Blob([piece]));
    await pause();
  }
  return {url: finalUrl, link, json, body: new Blob(parts)};
};

/** Fetches a JSON document that is small, a form or a page of comments: it is parsed in one step. */
export async function fetchSmallJson(address: string, options: FetchOptions & {readonly limit: number}): Promise<unknown> {
  const {url, chunks} = await fetchBytes(address, options);
  const text = await new Blob([...chunks]).text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Without the cause: browsers quote the document in it.
    throw new FeedError(text.trimStart().startsWith('<') ? 'html' : 'not-json', url);
  }
}

const isOffline = (): boolean => typeof navigator === 'object' && navigator.onLine === false;

const toFeedError = (error: unknown, url: string): FeedError =>
  error instanceof FeedError ? error : new FeedError(isOffline() ? 'offline' : 'network', url, {cause: error});

/** The answer with a usable status. */
async function request(url: string, signal: AbortSignal, cache?: RequestCache): Promise<Response> {
  try {
    const response = await get(url, signal, cache);
    // A server that answers 304 without being asked "if changed" is told not to; a 410 browsers keep for ever, also when the address has come back.
    return checkStatus(response.status === 304 || response.status === 410 ? await get(url, signal, 'reload') : response, url);
  } catch (error) {
    if (error instanceof FeedError || signal.aborted || isOffline()) throw error;
    // The code that tells a network from a policy is fetched when it is needed; it may be lost with the network.
    const watch = await import('./fetch-policy.js').then(({watchPolicy}) => watchPolicy, () => undefined);
    return requestAgain(url, signal, watch?.(url));
  }
}

/** Past the cache: it may hold the answer to another site (Access-Control-Allow-Origin without Vary: Origin). */
async function requestAgain(url: string, signal: AbortSignal, policy?: ReturnType<typeof watchPolicy>): Promise<Response> {
  try {
    return checkStatus(await get(url, signal, 'reload'), url);
  } catch (error) {
    if (!(error instanceof FeedError) && !signal.aborted) await policy?.throwIfViolated();
    throw error;
  } finally {
    policy?.stop();
  }
}

const get = (url: string, signal: AbortSignal, cache: RequestCache = 'default'): Promise<Response> =>
  fetch(url, {signal, cache, credentials: 'omit', referrerPolicy: 'strict-origin-when-cross-origin'});

export function checkStatus(response: Response, url: string): Response {
  const {status, headers} = response;
  if (OK.has(status)) return response;
  throw new FeedError(codeOf(status), url, {status, retryAfter: parseRetryAfter(headers.get('Retry-After'), Date.now())});
}

function codeOf(status: number): FeedErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403 || status === 451) return 'forbidden';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'server' : 'http';
}
