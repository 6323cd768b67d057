/**
 * SHA-256 (FIPS 180-4) of a message of one block, in words of 32 bits. Written by hand because pages on plain http have no crypto.subtle, and
 * where it is, each call of it costs more than the hash.
 */

/** The first 32 bits of the fractional parts of the roots of the first primes. */
function rootsOfPrimes(count: number, root: number): Int32Array {
  const roots = new Int32Array(count);
  for (let number = 2, found = 0; found < count; number++) {
    let divisor = 2;
    while (number % divisor) divisor++;
    if (divisor === number) roots[found++] = (number ** (1 / root) % 1) * 2 ** 32;
  }
  return roots;
}

const CONSTANTS = rootsOfPrimes(64, 3);
const START = rootsOfPrimes(8, 2);

/** Words of 32 bits in the longest message; the rest of its block is needed for a 1 and the length. */
export const LONGEST = 13;

/** The message as a block of 16 words: its own, a 1, zeros, its length in bits. */
export function blockOf(message: readonly number[]): Int32Array {
  const block = new Int32Array(16);
  block.set(message);
  block[message.length] = 1 << 31;
  block[15] = message.length * 32;
  return block;
}

const words = new Int32Array(64);

/** Puts the eight words of the hash into `hash`: nothing is made, for it is asked for hundreds of thousands of times. */
export function sha256(block: Int32Array, hash: Int32Array): void {
  words.set(block);
  for (let index = 16; index < 64; index++) {
    const [early, late] = [words[index - 15], words[index - 2]];
    const one = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const two = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    words[index] = words[index - 16] + one + words[index - 7] + two;
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let index = 0; index < 64; index++) {
    const turned = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + turned + ((e & f) ^ (~e & g)) + CONSTANTS[index] + words[index]) | 0;
    const other = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + other + majority) | 0;
  }
  hash.set([a, b, c, d, e, f, g, h]);
  for (let index = 0; index < 8; index++) hash[index] += START[index];
}
