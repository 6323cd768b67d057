/** Builds a text index document by document, so that the caller can pause in between. */
import type {Pause} from '../lib/pause.js';
import {joinWords, languageBits, sortPlaces, WEIGHTS, type TextIndex} from './text-index.js';
import {plain, words} from './tokens.js';
import type {SearchDocument} from './types.js';

/** A block holds 2^14 numbers. */
const BITS = 14;
const BLOCK = 1 << BITS;

/**
 * A list of numbers that grows by blocks: an ordinary array of numbers takes twice the room, and one block that is copied into a larger one
 * stops the page, for some 40 ms where it holds a million.
 */
class Numbers {
  readonly #blocks: Uint32Array[] = [];
  length = 0;

  at(place: number): number {
    return this.#blocks[place >>> BITS][place & (BLOCK - 1)];
  }

  set(place: number, value: number): void {
    this.#blocks[place >>> BITS][place & (BLOCK - 1)] = value;
  }

  push(value: number): void {
    if (this.length % BLOCK === 0) this.#blocks.push(new Uint32Array(BLOCK));
    this.set(this.length++, value);
  }
}

/** Postings copied between two looks at the clock. */
const STEP = 1 << 14;

export class IndexBuilder {
  readonly #terms = new Map<string, number>();
  readonly #bare: string[] = [];
  readonly #languages = new Numbers();
  readonly #counts = new Numbers();
  /** For each word its latest posting, to see whether the document has it already. */
  readonly #latest = new Numbers();
  readonly #postingTerms = new Numbers();
  readonly #postings = new Numbers();
  #size = 0;

  /** Adds the next document; documents are numbered in the order they are added. */
  add({texts}: Pick<SearchDocument, 'texts'>): void {
    for (const {field, lang, text} of texts) {
      const bits = languageBits(lang);
      const found = words(text);
      for (const word of found) this.#addWord(word, bits, WEIGHTS[field]);
      if (field === 'title') {
        // A compound written as two words is found as one too, in titles: everywhere it would double the index.
        for (let at = 1; at < found.length; at++) {
          if (found[at - 1].length > 2 && found[at].length > 2) this.#addWord(found[at - 1] + found[at], bits, 1);
        }
      }
    }
    this.#size++;
  }

  #addWord(word: string, bits: number, weight: number): void {
    let term = this.#terms.get(word);
    if (term === undefined) {
      term = this.#terms.size;
      this.#terms.set(word, term);
      this.#bare.push(plain(word));
      this.#languages.push(0);
      this.#counts.push(0);
      this.#latest.push(0);
    }
    this.#languages.set(term, this.#languages.at(term) | bits);
    const posting = (this.#size << 2) | weight;
    const count = this.#counts.at(term);
    const latest = this.#latest.at(term);
    if (count && this.#postings.at(latest) >>> 2 === this.#size) {
      if (this.#postings.at(latest) < posting) this.#postings.set(latest, posting);
      return;
    }
    this.#counts.set(term, count + 1);
    this.#latest.set(term, this.#postings.length);
    this.#postingTerms.push(term);
    this.#postings.push(posting);
  }

  /** Puts the postings in the order of their words. The builder is used up. */
  async finish(pause: Pause): Promise<TextIndex> {
    const count = this.#terms.size;
    const offsets = new Uint32Array(count + 1);
    for (let term = 0; term < count; term++) offsets[term + 1] = offsets[term] + this.#counts.at(term);
    const next = offsets.slice();
    const postings = new Uint32Array(this.#postings.length);
    for (let at = 0; at < postings.length; at++) {
      postings[next[this.#postingTerms.at(at)]++] = this.#postings.at(at);
      if (at % STEP === 0) await pause();
    }
    const starts = new Uint32Array(count + 1);
    starts[0] = 1;
    let term = 0;
    for (const word of this.#terms.keys()) {
      starts[++term] = starts[term - 1] + word.length + 1;
      if (term % STEP === 0) await pause();
    }
    const words = joinWords([...this.#terms.keys()]);
    await pause();
    const bare = joinWords(this.#bare);
    await pause();
    const languages = Uint8Array.from({length: count}, (_none, term) => this.#languages.at(term));
    const sorting = sortPlaces(bare);
    let sorted = sorting.next();
    for (; !sorted.done; sorted = sorting.next()) await pause();
    return {size: this.#size, words, plain: bare, places: sorted.value, starts, languages, offsets, postings};
  }
}
