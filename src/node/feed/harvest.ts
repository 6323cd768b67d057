/** A long reading of one source that can be taken up again where it ended. */
import {createHash} from 'node:crypto';
import {mkdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import type {FetchJson} from '../../feed/fetch.js';
import type {LoadOptions} from '../../feed/load.js';
import {PageCache, writeWhole} from './page-cache.js';
import {createPoliteFetch} from './polite-fetch.js';
import {readSource} from './source.js';

export interface HarvestOptions extends Pick<LoadOptions, 'onPart' | 'maxPages' | 'signal'> {
  /** Folder of pages between runs. */
  readonly cache: string;
  /** Milliseconds between requests. */
  readonly pace?: number;
}

/** One that was cut short longer ago begins anew: what it got first may have changed since. */
const FRESH = 24 * 3_600_000;

/** Reads a source to its end; rejects like `readSource`, and what came is kept for the next run. */
export async function harvest(source: string, {cache, pace, ...options}: HarvestOptions): Promise<void> {
  await mkdir(cache, {recursive: true});
  const mark = join(cache, `${createHash('sha256').update(source).digest('hex').slice(0, 32)}.run`);
  const started = Number(await readFile(mark, 'utf8').catch(() => '0'));
  const since = Date.now() - started < FRESH ? started : Date.now();
  await writeWhole(mark, String(since));
  const fetchJson: FetchJson = createPoliteFetch({pace, since, cache: new PageCache(cache)});
  await readSource(source, {...options, fetchJson});
  await rm(mark, {force: true});
}
