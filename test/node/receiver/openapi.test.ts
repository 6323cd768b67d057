/** The description of the receiver and the receiver: the same requests, the same replies. */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {createApp} from '../../../src/node/receiver/app.js';
import {OPERATIONS} from '../../../src/node/receiver/openapi/operations.js';
import {readSettings} from '../../../src/node/receiver/settings/read-settings.js';
import {openDatabase} from '../../../src/node/receiver/store/database.js';
import {Store} from '../../../src/node/receiver/store/store.js';
import {sampleForm} from '../../fixtures/sample-form.js';
import {type Reply, type Running, runReceiver} from '../../helpers/receiver/run.js';

const folder = mkdtempSync(join(tmpdir(), 'tarjotin-openapi-'));
after(() => rmSync(folder, {recursive: true, force: true}));

/** `POST /answers/{form}` of the framework's own tree of routes. */
function routesOf(tree: string): readonly string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line);
    if (!match) return [];
    const [, indent = '', part = '', methods = ''] = match;
    const depth = indent.length / 4;
    parents[depth] = part;
    const path = parents
      .slice(0, depth + 1)
      .join('')
      .replace(/:(\w+)/g, '{$1}');
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD' && method !== 'OPTIONS')
      .map((method) => `${method} ${path}`);
  });
}

test('every route is described, and every description has its route', async () => {
  const settings = await readSettings({threads: {kierros: {}}}, {}, folder);
  const store = new Store(await openDatabase(join(folder, 'routes.db')), () => []);
  const app = await createApp({settings, store, log: false});
  assert.deepEqual([...routesOf(app.printRoutes({commonPrefix: false}))].sort(), Object.keys(OPERATIONS).sort());
  await app.close();
  await store.close();
});

describe('real replies', () => {
  let receiver: Running;
  let validate: (schema: string, value: unknown) => void;
  before(async () => {
    const form = sampleForm();
    receiver = await runReceiver(join(folder, 'replies.db'), {
      embed: 'https://widgets.example/1/embed.html',
      forms: {palaute: {form, results: 'public'}, suojattu: {form, proofOfWork: true}},
      threads: {kierros: {name: {fi: 'Kierros'}, opens: '2020-01-01', moderation: 'after'}},
    });
    const document = (await receiver.get('/openapi.json')).json;
    const ajv = new Ajv2020({strict: false, validateFormats: false});
    ajv.addSchema({$id: 'openapi', ...document});
    validate = (schema, value) => {
      const check = ajv.getSchema(`openapi#/components/schemas/${schema}`) ?? assert.fail(schema);
      assert.ok(check(value), `${schema}: ${ajv.errorsText(check.errors)}`);
    };
  });
  after(() => receiver.close());

  const answers = {suosittelu: [9], aika: ['1']};
  const REPLIES: readonly (readonly [schema: string, ask: () => Promise<Reply>])[] = [
    ['Receipt', () => receiver.post('/answers/palaute', {answers})],
    ['Receipt', () => receiver.post('/answers/palaute', {answers, elapsed: 1})],
    ['Problem', () => receiver.post('/answers/palaute', {answers: {}})],
    ['Problem', () => receiver.get('/nothing')],
    ['Problem', () => receiver.post('/answers/suojattu', {answers})],
    ['Receipt', () => receiver.post('/comments/kierros', {text: 'Hei', name: 'Aino'})],
    ['Thread', () => receiver.get('/comments/kierros')],
    ['States', async () => receiver.get(`/comments/kierros/states?id=${String((await receiver.post('/comments/kierros', {text: 'Oma'})).json['receipt'])}`)],
    ['Results', () => receiver.get('/results/palaute')],
    ['Embed', () => receiver.get('/oembed?url=https%3A%2F%2Fwidgets.example%2F1%2Fembed.html%3Fwidget%3Dfinder')],
    ['Health', () => receiver.get('/health')],
    ['Threads', () => receiver.admin('GET', '/admin/api/threads')],
    ['Queue', () => receiver.admin('GET', '/admin/api/comments')],
    ['Suspected', () => receiver.admin('GET', '/admin/api/suspected/palaute')],
    ['Forms', () => receiver.admin('GET', '/admin/api/forms')],
    ['Results', () => receiver.admin('GET', '/admin/api/results/palaute')],
  ];
  for (const [schema, ask] of REPLIES) {
    test(`are as described: ${schema}, ${String(ask).replace(/^.*?\.(\w+\(.*)\)$/, '$1')}`, async () =>
      validate(schema, (await ask()).json));
  }

  test('the schemas refuse what is not so', () => {
    assert.throws(() => validate('Receipt', {receipt: 5}));
    assert.throws(() => validate('Thread', {'@id': 'x'}));
  });
});
