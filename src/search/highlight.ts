/** Marks in a text what a query found in it. */
import {loadAnalyzers} from './analyzers/index.js';
import {compareDots, createMatcher, match, type Match, type Matcher} from './matcher.js';
import {queryWords} from './query.js';
import {languageBits} from './text-index.js';
import {LONGEST, normalize, plain, WRITTEN_WORD} from './tokens.js';

export interface Piece {
  readonly text: string;
  readonly match: boolean;
}

/** The pieces of `text` in order; together they are `text`. */
export type Highlighter = (text: string, lang: string) => readonly Piece[];

function findMatch(matchers: readonly Matcher[], word: string, bits: number): Match | undefined {
  const bare = plain(word);
  let best: Match | undefined;
  for (const matcher of matchers) {
    const found = match(matcher, word, bare, bits);
    if (!found || (best && best.quality >= found.quality)) continue;
    const differ = matcher.text !== matcher.plain && compareDots(matcher, word, bare, found) > 0;
    if (!differ) best = found;
  }
  return best;
}

/**
 * A highlighter for a query (the corrected one, when the result has one) and the languages of the feed. Whole words are marked,
 * or the part of a compound that matched.
 */
export async function createHighlighter(query: string, langs: readonly string[]): Promise<Highlighter> {
  const analyzers = await loadAnalyzers(langs.reduce((bits, lang) => bits | languageBits(lang, 0), 0));
  const read = queryWords(query);
  const words = read.flatMap((readings, at) => readings.flat().map((word) => [word, at === read.length - 1] as const));
  const joined = read
    .slice(1)
    .map((readings, at) => [read[at][0][0] + readings[0][0], at === read.length - 2] as const);
  const matchers = [...words, ...joined].map(([word, last]) => createMatcher(word, analyzers, last));
  return (text, lang) => {
    const pieces: Piece[] = [];
    let done = 0;
    const put = (to: number, isMatch: boolean): void => {
      if (to > done) pieces.push({text: text.slice(done, to), match: isMatch});
      done = Math.max(done, to);
    };
    if (matchers.length) {
      for (const {0: written, index} of text.matchAll(WRITTEN_WORD)) {
        const word = normalize(written).slice(0, LONGEST);
        const found = findMatch(matchers, word, languageBits(lang));
        if (!found) continue;
        // Where letters were folded, places are no longer the same and the whole word is marked.
        const even = word.length === written.length;
        put(even ? index + found.from : index, false);
        put(even ? index + found.to : index + written.length, true);
      }
    }
    put(text.length, false);
    return pieces;
  };
}
