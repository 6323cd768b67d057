/** Sources of a published feed, each with its last good state: one that fails, or suddenly has next to nothing, replaces nothing. */
import {createHash} from 'node:crypto';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {FeedParts} from '../../feed/merge-one.js';
import type {Feed} from '../../feed/types.js';
import {FeedFile} from './feed-file.js';
import {readParts} from './merge.js';
import {readSource} from './source.js';

export interface GatherOptions {
  readonly cache: string;
  readonly pace?: number;
  readonly signal?: AbortSignal;
}

export interface Gathered {
  readonly feeds: readonly FeedParts[];
  /** Sources that could not be read, or not believed, in words; their last good state stands in for them. */
  readonly failures: readonly string[];
}

/** A source with less than this share of the items it had is taken for broken: half a list, an empty page of an API. */
const SHRUNK = 0.5;

const count = (parts: readonly Feed[]): number => parts.reduce((sum, {items}) => sum + items.length, 0);

const goodPath = (cache: string, source: string): string =>
  join(cache, `${createHash('sha256').update(source).digest('hex').slice(0, 32)}.good.json`);

/** Undefined when there is none yet. */
async function readGood(path: string): Promise<readonly Feed[] | undefined> {
  const parts: Feed[] = [];
  try {
    await readSource(path, {onPart: (feed) => parts.push(feed)});
    return parts;
  } catch {
    return undefined;
  }
}

async function writeGood(path: string, parts: readonly Feed[]): Promise<void> {
  const file = await FeedFile.begin(path);
  try {
    for (const part of parts) await file.add(part);
    await file.finish(path);
  } finally {
    await file.drop();
  }
}

/** Rejects when a source fails that has never been read. */
async function gatherOne(source: string, options: GatherOptions): Promise<{readonly parts: readonly Feed[]; readonly failure?: string}> {
  const path = goodPath(options.cache, source);
  const good = await readGood(path);
  try {
    const parts = await readParts(source, options);
    if (good && count(parts) < count(good) * SHRUNK)
      return {parts: good, failure: `${source}: ${count(parts)} items where there were ${count(good)}; those are kept. If it is meant, remove ${path}`};
    await writeGood(path, parts);
    return {parts};
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!good) throw error;
    return {parts: good, failure: `${source}: ${(error as Error).message}; its last good state is kept`};
  }
}

export async function gather(sources: readonly string[], options: GatherOptions): Promise<Gathered> {
  if (!sources.length) throw new Error('Name a source: an address, a file or a folder');
  await mkdir(options.cache, {recursive: true});
  const feeds: FeedParts[] = [];
  const failures: string[] = [];
  for (const source of sources) {
    const {parts, failure} = await gatherOne(source, options);
    feeds.push({url: source, parts});
    if (failure) failures.push(failure);
  }
  return {feeds, failures};
}
