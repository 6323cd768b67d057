import {find} from '../lib/find.js';
import {createPause} from '../lib/pause.js';
import type {AdapterContext, Format, PageSource, RawFeed} from './adapter.js';
import {tarjotin} from './adapters/tarjotin.js';
import {FeedError, type FetchJson, fetchJson as fetchFromNetwork} from './fetch.js';
import {lostScript} from './fetch-error.js';
import {fetchableUrl, isApi} from './fetch-url.js';
import type {Feed} from './types.js';
import {checkFeed} from './validate.js';

/** Pages of one feed in a browser; an API that has more is asked for too much. */
const MAX_PAGES = 200;

/** The document that a part of a feed was made of. */
export interface PartSource {
  readonly url: string;
  readonly document: unknown;
  /** Its format; absent when there was nothing in it. */
  readonly format?: Format;
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** Called for every document of the feed as soon as it is checked, in order, with what it was made of. */
  readonly onPart: (feed: Feed, source?: PartSource) => unknown;
  /** Called, and waited for, before a document is checked. */
  readonly onRaw?: (raw: RawFeed) => Promise<void>;
  /** Called when a document has not come in 10 s. */
  readonly onSlow?: () => void;
  /** In place of the network, for copies and tests. */
  readonly fetchJson?: FetchJson;
  /** In place of all that are known. */
  readonly formats?: readonly Format[];
  /** Pages that are followed; 200 when not given. */
  readonly maxPages?: number;
}

const EMPTY: Feed = Object.freeze({
  inLanguage: Object.freeze([]),
  terms: Object.freeze([]),
  organizations: Object.freeze([]),
  places: Object.freeze([]),
  items: Object.freeze([]),
  removed: Object.freeze([]),
  problems: Object.freeze([]),
});

/**
 * Loads a feed page by page, one request at a time. `src` is an absolute http(s) address.
 * Rejects with a FeedError (what came before it has been given to `onPart`), or with the reason of `signal`.
 */
export async function loadFeed(src: string, options: LoadOptions): Promise<void> {
  const {signal, onPart, onRaw, onSlow, fetchJson = fetchFromNetwork, formats, maxPages = MAX_PAGES} = options;
  const pause = createPause(signal);
  const seen = new Set<string>();
  const kept = new Map<string, readonly string[]>();
  let address: string | undefined = await completeUrl(fetchableUrl(src), formats);
  for (let page = 1; address !== undefined; page++) {
    const {url, link, json} = await fetchJson(address, {signal, onSlow});
    seen.add(address).add(url);
    const fetchOther: AdapterContext['fetchJson'] = async (other, wanted) =>
      (await fetchJson(new URL(other, url).href, {...wanted, signal})).json;
    const {feed, format, next} = await readFeed(json, {url, link, pause, kept, formats, onRaw, fetchJson: fetchOther}).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error instanceof FeedError ? error : new FeedError('unknown-format', url, {cause: error});
    });
    signal?.throwIfAborted();
    await onPart(feed, {url, document: json, format});
    if (next === undefined) return;
    // Only foreign formats have pages.
    const {followingPage, NOT_FOLLOWED} = await loadAdapters();
    address = page < maxPages ? followingPage(next, url, seen) : undefined;
    if (address === undefined) await onPart({...EMPTY, problems: [NOT_FOLLOWED]});
  }
}

/** All formats; none of them comes to a page whose feed is in our own. */
const loadAdapters = (): Promise<typeof import('./adapters/index.js')> =>
  import('./adapters/index.js').catch((cause: unknown) => {
    throw lostScript('of the formats', cause);
  });

async function completeUrl(url: URL, given?: readonly Format[]): Promise<string> {
  let completed = url;
  const formats = given ?? (isApi(url) ? (await loadAdapters()).formats : []);
  for (const format of formats) completed = (await format.completeUrl?.(completed)) ?? completed;
  return completed.href;
}

/** The format of a document; undefined when nobody knows it. */
export const formatOf = async (document: unknown, given?: readonly Format[]): Promise<Format | undefined> =>
  !given && tarjotin.accepts(document)
    ? tarjotin
    : find(given ?? (await loadAdapters()).formats, (format) => format.accepts(document));

export interface ReadContext extends PageSource, Omit<AdapterContext, 'url'>, Pick<LoadOptions, 'onRaw'> {
  readonly formats?: readonly Format[];
}

/** Nothing is published just now: `null`, `{}`, `[]`. */
const isNothing = (json: unknown): boolean =>
  json === null || (typeof json === 'object' && !(json instanceof Map) && Object.keys(json).length === 0);

/** Makes a checked feed of JSON in any known format; `next` is the address of the next page as the document says it. */
export async function readFeed(
  json: unknown,
  {url, link, formats, onRaw, ...context}: ReadContext,
): Promise<{readonly feed: Feed; readonly format?: Format; readonly next?: string}> {
  if (isNothing(json)) return {feed: EMPTY};
  const format = await formatOf(json, formats);
  if (!format) throw new FeedError('unknown-format', url);
  const adapter = await format.load().catch((cause: unknown) => {
    throw lostScript(`of the format ${format.name}`, cause);
  });
  const raw = await adapter.toFeed(json, {url, ...context});
  await onRaw?.(raw);
  const feed = await checkFeed(raw, {url, pause: context.pause});
  return {feed: adapter.finish?.(feed, raw) ?? feed, format, next: adapter.next?.(json, {url, link})};
}
