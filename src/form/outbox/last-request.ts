import {type Fetch, type Post, postInit} from './attempt.js';
import {sizeOf} from './make-record.js';

/** Bytes. Browsers refuse a keepalive request over 64 KiB, headers included. */
const LIMIT = 60_000;

/** Whether a browser would carry the request on without its page. */
export const outlivesPage = ({body}: Post): boolean => body.length <= LIMIT && sizeOf(body) <= LIMIT;

/** A request that goes on when the page is gone. Nobody learns what becomes of it: the next visit asks with the same key. */
export function sendLast(post: Post, fetch: Fetch): void {
  try {
    fetch(post.endpoint, {...postInit(post), keepalive: true}).catch(() => undefined);
  } catch {
    // A fetch of the host page that throws at once.
  }
}
