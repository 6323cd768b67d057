/** POST /answers/:form and GET /forms/:form. */
import type {FastifyInstance} from 'fastify';
import {checkAnswers} from '../../../form/answers.js';
import {askedAnswers} from '../../../form/asked.js';
import type {FieldError} from '../../../form/outbox/types.js';
import type {Answers, Value} from '../../../form/types.js';
import {isObject} from '../../../lib/is-object.js';
import {cutText, oneLine, tidyText} from '../../../lib/text.js';
import {faultMessage, type Language} from '../messages.js';
import {Problem} from '../problem.js';
import {checkProof} from '../proof.js';
import type {FormSettings} from '../settings/types.js';
import type {AnswerRow} from '../store/schema.js';
import {type Received, readSubmission} from '../submission.js';
import {createGuard} from './guard.js';
import {take, type Taker} from './take.js';

interface Params {
  readonly Params: {readonly form: string};
}

/** Characters of what an answer is about: an id or an address. */
const LONGEST_SUBJECT = 500;

export function answerRoutes(app: FastifyInstance, {settings, store, secret}: Taker): void {
  const formOf = (id: string): FormSettings => {
    const form = settings.forms.get(id);
    if (!form) throw new Problem(404, 'There is no such form here');
    return form;
  };

  app.post<Params>('/answers/:form', {onRequest: createGuard(app, settings)}, async (request, reply) => {
    const round = formOf(request.params.form);
    const received = readSubmission(request, round.id);
    const {row, problem} = readAnswer(received, round);
    return take(
      {
        table: 'answers',
        round,
        row,
        problem,
        checkProof: () => checkProof(secret, 'answers', row, request),
        find: () => store.findAnswer(row.round, row.key),
        save: () => store.saveAnswer(row),
      },
      reply,
    );
  });

  app.get<Params>('/forms/:form', async (request, reply) => {
    const {definition} = formOf(request.params.form);
    void reply.header('Cache-Control', 'public, max-age=60');
    return definition;
  });
}

/** What is stored, and what is wrong with it. Answers to what is not asked (any more) are left out of both. */
function readAnswer(
  {body, language, row}: Received,
  {form}: FormSettings,
): {readonly row: AnswerRow; readonly problem?: Problem} {
  const asked = askedAnswers(form, readAnswers(body['answers'], language));
  const errors = checkAnswers(form, asked).map((fault): FieldError => ({
    field: fault.item,
    message: faultMessage(fault, language),
  }));
  return {
    row: {...row, answers: JSON.stringify(asked), subject: readSubject(body['subject'])},
    problem: errors.length ? new Problem(422, 'Some answers have to be corrected', errors) : undefined,
  };
}

/** The shape alone; whether they fit their items is for `checkAnswers` to say. */
function readAnswers(answers: unknown, language: Language): Answers {
  if (!isObject(answers)) throw new Problem(400, 'Send {"answers": {"item": ["value"]}}');
  const entries = Object.entries(answers).map(([item, values]) => {
    if (Array.isArray(values) && values.every(isValue)) return [item, values.map(plainValue)] as const;
    throw new Problem(422, 'Answers are lists of texts, numbers, true or false, and {"other": "text"}', [
      {field: item, message: faultMessage({code: 'not-text'}, language)},
    ]);
  });
  return Object.fromEntries(entries);
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (isObject(value) && typeof value['other'] === 'string');

const plainValue = (value: Value): Value => (typeof value === 'object' ? {other: value.other} : value);

/** A subject that cannot be read is no reason to lose an answer. */
const readSubject = (subject: unknown): string | null =>
  (typeof subject === 'string' && cutText(oneLine(tidyText(subject)), LONGEST_SUBJECT)) || null;
