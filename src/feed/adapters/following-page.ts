import type {Problem} from '../types.js';

/** What is told of a feed whose next page is not read. */
export const NOT_FOLLOWED: Problem = Object.freeze({
  path: 'next',
  message: 'The next page is not read',
  remedy: 'Give the address of another page on the same origin, and fewer pages',
  effect: 'mended',
});

/**
 * The address of the next page; undefined when it is not followed. A feed may not send us to another site, nor in a
 * ring. Many APIs behind a proxy write `http:` though they are asked by https; that is put right.
 */
export function followingPage(next: string, current: string, seen: ReadonlySet<string>): string | undefined {
  const {host, origin, protocol} = new URL(current);
  let url: URL;
  try {
    url = new URL(next, current);
  } catch {
    return undefined;
  }
  if (url.host === host && url.protocol === 'http:') url.protocol = protocol;
  url.hash = '';
  return url.origin === origin && !url.username && !url.password && !seen.has(url.href) ? url.href : undefined;
}
