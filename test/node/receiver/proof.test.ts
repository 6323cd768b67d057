/** Proof of work: what a round that asks for it takes, and what it does not. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {makeProof} from '../../../src/form/proof/make-proof.js';
import {sampleForm} from '../../fixtures/sample-form.js';
import {onEachDatabase} from '../../helpers/receiver/databases.js';
import {type Reply, type Running, runReceiver} from '../../helpers/receiver/run.js';

const ANSWER = {answers: {suosittelu: [9], aika: ['1']}};

/** As the outbox does it. */
const solve = ({json}: Reply): Promise<string> => makeProof(json['challenge'], new AbortController().signal);

/** Solved, and then changed. */
function changed(proof: string, change: (proof: {challenge: {parameters: Record<string, unknown>}; solution: {counter: number}}) => void): string {
  const read = JSON.parse(atob(proof)) as Parameters<typeof change>[0];
  change(read);
  return btoa(JSON.stringify(read));
}

onEachDatabase('proof of work', (newDatabase) => {
  let database: string;
  let receiver: Running;
  const config = {
    forms: {palaute: {form: sampleForm(), proofOfWork: true}, avoin: {form: sampleForm()}},
    threads: {kierros: {proofOfWork: true}},
  };
  before(async () => {
    database = await newDatabase();
    receiver = await runReceiver(database, config);
  });
  after(() => receiver.close());

  const send = (key: string, proof?: string, path = '/answers/palaute', body: object = ANSWER): Promise<Reply> =>
    receiver.post(path, body, {'Idempotency-Key': key, ...(proof && {'Tarjotin-Proof': proof})});
  const storedWith = async (key: string) => [...(await receiver.answers()), ...(await receiver.comments())].filter((row) => row.key === key);

  test('an answer without one is told what to solve, and is not stored', async () => {
    const reply = await send('without');
    assert.equal(reply.status, 428);
    assert.match(String(reply.headers.get('Content-Type')), /^application\/problem\+json/);
    assert.match(String(reply.json['title']), /Tarjotin-Proof/);
    assert.deepEqual(await storedWith('without'), []);
  });

  test('an answer with one gets its receipt; sent again, with the proof or without, the same', async () => {
    const proof = await solve(await send('good'));
    const first = await send('good', proof);
    assert.equal(first.status, 201);
    for (const again of [await send('good', proof), await send('good')]) {
      assert.equal(again.status, 200);
      assert.deepEqual(again.json, first.json);
    }
    assert.equal((await storedWith('good')).length, 1);
  });

  test('a comment needs one too, and a form that does not ask for it none', async () => {
    const asked = await send('comment', undefined, '/comments/kierros', {text: 'Hei'});
    assert.equal(asked.status, 428);
    assert.equal((await send('comment', await solve(asked), '/comments/kierros', {text: 'Hei'})).status, 201);
    assert.equal((await send('open', undefined, '/answers/avoin')).status, 201);
  });

  test('one that was spent on an answer pays for no other, nor for the same in another round', async () => {
    const proof = await solve(await send('spent'));
    assert.equal((await send('spent', proof)).status, 201);
    assert.equal((await send('another', proof)).status, 428);
    assert.equal((await send('spent', proof, '/comments/kierros', {text: 'Hei'})).status, 428);
    assert.equal((await send('spent', proof, '/answers/palaute', {answers: {suosittelu: [1], aika: ['1']}})).status, 422);
    assert.deepEqual(await storedWith('another'), []);
    assert.equal((await storedWith('spent')).length, 1);
  });

  test('one that is wrong, made easier, made longer to last, or no proof at all is asked for anew', async () => {
    const asked = await send('wrong');
    const proof = await solve(asked);
    const wrong = [
      changed(proof, ({solution}) => solution.counter++),
      changed(proof, ({challenge}) => (challenge.parameters['keyPrefix'] = '00000000')),
      changed(proof, ({challenge}) => (challenge.parameters['expiresAt'] = 9e9)),
      btoa('{}'),
      'nonsense',
    ];
    for (const one of wrong) {
      const reply = await send('wrong', one);
      assert.equal(reply.status, 428, one);
      assert.notDeepEqual(reply.json['challenge'], asked.json['challenge']);
    }
    assert.deepEqual(await storedWith('wrong'), []);
    assert.equal((await send('wrong', proof)).status, 201);
  });

  test('one that was made too late is asked for anew', async (context) => {
    const proof = await solve(await send('late'));
    context.mock.timers.enable({apis: ['Date'], now: Date.now() + 11 * 60_000});
    const reply = await send('late', proof);
    context.mock.timers.reset();
    assert.equal(reply.status, 428);
    assert.deepEqual(await storedWith('late'), []);
  });

  test('what has to be corrected is said before anybody works for it', async () => {
    assert.equal((await send('faulty', undefined, '/answers/palaute', {answers: {}})).status, 422);
  });

  test('a challenge outlives the receiver that gave it', async () => {
    const proof = await solve(await send('restart'));
    await receiver.close();
    receiver = await runReceiver(database, config);
    assert.equal((await send('restart', proof)).status, 201);
  });
});
