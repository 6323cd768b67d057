/** What the receiver writes: answers and comments of visitors, once each, and the news of them. */
import {erasedAmong, removeAgain} from './erased.js';
import {GroupCommit} from './group-commit.js';
import {insertOnce, type Saved} from './insert-once.js';
import {addNotices, type Target} from './notices.js';
import type {Database} from './database.js';
import type {AnswerRow, CommentRow, Submissions} from './schema.js';

/** Who is told of news in this round. */
export type TargetsOf = (kind: 'answers' | 'comments', round: string) => readonly Target[];

export class Store {
  readonly db: Database;
  readonly #answers: GroupCommit<AnswerRow, Saved>;
  readonly #comments: GroupCommit<CommentRow, Saved>;

  constructor(db: Database, targetsOf: TargetsOf) {
    this.db = db;
    this.#answers = new GroupCommit((rows) => this.#write('answers', rows, targetsOf));
    this.#comments = new GroupCommit((rows) => this.#write('comments', rows, targetsOf));
  }

  /** Resolves when it is on the disk. */
  saveAnswer(row: AnswerRow): Promise<Saved> {
    return this.#answers.add(row);
  }

  saveComment(row: CommentRow): Promise<Saved> {
    return this.#comments.add(row);
  }

  findAnswer(round: string, key: string): Promise<AnswerRow | undefined> {
    return this.db
      .selectFrom('answers')
      .selectAll()
      .where('round', '=', round)
      .where('key', '=', key)
      .executeTakeFirst();
  }

  findComment(round: string, key: string): Promise<CommentRow | undefined> {
    return this.db
      .selectFrom('comments')
      .selectAll()
      .where('round', '=', round)
      .where('key', '=', key)
      .executeTakeFirst();
  }

  /** Writes what is under way to its end. */
  async close(): Promise<void> {
    await Promise.all([this.#answers.drain(), this.#comments.drain()]);
    await this.db.destroy();
  }

  #write<Table extends keyof Submissions>(
    table: Table,
    rows: readonly Submissions[Table][],
    targetsOf: TargetsOf,
  ): Promise<readonly Saved[]> {
    return this.db.transaction().execute(async (trx) => {
      const saved = await insertOnce(trx, table, rows);
      // Looked for afterwards: an erasure that PostgreSQL ran at the same time has let the row in, and is seen only now.
      const erased = await erasedAmong(trx, table, rows);
      if (erased.size) await removeAgain(trx, table, [...erased]);
      // Nobody is woken by machines.
      const fresh = rows.filter((row, index) => !row.suspected && !erased.has(row) && isNew(saved[index]));
      await addNotices(
        trx,
        table,
        fresh.map(({round}) => round),
        targetsOf,
      );
      return rows.map((row, index) => (erased.has(row) ? 'erased' : (saved[index] ?? 'other')));
    });
  }
}

const isNew = (saved: Saved | undefined): boolean => typeof saved === 'object' && saved.isNew;
