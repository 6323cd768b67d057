/** The document of PTV on the demo site: everything in it is shown. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {adapter} from '../../src/feed/adapters/ptv.js';
import {hasEnded} from '../../src/lib/schedule.js';
import {read} from '../fixtures/feeds/ptv.js';

test('the demo of PTV', async () => {
  const document: unknown = JSON.parse(readFileSync('src/site/feeds/ptv.json', 'utf8'));
  const {items, places, problems, organizations} = await read(document);
  assert.deepEqual(problems, []);
  assert.equal(items.length, 12);
  assert.equal(items.length, adapter.count?.(document));
  assert.ok(places.every(({geo, address}) => geo && address?.addressLocality?.['fi']));
  assert.equal(organizations.length, 3);
  assert.ok(items.every((item) => !hasEnded(item, Date.UTC(2035, 0, 1))));
  const modes = items.map(({attendanceMode}) => attendanceMode);
  assert.deepEqual(new Set(modes), new Set(['onsite', 'phone', 'online']));
});
