/**
 * A query against a text index: all words must be found; a word is found as itself, as another form, as the beginning or a part
 * of a longer word. Neighbouring words are also looked for written as one, a hyphenated word split and joined, and the feed's
 * synonyms beside the words they stand for.
 */
import {find} from '../lib/find.js';
import type {Analyzers} from './analyzers/index.js';
import {correct} from './corrections.js';
import {findTerms, type FoundTerms} from './find-terms.js';
import {createMatcher, match, QUALITY, type Matcher} from './matcher.js';
import type {TextIndex} from './text-index.js';
import {plain, readWords} from './tokens.js';
import type {Synonyms} from './types.js';

/** Words of a query that count; so that a text pasted into the search box costs no more than a sentence. */
const MOST_WORDS = 12;
const MOST_LETTERS = 2000;
/** What a synonym weighs beside the word that was typed. */
const SYNONYM = 0.8;

export interface QueryResult {
  /** By document; 0 where it does not match. */
  readonly scores: Float32Array;
  /** The words really found, when they are not those that were typed. */
  readonly corrected?: string;
}

/** Words that together stand for the words `from` to `to` of the query. */
interface Alternative {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly weight: number;
}

/** The words of a query, as they are read and shown. A single small letter at the end is the beginning of a word, and not yet one. */
export function queryWords(query: string): string[][][] {
  const read = readWords(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
  const last = read.at(-1)?.[0][0] ?? '';
  return last.length === 1 && last !== last.toUpperCase() ? read.slice(0, -1) : read;
}

/** Synonyms in words: groups of phrases that mean one thing. */
export type Meanings = readonly (readonly (readonly string[])[])[];

export const readSynonyms = (synonyms: Synonyms): Meanings =>
  synonyms.map((group) =>
    group.map((phrase) => readWords(phrase).map((readings) => readings[0][0])).filter((words) => words.length > 0),
  );

/** What else the words `at` and following may be called, when they are one of the phrases of a group. */
function synonymsAt(typed: readonly Matcher[], at: number, meanings: Meanings): Alternative[] {
  const says = (word: string, n: number): boolean => {
    const matcher = typed[at + n];
    const found = matcher?.plain[0] === plain(word)[0] && match(matcher, word, plain(word), -1);
    return Boolean(found && found.quality >= QUALITY.form);
  };
  return meanings.flatMap((group) => {
    const said = find(group, (phrase) => phrase.every(says));
    const others = said ? group.filter((phrase) => phrase !== said) : [];
    return others.map((words) => ({from: at, to: at + said!.length - 1, words, weight: SYNONYM}));
  });
}

function alternatives(read: readonly string[][][], analyzers: Analyzers, meanings: Meanings): Alternative[] {
  const typed = read.map((readings) => readings[0][0]);
  const matchers = meanings.length ? typed.map((word) => createMatcher(word, analyzers, false)) : [];
  return read.flatMap((readings, at) => [
    ...readings.map((words) => ({from: at, to: at, words, weight: 1})),
    ...(at + 1 < typed.length ? [{from: at, to: at + 1, words: [typed[at] + typed[at + 1]], weight: 2}] : []),
    ...synonymsAt(matchers, at, meanings),
  ]);
}

/** What the words of the last queries found: while a word is typed, those before it stay the same. */
const recent = new WeakMap<TextIndex, Map<string, FoundTerms>>();
const MOST_RECENT = 50;

function recall(index: TextIndex, word: string, analyzers: Analyzers, prefix: boolean): FoundTerms {
  let known = recent.get(index);
  if (!known || known.size > MOST_RECENT) recent.set(index, (known = new Map<string, FoundTerms>()));
  const key = prefix ? `${word}*` : word;
  let found = known.get(key);
  if (!found) known.set(key, (found = findTerms(index, createMatcher(word, analyzers, prefix))));
  return found;
}

/** The best match of one word in each document. */
class WordScores {
  /** Weight of the field by quality of the match. */
  readonly scores: Float32Array;
  /** Those with a score. */
  readonly documents: number[] = [];
  /** One for all forms of the word: a rare form says nothing more than a common one. */
  readonly rarity: number;
  readonly dotted: string | undefined;

  constructor(index: TextIndex, word: string, analyzers: Analyzers, prefix: boolean) {
    const {found, dotted} = recall(index, word, analyzers, prefix);
    this.scores = new Float32Array(index.size);
    this.dotted = dotted;
    for (const {term, quality} of found) {
      for (let at = index.offsets[term]; at < index.offsets[term + 1]; at++) {
        const posting = index.postings[at];
        const document = posting >>> 2;
        const score = (posting & 3) * quality;
        const before = this.scores[document];
        if (!before) this.documents.push(document);
        if (score > before) this.scores[document] = score;
      }
    }
    this.rarity = Math.log(1 + index.size / this.documents.length);
  }
}

interface QueryRun {
  readonly scores: Float32Array;
  readonly matched: boolean;
  /** Words that were found with other dots than typed, and the words with these. */
  readonly dotted: ReadonlyMap<string, string>;
  readonly missing: ReadonlySet<string>;
}

/** The score of a document in which all parts match, else 0. */
function scoreOf(parts: readonly WordScores[], document: number): number {
  let sum = 0;
  for (const {scores, rarity} of parts) {
    if (!scores[document]) return 0;
    sum += scores[document] * rarity;
  }
  return sum / parts.length;
}

/** Runs the words once, as they are. */
function run(index: TextIndex, read: readonly string[][][], analyzers: Analyzers, meanings: Meanings): QueryRun {
  const scores = new Float32Array(index.size);
  const covered = new Uint16Array(index.size);
  const dotted = new Map<string, string>();
  const missing = new Set<string>();
  for (const {from, to, words, weight} of alternatives(read, analyzers, meanings)) {
    const typing = to === read.length - 1;
    const parts = words.map((word, n) => new WordScores(index, word, analyzers, typing && n === words.length - 1));
    if (weight === 1) {
      parts.forEach((part, n) => {
        if (part.dotted) dotted.set(words[n], part.dotted);
        if (!part.documents.length) missing.add(words[n]);
      });
    }
    for (const document of parts[0].documents) {
      const score = scoreOf(parts, document);
      if (!score) continue;
      covered[document] |= (1 << (to + 1)) - (1 << from);
      scores[document] += score * weight;
    }
  }
  let matched = false;
  for (let document = 0; document < index.size; document++) {
    if (covered[document] !== (1 << read.length) - 1) scores[document] = 0;
    else matched = true;
  }
  return {scores, matched, dotted, missing};
}

/** What is shown for the words, with some replaced. */
function spell(read: readonly string[][][], replaced: ReadonlyMap<string, string>): string {
  return read
    .map((readings) =>
      readings
        .at(-1)!
        .map((word) => replaced.get(word) ?? word)
        .join('-'),
    )
    .join(' ');
}

/** Runs a query; where nothing matched, with the nearest words in place of those that were not found. */
export function runQuery(index: TextIndex, query: string, analyzers: Analyzers, meanings: Meanings): QueryResult {
  const read = queryWords(query);
  const {scores, matched, dotted, missing} = run(index, read, analyzers, meanings);
  if (matched) return dotted.size ? {scores, corrected: spell(read, dotted)} : {scores};
  const replaced = new Map(dotted);
  for (const word of missing) {
    const near = correct(index, word);
    if (near) replaced.set(word, near);
  }
  if (replaced.size === dotted.size) return {scores};
  const corrected = spell(read, replaced);
  const second = run(index, queryWords(corrected), analyzers, meanings);
  return second.matched ? {scores: second.scores, corrected} : {scores};
}
