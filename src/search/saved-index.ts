/**
 * A text index as bytes, so that a publisher can build it once and ship it beside the feed.
 *
 * `TARJOTIN`, version, checksum (FNV-1a of all that follows, 32 bits), then varints and text: the number of documents, of words
 * and the length of the vocabulary; the words in order, each as the length it shares with the word before and its own end;
 * the language bits; for each word the number of its postings and the postings as steps. Versions are not read across.
 */
import type {Pause} from '../lib/pause.js';
import {joinWords, sortPlaces, termText, type TextIndex} from './text-index.js';
import {plain} from './tokens.js';

const MAGIC = 'TARJOTIN';
const VERSION = 1;
const HEADER = MAGIC.length + 5;

class Writer {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }

  varint(value: number): void {
    this.#reserve(5);
    for (; value > 127; value >>>= 7) this.#bytes[this.#length++] = (value & 127) | 128;
    this.#bytes[this.#length++] = value;
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  get written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || shift > 28) throw new Error('The saved search index is broken: build it again');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new Error('The saved search index is cut short: build it again');
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }
}

/** Goes on from `hash`. */
function checksum(bytes: Uint8Array, hash = 0x811c9dc5): number {
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The bytes of an index; its words come out in alphabetical order, which says the same in fewer bytes. */
export function saveIndex(index: TextIndex): Uint8Array<ArrayBuffer> {
  const words = [...index.languages.keys()].map((term) => [termText(index, term), term] as const);
  words.sort(([one], [other]) => (one < other ? -1 : 1));
  const ends: string[] = [];
  const writer = new Writer();
  let before = '';
  const shared = words.map(([word]) => {
    let length = 0;
    while (length < word.length && word[length] === before[length]) length++;
    ends.push(word.slice(length));
    before = word;
    return length;
  });
  const text = new TextEncoder().encode(ends.join('\n'));
  for (const value of [index.size, words.length, text.length]) writer.varint(value);
  writer.bytes(text);
  writer.bytes(Uint8Array.from(shared));
  writer.bytes(Uint8Array.from(words, ([, term]) => index.languages[term]));
  for (const [, term] of words) {
    writer.varint(index.offsets[term + 1] - index.offsets[term]);
    let document = 0;
    for (const posting of index.postings.subarray(index.offsets[term], index.offsets[term + 1])) {
      writer.varint((((posting >>> 2) - document) << 2) | (posting & 3));
      document = posting >>> 2;
    }
  }
  const body = writer.written;
  const saved = new Uint8Array(HEADER + body.length);
  saved.set(new TextEncoder().encode(MAGIC));
  saved[MAGIC.length] = VERSION;
  new DataView(saved.buffer).setUint32(MAGIC.length + 1, checksum(body));
  saved.set(body, HEADER);
  return saved;
}

/** Bytes and words between two looks at the clock. */
const STEP = 1 << 14;

/** The body of saved bytes. Throws an Error that says what is wrong when they are not what `saveIndex` wrote. */
async function readBody(bytes: Uint8Array, pause: Pause): Promise<Reader> {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('This is not a search index');
  if (bytes[MAGIC.length] !== VERSION) {
    throw new Error(`The search index has version ${bytes[MAGIC.length]}, and ${VERSION} is read: build it again`);
  }
  let hash: number | undefined;
  for (let at = HEADER; at < bytes.length; at += STEP) {
    hash = checksum(bytes.subarray(at, at + STEP), hash);
    await pause();
  }
  const expected = bytes.length > HEADER ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length + 1) : -1;
  if (hash !== expected) throw new Error('The saved search index is broken: build it again');
  return new Reader(bytes, HEADER);
}

/** The index that was saved, read in slices. Rejects with an Error that says what is wrong. */
export async function loadIndex(bytes: Uint8Array, pause: Pause): Promise<TextIndex> {
  const reader = await readBody(bytes, pause);
  const size = reader.varint();
  const count = reader.varint();
  const words = await readWords(reader, count, pause);
  const languages = reader.bytes(count).slice();
  const starts = new Uint32Array(count + 1);
  starts[0] = 1;
  for (let term = 0; term < count; term++) starts[term + 1] = starts[term] + words[term].length + 1;
  await pause();
  const vocabulary = joinWords(words);
  await pause();
  const bare = plain(vocabulary);
  await pause();
  const sorting = sortPlaces(bare);
  let sorted = sorting.next();
  for (; !sorted.done; sorted = sorting.next()) await pause();
  const postings = await readPostings(reader, count, pause);
  return {size, words: vocabulary, plain: bare, places: sorted.value, starts, languages, ...postings};
}

async function readWords(reader: Reader, count: number, pause: Pause): Promise<readonly string[]> {
  const ends = new TextDecoder().decode(reader.bytes(reader.varint())).split('\n');
  const shared = reader.bytes(count);
  const words: string[] = [];
  let before = '';
  for (let term = 0; term < count; term++) {
    words.push((before = before.slice(0, shared[term]) + ends[term]));
    if (term % STEP === 0) await pause();
  }
  return words;
}

async function readPostings(reader: Reader, count: number, pause: Pause): Promise<Pick<TextIndex, 'offsets' | 'postings'>> {
  const offsets = new Uint32Array(count + 1);
  let postings = new Uint32Array(1024);
  for (let term = 0, at = 0; term < count; term++) {
    let document = 0;
    const end = at + reader.varint();
    if (end > postings.length) {
      const more = new Uint32Array(Math.max(end, postings.length * 2));
      more.set(postings);
      postings = more;
    }
    while (at < end) {
      const step = reader.varint();
      document += step >>> 2;
      postings[at++] = (document << 2) | (step & 3);
    }
    offsets[term + 1] = end;
    if (term % 1024 === 0) await pause();
  }
  return {offsets, postings: postings.slice(0, offsets[count])};
}
