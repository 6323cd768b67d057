/** The order of hits. */

/** Order of all documents by their rank; equal ranks keep the order of documents. */
export const byRank = (ranks: Uint32Array): Uint32Array =>
  Uint32Array.from(ranks.keys()).sort((one, other) => ranks[one] - ranks[other] || one - other);

/** `hits` in the order of `sequence`, which holds all documents. */
export function inSequence(hits: Uint32Array, sequence: Uint32Array): Uint32Array {
  const wanted = new Uint8Array(sequence.length);
  for (const document of hits) wanted[document] = 1;
  return sequence.filter((document) => wanted[document]);
}

/** Scores are told apart in steps of the best score divided by this; within a step documents keep their order. */
const STEPS = 4095;

/** `hits` by falling score, in one pass: a sort of 10,000 hits would be felt on a slow phone. */
export function byScore(hits: Uint32Array, scores: Float32Array): Uint32Array {
  let best = 0;
  for (const document of hits) best = Math.max(best, scores[document]);
  const step = (document: number): number => STEPS - Math.round((scores[document] / best) * STEPS);
  const starts = new Uint32Array(STEPS + 2);
  for (const document of hits) starts[step(document) + 1]++;
  for (let at = 1; at < starts.length; at++) starts[at] += starts[at - 1];
  const sorted = new Uint32Array(hits.length);
  for (const document of hits) sorted[starts[step(document)]++] = document;
  return sorted;
}
