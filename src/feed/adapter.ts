import type {Pause} from '../lib/pause.js';

/** A document in our own format before the checks: anything may be missing or wrong. */
export type RawFeed = Readonly<Record<string, unknown>>;

export interface AdapterContext {
  readonly url: string;
  readonly pause: Pause;
  /** Fetches another document of the same API; rejects like fetchJson. */
  readonly fetchJson: (url: string) => Promise<unknown>;
}

export interface Adapter {
  /** Turns one document or page of the foreign format into our own. */
  toFeed(json: unknown, context: AdapterContext): Promise<RawFeed>;
  /** URL of the next page, as the document says it; undefined at the end. */
  next?(json: unknown): string | undefined;
}

/** What stands in the list of formats: cheap to test, loaded only when it fits. */
export interface Format {
  readonly name: string;
  accepts(json: unknown): boolean;
  /** Completes the URL a webmaster wrote (query parameters the API needs). */
  completeUrl?(url: URL): URL | Promise<URL>;
  load(): Promise<Adapter>;
}
