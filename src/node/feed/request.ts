/** One GET of a machine that reads whole APIs. */
import {checkStatus} from '../../feed/fetch.js';
import {FeedError} from '../../feed/fetch-error.js';
import {readBytes} from '../../feed/fetch-body.js';
import type {CachedPage} from './page-cache.js';

/** Bytes of one document: more than a browser takes, for the dumps of whole countries. */
const LIMIT = 200_000_000;
const TIMEOUT = 120_000;

export type Answer = {readonly kind: 'unchanged'} | {readonly kind: 'new'; readonly page: CachedPage; readonly body: Uint8Array};

/** Says who asks, so that whoever runs the API can tell; and gets what has changed since `known` alone. Rejects with a FeedError. */
export async function request(url: string, known?: CachedPage, signal?: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, {headers: headersFor(known), signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT), ...(signal ? [signal] : [])])});
    if (response.status === 304 && known) return {kind: 'unchanged'};
    checkStatus(response, url);
    const chunks = await readBytes(response, LIMIT, url);
    const header = (name: string) => response.headers.get(name) ?? undefined;
    const page = {url: response.url || url, link: header('link'), etag: header('etag'), lastModified: header('last-modified'), fetchedAt: Date.now()};
    return {kind: 'new', page, body: Buffer.concat(chunks)};
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError((cause as Error).name === 'TimeoutError' ? 'timeout' : 'network', url, {cause});
  }
}

const headersFor = (known: CachedPage | undefined): Record<string, string> => ({
  'User-Agent': 'Tarjotin (feed reader of associations\' activities)',
  Accept: 'application/json, application/ld+json, text/calendar, text/csv, */*;q=0.5',
  ...(known?.etag && {'If-None-Match': known.etag}),
  ...(known?.lastModified && {'If-Modified-Since': known.lastModified}),
});
