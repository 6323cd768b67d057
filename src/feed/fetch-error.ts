export type FeedErrorCode =
  /** The address is not one we fetch from: another scheme than http(s), a password in it, http on an https page. */
  | 'refused-url'
  | 'offline'
  /** No answer, or one that the browser keeps from us (CORS); a script cannot tell which. */
  | 'network'
  /** The Content-Security-Policy of the page forbids it; `detail` is the directive and the origin to add to it. */
  | 'blocked-by-policy'
  | 'not-found'
  | 'forbidden'
  | 'too-many-requests'
  | 'server'
  /** Any other status than 200, 203 and 204. */
  | 'http'
  /** A web page: a login, a captive portal, a warning of the server's own program. */
  | 'html'
  | 'not-json'
  /** JSON that stops in the middle. */
  | 'truncated'
  /** Not UTF-8. */
  | 'encoding'
  | 'too-large'
  /** JSON of a kind that no adapter knows. */
  | 'unknown-format'
  /** A part of a published feed that is of another version than its manifest. */
  | 'outdated'
  | 'timeout';

/** Troubles that pass by themselves: another try may end them. */
export const PASSING: ReadonlySet<FeedErrorCode> = new Set(['network', 'offline', 'timeout', 'server', 'too-many-requests']);

/** What the webmaster should do, where the code does not say it. */
const HINTS: Partial<Record<FeedErrorCode, string>> = {
  'refused-url': 'https, or http on http pages; no user name',
  network: 'no answer, or its owner must send Access-Control-Allow-Origin: * (CORS)',
  'blocked-by-policy': 'the Content-Security-Policy must allow',
  encoding: 'it must be UTF-8',
};

export interface FeedErrorDetails {
  readonly status?: number;
  readonly detail?: string;
  /** Milliseconds from the answer, as the server asked. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/**
 * Why a feed could not be read. `message` is English, for the console; it holds the address and nothing of the
 * answer.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  readonly url: string;
  readonly status?: number;
  readonly detail?: string;
  readonly retryAfter?: number;

  constructor(code: FeedErrorCode, url: string, {status, detail, retryAfter, cause}: FeedErrorDetails = {}) {
    super([`Feed ${url}: ${code}`, status, HINTS[code], detail].filter((part) => part !== undefined).join(', '), {
      cause,
    });
    this.code = code;
    this.url = url;
    this.status = status;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

/** A file of our own did not come, needed for `purpose`. It is the script's server that does not answer, not the feed's; a bundler may hide its address. */
export const lostScript = (purpose: string, cause?: unknown): FeedError =>
  new FeedError('network', /^http/.test(import.meta.url) ? import.meta.url : location.href, {detail: `script ${purpose}`, cause});
