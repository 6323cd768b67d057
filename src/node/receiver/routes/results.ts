/** GET /results/:form: counts, where the settings make them public. */
import type {FastifyInstance} from 'fastify';
import type {Answers} from '../../../form/types.js';
import {Problem} from '../problem.js';
import {hideSmall} from '../public-results.js';
import {type Results, Tally} from '../results.js';
import type {FormSettings, Settings} from '../settings/types.js';
import {answersOf} from '../store/answers.js';
import type {Database} from '../store/database.js';
import type {Store} from '../store/store.js';

/** Milliseconds: counting reads all answers, and numbers that change with every answer tell whose it was. */
const AGE = 60_000;

export function resultRoutes(app: FastifyInstance, {forms}: Settings, {db}: Store): void {
  const counted = new Map<string, {readonly until: number; readonly results: Promise<Results>}>();
  const resultsOf = (form: FormSettings): Promise<Results> => {
    const known = counted.get(form.id);
    if (known && Date.now() < known.until) return known.results;
    const results = countResults(db, form).then(hideSmall);
    counted.set(form.id, {until: Date.now() + AGE, results});
    results.catch(() => counted.delete(form.id));
    return results;
  };

  app.get<{Params: {form: string}}>('/results/:form', async ({params}, reply) => {
    const form = forms.get(params.form);
    if (!form?.isPublic) throw new Problem(404, 'There are no public results of such a form');
    void reply.header('Cache-Control', `public, max-age=${AGE / 1000}`);
    return resultsOf(form);
  });
}

export async function countResults(db: Database, {id, form}: FormSettings): Promise<Results> {
  const tally = new Tally(form);
  for await (const {suspected, answers} of answersOf(db, id)) if (!suspected) tally.add(JSON.parse(answers) as Answers);
  return {...tally.results(), '@id': id};
}
