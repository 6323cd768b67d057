import {randomBytes} from 'node:crypto';

/** Without I, L, O and U: a receipt is read out on the phone (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight letters, `K7F3-2Q9X`. Chosen by chance: it tells nothing of the others. */
export function newReceipt(): string {
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
