/** Short runs of `npm run soak`: what must never fail, under faults and kills. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import soakKill from '../../../bench/soak/kill.js';
import soakOutbox from '../../../bench/soak/outbox.js';
import {needBuild} from '../../helpers/need-build.js';

needBuild('node');

describe('an outbox whose network and server drop, fail, hang and answer nonsense', () => {
  it('gets every answer there once, and a receipt for each', async () => {
    assert.deepEqual(await soakOutbox(['--sends', '500', '--browser', '30']), {
      sends: 500,
      stored: 500,
      receipts: 500,
      lost: 0,
      doubled: 0,
    });
  });
});

describe('a receiver that is killed under load', () => {
  it('has every answer that it gave a receipt for, and a database that is whole', async () => {
    const {acknowledged, ...result} = await soakKill(['--times', '5']);
    assert.ok(acknowledged >= 5, `${acknowledged} answers are no load`);
    assert.deepEqual(result, {times: 5, broken: 0, stored: acknowledged, lost: 0, doubled: 0});
  });
});
