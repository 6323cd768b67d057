/** The outbox of news: written in the transaction of what they tell of, so that none is told that is not there, nor lost. */
import type {Transaction} from 'kysely';
import type {NoticeRow, Tables} from './schema.js';

export type Target = Pick<NoticeRow, 'channel' | 'target'>;

/** One more for each of these rounds, told at once or with what is waiting already. */
export async function addNotices(
  trx: Transaction<Tables>,
  kind: NoticeRow['kind'],
  rounds: readonly string[],
  targetsOf: (kind: NoticeRow['kind'], round: string) => readonly Target[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const round of rounds) counts.set(round, (counts.get(round) ?? 0) + 1);
  const news = [...counts].flatMap(([round, waiting]) =>
    targetsOf(kind, round).map((target) => ({...target, kind, round, waiting})),
  );
  for (const notice of news) await addNotice(trx, notice);
}

async function addNotice(
  trx: Transaction<Tables>,
  notice: Omit<NoticeRow, 'told' | 'attempts' | 'dueAt'>,
): Promise<void> {
  await trx
    .insertInto('notices')
    .values({...notice, told: 0, attempts: 0, dueAt: Date.now()})
    .onConflict((conflict) =>
      conflict
        .columns(['channel', 'kind', 'round', 'target'])
        .doUpdateSet((row) => ({waiting: row('notices.waiting', '+', notice.waiting)})),
    )
    .execute();
}
