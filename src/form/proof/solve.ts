/** The challenge of a receiver that wants proof of work, as altcha-lib makes it, and its solution. */
import {isObject} from '../../lib/is-object.js';
import type {Pause} from '../../lib/pause.js';
import {blockOf, LONGEST, sha256} from './sha256.js';

/** Which number, put behind `message`, has a hash that begins with `prefix`? Both in words of 32 bits. */
export interface Task {
  readonly message: readonly number[];
  readonly prefix: readonly number[];
}

export interface Solution {
  readonly counter: number;
  /** The hash, in hexadecimal. */
  readonly derivedKey: string;
}

/** Numbers that are tried: a receiver that asks for more is mistaken, and must not use up a battery. */
const MOST = 5_000_000;

/** Hashes between two looks at the clock. */
const BATCH = 200;

/** Empty for what is no hexadecimal of whole words. */
const wordsOf = (hex: unknown): readonly number[] =>
  typeof hex === 'string' && /^([\da-f]{8})+$/.test(hex) ? (hex.match(/.{8}/g) ?? []).map((word) => parseInt(word, 16) | 0) : [];

const hexOf = (words: Int32Array): string => [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

/** Undefined when it is nothing that we can solve. */
export function readTask(challenge: unknown): Task | undefined {
  const parameters = isObject(challenge) && challenge['parameters'];
  if (!isObject(parameters) || parameters['algorithm'] !== 'SHA-256' || parameters['cost'] !== 1) return undefined;
  const message = [...wordsOf(parameters['salt']), ...wordsOf(parameters['nonce'])];
  const prefix = wordsOf(parameters['keyPrefix']);
  return message.length && message.length < LONGEST && prefix.length ? {message, prefix} : undefined;
}

/** Rejects when there is no such number, or as `pause` does. */
export async function solve({message, prefix}: Task, pause: Pause): Promise<Solution> {
  const block = blockOf([...message, 0]);
  const hash = new Int32Array(8);
  for (let counter = 0; counter < MOST; counter++) {
    if (counter % BATCH === 0) await pause();
    block[message.length] = counter;
    sha256(block, hash);
    // The first word rules out nearly all.
    if (hash[0] === prefix[0] && prefix.every((word, index) => word === hash[index])) return {counter, derivedKey: hexOf(hash)};
  }
  throw new Error('The challenge has no solution');
}
