/** Fetching for a machine that reads whole APIs: one request at a time, not too fast, patient with a server that is busy. */
import {setTimeout as wait} from 'node:timers/promises';
import {parseBody} from '../../feed/fetch-body.js';
import {FeedError, PASSING} from '../../feed/fetch-error.js';
import type {FetchedDocument, FetchJson} from '../../feed/fetch.js';
import {fetchableUrl} from '../../feed/fetch-url.js';
import {createPause} from '../../lib/pause.js';
import {type Answer, request} from './request.js';
import type {PageCache} from './page-cache.js';

export interface PoliteOptions {
  /** Milliseconds between the end of a request and the next. */
  readonly pace?: number;
  /** How often a page is tried. */
  readonly tries?: number;
  readonly cache?: PageCache;
  /** Epoch ms: pages kept after this are taken as they are, because they are of the harvest that goes on. */
  readonly since?: number;
}

const PACE = 250;
const TRIES = 4;
/** Waits; rejects with the reason of `signal`. */
const rest = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, {signal}).catch(() => signal?.throwIfAborted());

/** Milliseconds before the second try; doubled for each that follows. */
const FIRST_WAIT = 1_000;
/** A server that asks to be left alone for longer is left alone: the harvest ends, and goes on when it is run again. */
const LONGEST_WAIT = 120_000;

/** A `FetchJson` that waits between requests, tries again what passes, and keeps pages. Rejects with a FeedError. */
export function createPoliteFetch({pace = PACE, tries = TRIES, cache, since = Infinity}: PoliteOptions = {}): FetchJson {
  let free = 0;

  async function ask(url: string, known: Awaited<ReturnType<PageCache['get']>>, signal?: AbortSignal): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      await rest(Math.max(0, free - Date.now()), signal);
      try {
        return await request(url, known?.page, signal);
      } catch (error) {
        signal?.throwIfAborted();
        const passes = error instanceof FeedError && PASSING.has(error.code);
        const pause = (error as FeedError).retryAfter ?? FIRST_WAIT * 2 ** (attempt - 1);
        if (!passes || attempt >= tries || pause > LONGEST_WAIT) throw error;
        await rest(pause, signal);
      } finally {
        free = Date.now() + pace;
      }
    }
  }

  return async (address, {signal} = {}) => {
    const url = fetchableUrl(address).href;
    const known = await cache?.get(url);
    if (known && known.page.fetchedAt >= since) return toDocument(known.page, known.body);
    const answer = await ask(url, known, signal);
    if (answer.kind === 'unchanged' && known) return toDocument(known.page, known.body);
    if (answer.kind === 'unchanged') throw new FeedError('http', url, {status: 304});
    await cache?.set(url, answer.page, answer.body);
    return toDocument(answer.page, answer.body);
  };
}

async function toDocument({url, link}: {readonly url: string; readonly link?: string}, body: Uint8Array): Promise<FetchedDocument> {
  const bytes = new Uint8Array(body);
  return {url, link, json: await parseBody([bytes], url, createPause()), body: new Blob([bytes])};
}
