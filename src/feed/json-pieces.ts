import type {Pause} from '../lib/pause.js';

/** Characters that are parsed without a break: about half a millisecond of JSON.parse. */
const PIECE = 65_536;

/** Deeper documents are refused: no feed has them, and whoever walks the value later could run out of stack. */
const MAX_DEPTH = 1_000;

/** The document stops before it is whole. */
export class TruncatedJson extends SyntaxError {}

const QUOTE = 34;
const COMMA = 44;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Gives the same value as JSON.parse, or a SyntaxError, but without a long task. It reads a document as its text comes: the elements of its own array, and of the arrays that are members of the
 * top-level object, a piece at a time. The text is not kept. Limit: an element longer than a piece is parsed in one
 * go.
 *
 * It walks over the text minding only strings and brackets. What is wrong in any other way comes to light when the
 * pieces and the outline (the document with a number in place of what those arrays hold) are given to JSON.parse.
 */
export class JsonPieces {
  readonly #pause: Pause;
  readonly #piece: number;
  readonly #arrays: unknown[][] = [];
  #outline = '';
  /** What is not yet in the outline or in an array begins at `from`; it has been walked over as far as `at`. */
  #text = '';
  #from = 0;
  #at = 0;
  #depth = 0;
  /** The bracket that opened the document. */
  #root = 0;
  /** The depth inside the array that is being read, 0 outside one. */
  #inside = 0;

  constructor(pause: Pause, piece = PIECE) {
    this.#pause = pause;
    this.#piece = piece;
  }

  /** Takes the next part of the document, cut anywhere. Throws a SyntaxError as soon as it is wrong. */
  async write(text: string): Promise<void> {
    this.#at -= this.#from;
    this.#text = this.#text.slice(this.#from) + text;
    this.#from = 0;
    for (let breath = 0; this.#step();) {
      if (this.#at < breath) continue;
      breath = this.#at + this.#piece;
      await this.#pause();
    }
    if (!this.#inside) this.#toOutline(this.#at);
  }

  /** The value, when all has been written. */
  end(): unknown {
    if (this.#depth > 0 || this.#at < this.#text.length) throw new TruncatedJson();
    const root: unknown = JSON.parse(this.#outline);
    // In the outline each array holds its number alone.
    const fill = (value: unknown): unknown => (Array.isArray(value) ? this.#arrays[Number(value[0])] : value);
    if (typeof root !== 'object' || root === null || Array.isArray(root)) return fill(root);
    const object = root as Record<string, unknown>;
    // A member `__proto__` is an own one after JSON.parse, and assigning to an own one makes no prototype.
    for (const key of Object.keys(object)) object[key] = fill(object[key]);
    return object;
  }

  /** Walks on by a character or a string; false when there is nothing more to walk over yet. */
  #step(): boolean {
    const at = this.#at;
    if (at >= this.#text.length) return false;
    const code = this.#text.charCodeAt(at);
    if (code === QUOTE) {
      const end = this.#endOfString(at);
      if (end < 0) return false;
      this.#at = end;
    } else if (code === OPEN_ARRAY || code === OPEN_OBJECT) this.#open(code);
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) {
      if (this.#isBetweenElements) this.#closeArray(code);
      this.#depth--;
    } else if (code === COMMA && this.#isBetweenElements && at - this.#from >= this.#piece) this.#cut(false);
    this.#at++;
    return true;
  }

  get #isBetweenElements(): boolean {
    return this.#inside > 0 && this.#depth === this.#inside;
  }

  /** Position of the quote that closes the string beginning at `start`, -1 when it has not come yet. */
  #endOfString(start: number): number {
    for (let end = start; ;) {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) return end;
      let before = end;
      while (this.#text.charCodeAt(before - 1) === BACKSLASH) before--;
      if ((end - before) % 2 === 0) return end;
    }
  }

  #open(code: number): void {
    if (++this.#depth > MAX_DEPTH) throw new SyntaxError();
    if (this.#depth === 1) this.#root = code;
    const isOuter = this.#depth === 1 || (this.#depth === 2 && this.#root === OPEN_OBJECT);
    if (code !== OPEN_ARRAY || !isOuter) return;
    this.#toOutline(this.#at + 1);
    this.#outline += this.#arrays.length;
    this.#arrays.push([]);
    this.#inside = this.#depth;
  }

  #closeArray(code: number): void {
    if (code !== CLOSE_ARRAY) throw new SyntaxError();
    this.#cut(true);
    this.#from = this.#at;
    this.#inside = 0;
  }

  #toOutline(end: number): void {
    this.#outline += this.#text.slice(this.#from, end);
    this.#from = end;
  }

  /** Parses the elements as far as here, where a comma or the end of the array stands. */
  #cut(isEnd: boolean): void {
    const array = this.#arrays.at(-1) ?? [];
    const elements = JSON.parse(`[${this.#text.slice(this.#from, this.#at)}]`) as readonly unknown[];
    const isWholeArray = isEnd && array.length === 0;
    if (elements.length === 0 && !isWholeArray) throw new SyntaxError();
    for (const element of elements) array.push(element);
    this.#from = this.#at + 1;
  }
}
