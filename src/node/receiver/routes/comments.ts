/** POST /comments/:thread. */
import type {FastifyInstance, FastifyRequest} from 'fastify';
import {LONGEST} from '../../../form/answers.js';
import type {FieldError} from '../../../form/outbox/types.js';
import {maskIdentityCodes, oneLine, tidyText} from '../../../lib/text.js';
import {commentMessage} from '../messages.js';
import {Problem} from '../problem.js';
import {checkProof} from '../proof.js';
import type {ThreadSettings} from '../settings/types.js';
import {findShown} from '../store/comments.js';
import type {CommentRow} from '../store/schema.js';
import type {Store} from '../store/store.js';
import {type Received, readSubmission} from '../submission.js';
import {commentList} from './comment-list.js';
import {commentStates} from './comment-states.js';
import {createGuard} from './guard.js';
import {take, type Taker} from './take.js';

interface Params {
  readonly Params: {readonly thread: string};
}

/** Bytes: the longest comment, with each letter escaped. */
const BODY_LIMIT = 100_000;

/** Characters. */
const LONGEST_NAME = 100;

export function commentRoutes(app: FastifyInstance, {settings, store, secret}: Taker): void {
  // A flood from many addresses must not bury a round that people write in.
  const threadLimit = {
    max: settings.rate.thread,
    keyGenerator: (request: FastifyRequest) => (request.params as Params['Params']).thread,
  };
  const threadOf = (id: string): ThreadSettings => {
    const thread = settings.threads.get(id);
    if (!thread) throw new Problem(404, 'There is no such thread here');
    return thread;
  };

  app.post<Params>(
    '/comments/:thread',
    {bodyLimit: BODY_LIMIT, onRequest: createGuard(app, settings, threadLimit)},
    async (request, reply) => {
      const round = threadOf(request.params.thread);
      const received = readSubmission(request, round.id);
      const parent = await findParent(store, received);
      const row = readComment(received, round, parent);
      const problem = checkComment(received, row);
      return take(
        {
          table: 'comments',
          round,
          row,
          problem,
          checkProof: () => checkProof(secret, 'comments', row, request),
          find: () => store.findComment(row.round, row.key),
          save: () => store.saveComment(row),
        },
        reply,
      );
    },
  );

  app.get<Params>('/comments/:thread/states', ({params, query}, reply) =>
    commentStates(store.db, threadOf(params.thread), query, reply),
  );

  app.get<Params>('/comments/:thread', (request, reply) =>
    commentList(store.db, threadOf(request.params.thread), request, reply),
  );
}

/** The comment that is answered, if it is shown. */
async function findParent({db}: Store, {body, row}: Received): Promise<CommentRow | undefined> {
  const {parent} = body;
  return typeof parent === 'string' ? findShown(db, row.round, parent) : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? maskIdentityCodes(tidyText(value)) : '');

function readComment({body, row}: Received, {moderation}: ThreadSettings, parent: CommentRow | undefined): CommentRow {
  return {
    ...row,
    text: textOf(body['text']),
    name: oneLine(textOf(body['name'])) || null,
    // One level: what answers an answer stands beside it.
    parent: parent ? (parent.parent ?? parent.receipt) : null,
    status: moderation === 'after' && !row.suspected ? 'approved' : 'waiting',
    isAnswer: 0,
  };
}

const lengthOf = (text: string | null): number => (text === null ? 0 : [...text].length);

function checkComment({body, language}: Received, {text, name, parent}: CommentRow): Problem | undefined {
  const errors: FieldError[] = [];
  if (!text) errors.push({field: 'text', message: commentMessage('empty', language)});
  if (lengthOf(text) > LONGEST) errors.push({field: 'text', message: commentMessage('too-long', language, LONGEST)});
  if (lengthOf(name) > LONGEST_NAME)
    errors.push({field: 'name', message: commentMessage('too-long', language, LONGEST_NAME)});
  if (typeof body['parent'] === 'string' && !parent)
    errors.push({field: 'parent', message: commentMessage('no-parent', language)});
  return errors.length ? new Problem(422, 'The comment has to be corrected', errors) : undefined;
}
