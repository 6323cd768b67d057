import type {Pause} from '../lib/pause.js';
import {FeedError, lostScript} from './fetch-error.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that are worked on without a break. */
const STEP = 65_536;

/** The same bytes in small pieces, without copying them: streams may give megabytes at a time. */
export function* inSteps(chunks: readonly Bytes[]): Generator<Bytes> {
  for (const chunk of chunks) for (let start = 0; start < chunk.length; start += STEP) yield chunk.subarray(start, start + STEP);
}

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
export function* decode(chunks: readonly Bytes[], url: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  for (const piece of inSteps(chunks)) {
    try {
      text += decoder.decode(piece, {stream: true});
    } catch (cause) {
      throw new FeedError('encoding', url, {cause});
    }
    if (text.length < STEP) continue;
    yield text;
    text = '';
  }
  try {
    yield text + decoder.decode();
  } catch (cause) {
    // All was right but for the last letter, which is cut in two.
    throw new FeedError('truncated', url, {cause});
  }
}

/** The first byte that is not blank or of a byte order mark. */
function firstByte(chunks: readonly Bytes[]): number | undefined {
  for (const chunk of chunks) for (const byte of chunk) if (!BLANK.has(byte)) return byte;
  return undefined;
}
const BLANK = new Set([9, 10, 13, 32, 0xef, 0xbb, 0xbf]);

/** What is not JSON is read by code that a page with a feed of ours never fetches; without it, what stands there is said. */
async function parseOther(chunks: readonly Bytes[], first: number, url: string, pause: Pause): Promise<unknown> {
  const other = await import('./other-document.js').catch(() => undefined);
  if (!other) throw new FeedError(first === '<'.charCodeAt(0) ? 'html' : 'not-json', url);
  return other.readOther(chunks, url, pause);
}

/** Bytes of JSON that are parsed in one step: some milliseconds, which is less than a slice of longer work. */
const ONE_STEP = 500_000;

/** Whether a value is deeper than any of a feed; how deep one may be, `json-pieces.ts` knows. */
const isDeep = (value: unknown, left = 100): boolean =>
  typeof value === 'object' && value !== null && (left === 0 || Object.values(value).some((part) => isDeep(part, left - 1)));

/** The value of JSON in one step; undefined where that is too much, or something is wrong with it. */
function parseAtOnce(chunks: readonly Bytes[], url: string): unknown {
  if (chunks.reduce((sum, {length}) => sum + length, 0) > ONE_STEP) return undefined;
  const text = [...decode(chunks, url)].join('');
  try {
    const value: unknown = JSON.parse(text);
    return isDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** What is large is read by code of its own, without a long task; it also tells what is wrong with a small one. */
async function parseInPieces(chunks: readonly Bytes[], url: string, pause: Pause): Promise<unknown> {
  const large = await import('./large-json.js').catch(() => undefined);
  if (!large) throw lostScript('of large documents');
  return large.readInPieces(decode(chunks, url), url, pause);
}

/** The value of a JSON document, or what else a `Format` reads; null when there is nothing in it. Throws a FeedError. */
export async function parseBody(chunks: readonly Bytes[], url: string, pause: Pause): Promise<unknown> {
  const first = firstByte(chunks);
  if (first === undefined) return null;
  if (!JSON_STARTS.has(first)) return parseOther(chunks, first, url, pause);
  try {
    return parseAtOnce(chunks, url) ?? (await parseInPieces(chunks, url, pause));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // Without the cause: browsers quote the document in it, and feed text does not belong in logs.
    if (first === LIST) throw new FeedError('not-json', url);
    // An object, and more behind it: perhaps one a line.
    return parseOther(chunks, first, url, pause);
  }
}
const LIST = 91;
const JSON_STARTS = new Set([LIST, 123]);
