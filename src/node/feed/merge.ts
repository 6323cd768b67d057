/** `tarjotin feed merge`: several sources as one feed, each thing once. */
import {type Duplicate, mergeDistinct} from '../../feed/duplicates.js';
import type {Feed} from '../../feed/types.js';
import {FeedFile} from './feed-file.js';
import {harvest} from './harvest.js';
import {Progress} from './progress.js';
import {nameOf} from './report-text.js';

export interface MergeOptions {
  readonly out: string;
  readonly cache: string;
  readonly pace?: number;
  readonly signal?: AbortSignal;
}

/** All parts of a source; rejects when it cannot be read to its end. */
export async function readParts(source: string, {cache, pace, signal}: Omit<MergeOptions, 'out'>): Promise<readonly Feed[]> {
  const parts: Feed[] = [];
  const progress = new Progress();
  let items = 0;
  try {
    await harvest(source, {
      cache,
      pace,
      signal,
      onPart(feed, part) {
        parts.push(feed);
        progress.page(part?.document, (items += feed.items.length));
      },
    });
  } finally {
    progress.end();
  }
  return parts;
}

const duplicateText = ({kept, dropped, filled, by}: Duplicate): string =>
  `= ${nameOf(kept.name)}: ${kept['@id']} and ${dropped['@id']}, the same ${by}${filled.length ? `; from the second: ${filled.join(', ')}` : ''}`;

/** Writes `out` only when every source could be read; the exit code is 0 then. What was told twice is shown. */
export async function merge(sources: readonly string[], options: MergeOptions): Promise<number> {
  if (sources.length < 2) throw new Error('Name two sources or more');
  const feeds = [];
  for (const source of sources) feeds.push({url: source, parts: await readParts(source, options)});
  const {feed, duplicates} = mergeDistinct(feeds);
  const file = await FeedFile.begin(options.out);
  try {
    await file.add(feed);
    await file.finish(options.out);
  } finally {
    await file.drop();
  }
  for (const duplicate of duplicates) console.log(duplicateText(duplicate));
  console.error(`${options.out}: ${feed.items.length} items of ${sources.length} sources, ${duplicates.length} told twice`);
  return 0;
}
