import type {Pause} from '../lib/pause.js';
import {isCalendar} from './adapters/icalendar-format.js';
import {FeedError} from './fetch-error.js';
import {JsonPieces, TruncatedJson} from './json-pieces.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that are decoded without a break; streams may give megabytes at a time. */
const STEP = 65_536;

/**
 * The decoded bytes of an answer, as they come. Beyond `limit` the rest is not read: a bomb of 50 kB that unpacks to
 * 50 MB, or a body without end, costs no more than the limit. The caller ends the request.
 */
export async function readBytes(
  response: Response,
  limit: number,
  url: string,
  pause?: Pause,
): Promise<readonly Bytes[]> {
  // 204 has no body stream, nor have the fetch polyfills that some pages carry.
  if (!response.body) return [new Uint8Array(await response.arrayBuffer())];
  const reader = response.body.getReader();
  const chunks: Bytes[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return chunks;
    size += value.byteLength;
    if (size > limit) throw new FeedError('too-large', url, {detail: `over ${limit} bytes`});
    chunks.push(value);
    await pause?.();
  }
}

/**
 * The text of UTF-8 bytes a piece at a time, without the byte order mark. The charset of Content-Type is not asked:
 * JSON and iCalendar are UTF-8 (RFC 8259, RFC 5545), and servers that say otherwise are mostly wrong about it.
 */
function* decode(chunks: readonly Bytes[], url: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  for (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += STEP) {
      try {
        text += decoder.decode(chunk.subarray(start, start + STEP), {stream: true});
      } catch (cause) {
        throw new FeedError('encoding', url, {cause});
      }
      if (text.length < STEP) continue;
      yield text;
      text = '';
    }
  }
  try {
    yield text + decoder.decode();
  } catch (cause) {
    // All was right but for the last letter, which is cut in two.
    throw new FeedError('truncated', url, {cause});
  }
}

/** Throws when a document that begins so is something else than JSON or iCalendar. */
function checkStart(start: string, url: string): void {
  // UTF-16 without a byte order mark is valid UTF-8 full of NULs.
  if (start.includes('\0')) throw new FeedError('encoding', url);
  if (/^<(\?xml|rss|feed|rdf)/i.test(start)) throw new FeedError('not-json', url, {detail: 'XML'});
  if (start.startsWith('<')) throw new FeedError('html', url);
}

/**
 * The value of a JSON document, or the text of an iCalendar one; null when there is nothing in it. Throws a FeedError
 * that says what it is instead.
 */
export async function parseBody(chunks: readonly Bytes[], url: string, pause: Pause): Promise<unknown> {
  const pieces = new JsonPieces(pause);
  let start = '';
  let calendar = '';
  try {
    for (const text of decode(chunks, url)) {
      if (!start) checkStart((start = text.trimStart().slice(0, 10)), url);
      if (isCalendar(start)) calendar += text;
      else await pieces.write(text);
      await pause();
    }
    return calendar || (start ? pieces.end() : null);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // Without the cause: browsers quote the document in it, and feed text does not belong in logs.
    throw new FeedError(cause instanceof TruncatedJson && /^[[{"]/.test(start) ? 'truncated' : 'not-json', url);
  }
}
