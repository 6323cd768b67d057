/** Remembers what was erased, by a hash of its key alone: an outbox that sends it again must not bring it back. */
import {createHash} from 'node:crypto';
import type {Transaction} from 'kysely';
import type {Submission, Submissions, Tables} from './schema.js';

type Sent = Pick<Submission, 'round' | 'key'>;

/** Keys are of chance and cannot be guessed from it. */
const hashOf = (table: keyof Submissions, {round, key}: Sent): string =>
  createHash('sha256').update([table, round, key].join(' ')).digest('base64url');

export async function rememberErased(
  trx: Transaction<Tables>,
  table: keyof Submissions,
  erased: readonly Sent[],
): Promise<void> {
  if (!erased.length) return;
  await trx
    .insertInto('erased')
    .values(erased.map((row) => ({hash: hashOf(table, row)})))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes away what has just been stored, though it was erased before. */
export async function removeAgain(trx: Transaction<Tables>, table: keyof Submissions, rows: readonly Sent[]): Promise<void> {
  for (const {round, key} of rows) await trx.deleteFrom(table).where('round', '=', round).where('key', '=', key).execute();
}

/** Those of the rows that were erased before. */
export async function erasedAmong<Row extends Sent>(
  trx: Transaction<Tables>,
  table: keyof Submissions,
  rows: readonly Row[],
): Promise<ReadonlySet<Row>> {
  const hashes = rows.map((row) => hashOf(table, row));
  const found = await trx.selectFrom('erased').select('hash').where('hash', 'in', hashes).execute();
  const known = new Set(found.map(({hash}) => hash));
  return new Set(rows.filter((_, index) => known.has(hashes[index] ?? '')));
}
