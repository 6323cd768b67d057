import {attempt, type AttemptOptions, type Outcome, type Post} from './attempt.js';

/** How a try ends. */
export type Ended = Exclude<Outcome, {readonly kind: 'challenged'}>;

/**
 * One try of an answer. Where the receiver asks for proof of work, the solver is fetched, and the answer is sent again
 * with the proof; `onProving` is called before the work begins. Never rejects.
 */
export async function attemptWithProof(post: Post, options: AttemptOptions, onProving: () => void): Promise<Ended> {
  const outcome = await attempt(post, options);
  if (outcome.kind !== 'challenged') return outcome;
  onProving();
  const {signal} = options;
  const proof = await prove(outcome.challenge, signal);
  if (signal.aborted) return {kind: 'aborted'};
  // What cannot be fetched or solved now is tried again, with another challenge.
  if (!proof) return {kind: 'failed', reason: 'network'};
  const proved = await attempt({...post, proof}, options);
  return proved.kind === 'challenged' ? {kind: 'failed', reason: 'server'} : proved;
}

const prove = (challenge: unknown, signal: AbortSignal): Promise<string | undefined> =>
  import('../proof/make-proof.js').then(({makeProof}) => makeProof(challenge, signal)).catch(() => undefined);
