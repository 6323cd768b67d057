/** Stores submissions, each key once in its round: in the database itself, so that it holds over crashes and processes. */
import type {Transaction} from 'kysely';
import {newReceipt} from './receipt.js';
import type {AnswerRow, Submission, Submissions, Tables} from './schema.js';

/** What has become of a submission; `other` when the key belongs to something else that was sent before, or that was erased. */
export type Saved = {readonly receipt: string; readonly isNew: boolean} | 'other' | 'erased';

/** What the visitor sent; all the rest is ours. */
const CONTENT: {readonly [Table in keyof Submissions]: readonly (keyof Submissions[Table])[]} = {
  answers: ['answers', 'subject'],
  comments: ['text', 'name', 'parent'],
};

export const isSame = <Table extends keyof Submissions>(
  table: Table,
  one: Submissions[Table],
  other: Submissions[Table],
): boolean => CONTENT[table].every((column) => one[column] === other[column]);

/** Rows in the transaction, results in their order. Receipts that are taken already are made anew. */
export async function insertOnce<Table extends keyof Submissions>(
  trx: Transaction<Tables>,
  table: Table,
  rows: readonly Submissions[Table][],
): Promise<readonly Saved[]> {
  const inserted = await insert(trx, table, rows);
  const rest = rows.filter((row) => !inserted.has(nameOf(row)));
  const known = rest.length ? await find(trx, table, rest) : [];
  const saved = new Map<Submissions[Table], Saved>();
  for (const row of rest) {
    const first = known.find(({round, key}) => round === row.round && key === row.key);
    if (first) saved.set(row, isSame(table, first, row) ? {receipt: first.receipt, isNew: false} : 'other');
  }
  const unlucky = rest.filter((row) => !saved.has(row));
  const again = unlucky.length
    ? await insertOnce(
        trx,
        table,
        unlucky.map((row) => ({...row, receipt: newReceipt()})),
      )
    : [];
  unlucky.forEach((row, index) => saved.set(row, again[index] ?? 'other'));
  return rows.map((row) => saved.get(row) ?? {receipt: row.receipt, isNew: true});
}

/** By receipt and key: each may meet its like in the same batch. */
const nameOf = ({receipt, round, key}: Pick<Submission, 'receipt' | 'round' | 'key'>): string =>
  [receipt, round, key].join(' ');

/** Names of those that were not there. */
async function insert<Table extends keyof Submissions>(
  trx: Transaction<Tables>,
  table: Table,
  rows: readonly Submissions[Table][],
): Promise<ReadonlySet<string>> {
  // Kysely types no statement for a table that is one of two; both have these columns.
  const inserted = await trx
    .insertInto(table as 'answers')
    .values(rows as readonly AnswerRow[])
    .onConflict((conflict) => conflict.doNothing())
    .returning(['receipt', 'round', 'key'])
    .execute();
  return new Set(inserted.map(nameOf));
}

async function find<Table extends keyof Submissions>(
  trx: Transaction<Tables>,
  table: Table,
  rows: readonly Submissions[Table][],
): Promise<readonly Submissions[Table][]> {
  const found = await trx
    .selectFrom(table as 'answers')
    .selectAll()
    .where('round', 'in', [...new Set(rows.map(({round}) => round))])
    .where(
      'key',
      'in',
      rows.map(({key}) => key),
    )
    .execute();
  return found as unknown as readonly Submissions[Table][];
}
