/** `tarjotin feed convert`: a source of any format as a feed of ours. */
import {FeedFile} from './feed-file.js';
import {harvest} from './harvest.js';
import {Progress} from './progress.js';

export interface ConvertOptions {
  readonly out: string;
  readonly cache: string;
  readonly pace?: number;
  readonly maxPages?: number;
  readonly signal?: AbortSignal;
}

export interface Converted {
  readonly items: number;
  readonly problems: number;
  /** Of the problems: what was left out. */
  readonly dropped: number;
}

/**
 * Writes `out` when the whole source has been read; until then, and when it fails, the file that was there stays as it was.
 * Rejects as the reading does.
 */
export async function convertTo(source: string, {out, ...reading}: ConvertOptions): Promise<Converted> {
  const file = await FeedFile.begin(out);
  const progress = new Progress();
  // Counted and not kept, so that a feed of mistakes does not fill the memory.
  let [problems, dropped] = [0, 0];
  try {
    await harvest(source, {
      ...reading,
      async onPart(feed, part) {
        await file.add(feed);
        problems += feed.problems.length;
        dropped += feed.problems.filter(({effect}) => effect === 'dropped').length;
        progress.page(part?.document, file.size);
      },
    });
    await file.finish(out);
  } finally {
    progress.end();
    await file.drop();
  }
  return {items: file.size, problems, dropped};
}

/** The exit code: 0 all came through, 1 something was left out. */
export async function convert(source: string, options: ConvertOptions): Promise<number> {
  const {items, problems, dropped} = await convertTo(source, options);
  console.error(`${options.out}: ${items} items${problems ? `; ${problems} problems, ${dropped} left out: tarjotin feed check ${source}` : ''}`);
  return dropped ? 1 : 0;
}
