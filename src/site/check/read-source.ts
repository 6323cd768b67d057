/** Reads a feed to its end as the command does, from its own server or from a file on the device. */
import {parseBody} from '../../feed/fetch-body.js';
import {FeedError, fetchJson, type FetchJson} from '../../feed/fetch.js';
import {loadFeed, type LoadOptions, readFeed} from '../../feed/load.js';
import {Inspection} from '../../feed/report/inspection.js';
import type {FeedReport} from '../../feed/report/inspection.js';
import {whole} from '../../feed/published/whole.js';
import {findByName, type Visibility} from '../../feed/report/visibility.js';
import type {Feed} from '../../feed/types.js';
import {createPause} from '../../lib/pause.js';
import {originOf} from '../../lib/urls.js';
import type {Texts} from './texts.js';

/** All pages stay in memory until the report is made; the command has no such limit. */
const MAX_PAGES = 50;
const MAX_FILE = 25_000_000;

export interface Outcome {
  readonly report: FeedReport;
  /** When a name was looked for. */
  readonly found?: readonly Visibility[];
  /** Why reading ended before its end. */
  readonly trouble?: keyof Texts['errors'];
  /** What was read, document by document. */
  readonly parts: readonly Feed[];
  /** The servers that were asked: a feed may send on to another. */
  readonly origins: readonly string[];
}

export interface Reading {
  readonly signal: AbortSignal;
  readonly item: string;
  readonly onProgress: (pages: number, items: number) => void;
  readonly onSlow: () => void;
}

/** Rejects only with the reason of the signal. */
export async function readSource(source: string | File, {signal, item, onProgress, onSlow}: Reading): Promise<Outcome> {
  const inspection = new Inspection({keepDocuments: item !== ''});
  const parts: Feed[] = [];
  const origins = new Set<string>();
  let [pages, items] = [0, 0];
  const onPart: LoadOptions['onPart'] = async (feed, part) => {
    parts.push(feed);
    await inspection.add(feed, part);
    // The details of a published feed have items, and no page of their own.
    items += feed.items.length;
    onProgress(part ? ++pages : pages, items);
  };
  let trouble: Outcome['trouble'];
  try {
    if (typeof source === 'string') {
      const fetchJson = noting(origins);
      const read = async (address: string) => (await fetchJson(address, {signal})).json;
      await loadFeed(source, {signal, onPart: whole(onPart, read), onSlow, maxPages: MAX_PAGES, fetchJson});
    } else await readFile(source, signal, onPart);
  } catch (error) {
    signal.throwIfAborted();
    trouble = error instanceof FeedError ? error.code : 'file';
  }
  const {report} = inspection;
  return {report, trouble, found: item ? findByName(item, report, Date.now()) : undefined, parts, origins: [...origins]};
}

/** Fetches, and takes note of whom it asked. */
const noting = (origins: Set<string>): FetchJson => async (url, options) => {
  const answer = await fetchJson(url, options);
  for (const address of [url, answer.url]) origins.add(originOf(address) ?? address);
  return answer;
};

/** A file is one page: what it says of a next one, or of other documents, is not fetched. */
async function readFile(file: File, signal: AbortSignal, onPart: LoadOptions['onPart']): Promise<void> {
  const url = `file:///${encodeURIComponent(file.name)}`;
  if (file.size > MAX_FILE) throw new FeedError('too-large', url);
  const pause = createPause(signal);
  const document = await parseBody([new Uint8Array(await file.arrayBuffer())], url, pause);
  const fetchJson = (address: string) => Promise.reject(new FeedError('refused-url', address));
  const {feed, format} = await readFeed(document, {url, pause, fetchJson});
  await onPart(feed, {url, document, format});
}
