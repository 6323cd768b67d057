/** The moderators' queue, and what they do with a comment. */
import {randomUUID} from 'node:crypto';
import type {FastifyInstance} from 'fastify';
import {LONGEST} from '../../../form/answers.js';
import {isObject} from '../../../lib/is-object.js';
import {oneLine, tidyText} from '../../../lib/text.js';
import {Problem} from '../problem.js';
import {type Settings, statusOf, type ThreadSettings} from '../settings/types.js';
import {
  conversationOf,
  countComments,
  deleteComment,
  findAny,
  QUEUE_PAGE,
  readAnswers,
  readParents,
  readQueue,
  setStatus,
  STATUSES,
  type Wanted,
} from '../store/moderation.js';
import {newReceipt} from '../store/receipt.js';
import type {CommentRow, CommentStatus} from '../store/schema.js';
import type {Store} from '../store/store.js';
import {toComment} from './comment-list.js';

interface Params {
  readonly Params: {readonly id: string};
}

const NO_COMMENT = new Problem(404, 'There is no such comment');

export function adminComments(api: FastifyInstance, {threads}: Settings, store: Store): void {
  const {db} = store;

  api.get('/threads', async () => {
    const counts = await countComments(db);
    const countOf = (thread: string, wanted: CommentStatus): number =>
      counts.find(({round, status}) => round === thread && status === wanted)?.count ?? 0;
    const toListed = (thread: ThreadSettings): object => ({
      '@id': thread.id,
      name: thread.name,
      status: statusOf(thread, Date.now()),
      ...Object.fromEntries(STATUSES.map((status) => [status, countOf(thread.id, status)])),
    });
    return {threads: [...threads.values()].map(toListed)};
  });

  api.get('/comments', async ({query}) => {
    const wanted = readWanted(query as Readonly<Record<string, unknown>>);
    const {comments, total} = await readQueue(db, wanted);
    const [parents, answers] = await Promise.all([readParents(db, comments), readAnswers(db, comments)]);
    return {
      total,
      comments: comments.map((comment) => ({
        ...toModerated(comment),
        inReplyTo: toParent(parents.get(comment.parent ?? '')),
        answers: toAnswers(comment, answers.get(conversationOf(comment))),
      })),
      next: nextPage(wanted, total),
    };
  });

  api.post<Params>('/comments/:id/approve', async ({params}) =>
    toModerated(found(await setStatus(db, params.id, 'approved'))),
  );
  api.post<Params>('/comments/:id/hide', async ({params}) =>
    toModerated(found(await setStatus(db, params.id, 'hidden'))),
  );
  api.post<Params>('/comments/:id/delete', async ({params}) => toModerated(found(await deleteComment(db, params.id))));

  api.post<Params>('/comments/:id/answer', async ({params, body, headers}, reply) => {
    const key = headers['idempotency-key'];
    const answer = readAnswer(body, found(await findAny(db, params.id)), typeof key === 'string' ? key : randomUUID());
    const saved = await store.saveComment(answer);
    if (typeof saved === 'string')
      throw new Problem(422, 'This Idempotency-Key belongs to another comment; use a new key');
    void reply.status(saved.isNew ? 201 : 200);
    return toModerated({...answer, receipt: saved.receipt});
  });
}

function found(comment: CommentRow | undefined): CommentRow {
  if (!comment) throw NO_COMMENT;
  return comment;
}

function readWanted({status, thread, page = '1'}: Readonly<Record<string, unknown>>): Wanted {
  const known = STATUSES.find((one) => one === status);
  if (status !== undefined && !known) throw new Problem(400, `status is one of ${STATUSES.join(', ')}`);
  if (thread !== undefined && typeof thread !== 'string') throw new Problem(400, 'thread is one id');
  if (typeof page !== 'string' || !/^[1-9]\d{0,5}$/.test(page)) throw new Problem(400, 'page is a number from 1 on');
  return {status: known, thread, page: Number(page)};
}

function nextPage({status, thread, page}: Wanted, total: number): string | undefined {
  if (page * QUEUE_PAGE >= total) return undefined;
  const query = new URLSearchParams({page: String(page + 1)});
  if (status) query.set('status', status);
  if (thread !== undefined) query.set('thread', thread);
  return `?${query.toString()}`;
}

const toModerated = (comment: CommentRow): object => ({
  ...toComment(comment),
  thread: comment.round,
  parent: comment.parent ?? undefined,
  status: comment.status,
  inLanguage: comment.language ?? undefined,
  suspected: comment.suspected ? true : undefined,
});

/** What a reply answers, for whoever has to judge it. */
const toParent = (parent: CommentRow | undefined): object | undefined => parent && toComment(parent);

/** What the host has answered since it was written: an answer stands beside the replies, and says of none that it is meant. */
function toAnswers({date, isAnswer}: CommentRow, answers: readonly CommentRow[] = []): readonly object[] | undefined {
  const later = isAnswer ? [] : answers.filter((answer) => answer.date >= date);
  return later.length ? later.map(toComment) : undefined;
}

/** The host's answer, beside the replies of visitors and shown at once. */
function readAnswer(body: unknown, {receipt, parent, round}: CommentRow, key: string): CommentRow {
  const {text, name} = isObject(body) ? body : {};
  const tidy = typeof text === 'string' ? tidyText(text) : '';
  if (!tidy || tidy.length > LONGEST)
    throw new Problem(422, `An answer has a text of at most ${LONGEST} characters`, [{field: 'text'}]);
  return {
    receipt: newReceipt(),
    round,
    key,
    language: null,
    suspected: 0,
    date: Date.now(),
    text: tidy,
    name: typeof name === 'string' ? oneLine(tidyText(name)) || null : null,
    parent: parent ?? receipt,
    status: 'approved',
    isAnswer: 1,
  };
}
