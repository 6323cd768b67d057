/** Finds the words of an index that a word of the query means. */
import type {Analyzer, Root} from './analyzers/analyzer.js';
import {better, compareDots, matchRoot, matchTyped, QUALITY, type Match, type Matcher} from './matcher.js';
import {placesOf, termAt, termText, type TextIndex} from './text-index.js';

export interface FoundTerm {
  readonly term: number;
  readonly quality: number;
}

export interface FoundTerms {
  readonly found: readonly FoundTerm[];
  /** The query's word with dots, when these were missing. */
  readonly dotted?: string;
}

const bareText = ({plain, starts}: TextIndex, term: number): string => plain.slice(starts[term], starts[term + 1] - 1);

type Matches = Map<number, Match>;

function put(matches: Matches, term: number, match: Match | undefined): void {
  const best = better(matches.get(term), match);
  if (best) matches.set(term, best);
}

function scanTyped(index: TextIndex, matcher: Matcher, matches: Matches): void {
  for (const at of placesOf(index, `\n${matcher.plain}${matcher.prefix ? '' : '\n'}`)) {
    const term = termAt(index, at + 1);
    put(matches, term, matchTyped(matcher, bareText(index, term)));
  }
}

function scanRoot(index: TextIndex, root: Root, analyzer: Analyzer, bit: number, matches: Matches): void {
  // Short roots stand in too many words, and some are meant only at the beginning: those are looked for only there.
  const lead = root.text.length < 3 || root.reach === 'words' ? '\n' : '';
  for (const place of placesOf(index, lead + root.text)) {
    const at = place + lead.length;
    const after = index.plain[at + root.text.length];
    if (root.next && !root.next.includes(after === '\n' ? ' ' : after)) continue;
    const term = termAt(index, at);
    if (!(bit & index.languages[term])) continue;
    put(
      matches,
      term,
      matchRoot(root, analyzer, termText(index, term), bareText(index, term), at - index.starts[term]),
    );
  }
}

/** The query's word with the dots of the letters it shares with `word` from `from`. */
function restoreDots({text, plain}: Matcher, word: string, bare: string, from: number): string {
  let shared = 0;
  while (from + shared < bare.length && bare[from + shared] === plain[shared]) shared++;
  return word.slice(from, from + shared) + text.slice(shared);
}

/**
 * The words that match. Where the query has no dots, words that differ in them count only when they are the more common
 * ones, and `dotted` is then the query with their dots: `aiti` finds `äiti`, `saari` does not find `sääri`.
 */
export function findTerms(index: TextIndex, matcher: Matcher): FoundTerms {
  const matches: Matches = new Map();
  scanTyped(index, matcher, matches);
  for (const {bit, analyzer, roots} of matcher.readings)
    for (const root of roots) scanRoot(index, root, analyzer, bit, matches);
  const found: FoundTerm[] = [];
  const others: FoundTerm[] = [];
  let balance = 0;
  let most = 0;
  let dotted = '';
  for (const [term, match] of matches) {
    const word = termText(index, term);
    const bare = bareText(index, term);
    const dots = compareDots(matcher, word, bare, match);
    (dots > 0 ? others : found).push({term, quality: match.quality});
    const weight = (index.offsets[term + 1] - index.offsets[term]) * match.quality;
    if (match.quality > QUALITY.part) balance += dots * weight;
    if (dots <= 0 || weight <= most) continue;
    most = weight;
    dotted = restoreDots(matcher, word, bare, match.from);
  }
  const meant = matcher.text === matcher.plain && (balance > 0 || !found.length) && others.length > 0;
  return meant ? {found: found.concat(others), dotted} : {found};
}
