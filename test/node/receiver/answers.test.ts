/** What the receiver does with answers: takes each once, and says what is wrong with those it does not take. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {sampleForm} from '../../fixtures/sample-form.js';
import {onEachDatabase} from '../../helpers/receiver/databases.js';
import {type Reply, type Running, runReceiver} from '../../helpers/receiver/run.js';

const RIGHT = {suosittelu: [9], aika: ['1'], mista: [{other: 'Kirjastosta'}], kiinnostaa: ['uinti', 'kuoro']};

const fieldsOf = ({json}: Reply): unknown => (json['errors'] as {readonly field: string}[]).map(({field}) => field);

onEachDatabase('answers', (newDatabase) => {
  let receiver: Running;
  before(async () => {
    const form = sampleForm();
    receiver = await runReceiver(await newDatabase(), {
      forms: {palaute: {form}, ohi: {form, closes: '2020-01-31'}, tuleva: {form, opens: '2190-01-01'}},
    });
  });
  after(() => receiver.close());

  const send = (body: unknown, key?: string, form = 'palaute') =>
    receiver.post(`/answers/${form}`, body, key === undefined ? {} : {'Idempotency-Key': key});
  const storedWith = async (key: string) => (await receiver.answers()).filter((row) => row.key === key);

  test('an answer is stored and gets a receipt that can be read out', async () => {
    const reply = await send(
      {answers: RIGHT, subject: 'ev/12', inLanguage: 'sv', elapsed: 31_000, website: ''},
      'first',
    );
    assert.equal(reply.status, 201);
    assert.match(String(reply.json['receipt']), /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(reply.json['key'], 'first');
    const [row] = await storedWith('first');
    assert.ok(row);
    const {date, ...rest} = row;
    assert.deepEqual(rest, {
      receipt: reply.json['receipt'],
      round: 'palaute',
      key: 'first',
      language: 'sv',
      suspected: 0,
      answers: JSON.stringify({
        suosittelu: [9],
        mista: [{other: 'Kirjastosta'}],
        kiinnostaa: ['uinti', 'kuoro'],
        aika: ['1'],
      }),
      subject: 'ev/12',
    });
    assert.ok(Math.abs(date - Date.now()) < 60_000);
  });

  test('the same sent again gets the same receipt and is stored once', async () => {
    const once = await send({answers: RIGHT}, 'again');
    const twice = await send({answers: RIGHT, elapsed: 5_000}, 'again');
    assert.deepEqual([once.status, twice.status], [201, 200]);
    assert.deepEqual(twice.json, once.json);
    assert.equal((await storedWith('again')).length, 1);
  });

  test('fifty requests at once with one key are one answer', async () => {
    const replies = await Promise.all(Array.from({length: 50}, () => send({answers: RIGHT}, 'flood')));
    assert.equal(new Set(replies.map(({json}) => json['receipt'])).size, 1);
    assert.equal(replies.filter(({status}) => status === 201).length, 1);
    assert.equal((await storedWith('flood')).length, 1);
  });

  test('another answer with a key that is taken is refused, and both are kept where they are', async () => {
    await send({answers: RIGHT}, 'taken');
    const reply = await send({answers: {...RIGHT, suosittelu: [8]}}, 'taken');
    assert.equal(reply.status, 422);
    assert.match(String(reply.json['title']), /another submission/);
    assert.deepEqual(
      (await storedWith('taken')).map(({answers}) => (JSON.parse(answers) as typeof RIGHT).suosittelu),
      [[9]],
    );
  });

  test('the same key in another form is another answer', async () => {
    const other = await runReceiver(await newDatabase(), {
      forms: {yksi: {form: sampleForm()}, kaksi: {form: sampleForm()}},
    });
    const replies = await Promise.all(
      ['yksi', 'kaksi'].map((form) => other.post(`/answers/${form}`, {answers: RIGHT}, {'Idempotency-Key': 'same'})),
    );
    assert.deepEqual(
      replies.map(({status}) => status),
      [201, 201],
    );
    assert.equal((await other.answers()).length, 2);
    await other.close();
  });

  test('faults come back to their fields, in the order of the form and the language of the page', async () => {
    const reply = await send({answers: {suosittelu: [11], kiinnostaa: ['golf']}, inLanguage: 'sv'});
    assert.equal(reply.status, 422);
    assert.equal(reply.headers.get('Content-Type'), 'application/problem+json; charset=utf-8');
    assert.deepEqual(reply.json['errors'], [
      {field: 'suosittelu', message: 'Det största tillåtna värdet är 10.'},
      {field: 'kiinnostaa', message: 'Välj något av alternativen.'},
      {field: 'aika', message: 'Svara på den här frågan.'},
    ]);
  });

  test('answers to what is not asked are left out: unknown, or hidden by a condition', async () => {
    const reply = await send({answers: {...RIGHT, vanha: ['x'], syy: ['ei kysytty']}, muuta: 1}, 'hidden');
    assert.equal(reply.status, 201);
    const [row] = await storedWith('hidden');
    assert.deepEqual(Object.keys(JSON.parse(row?.answers ?? '') as object), [
      'suosittelu',
      'mista',
      'kiinnostaa',
      'aika',
    ]);
  });

  test('a hostile text is stored as the text it is', async () => {
    const text = `</script><img src=x onerror=alert(1)> =cmd|' /C calc'!A0 \u0000 \u202e '; DROP TABLE answers;--`;
    const reply = await send({answers: {...RIGHT, mista: [{other: text, extra: 1}]}}, 'hostile');
    assert.equal(reply.status, 201);
    assert.deepEqual((JSON.parse((await storedWith('hostile'))[0]?.answers ?? '') as typeof RIGHT).mista, [
      {other: text},
    ]);
  });

  test('what is no answer at all is refused with what to send', async () => {
    for (const answers of [undefined, null, [], 'x']) assert.equal((await send({answers})).status, 400);
    for (const value of [null, 'x', [null], [[1]], [{}], [{other: 1}], {0: 'x'}]) {
      const reply = await send({answers: {...RIGHT, mista: value}});
      assert.equal(reply.status, 422, JSON.stringify(value));
      assert.deepEqual(fieldsOf(reply), ['mista']);
    }
  });

  test('broken and poisoned JSON is refused', async () => {
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"answers":{"__proto__":{"suosittelu":[9]}}}',
      '{"__proto__":{}}',
      '{"constructor":{"prototype":{}}}',
    ])
      assert.equal((await send(body)).status, 400, body);
    assert.equal((Object.prototype as {suosittelu?: unknown}).suosittelu, undefined);
  });

  test('a request without a usable key is refused', async () => {
    for (const key of ['', 'a b', 'x'.repeat(201), 'ä']) {
      assert.equal((await send({answers: RIGHT}, key)).status, 400, key);
    }
    assert.equal((await send({answers: RIGHT}, 'x'.repeat(200))).status, 201);
  });

  test('only JSON of at most 1 MB is read', async () => {
    const text = await receiver.post('/answers/palaute', JSON.stringify({answers: RIGHT}), {
      'Content-Type': 'text/plain',
    });
    assert.equal(text.status, 415);
    assert.equal((await send({answers: {...RIGHT, mista: [{other: 'x'.repeat(1_000_000)}]}})).status, 413);
  });

  test('an unknown form, one that is over and one that has not begun each say so', async () => {
    const statusOf = async (form: string) => (await send({answers: RIGHT}, undefined, form)).status;
    assert.equal(await statusOf('tuntematon'), 404);
    assert.equal(await statusOf('__proto__'), 404);
    assert.equal(await statusOf('ohi'), 410);
    assert.equal(await statusOf('tuleva'), 403);
  });

  test('the definition is there for whoever shows the form', async () => {
    const reply = await receiver.get('/forms/palaute');
    assert.deepEqual(reply.json, JSON.parse(JSON.stringify(sampleForm())));
    assert.equal((await receiver.get('/forms/tuntematon')).status, 404);
  });

  test('what looks like a machine gets the same receipt and is marked', async () => {
    const bot = await send({answers: RIGHT, website: 'https://spam.example'}, 'bot');
    const quick = await send({answers: RIGHT, elapsed: 300}, 'quick');
    assert.deepEqual([bot.status, quick.status], [201, 201]);
    assert.deepEqual(Object.keys(bot.json), ['receipt', 'key']);
    const suspects = (await receiver.answers()).filter(({suspected}) => suspected).map(({key}) => key);
    assert.deepEqual(suspects.sort(), ['bot', 'quick']);
  });

  test('health is told by the database', async () => {
    assert.deepEqual((await receiver.get('/health')).json, {status: 'ok'});
  });
});

onEachDatabase('a receiver that was closed and started again', (newDatabase) => {
  test('knows what it has taken, also when the round is over by then', async () => {
    const database = await newDatabase();
    const first = await runReceiver(database, {forms: {palaute: {form: sampleForm()}}});
    const sent = await first.post('/answers/palaute', {answers: RIGHT}, {'Idempotency-Key': 'kept'});
    await first.close();

    const second = await runReceiver(database, {forms: {palaute: {form: sampleForm(), closes: '2020-01-31'}}});
    const again = await second.post('/answers/palaute', {answers: RIGHT}, {'Idempotency-Key': 'kept'});
    const other = await second.post(
      '/answers/palaute',
      {answers: {...RIGHT, suosittelu: [1]}},
      {'Idempotency-Key': 'kept'},
    );
    assert.equal(again.status, 200);
    assert.deepEqual(again.json, sent.json);
    assert.equal(other.status, 410);
    assert.equal((await second.answers()).length, 1);
    await second.close();
  });

  test('gives no receipt for what it has not written, while it ends', async () => {
    const database = await newDatabase();
    const receiver = await runReceiver(database, {forms: {palaute: {form: sampleForm()}}});
    const requests = Array.from({length: 60}, () => receiver.post('/answers/palaute', {answers: RIGHT}));
    await Promise.race(requests);
    await receiver.close();
    const replies = await Promise.allSettled(requests);
    const receipts = replies.flatMap((reply) =>
      reply.status === 'fulfilled' && reply.value.status === 201 ? [reply.value.json['receipt']] : [],
    );
    const stored = new Set((await receiver.answers()).map(({receipt}) => receipt));
    assert.ok(receipts.length > 0);
    assert.deepEqual(
      receipts.filter((receipt) => !stored.has(String(receipt))),
      [],
    );
  });
});
