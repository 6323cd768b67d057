import {lostScript} from '../feed/fetch-error.js';
import {type FeedParts, type Merged, mergeOne} from '../feed/merge-one.js';

/** Most pages have one feed of one document; what makes one of several is fetched for those that have more. */
let several: typeof import('../feed/merge.js') | undefined;

/** Before a second document is given to `merge`. Rejects with a FeedError, for which the feed is tried again. */
export async function prepareMerging(): Promise<void> {
  several ??= await import('../feed/merge.js').catch((cause: unknown) => {
    throw lostScript('of several documents', cause);
  });
}

/** What has come of several feeds, as one. */
export const merge = (feeds: readonly FeedParts[]): Merged => (several?.mergeFeeds ?? mergeOne)(feeds);
