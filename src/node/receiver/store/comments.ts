/** Reads the comments that visitors may see. */
import type {Database} from './database.js';
import type {CommentRow, CommentStatus} from './schema.js';

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

export interface CommentState {
  readonly receipt: string;
  /** Approved only where it can be seen: a reply is only where its parent is. */
  readonly status: CommentStatus;
}

/** How those of these comments stand that are there. */
export async function readStates(
  db: Database,
  thread: string,
  receipts: readonly string[],
): Promise<readonly CommentState[]> {
  const states = await db
    .selectFrom('comments')
    .leftJoin('comments as above', 'above.receipt', 'comments.parent')
    .select(['comments.receipt', 'comments.status', 'above.status as statusAbove'])
    .where('comments.round', '=', thread)
    .where('comments.receipt', 'in', [...receipts])
    .execute();
  return states.map(({receipt, status, statusAbove}) => ({
    receipt,
    status: status === 'approved' ? (statusAbove ?? status) : status,
  }));
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
