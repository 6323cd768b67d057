/** Reads and deletes answers, for administrators. */
import type {Database} from './database.js';
import {rememberErased} from './erased.js';
import type {AnswerRow} from './schema.js';

/** Rows that are read at a time: few enough that visitors do not wait for it. */
const BATCH = 500;

/** Suspected answers that are looked at together. */
const SUSPECTED_PAGE = 50;

/** All answers to a form, oldest first, without holding them all at once. */
export async function* answersOf(db: Database, form: string): AsyncGenerator<AnswerRow> {
  const all = db
    .selectFrom('answers')
    .selectAll()
    .where('round', '=', form)
    .orderBy('date')
    .orderBy('receipt')
    .limit(BATCH);
  for (let last: AnswerRow | undefined; ;) {
    const after = last;
    const rows = await (
      after
        ? all.where((row) =>
            row.or([
              row('date', '>', after.date),
              row.and([row('date', '=', after.date), row('receipt', '>', after.receipt)]),
            ]),
          )
        : all
    ).execute();
    yield* rows;
    last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
  }
}

export interface FormCount {
  readonly round: string;
  readonly total: number;
  readonly suspected: number;
  /** Epoch ms of the last answer. */
  readonly latest: number;
}

/** Of the forms that have answers. */
export function countAnswers(db: Database): Promise<readonly FormCount[]> {
  return db
    .selectFrom('answers')
    .select((row) => [
      'round',
      row.fn.countAll<number>().as('total'),
      row.fn.sum<number>('suspected').as('suspected'),
      row.fn.max('date').as('latest'),
    ])
    .groupBy('round')
    .execute();
}

/** False when there is none. */
export const eraseAnswer = (db: Database, receipt: string): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const erased = await trx.deleteFrom('answers').where('receipt', '=', receipt).returning(['round', 'key']).execute();
    await rememberErased(trx, 'answers', erased);
    return erased.length > 0;
  });

/** A page of those that may come from a machine, oldest first, and how many there are. */
export async function readSuspected(
  db: Database,
  form: string,
): Promise<{readonly answers: readonly AnswerRow[]; readonly total: number}> {
  const suspected = db.selectFrom('answers').where('round', '=', form).where('suspected', '=', 1);
  const answers = await suspected.selectAll().orderBy('date').orderBy('receipt').limit(SUSPECTED_PAGE).execute();
  const {total} = await suspected.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {answers, total};
}

/** A person has looked: it counts. False when there is no such answer. */
export async function trustAnswer(db: Database, receipt: string): Promise<boolean> {
  const trusted = await db
    .updateTable('answers')
    .set({suspected: 0})
    .where('receipt', '=', receipt)
    .returning('receipt')
    .execute();
  return trusted.length > 0;
}
