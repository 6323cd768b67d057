/** Comments as moderators see them, and what they do with them. */
import type {Database} from './database.js';
import {rememberErased} from './erased.js';
import type {CommentRow, CommentStatus} from './schema.js';

export const STATUSES = ['waiting', 'approved', 'hidden'] as const satisfies readonly CommentStatus[];

/** Comments on a page. */
export const QUEUE_PAGE = 50;

export interface Queue {
  readonly comments: readonly CommentRow[];
  readonly total: number;
}

/** Which comments, all where it says nothing; pages are counted from 1. */
export interface Wanted {
  readonly status?: CommentStatus;
  readonly thread?: string;
  readonly page: number;
}

/** What has waited longest comes first; of the others the newest. */
export async function readQueue(db: Database, {status, thread, page}: Wanted): Promise<Queue> {
  const direction = status === 'waiting' ? 'asc' : 'desc';
  let wanted = db.selectFrom('comments');
  if (status) wanted = wanted.where('status', '=', status);
  if (thread !== undefined) wanted = wanted.where('round', '=', thread);
  const start = (page - 1) * QUEUE_PAGE;
  const comments = await wanted
    .selectAll()
    .orderBy('date', direction)
    .orderBy('receipt', direction)
    .limit(QUEUE_PAGE)
    .offset(start)
    .execute();
  const {total} = await wanted.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {comments, total};
}

export interface StatusCount {
  readonly round: string;
  readonly status: CommentStatus;
  readonly count: number;
}

/** How many comments there are, by thread and status. */
export const countComments = async (db: Database): Promise<readonly StatusCount[]> => {
  const rows = await db
    .selectFrom('comments')
    .select((row) => ['round', 'status', row.fn.countAll<number>().as('count')])
    .groupBy(['round', 'status'])
    .execute();
  // PostgreSQL gives counts as text.
  return rows.map((row) => ({...row, count: Number(row.count)}));
};

export const findAny = (db: Database, receipt: string): Promise<CommentRow | undefined> =>
  db.selectFrom('comments').selectAll().where('receipt', '=', receipt).executeTakeFirst();

/** Undefined when there is no such comment. A person has looked: it is suspected no longer. */
export const setStatus = (db: Database, receipt: string, status: CommentStatus): Promise<CommentRow | undefined> =>
  db
    .updateTable('comments')
    .set({status, suspected: 0})
    .where('receipt', '=', receipt)
    .returningAll()
    .executeTakeFirst();

/** With the replies to it. */
export const deleteComment = (db: Database, receipt: string): Promise<CommentRow | undefined> =>
  db.transaction().execute(async (trx) => {
    // Replies first: they would go along unseen.
    const replies = await trx
      .deleteFrom('comments')
      .where('parent', '=', receipt)
      .returning(['round', 'key'])
      .execute();
    const comment = await trx.deleteFrom('comments').where('receipt', '=', receipt).returningAll().executeTakeFirst();
    await rememberErased(trx, 'comments', comment ? [...replies, comment] : replies);
    return comment;
  });

/** The comments that these answer, by their receipts. */
export async function readParents(
  db: Database,
  replies: readonly CommentRow[],
): Promise<ReadonlyMap<string, CommentRow>> {
  const receipts = replies.flatMap(({parent}) => parent ?? []);
  if (!receipts.length) return new Map();
  const parents = await db.selectFrom('comments').selectAll().where('receipt', 'in', receipts).execute();
  return new Map(parents.map((parent) => [parent.receipt, parent]));
}

/** The host's answers that are shown in the conversations of these, by the receipts of their first comments; the oldest first. */
export async function readAnswers(
  db: Database,
  comments: readonly CommentRow[],
): Promise<ReadonlyMap<string, readonly CommentRow[]>> {
  if (!comments.length) return new Map();
  const first = [...new Set(comments.map(conversationOf))];
  const answers = await db
    .selectFrom('comments')
    .selectAll()
    .where('isAnswer', '=', 1)
    .where('status', '=', 'approved')
    .where('parent', 'in', first)
    .orderBy('date')
    .execute();
  return new Map(first.map((receipt) => [receipt, answers.filter(({parent}) => parent === receipt)]));
}

/** Receipt of the comment that a conversation began with. */
export const conversationOf = ({parent, receipt}: CommentRow): string => parent ?? receipt;
