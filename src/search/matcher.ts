/**
 * Which words a word of the query finds, and how well. The index is scanned with it, and the highlighter asks it for each
 * word of a text, so that what is marked is what was found.
 */
import type {Analyzer, Root} from './analyzers/analyzer.js';
import type {Analyzers} from './analyzers/index.js';
import {plain} from './tokens.js';

/** How good a match is: the word itself, another form of it, a longer word that begins with it, a part of a compound. */
export const QUALITY = {exact: 1, form: 0.9, beginning: 0.6, part: 0.3} as const;

export interface Matcher {
  readonly text: string;
  /** `text` without dots. */
  readonly plain: string;
  /** Being typed: any word that begins with it is meant. */
  readonly prefix: boolean;
  readonly readings: readonly {readonly bit: number; readonly analyzer: Analyzer; readonly roots: readonly Root[]}[];
}

export interface Match {
  readonly quality: number;
  /** The matching part of the word; to its end when a form of the whole matched. */
  readonly from: number;
  readonly to: number;
}

export function createMatcher(text: string, analyzers: Analyzers, prefix: boolean): Matcher {
  const bare = plain(text);
  const readings = [...analyzers].map(([bit, analyzer]) => ({
    bit,
    analyzer,
    roots: bare.length > 1 ? analyzer.roots(bare) : [],
  }));
  return {text, plain: bare, prefix: prefix && bare.length > 1, readings};
}

/** Whether `root` is meant by `word` (`bare` without dots) where it stands at `at`. */
export function matchRoot(root: Root, analyzer: Analyzer, word: string, bare: string, at: number): Match | undefined {
  const end = at + root.text.length;
  if (root.next && !root.next.includes(bare[end] ?? ' ')) return undefined;
  const form = bare.slice(at);
  const whole = analyzer.inflects(root, form);
  const to = whole ? bare.length : end;
  if (at === 0) {
    if (whole) return {quality: QUALITY.form, from: 0, to};
    return root.reach !== 'forms' || analyzer.leads(root, form) ? {quality: QUALITY.beginning, from: 0, to} : undefined;
  }
  const fits = root.reach === 'parts' || (root.reach === 'forms' && whole);
  return fits && analyzer.splits(root, word, bare, at) ? {quality: QUALITY.part, from: at, to} : undefined;
}

/** Whether `bare` is the word itself, or begins with it while it is being typed. */
export function matchTyped({plain: query, prefix}: Matcher, bare: string): Match | undefined {
  if (bare === query) return {quality: QUALITY.exact, from: 0, to: bare.length};
  return prefix && bare.startsWith(query) ? {quality: QUALITY.beginning, from: 0, to: query.length} : undefined;
}

/** The better of two; the second when they are equal. */
export const better = (one: Match | undefined, other: Match | undefined): Match | undefined =>
  !other || (one && one.quality > other.quality) ? one : other;

/** How a matcher finds `word` (as written), of which `bare` is the form without dots; undefined when it does not. */
export function match(matcher: Matcher, word: string, bare: string, bits: number): Match | undefined {
  let best = matchTyped(matcher, bare);
  for (const {bit, analyzer, roots} of matcher.readings) {
    if (!(bit & bits)) continue;
    for (const root of roots) {
      for (let at = bare.indexOf(root.text); at >= 0; at = bare.indexOf(root.text, at + 1)) {
        best = better(best, matchRoot(root, analyzer, word, bare, at));
      }
    }
  }
  return best;
}

/**
 * Compares the dots of the letters that the word and the query share: 1 when some differ (`kasityo`, `käsityö`), -1 when they
 * are the same, 0 when the shared letters could have none (`mets-assa`, `mets-iä`). Only the part that matches is compared.
 */
export function compareDots({text, plain: bare}: Matcher, word: string, wordBare: string, {from, to}: Match): number {
  let result = 0;
  for (let at = 0; from + at < to && bare[at] === wordBare[from + at]; at++) {
    if (text[at] !== word[from + at]) return 1;
    if (bare[at] === 'a' || bare[at] === 'o') result = -1;
  }
  return result;
}
