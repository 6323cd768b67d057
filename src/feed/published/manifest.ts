import {isObject} from '../../lib/is-object.js';
import {originOf, resolveUrl} from '../../lib/urls.js';
import {FeedError} from '../fetch-error.js';

/**
 * What stands in the member `published` of the manifest (docs/feeds/published.md). Names of files are relative to it; each
 * holds the hash of its content, so that a file never changes and what belongs together is told from what does not.
 */
export interface Parts {
  /** Rows of the summaries, and how many of them, from the first, are activities; the others are events. */
  readonly items: number;
  readonly activities: number;
  readonly summaries: string;
  /** Search indexes with a document for each row: of names alone, and of all texts. */
  readonly names?: string;
  readonly texts?: string;
  /** Documents with the whole items, so many rows in each. */
  readonly details: readonly (string | undefined)[];
  readonly each: number;
}

/** A file beside the manifest; one on another origin is not asked for. */
function addressOf(name: unknown, manifest: string): string | undefined {
  const address = typeof name === 'string' && name ? resolveUrl(name, manifest) : '';
  return originOf(address) === originOf(manifest) ? address : undefined;
}

const countOf = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0);

/** The parts that a manifest at `url` names, by their addresses. Throws a FeedError where there can be no list. */
export function readManifest(manifest: unknown, url: string): Parts {
  const parts = isObject(manifest) && isObject(manifest['published']) ? manifest['published'] : {};
  const summaries = addressOf(parts['summaries'], url);
  if (!summaries) throw new FeedError('unknown-format', url, {detail: 'no summaries beside the manifest'});
  const details: readonly unknown[] = Array.isArray(parts['details']) ? parts['details'] : [];
  return {
    items: countOf(parts['items']),
    activities: countOf(parts['activities']),
    summaries,
    names: addressOf(parts['names'], url),
    texts: addressOf(parts['texts'], url),
    details: details.map((name) => addressOf(name, url)),
    each: countOf(parts['each']) || 1,
  };
}
