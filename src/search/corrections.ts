/** What a word that nothing matches may have been meant to be. */
import {termAt, termText, type TextIndex} from './text-index.js';
import {plain} from './tokens.js';

/** Words shorter than this are left as they are: too many others are near. */
const SHORTEST = 4;
/** From this length two slips are allowed. */
const LONG = 8;

/** What slips cost: one letter for two or two for one is the most common in Finnish. */
const SLIP = 2;
const DOUBLE = 1;

/**
 * The least cost of slips (a letter left out, added, changed, or two changed round) between `query` and the beginning of
 * `word`, and how long that beginning is; undefined when it is over `limit`.
 */
function distanceToBeginning(query: string, word: string, limit: number): [number, number] | undefined {
  const width = Math.min(word.length, query.length + limit);
  // Rows of the table: the one before last, the last and the new.
  let before: number[] = [];
  let last: number[] = [];
  for (let at = 0; at <= width; at++) last.push(at * SLIP);
  for (let line = 1; line <= query.length; line++) {
    const own = query[line - 1];
    const ownBefore = query[line - 2];
    const row = [line * SLIP];
    for (let at = 1; at <= width; at++) {
      const letter = word[at - 1];
      const letterBefore = word[at - 2];
      const changed = last[at - 1] + (own === letter ? 0 : SLIP);
      const left = last[at] + (own === ownBefore ? DOUBLE : SLIP);
      const added = row[at - 1] + (letter === letterBefore ? DOUBLE : SLIP);
      const turned = own === letterBefore && letter === ownBefore ? before[at - 2] + SLIP : changed;
      row.push(Math.min(changed, left, added, turned));
    }
    [before, last] = [last, row];
  }
  let best = width;
  for (let at = width; at >= 0; at--) if (last[at] < last[best]) best = at;
  return last[best] > limit ? undefined : [last[best], best];
}

/**
 * The nearest word, or beginning of a word, with the same first letter: one slip, two in a long word. Of equally near ones
 * whole words come first, then common ones. Else two words that the word consists of. Undefined when there is nothing near.
 */
export function correct(index: TextIndex, word: string): string | undefined {
  const query = plain(word);
  if (query.length < SHORTEST) return undefined;
  const limit = query.length < LONG ? SLIP : 2 * SLIP;
  const pairs = [...query].map((_letter, at) => query.slice(at, at + 2));
  // One scan by the browser: in most visits this runs once or twice, and code of ours is slow then.
  const candidates = index.plain.matchAll(new RegExp(`\\n${query[0]}.{${query.length - 3},}`, 'g'));
  let best: string | undefined;
  let bestCost = Infinity;
  for (const {0: line, index: place} of candidates) {
    const bare = line.slice(1);
    // No slip parts more than three pairs of letters: for most words no table is made.
    if (pairs.filter((pair) => !bare.includes(pair)).length > 1.5 * limit) continue;
    const found = distanceToBeginning(query, bare, limit);
    if (!found) continue;
    const term = termAt(index, place + 1);
    const count = index.offsets[term + 1] - index.offsets[term];
    const cost = found[0] * 4 + (found[1] < bare.length ? 1 : 0) + 1 / (1 + count);
    if (cost < bestCost) {
      bestCost = cost;
      best = termText(index, term).slice(0, found[1]);
    }
  }
  return best ?? split(index, word);
}

function split(index: TextIndex, word: string): string | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => index.words.includes(`\n${part}\n`))) return parts.join(' ');
  }
  return undefined;
}
