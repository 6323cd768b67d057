/** Reads and deletes answers, for administrators. */
import type {Database} from './database.js';
import type {AnswerRow} from './schema.js';

/** Rows that are read at a time: few enough that visitors do not wait for it. */
const BATCH = 500;

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
export async function eraseAnswer(db: Database, receipt: string): Promise<boolean> {
  const erased = await db.deleteFrom('answers').where('receipt', '=', receipt).returning('receipt').execute();
  return erased.length > 0;
}
