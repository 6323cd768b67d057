import {isObject} from '../../lib/is-object.js';
import type {Adapter, AdapterContext} from '../adapter.js';
import {FeedError} from '../fetch-error.js';
import type {Published} from '../types.js';
import {type Parts, readManifest} from './manifest.js';
import {readColumns} from './read-columns.js';

interface Summaries {
  readonly manifest: unknown;
  readonly parts: Parts;
  readonly columns: unknown;
}

async function fetchSummaries(manifest: unknown, {url, fetchJson}: AdapterContext): Promise<Summaries> {
  const parts = readManifest(manifest, url);
  return {manifest, parts, columns: await fetchJson(parts.summaries)};
}

/** A manifest from a cache may name files that a newer one has replaced: then it is asked for past the cache, once. */
const fetchNewest = (manifest: unknown, context: AdapterContext): Promise<Summaries> =>
  fetchSummaries(manifest, context).catch(async (error: unknown) => {
    if (!(error instanceof FeedError) || error.code !== 'not-found') throw error;
    return fetchSummaries(await context.fetchJson(context.url, {cache: 'no-cache'}), context);
  });

/** The first results of a published feed: its summaries, as a feed of our own. The rest is fetched when it is needed. */
export const adapter: Adapter = {
  count(document) {
    const published = isObject(document) && isObject(document['published']) ? document['published'] : {};
    return Number(published['items']) || 0;
  },
  async toFeed(document, context) {
    const {manifest, parts, columns} = await fetchNewest(document, context);
    const {items, problems, ...tables} = await readColumns(columns, context.pause);
    const wrong = `${items.length} rows, and the manifest says ${parts.items}`;
    const published: Published = {...parts, ids: items.map(({'@id': id}) => id)};
    return {
      ...(isObject(manifest) ? manifest : {}),
      ...tables,
      activities: items.slice(0, parts.activities),
      events: items.slice(parts.activities),
      problems: [
        ...problems,
        ...(items.length === parts.items ? [] : [{path: 'published.items', message: wrong, remedy: 'Publish the feed anew', effect: 'mended'}]),
      ],
      published,
    };
  },
  finish: (feed, raw) => Object.freeze({...feed, published: raw['published'] as Published}),
};
