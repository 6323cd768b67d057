/** The order of hits. */

/** Order of all documents by their rank; equal ranks keep the order of documents. */
export const byRank = (ranks: Uint32Array): Uint32Array =>
  Uint32Array.from(ranks.keys()).sort((one, other) => ranks[one]! - ranks[other]! || one - other);

/** `hits` in the order of `sequence`, which holds all documents. */
export function inSequence(hits: Uint32Array, sequence: Uint32Array): Uint32Array {
  const wanted = new Uint8Array(sequence.length);
  for (const document of hits) wanted[document] = 1;
  return sequence.filter((document) => wanted[document]);
}

/**
 * `hits` by falling score. The bits of a positive float grow with it, so the upper ones serve as numbers of buckets (steps of
 * half a percent; closer scores keep document order). One pass, where a sort of 10,000 hits would be felt on a slow phone.
 */
export function byScore(hits: Uint32Array, scores: Float32Array): Uint32Array {
  const SHIFT = 15;
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const starts = new Uint32Array((1 << (32 - SHIFT)) + 1);
  const bucket = (document: number): number => starts.length - 2 - (bits[document]! >>> SHIFT);
  for (const document of hits) starts[bucket(document) + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const sorted = new Uint32Array(hits.length);
  for (const document of hits) sorted[starts[bucket(document)]!++] = document;
  return sorted;
}
