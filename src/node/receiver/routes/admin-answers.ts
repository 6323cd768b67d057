/** Forms with their counts, results, exports, and the erasure of one answer. */
import {Readable} from 'node:stream';
import type {FastifyInstance} from 'fastify';
import {EXPORTS} from '../export/exports.js';
import {Problem} from '../problem.js';
import {type FormSettings, type Settings, statusOf} from '../settings/types.js';
import {answersOf, countAnswers, eraseAnswer} from '../store/answers.js';
import type {Store} from '../store/store.js';
import {countResults} from './results.js';

interface Params {
  readonly Params: {readonly form: string};
}

export function adminAnswers(api: FastifyInstance, {forms}: Settings, {db}: Store): void {
  const formOf = (id: string): FormSettings => {
    const form = forms.get(id);
    if (!form) throw new Problem(404, 'There is no such form here');
    return form;
  };

  api.get('/forms', async () => {
    const counts = new Map((await countAnswers(db)).map((count) => [count.round, count]));
    return {
      forms: [...forms.values()].map((form) => {
        const {total = 0, suspected = 0, latest} = counts.get(form.id) ?? {};
        const last = latest === undefined ? undefined : new Date(latest).toISOString();
        return {'@id': form.id, title: form.form.title, status: statusOf(form, Date.now()), total, suspected, latest: last, retentionDays: form.retentionDays};
      }),
    };
  });

  api.get<Params>('/results/:form', ({params}) => countResults(db, formOf(params.form)));

  api.get<Params>('/export/:form', async ({params, query}, reply) => {
    const form = formOf(params.form);
    const {format = 'csv'} = query as Readonly<Record<string, unknown>>;
    const writer = EXPORTS.get(String(format));
    if (!writer) throw new Problem(400, `format is one of ${[...EXPORTS.keys()].join(', ')}`);
    const name = `${form.id}-${new Date().toISOString().slice(0, 10)}.${String(format)}`;
    return reply
      .type(writer.type)
      .header('Content-Disposition', `attachment; filename="${name}"`)
      .send(Readable.from(writer.write(form.form, answersOf(db, form.id)), {objectMode: false}));
  });

  api.delete<{Params: {receipt: string}}>('/answers/:receipt', async ({params}, reply) => {
    if (!(await eraseAnswer(db, params.receipt))) throw new Problem(404, 'There is no answer with this receipt');
    return reply.status(204).send();
  });
}
