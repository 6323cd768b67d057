/** Reads the comments that visitors may see. */
import type {Database} from './database.js';
import type {CommentRow} from './schema.js';

export type Order = 'newest' | 'oldest';

/** Comments on a page, replies not counted. */
export const PAGE = 20;

export interface CommentPage {
  readonly comments: readonly CommentRow[];
  /** To these comments, oldest first. */
  readonly replies: readonly CommentRow[];
  /** Of all pages. */
  readonly total: number;
}

const shown = (db: Database, thread: string) =>
  db.selectFrom('comments').where('round', '=', thread).where('status', '=', 'approved');

/** A comment that is shown; a reply is only where its parent is. */
export async function findShown(db: Database, thread: string, receipt: string): Promise<CommentRow | undefined> {
  const comment = await shown(db, thread).selectAll().where('receipt', '=', receipt).executeTakeFirst();
  return comment?.parent ? (await findShown(db, thread, comment.parent)) && comment : comment;
}

/** Pages are counted from 1. */
export async function readPage(db: Database, thread: string, order: Order, page: number): Promise<CommentPage> {
  const direction = order === 'newest' ? 'desc' : 'asc';
  const top = shown(db, thread).where('parent', 'is', null);
  const comments = await top
    .selectAll()
    .orderBy('date', direction)
    .orderBy('receipt', direction)
    .limit(PAGE)
    .offset((page - 1) * PAGE)
    .execute();
  const count = await top.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {comments, replies: await readReplies(db, thread, comments), total: count.total};
}

async function readReplies(
  db: Database,
  thread: string,
  comments: readonly CommentRow[],
): Promise<readonly CommentRow[]> {
  if (!comments.length) return [];
  const receipts = comments.map(({receipt}) => receipt);
  return shown(db, thread).selectAll().where('parent', 'in', receipts).orderBy('date').orderBy('receipt').execute();
}
