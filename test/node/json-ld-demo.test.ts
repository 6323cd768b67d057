/** The demo's documents in OpenActive and JSON-LD: all of it is shown, with nothing to mend. */
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {readFeed} from '../../src/feed/load.js';
import type {Feed} from '../../src/feed/types.js';

const read = async (name: string): Promise<Feed> =>
  (
    await readFeed(JSON.parse(readFileSync(`src/site/feeds/${name}.json`, 'utf8')), {
      url: 'https://demo.example/',
      pause: () => undefined,
      fetchJson: () => Promise.reject(new Error('offline')),
    })
  ).feed;

test('OpenActive', async () => {
  const {items, problems, places} = await read('openactive');
  assert.deepEqual(problems, []);
  assert.equal(items.length, 13);
  assert.deepEqual(
    [...new Set(places.map(({address}) => address?.addressLocality?.['']))],
    ['Jyväskylä', 'Muurame', 'Äänekoski'],
  );
  assert.ok(items.every(({theme}) => theme.length));
});

test('schema.org', async () => {
  const {items, problems} = await read('schema-org');
  assert.deepEqual(problems, []);
  assert.equal(items.length, 15);
  assert.ok(items.every(({name}) => name['fi']));
  assert.deepEqual(
    items.filter(({attendanceMode}) => attendanceMode === 'phone').map(({name}) => name['sv']),
    ['Kristelefon'],
  );
});
