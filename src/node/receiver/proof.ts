/** Proof of work: where a round asks for it, a sender pays for each submission with some time of its processor. */
import {createChallenge, type Payload, randomInt, verifySolution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/sha';
import type {FastifyRequest} from 'fastify';
import {Problem} from './problem.js';
import type {Submissions, Submission} from './store/schema.js';

/** Carries the proof, so that the body stays the same bytes at each try. */
export const PROOF_HEADER = 'Tarjotin-Proof';

/** Hashes: about a third of a second on a computer, a few seconds on an old phone. */
const [LEAST_WORK, MOST_WORK] = [100_000, 400_000];

/** Milliseconds in which a challenge can be met. */
const LIFETIME = 10 * 60_000;

type Challenge = Awaited<ReturnType<typeof createChallenge>>;

/** What is answered to a submission without a proof; the sender meets the challenge and sends again. */
class ProofNeeded extends Problem {
  readonly challenge: Challenge;

  constructor(challenge: Challenge) {
    super(428, `Solve the challenge and send again, with the solution in ${PROOF_HEADER}`);
    this.challenge = challenge;
  }

  override toJSON(): object {
    return {...super.toJSON(), challenge: this.challenge};
  }
}

type Sent = Pick<Submission, 'round' | 'key'>;

/** A challenge names the submission that it is for: met once it pays for that one, and for no other. */
const nameOf = (table: keyof Submissions, {round, key}: Sent): string => `${table} ${round} ${key}`;

const newChallenge = (secret: string, name: string): Promise<Challenge> =>
  createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(MOST_WORK, LEAST_WORK),
    deriveKey,
    data: {for: name},
    expiresAt: new Date(Date.now() + LIFETIME),
    hmacSignatureSecret: secret,
  });

async function isMet(secret: string, name: string, header: unknown): Promise<boolean> {
  try {
    const {challenge, solution} = JSON.parse(Buffer.from(String(header), 'base64').toString()) as Payload;
    if (challenge.parameters.data?.['for'] !== name) return false;
    return (await verifySolution({challenge, solution, deriveKey, hmacSignatureSecret: secret})).verified;
  } catch {
    // Nothing of ours.
    return false;
  }
}

/** Undefined when the request proves its work; else the problem that asks for it. */
export async function checkProof(
  secret: string,
  table: keyof Submissions,
  sent: Sent,
  {headers}: FastifyRequest,
): Promise<Problem | undefined> {
  const name = nameOf(table, sent);
  const proof = headers[PROOF_HEADER.toLowerCase()];
  if (proof !== undefined && (await isMet(secret, name, proof))) return undefined;
  return new ProofNeeded(await newChallenge(secret, name));
}
