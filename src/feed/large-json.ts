import type {Pause} from '../lib/pause.js';
import {decode} from './fetch-body.js';
import {FeedError} from './fetch-error.js';
import {JsonPieces, TruncatedJson} from './json-pieces.js';

/** The value of JSON bytes, read in pieces so that the page stays awake. Throws a FeedError, or a SyntaxError. */
export async function readInPieces(chunks: readonly Uint8Array<ArrayBuffer>[], url: string, pause: Pause): Promise<unknown> {
  const pieces = new JsonPieces(pause);
  try {
    for (const text of decode(chunks, url)) {
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
