/** The outbox of the browser and the receiver, with nothing between them: each understands what the other says. */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {memoryStore} from '../../../src/form/outbox/entry-store.js';
import {openOutbox} from '../../../src/form/outbox/outbox.js';
import type {Entry, Json, Outbox, SendResult} from '../../../src/form/outbox/types.js';
import {sampleForm} from '../../fixtures/sample-form.js';
import {type Running, runReceiver} from '../../helpers/receiver/run.js';

const schedule = {first: 5, longest: 50, timeout: 5_000, forbidden: 5};

/** What becomes of an answer: a receipt, or why it is refused. */
const settled = (outbox: Outbox, key: string): Promise<Entry> =>
  new Promise((resolve) => {
    const look = (entries: readonly Entry[]) => {
      const entry = entries.find((one) => one.key === key);
      if (entry?.state.status === 'received' || entry?.state.status === 'refused') resolve(entry);
    };
    outbox.subscribe(look);
    look(outbox.entries);
  });

const keyOf = (result: SendResult): string =>
  result.error === undefined ? result.entry.key : assert.fail(result.error);

describe('the outbox and the receiver', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-outbox-'));
  let receiver: Running;
  let outbox: Outbox;
  before(async () => {
    const form = sampleForm();
    receiver = await runReceiver(join(folder, 'test.db'), {
      forms: {palaute: {form}, ohi: {form, closes: '2020-01-01'}, tuleva: {form, opens: '2190-01-01'}},
      threads: {suunnitelma: {}},
    });
    outbox = openOutbox({store: memoryStore(), schedule});
  });
  after(async () => {
    outbox.close();
    await receiver.close();
    rmSync(folder, {recursive: true});
  });

  const send = async (path: string, body: Json): Promise<Entry> => {
    return settled(outbox, keyOf(outbox.send({endpoint: receiver.url + path, form: 'palaute', body})));
  };
  const answers = {suosittelu: [9], aika: ['1']};

  test('an answer gets its receipt and leaves the device', async () => {
    const {state, body, key} = await send('/answers/palaute', {answers, inLanguage: 'fi', elapsed: 9_000, website: ''});
    assert.equal(state.status, 'received');
    assert.equal(body, '');
    const row = (await receiver.answers()).find((one) => one.key === key);
    assert.equal(state.status === 'received' && state.receipt, row?.receipt);
  });

  test('a comment gets the id that it will be shown by', async () => {
    const {state, key} = await send('/comments/suunnitelma', {text: 'Hyvä alku', name: 'Aino'});
    const row = (await receiver.comments()).find((one) => one.key === key);
    assert.ok(row);
    assert.equal(state.status === 'received' && state.receipt, row.receipt);
  });

  test('faults reach the fields, and the correction is stored', async () => {
    const {state, key} = await send('/answers/palaute', {answers: {suosittelu: [11], aika: ['1']}, inLanguage: 'en'});
    assert.deepEqual(state, {
      status: 'refused',
      reason: 'invalid',
      errors: [{field: 'suosittelu', message: 'The most allowed is 10.'}],
    });
    assert.equal((await settled(outbox, keyOf(outbox.replace(key, {answers})))).state.status, 'received');
  });

  test('what is over, unknown, not begun or too large is kept, and told as such', async () => {
    const refusal = async (path: string, body: Json = {answers}) => {
      const {state, body: kept} = await send(path, body);
      assert.notEqual(kept, '');
      return state.status === 'refused' && state.reason;
    };
    assert.equal(await refusal('/answers/ohi'), 'closed');
    assert.equal(await refusal('/answers/tuntematon'), 'closed');
    assert.equal(await refusal('/answers/tuleva'), 'forbidden');
    assert.equal(await refusal('/comments/suunnitelma', {text: 'x'.repeat(200_000)}), 'too-large');
  });

  test('a key that belongs to another answer ends in a refusal that can be sent anew, not in a thank-you', async () => {
    const key = crypto.randomUUID();
    await receiver.post('/answers/palaute', {answers: {...answers, suosittelu: [1]}}, {'Idempotency-Key': key});
    outbox.send({endpoint: `${receiver.url}/answers/palaute`, form: 'palaute', body: {answers}, key});
    assert.deepEqual((await settled(outbox, key)).state, {status: 'refused', reason: 'invalid', errors: []});
    assert.equal((await settled(outbox, keyOf(outbox.replace(key, {answers})))).state.status, 'received');
  });
});
