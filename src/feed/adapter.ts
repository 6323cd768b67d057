import type {Pause} from '../lib/pause.js';
import type {FetchOptions} from './fetch.js';
import type {Feed} from './types.js';

/** A document in our own format before the checks: anything may be missing or wrong. */
export type RawFeed = Readonly<Record<string, unknown>>;

export interface AdapterContext {
  readonly url: string;
  readonly pause: Pause;
  /** Fetches another document of the same API; rejects like fetchJson. */
  readonly fetchJson: (url: string, options?: Pick<FetchOptions, 'cache'>) => Promise<unknown>;
  /** As long as a feed is read, over its pages: the ids of the items that the feed's own key of a record has given. */
  readonly kept?: Map<string, readonly string[]>;
}

/** Where a page came from. */
export interface PageSource {
  /** After redirects. */
  readonly url: string;
  /** The header `Link` of the answer (RFC 8288), where some APIs name the next page. */
  readonly link?: string;
}

export interface Adapter {
  /**
   * How many records of a document should become items (where it has only organisations or places: those), counted
   * apart from the reading. What `toFeed` does not give of these it tells as `dropped`. Missing in our own format.
   */
  count?(document: unknown): number;
  /** Turns one document or page of the foreign format into our own. */
  toFeed(document: unknown, context: AdapterContext): Promise<RawFeed>;
  /** Adds to the checked feed what no document may say of itself. */
  finish?(feed: Feed, raw: RawFeed): Feed;
  /** Address of the next page, whole or relative to this one; undefined at the end. */
  next?(document: unknown, source: PageSource): string | undefined;
}

/** The files of an archive, a folder or a sheet by their names. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * What stands in the list of formats: cheap to test, loaded only when it fits. A document is a JSON value, a text
 * (iCalendar, a web page) or `Files` (CSV, Excel, a zip).
 */
export interface Format {
  readonly name: string;
  accepts(document: unknown): boolean;
  /** Completes the URL a webmaster wrote (query parameters the API needs). */
  completeUrl?(url: URL): URL | Promise<URL>;
  load(): Promise<Adapter>;
}
