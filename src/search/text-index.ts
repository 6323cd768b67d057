/**
 * The inverted index: for every word as it is written, the documents and fields where it stands.
 * The vocabulary is one string, so that a search for words that begin with, contain or end in something is one `indexOf`
 * scan, and the rest typed arrays: 10,000 documents of sixty words take about 4 MB, and nothing for a collector to walk.
 */
import type {Field} from './types.js';

/** The languages with an analyser, in the order of their bits in `TextIndex.languages`. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A word of another or unknown language is searched with every analyser in use, and with the Finnish one if there is none. */
const UNKNOWN = 2 ** LANGUAGES.length - 1;

/** What a word in a field weighs; two bits of a posting. */
export const WEIGHTS: Readonly<Record<Field, number>> = {title: 3, organization: 2, place: 2, description: 1};

export interface Places {
  /** Where the places of each number begin; one more at the end. */
  readonly offsets: Uint32Array;
  readonly at: Uint32Array;
}

export interface TextIndex {
  /** How many documents. */
  readonly size: number;
  /** The vocabulary: `\n` before each word and at the end. */
  readonly words: string;
  /** The same without dots (å, ä → a; ö → o); places are the same. */
  readonly plain: string;
  /** Where each word begins in `words`; one more at the end. */
  readonly starts: Uint32Array;
  /** Where each three letters of `plain` stand (line ends are letters): a number made of them, and its places one after another. */
  readonly places: Places;
  /** For each word, a bit for each of `LANGUAGES` it occurs in. */
  readonly languages: Uint8Array;
  /** Where the postings of each word begin; one more at the end. */
  readonly offsets: Uint32Array;
  /** `document << 2 | weight`, ascending. */
  readonly postings: Uint32Array;
}

/** The bits of a language tag: its primary subtag decides (`fi-x-selko` is Finnish); `unknown` for other languages. */
export function languageBits(tag: string, unknown = UNKNOWN): number {
  const at = LANGUAGES.indexOf(tag.toLowerCase().split(/[-_]/)[0] as Language);
  return at < 0 ? unknown : 1 << at;
}

const NUMBERS = 1 << 14;
/** A number for three letters; some have the same, so that whoever looks compares. */
const numberAt = (text: string, at: number): number =>
  (((text.charCodeAt(at) * 29 + text.charCodeAt(at + 1)) * 29 + text.charCodeAt(at + 2)) % NUMBERS) + 1;

/** Places sorted between two looks at the clock. */
const STEP = 1 << 15;

/** Sorts the places of a vocabulary by their letters, so that nothing is searched through for a key; yields between steps. */
export function* sortPlaces(text: string): Generator<undefined, Places> {
  const offsets = new Uint32Array(NUMBERS + 2);
  const last = text.length - 2;
  for (let place = 0; place < last; place++) {
    offsets[numberAt(text, place) + 1]++;
    if (place % STEP === 0) yield;
  }
  for (let number = 1; number < offsets.length; number++) offsets[number] += offsets[number - 1];
  const at = new Uint32Array(Math.max(last, 0));
  for (let place = 0; place < last; place++) {
    // While they are filled, the beginnings move to the ends, which are the beginnings of the next.
    at[offsets[numberAt(text, place)]++] = place;
    if (place % STEP === 0) yield;
  }
  return {offsets, at};
}

/** All places in the vocabulary without dots of a needle of three letters or more. */
export function placesOf({plain, places}: TextIndex, needle: string): Uint32Array {
  const number = numberAt(needle, 0);
  return places.at
    .subarray(places.offsets[number - 1], places.offsets[number])
    .filter((place) => plain.startsWith(needle, place));
}

/** The vocabulary as one string. */
export const joinWords = (words: readonly string[]): string => `\n${words.join('\n')}\n`;

/** The number of the word that covers a place in `words`. */
export function termAt({starts}: TextIndex, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const termText = (index: TextIndex, term: number): string =>
  index.words.slice(index.starts[term], index.starts[term + 1] - 1);
