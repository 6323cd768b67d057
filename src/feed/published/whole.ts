import type {RawFeed} from '../adapter.js';
import {createPause} from '../../lib/pause.js';
import {numbered} from '../../lib/numbered.js';
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

/** Gives the documents with whole items, and returns the feed with the items that are in none of them. */
async function readDetails(feed: Feed, onPart: LoadOptions['onPart'], read: Read): Promise<Feed> {
  const {published, ...rest} = feed;
  const known = new Set<string>();
  const problems: Problem[] = [...feed.problems];
  for (const [index, address] of numbered(published?.details ?? [])) {
    try {
      if (address === undefined) throw new FeedError('refused-url', `details ${index}`);
      const part = await checkFeed((await read(address)) as RawFeed, {url: address, pause: createPause()});
      for (const item of part.items) known.add(item['@id']);
      await onPart(part);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      problems.push(lost(index, error));
    }
  }
  return {...rest, problems, items: feed.items.filter((item) => !known.has(item['@id']))};
}

/**
 * A reader for those who want all of a feed: of a published one, whose list is of summaries, it gets the whole items too. A
 * widget fetches them when they are opened.
 */
export const whole = (onPart: LoadOptions['onPart'], read: Read): LoadOptions['onPart'] => async (feed, source) =>
  onPart(feed.published ? await readDetails(feed, onPart, read) : feed, source);
