/** GET /comments/:thread/states: how one's own comments stand, for those who have their receipts. */
import type {FastifyReply} from 'fastify';
import {Problem} from '../problem.js';
import type {ThreadSettings} from '../settings/types.js';
import {readStates} from '../store/comments.js';
import type {Database} from '../store/database.js';

/** Comments that are asked about at once. */
const MOST = 50;

export async function commentStates(
  db: Database,
  {id}: ThreadSettings,
  query: unknown,
  reply: FastifyReply,
): Promise<object> {
  const wanted = [(query as Readonly<Record<string, unknown>>)['id'] ?? []].flat();
  if (!wanted.length || wanted.length > MOST || !wanted.every((one) => typeof one === 'string'))
    throw new Problem(400, `Write ?id=…&id=… with 1 to ${MOST} receipts`);
  void reply.header('Cache-Control', 'no-store');
  const states = await readStates(db, id, wanted);
  return {comments: states.map(({receipt, status}) => ({'@id': receipt, status}))};
}
