import {parseBody, readBytes} from '../feed/fetch-body.js';
import {type FetchedDocument, FeedError, type FetchJson} from '../feed/fetch.js';
import {createPause} from '../lib/pause.js';

/**
 * The last good copy of a feed, in the Cache API of the page's origin: one cache a feed, one entry a document.
 * Where there is no such storage, or it is denied or full, there is silently no copy.
 */
const cacheName = (feed: string): string => `tarjotin-feed ${feed}`;

/** The documents of a feed by the address they were asked by. */
export type Documents = ReadonlyMap<string, Pick<FetchedDocument, 'url' | 'link' | 'body'>>;

export interface Copy {
  /** ISO 8601, when it was fetched. */
  readonly date: string;
  /** Reads the copied documents in place of the network. */
  readonly fetchJson: FetchJson;
}

/** Writes the documents in place of the older copy. Call it only after the visitor has done something. */
export async function saveCopy(feed: string, documents: Documents, date: string): Promise<void> {
  try {
    const cache = await caches.open(cacheName(feed));
    for (const [address, {url, link, body}] of documents) {
      await cache.put(address, new Response(body, {headers: {Date: date, Location: url, ...(link && {Link: link})}}));
    }
    for (const {url} of await cache.keys()) if (!documents.has(url)) await cache.delete(url);
  } catch {
    // No storage, no copy.
  }
}

/** The copy kept of a feed, if any. Writes nothing. */
export async function openCopy(feed: string): Promise<Copy | undefined> {
  try {
    if (!(await caches.has(cacheName(feed)))) return undefined;
    const cache = await caches.open(cacheName(feed));
    const first = (await cache.matchAll())[0];
    const date = first?.headers.get('Date');
    return date ? {date, fetchJson: (url, options) => readDocument(cache, url, options?.signal)} : undefined;
  } catch {
    return undefined;
  }
}

async function readDocument(cache: Cache, address: string, signal?: AbortSignal): Promise<FetchedDocument> {
  const response = await cache.match(address);
  if (!response) throw new FeedError('network', address);
  const pause = createPause(signal);
  const json = await parseBody(await readBytes(response, Infinity, address, pause), address, pause);
  const header = (name: string) => response.headers.get(name) ?? undefined;
  return {url: header('Location') ?? address, link: header('Link'), json, body: new Blob()};
}
