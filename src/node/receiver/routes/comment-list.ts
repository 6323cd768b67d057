/** GET /comments/:thread: a page of what has been approved. */
import {createHash} from 'node:crypto';
import type {FastifyReply, FastifyRequest} from 'fastify';
import {Problem} from '../problem.js';
import {statusOf, type ThreadSettings} from '../settings/types.js';
import {type CommentPage, type Order, PAGE, readPage} from '../store/comments.js';
import type {Database} from '../store/database.js';
import type {CommentRow} from '../store/schema.js';

interface Asked {
  readonly order: Order;
  readonly page: number;
}

export async function commentList(
  db: Database,
  thread: ThreadSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | undefined> {
  const asked = readQuery(request.query as Readonly<Record<string, unknown>>);
  const page = await readPage(db, thread.id, asked.order, asked.page);
  const text = JSON.stringify(toList(thread, asked, page));
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.header('Cache-Control', 'public, max-age=10').header('ETag', etag).type('application/json; charset=utf-8');
  if (request.headers['if-none-match'] !== etag) return text;
  void reply.status(304);
  return undefined;
}

function readQuery({order = 'newest', page = '1'}: Readonly<Record<string, unknown>>): Asked {
  if (order !== 'newest' && order !== 'oldest') throw new Problem(400, 'order is newest or oldest');
  if (typeof page !== 'string' || !/^[1-9]\d{0,5}$/.test(page)) throw new Problem(400, 'page is a number from 1 on');
  return {order, page: Number(page)};
}

function toList(thread: ThreadSettings, {order, page}: Asked, {comments, replies, total}: CommentPage): object {
  const {id, name, intro, opens, closes} = thread;
  return {
    '@id': id,
    name,
    intro,
    opens: isoOf(opens),
    closes: isoOf(closes),
    status: statusOf(thread, Date.now()),
    total,
    comments: comments.map((comment) => ({
      ...toComment(comment),
      replies: replies.filter(({parent}) => parent === comment.receipt).map(toComment),
    })),
    next: page * PAGE < total ? `?order=${order}&page=${page + 1}` : undefined,
  };
}

const isoOf = (epoch: number | undefined): string | undefined =>
  epoch === undefined ? undefined : new Date(epoch).toISOString();

export const toComment = ({receipt, text, name, date, isAnswer}: CommentRow): object => ({
  '@id': receipt,
  text,
  author: name === null ? undefined : {name},
  dateCreated: isoOf(date),
  isAnswer: isAnswer ? true : undefined,
});
