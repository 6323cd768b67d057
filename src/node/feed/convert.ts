/** `tarjotin feed convert`: a source of any format as a feed of ours. */
import type {Problem} from '../../feed/types.js';
import {FeedFile} from './feed-file.js';
import {harvest} from './harvest.js';
import {Progress} from './progress.js';

export interface ConvertOptions {
  readonly out: string;
  readonly cache: string;
  readonly pace?: number;
  readonly maxPages?: number;
}

export interface Converted {
  readonly items: number;
  readonly problems: readonly Problem[];
}

/** More problems than these are counted and not kept, so that a feed of mistakes does not fill the memory. */
const MAX_PROBLEMS = 10_000;

/**
 * Writes `out` when the whole source has been read; until then, and when it fails, the file that was there stays as it was.
 * Rejects as the reading does.
 */
export async function convertTo(source: string, {out, cache, pace, maxPages}: ConvertOptions): Promise<Converted> {
  const file = await FeedFile.begin(out);
  const progress = new Progress();
  const problems: Problem[] = [];
  try {
    await harvest(source, {
      cache,
      pace,
      maxPages,
      async onPart(feed, part) {
        await file.add(feed);
        problems.push(...feed.problems.slice(0, MAX_PROBLEMS - problems.length));
        progress.page(part?.document, file.size);
      },
    });
    await file.finish(out);
  } finally {
    progress.end();
    await file.drop();
  }
  return {items: file.size, problems};
}

/** The exit code: 0 all came through, 1 something was left out. */
export async function convert(source: string, options: ConvertOptions): Promise<number> {
  const {items, problems} = await convertTo(source, options);
  const dropped = problems.filter(({effect}) => effect === 'dropped').length;
  console.error(`${options.out}: ${items} items${problems.length ? `; ${problems.length} problems, ${dropped} left out: tarjotin feed check ${source}` : ''}`);
  return dropped ? 1 : 0;
}
