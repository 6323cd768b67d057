/** What a word that nothing matches may have been meant to be. */
import {termText, type TextIndex} from './text-index.js';
import {plain} from './tokens.js';

/** Words shorter than this are left as they are: too many others are near. */
const SHORTEST = 4;
/** From this length two slips are allowed. */
const LONG = 8;

/** Rows of the distance table, the one before last, the last and the new: reused, as they are needed for every word. */
type Rows = [Uint8Array, Uint8Array, Uint8Array];

/** What slips cost: one letter for two or two for one is the most common in Finnish. */
const SLIP = 2;
const DOUBLE = 1;

/**
 * The least cost of slips (a letter left out, added, changed, or two changed round) between `query` and the beginning of
 * the word at `start`, and how long that beginning is; undefined when it is over `limit`.
 */
function distanceToBeginning(
  query: string,
  {plain: text}: TextIndex,
  start: number,
  length: number,
  limit: number,
  rows: Rows,
): [number, number] | undefined {
  const width = Math.min(length, query.length + limit);
  let [before, last, row] = rows;
  for (let at = 0; at <= width; at++) last[at] = at * SLIP;
  for (let line = 1; line <= query.length; line++) {
    const own = query.charCodeAt(line - 1);
    const ownBefore = line > 1 ? query.charCodeAt(line - 2) : 0;
    const left = own === ownBefore ? DOUBLE : SLIP;
    let least = (row[0] = line * SLIP);
    let letterBefore = 0;
    for (let at = 1; at <= width; at++) {
      const letter = text.charCodeAt(start + at - 1);
      let cost = last[at - 1] + (own === letter ? 0 : SLIP);
      cost = Math.min(cost, last[at] + left, row[at - 1] + (letter === letterBefore ? DOUBLE : SLIP));
      if (own === letterBefore && letter === ownBefore) cost = Math.min(cost, before[at - 2] + SLIP);
      row[at] = cost;
      letterBefore = letter;
      if (cost < least) least = cost;
    }
    if (least > limit) return undefined;
    [before, last, row] = [last, row, before];
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
  const rows: Rows = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)];
  let best: string | undefined;
  let bestCost = Infinity;
  for (let term = 0; term < index.languages.length; term++) {
    const start = index.starts[term];
    const length = index.starts[term + 1] - start - 1;
    if (length < query.length - 2 || index.plain[start] !== query[0]) continue;
    const found = distanceToBeginning(query, index, start, length, limit, rows);
    if (!found) continue;
    const count = index.offsets[term + 1] - index.offsets[term];
    const cost = found[0] * 4 + (found[1] < length ? 1 : 0) + 1 / (1 + count);
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
