/** Deletes what has been kept as long as was promised. */
import type {Round, Settings} from '../settings/types.js';
import type {Database} from './database.js';
import type {Submissions} from './schema.js';

const DAY = 86_400_000;

/** Rows that go at a time: visitors do not wait for it. */
const BATCH = 1_000;

/** What is left of rounds that are no longer in the settings stays: nobody has said how long. */
export async function deleteExpired(db: Database, {forms, threads}: Settings, now: number): Promise<void> {
  for (const form of forms.values()) await deleteOld(db, 'answers', form, now);
  for (const thread of threads.values()) await deleteOld(db, 'comments', thread, now);
}

async function deleteOld(
  db: Database,
  table: keyof Submissions,
  {id, retentionDays}: Round & {readonly id: string},
  now: number,
): Promise<void> {
  if (retentionDays === undefined) return;
  const oldest = now - retentionDays * DAY;
  for (;;) {
    // Kysely types no statement for a table that is one of two; both have these columns.
    const old = db
      .selectFrom(table as 'answers')
      .select('receipt')
      .where('round', '=', id)
      .where('date', '<', oldest)
      .limit(BATCH);
    const deleted = await db
      .deleteFrom(table as 'answers')
      .where('receipt', 'in', old)
      .returning('receipt')
      .execute();
    if (!deleted.length) return;
  }
}
