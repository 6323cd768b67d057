/** Forms with their counts, results, exports, and the erasure of one answer. */
import {Readable} from 'node:stream';
import type {FastifyInstance, FastifyReply} from 'fastify';
import {EXPORTS} from '../export/exports.js';
import {Problem} from '../problem.js';
import {type FormSettings, type Settings, statusOf} from '../settings/types.js';
import {answersOf, countAnswers, eraseAnswer, type FormCount, readSuspected, trustAnswer} from '../store/answers.js';
import type {Database} from '../store/database.js';
import type {AnswerRow} from '../store/schema.js';
import type {Store} from '../store/store.js';
import {countResults} from './results.js';

interface Params {
  readonly Params: {readonly form: string};
}

interface OfAnswer {
  readonly Params: {readonly receipt: string};
}

const NO_ANSWER = new Problem(404, 'There is no answer with this receipt');

export function adminAnswers(api: FastifyInstance, {forms}: Settings, {db}: Store): void {
  const formOf = (id: string): FormSettings => {
    const form = forms.get(id);
    if (!form) throw new Problem(404, 'There is no such form here');
    return form;
  };

  api.get('/forms', async () => {
    const counts = new Map((await countAnswers(db)).map((count) => [count.round, count]));
    return {forms: [...forms.values()].map((form) => toListed(form, counts.get(form.id)))};
  });

  api.get<Params>('/results/:form', ({params}) => countResults(db, formOf(params.form)));

  api.get<Params>('/export/:form', async ({params, query}, reply) => {
    const {format = 'csv'} = query as Readonly<Record<string, unknown>>;
    return sendExport(db, formOf(params.form), String(format), reply);
  });

  api.get<Params>('/suspected/:form', async ({params}) => {
    const {id, definition} = formOf(params.form);
    const {answers, total} = await readSuspected(db, id);
    return {total, definition, answers: answers.map(toRead)};
  });

  api.post<OfAnswer>('/answers/:receipt/trust', async ({params}, reply) => {
    if (!(await trustAnswer(db, params.receipt))) throw NO_ANSWER;
    return reply.status(204).send();
  });

  api.delete<OfAnswer>('/answers/:receipt', async ({params}, reply) => {
    if (!(await eraseAnswer(db, params.receipt))) throw NO_ANSWER;
    return reply.status(204).send();
  });
}

function toListed(form: FormSettings, count: FormCount | undefined): object {
  return {
    '@id': form.id,
    title: form.form.title,
    status: statusOf(form, Date.now()),
    total: count?.total ?? 0,
    suspected: count?.suspected ?? 0,
    latest: count && new Date(count.latest).toISOString(),
    retentionDays: form.retentionDays,
  };
}

const toRead = ({receipt, date, language, subject, answers}: AnswerRow): object => ({
  receipt,
  date: new Date(date).toISOString(),
  inLanguage: language ?? undefined,
  subject: subject ?? undefined,
  answers: JSON.parse(answers) as object,
});

/** Written while it is read: the rows of a large form are never all in memory. */
function sendExport(db: Database, {id, form}: FormSettings, format: string, reply: FastifyReply): FastifyReply {
  const writer = EXPORTS.get(format);
  if (!writer) throw new Problem(400, `format is one of ${[...EXPORTS.keys()].join(', ')}`);
  const name = `${id}-${new Date().toISOString().slice(0, 10)}.${format}`;
  return reply
    .type(writer.type)
    .header('Content-Disposition', `attachment; filename="${name}"`)
    .send(Readable.from(writer.write(form, answersOf(db, id)), {objectMode: false}));
}
