/** The way of a submission: taken once, whatever has changed since it was first sent. */
import type {FastifyReply} from 'fastify';
import {Problem} from '../problem.js';
import {type Round, type RoundStatus, type Settings, statusOf} from '../settings/types.js';
import {isSame, type Saved} from '../store/insert-once.js';
import type {Submissions} from '../store/schema.js';
import type {Store} from '../store/store.js';

/** What the routes that take something need. */
export interface Taker {
  readonly settings: Settings;
  readonly store: Store;
  /** Signs the challenges of proof of work. */
  readonly secret: string;
}

export interface Taking<Table extends keyof Submissions> {
  readonly table: Table;
  readonly round: Round;
  readonly row: Submissions[Table];
  /** Why the row itself cannot be taken. */
  readonly problem?: Problem;
  /** Why its sender has to do something first; asked last, for nobody is to work for what is not taken. */
  readonly checkProof: () => Promise<Problem | undefined>;
  readonly find: () => Promise<Submissions[Table] | undefined>;
  readonly save: () => Promise<Saved>;
}

const CLOSED: Readonly<Record<Exclude<RoundStatus, 'open'>, Problem>> = {
  closed: new Problem(410, 'This round is over; nothing more is taken'),
  // The outbox tries again what is forbidden at the next visit.
  notYet: new Problem(403, 'This round has not begun; send it again when it has'),
};

/** Stores the row and answers with its receipt; throws a Problem when it is not taken. */
export async function take<Table extends keyof Submissions>(
  taking: Taking<Table>,
  reply: FastifyReply,
): Promise<object> {
  const status = statusOf(taking.round, Date.now());
  const refusal = status === 'open' ? taking.problem : CLOSED[status];
  const problem = refusal ?? (taking.round.proofOfWork ? await taking.checkProof() : undefined);
  const saved = problem ? await savedBefore(taking, problem) : await taking.save();
  // By the draft of the Idempotency-Key header. Our outbox keeps what is refused so, and sends a correction with a new key.
  if (saved === 'other')
    throw new Problem(422, 'This Idempotency-Key belongs to another submission; use a new key', []);
  if (saved === 'erased') throw new Problem(410, 'This was erased here; it is not stored again');
  void reply.status(saved.isNew ? 201 : 200);
  return {receipt: saved.receipt, key: taking.row.key};
}

/** The sender may not have heard that it was stored before the round ended or the form changed. */
async function savedBefore<Table extends keyof Submissions>(
  {table, row, find}: Taking<Table>,
  problem: Problem,
): Promise<Saved> {
  const known = await find();
  if (!known || !isSame(table, known, row)) throw problem;
  return {receipt: known.receipt, isNew: false};
}
