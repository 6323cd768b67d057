import type {Pause} from '../lib/pause.js';
import {FeedError} from './fetch-error.js';
import {JsonPieces, TruncatedJson} from './json-pieces.js';

/** The value of JSON, the text of which comes in parts, read in pieces so that the page stays awake. Throws a FeedError, or a SyntaxError. */
export async function readInPieces(texts: Iterable<string>, url: string, pause: Pause): Promise<unknown> {
  const pieces = new JsonPieces(pause);
  try {
    for (const text of texts) {
      // UTF-16 without a byte order mark is valid UTF-8 full of NULs.
      if (text.includes('\0')) throw new FeedError('encoding', url);
      await pieces.write(text);
      await pause();
    }
    return pieces.end();
  } catch (cause) {
    // Without the cause: browsers quote the document in it.
    throw cause instanceof TruncatedJson ? new FeedError('truncated', url) : cause;
  }
}
