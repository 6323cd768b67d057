import {createPause, type Pause} from '../lib/pause.js';
import type {Format} from './adapter.js';
import {formats as knownFormats} from './adapters/index.js';
import {FeedError, type FetchJson, fetchJson as fetchFromNetwork} from './fetch.js';
import {fetchableUrl} from './fetch-url.js';
import type {Feed, Problem} from './types.js';
import {checkFeed} from './validate.js';

/** Pages of one feed; an API that has more is asked for too much. */
const MAX_PAGES = 200;

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** Called for every document of the feed as soon as it is checked, in order. */
  readonly onPart: (feed: Feed) => void;
  /** Called when a document has not come in 10 s. */
  readonly onSlow?: () => void;
  /** In place of the network, for copies and tests. */
  readonly fetchJson?: FetchJson;
  readonly formats?: readonly Format[];
}

const EMPTY: Feed = Object.freeze({
  inLanguage: Object.freeze([]),
  terms: Object.freeze([]),
  organizations: Object.freeze([]),
  places: Object.freeze([]),
  items: Object.freeze([]),
  problems: Object.freeze([]),
});

const NOT_FOLLOWED: Problem = Object.freeze({
  path: 'next',
  message: 'The next page is not read',
  remedy: `Give the address of another page on the same origin, and at most ${MAX_PAGES} pages`,
  effect: 'mended',
});

/**
 * Loads a feed page by page, one request at a time. `src` is an absolute http(s) address.
 * Rejects with a FeedError (what came before it has been given to `onPart`), or with the reason of `signal`.
 */
export async function loadFeed(src: string, options: LoadOptions): Promise<void> {
  const {signal, onPart, onSlow, fetchJson = fetchFromNetwork, formats = knownFormats} = options;
  const pause = createPause(signal);
  const seen = new Set<string>();
  let address: string | undefined = await completeUrl(fetchableUrl(src), formats);
  for (let page = 1; address !== undefined; page++) {
    const {url, json} = await fetchJson(address, {signal, onSlow});
    seen.add(address).add(url);
    const fetchOther = async (other: string) => (await fetchJson(new URL(other, url).href, {signal})).json;
    const {feed, next} = await readFeed(json, {url, pause, formats, fetchJson: fetchOther}).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error instanceof FeedError ? error : new FeedError('unknown-format', url, {cause: error});
    });
    signal?.throwIfAborted();
    onPart(feed);
    address = next === undefined || page === MAX_PAGES ? undefined : followingPage(next, url, seen);
    if (next !== undefined && address === undefined) onPart({...EMPTY, problems: [NOT_FOLLOWED]});
  }
}

async function completeUrl(url: URL, formats: readonly Format[]): Promise<string> {
  let completed = url;
  for (const format of formats) completed = (await format.completeUrl?.(completed)) ?? completed;
  return completed.href;
}

export interface ReadContext {
  readonly url: string;
  readonly pause: Pause;
  readonly fetchJson: (url: string) => Promise<unknown>;
  readonly formats?: readonly Format[];
}

/** Nothing is published just now: `null`, `{}`, `[]`. */
const isNothing = (json: unknown): boolean =>
  json === null || (typeof json === 'object' && Object.keys(json).length === 0);

/** Makes a checked feed of JSON in any known format; `next` is the address of the next page as the document says it. */
export async function readFeed(
  json: unknown,
  {url, pause, fetchJson, formats = knownFormats}: ReadContext,
): Promise<{readonly feed: Feed; readonly next?: string}> {
  if (isNothing(json)) return {feed: EMPTY};
  const format = formats.find((candidate) => candidate.accepts(json));
  if (!format) throw new FeedError('unknown-format', url);
  const adapter = await format.load().catch((cause: unknown) => {
    throw new FeedError('network', url, {detail: `script of the format ${format.name}`, cause});
  });
  const raw = await adapter.toFeed(json, {url, pause, fetchJson});
  return {feed: await checkFeed(raw, {url, pause}), next: adapter.next?.(json)};
}

/**
 * The address of the next page; undefined when it is not followed. A feed may not send us to another site, nor in a
 * ring. Many APIs behind a proxy write `http:` though they are asked by https; that is put right.
 */
function followingPage(next: string, current: string, seen: ReadonlySet<string>): string | undefined {
  const {host, origin, protocol} = new URL(current);
  let url: URL;
  try {
    url = new URL(next, current);
  } catch {
    return undefined;
  }
  if (url.host === host && url.protocol === 'http:') url.protocol = protocol;
  url.hash = '';
  return url.origin === origin && !url.username && !url.password && !seen.has(url.href) ? url.href : undefined;
}
