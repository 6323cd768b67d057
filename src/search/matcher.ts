/**
 * Which words of a vocabulary a word of the query finds, and how well. The highlighter asks the same of each word of a text,
 * so that what is marked is what was found.
 */
import type {Analyzer, Root} from './analyzers/analyzer.js';
import type {Analyzers} from './analyzers/index.js';
import {termAt, termText, type TextIndex} from './text-index.js';
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
  const readings = [...analyzers].map(([bit, analyzer]) => ({bit, analyzer, roots: analyzer.roots(bare)}));
  return {text, plain: bare, prefix, readings};
}

/** Whether `root` is meant by `word` where it stands at `at`. */
function matchRoot(root: Root, analyzer: Analyzer, word: string, bare: string, at: number): Match | undefined {
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

/** How a matcher finds `word` (as written), of which `bare` is the form without dots; undefined when it does not. */
export function match(matcher: Matcher, word: string, bare: string, bits: number): Match | undefined {
  const query = matcher.plain;
  if (bare === query) return {quality: QUALITY.exact, from: 0, to: bare.length};
  const typed = matcher.prefix && query.length > 1 && bare.startsWith(query);
  let best: Match | undefined = typed ? {quality: QUALITY.beginning, from: 0, to: query.length} : undefined;
  for (const {bit, analyzer, roots} of matcher.readings) {
    if (!(bit & bits)) continue;
    for (const root of roots) {
      for (let at = bare.indexOf(root.text); at >= 0; at = bare.indexOf(root.text, at + 1)) {
        const found = matchRoot(root, analyzer, word, bare, at);
        if (found && !(best && best.quality > found.quality)) best = found;
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

export interface FoundTerm {
  readonly term: number;
  readonly quality: number;
}

/** The words to look at: wherever a root or the typed word stands in the vocabulary, short ones only at word beginnings. */
function candidates(index: TextIndex, matcher: Matcher): Set<number> {
  const terms = new Set<number>();
  const needles = new Set([`\n${matcher.plain}${matcher.prefix ? '' : '\n'}`]);
  for (const {roots} of matcher.readings) for (const {text} of roots) needles.add(text.length > 2 ? text : `\n${text}`);
  for (const needle of needles) {
    for (let at = index.plain.indexOf(needle); at >= 0; at = index.plain.indexOf(needle, at + 1)) terms.add(termAt(index, at + 1));
  }
  return terms;
}

/**
 * The words that match. Where the query has no dots, words that differ in them count only when they are the more common
 * ones, and `dotted` is then the query with their dots: `aiti` finds `äiti`, `saari` does not find `sääri`.
 */
export function findTerms(index: TextIndex, matcher: Matcher): {found: FoundTerm[]; dotted?: string} {
  const found: FoundTerm[] = [];
  const others: FoundTerm[] = [];
  let balance = 0;
  let most = 0;
  let dotted = '';
  for (const term of candidates(index, matcher)) {
    const word = termText(index, term);
    const bare = index.plain.slice(index.starts[term]!, index.starts[term + 1]! - 1);
    const result = match(matcher, word, bare, index.languages[term]!);
    if (!result) continue;
    const dots = compareDots(matcher, word, bare, result);
    (dots > 0 ? others : found).push({term, quality: result.quality});
    const weight = (index.offsets[term + 1]! - index.offsets[term]!) * result.quality;
    if (result.quality > QUALITY.part) balance += dots * weight;
    if (dots > 0 && weight > most) {
      most = weight;
      dotted = restoreDots(matcher, word.slice(result.from), bare.slice(result.from));
    }
  }
  const meant = matcher.text === matcher.plain && (balance > 0 || !found.length) && others.length > 0;
  return meant ? {found: found.concat(others), dotted} : {found};
}

/** The query's word with the dots of the letters it shares with `word`. */
function restoreDots(matcher: Matcher, word: string, bare: string): string {
  let shared = 0;
  while (shared < bare.length && bare[shared] === matcher.plain[shared]) shared++;
  return word.slice(0, shared) + matcher.text.slice(shared);
}
