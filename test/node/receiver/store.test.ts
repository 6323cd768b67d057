/** How rows get into the database when chance or a bad row is against it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openDatabase} from '../../../src/node/receiver/store/database.js';
import {newReceipt} from '../../../src/node/receiver/store/receipt.js';
import type {AnswerRow} from '../../../src/node/receiver/store/schema.js';
import {Store} from '../../../src/node/receiver/store/store.js';
import {onEachDatabase} from '../../helpers/receiver/databases.js';

const rowOf = (key: string, changes: Partial<AnswerRow> = {}): AnswerRow => ({
  receipt: newReceipt(),
  round: 'palaute',
  key,
  language: null,
  suspected: 0,
  date: 1,
  answers: '{}',
  subject: null,
  ...changes,
});

onEachDatabase('the store', (newDatabase) => {
  test('gives a receipt to one answer only, also when chance makes it twice', async () => {
    const store = new Store(await openDatabase(await newDatabase()), () => []);
    const receipt = 'AAAA-AAAA';
    await store.saveAnswer(rowOf('before', {receipt}));
    const saved = await Promise.all(['a', 'b', 'c'].map((key) => store.saveAnswer(rowOf(key, {receipt}))));
    const rows = await store.db.selectFrom('answers').select(['key', 'receipt']).execute();
    assert.equal(new Set(rows.map((row) => row.receipt)).size, 4);
    assert.deepEqual(
      saved.map((one) => typeof one === 'object' && one.receipt),
      ['a', 'b', 'c'].map((key) => rows.find((row) => row.key === key)?.receipt),
    );
    await store.close();
  });

  test('keeps no answer out for another that the database will not have', async () => {
    const store = new Store(await openDatabase(await newDatabase()), () => []);
    const bad = rowOf('bad', {answers: null as unknown as string});
    const results = await Promise.allSettled([rowOf('one'), bad, rowOf('two')].map((row) => store.saveAnswer(row)));
    assert.deepEqual(
      results.map(({status}) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    const rows = await store.db.selectFrom('answers').select('key').execute();
    assert.deepEqual(rows.map(({key}) => key).sort(), ['one', 'two']);
    await store.close();
  });

  test('writes what was given to it before it closes', async () => {
    const database = await newDatabase();
    const store = new Store(await openDatabase(database), () => []);
    const saved = [...new Array(1_200).keys()].map((number) => store.saveAnswer(rowOf(String(number))));
    await store.close();
    assert.ok((await Promise.all(saved)).every((one) => typeof one === 'object' && one.isNew));
    const again = await openDatabase(database);
    const {count} = await again
      .selectFrom('answers')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(count, 1_200);
    await again.destroy();
  });
});
