import {pageWide} from '../lib/page-wide.js';
import {resolveUrl} from '../lib/urls.js';
import type {FeedStore} from './feed-store.js';

/** Stores in use, by their addresses. */
export const openStores = pageWide('stores-2', () => new Map<string, FeedStore>());

/**
 * Milliseconds that a feed outlives the last that listens to it: an element that is moved in the page leaves it and comes
 * back.
 */
export const GRACE = 1_000;

/** The addresses in `src`, read against that of the page itself, for a `<base>` of the host page must not move the feed. */
export const feedUrls = (src: string, base = typeof location === 'object' ? location.href : undefined): readonly string[] => [
  ...new Set(
    src
      .split(/\s+/)
      .filter(Boolean)
      .map((address) => resolveUrl(address, base)),
  ),
];

export const storeKey = (urls: readonly string[]): string => urls.join(' ');
