import {isObject} from '../../lib/is-object.js';
import {numbered} from '../../lib/numbered.js';
import {createPause} from '../../lib/pause.js';
import {FeedError} from '../fetch-error.js';
import type {LoadOptions} from '../load.js';
import type {Feed, Problem} from '../types.js';
import {checkFeed} from '../validate.js';

/** Fetches a document of the feed; rejects with a FeedError, or with the reason of the signal. */
type Read = (address: string) => Promise<unknown>;

const lost = (index: number, error: FeedError): Problem => ({
  path: `published.details[${index}]`,
  message: `Its items are known by their summaries alone: ${error.message}`,
  remedy: 'Publish the feed anew',
  effect: 'mended',
});

async function readDocument(address: string | undefined, read: Read): Promise<Feed> {
  if (address === undefined) throw new FeedError('refused-url', 'details of another origin');
  const json = await read(address);
  if (!isObject(json)) throw new FeedError('unknown-format', address);
  return checkFeed(json, {url: address, pause: createPause()});
}

/** Gives the documents with whole items, and returns the feed with the items that are in none of them. */
async function readDetails(feed: Feed, onPart: LoadOptions['onPart'], read: Read): Promise<Feed> {
  const {published, ...rest} = feed;
  const known = new Set<string>();
  const problems: Problem[] = [...feed.problems];
  for (const [index, address] of numbered(published?.details ?? [])) {
    const part = await readDocument(address, read).catch((error: unknown) => {
      if (!(error instanceof FeedError)) throw error;
      problems.push(lost(index, error));
    });
    for (const item of part?.items ?? []) known.add(item['@id']);
    if (part) await onPart(part);
  }
  return {...rest, problems, items: feed.items.filter((item) => !known.has(item['@id']))};
}

/**
 * A reader for those who want all of a feed: of a published one, whose list is of summaries, it gets the whole items too. A
 * widget fetches them when they are opened.
 */
export const whole = (onPart: LoadOptions['onPart'], read: Read): LoadOptions['onPart'] => async (feed, source) =>
  onPart(feed.published ? await readDetails(feed, onPart, read) : feed, source);
