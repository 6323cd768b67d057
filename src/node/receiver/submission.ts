/** What every POST of a visitor has: a key, a language, and signs of a machine. */
import type {FastifyRequest} from 'fastify';
import {isObject} from '../../lib/is-object.js';
import {LANGUAGES, type Language} from './messages.js';
import {Problem} from './problem.js';
import type {Submission} from './store/schema.js';
import {newReceipt} from './store/receipt.js';

type Body = Readonly<Record<string, unknown>>;

/** Milliseconds in which nobody reads a form and answers it. */
const QUICKEST = 2_000;

/** Visible ASCII, as the outbox makes it. */
const KEY = /^[\x21-\x7e]{1,200}$/;

export interface Received {
  readonly body: Body;
  readonly language: Language;
  /** The columns that answers and comments share. */
  readonly row: Submission;
}

/** Throws a Problem when the request is none of ours. */
export function readSubmission({headers, body}: FastifyRequest, round: string): Received {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key))
    throw new Problem(400, 'Send a header Idempotency-Key: 1 to 200 characters of visible ASCII');
  if (!isObject(body)) throw new Problem(400, 'Send a JSON object');
  const language = LANGUAGES.find((one) => one === body['inLanguage']);
  return {
    body,
    language: language ?? 'fi',
    row: {
      receipt: newReceipt(),
      round,
      key,
      language: language ?? null,
      suspected: Number(isSuspected(body)),
      date: Date.now(),
    },
  };
}

/** The sender learns nothing of it, and a person who is taken for a machine loses nothing. */
function isSuspected({website, elapsed}: Body): boolean {
  const isFilled = website !== undefined && website !== '';
  return isFilled || (typeof elapsed === 'number' && elapsed < QUICKEST);
}
