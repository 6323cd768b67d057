/** The directory that the demo site shows: all of it comes through, and it does not age. */
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {readFeed} from '../../src/feed/load.js';
import {hasEnded} from '../../src/lib/schedule.js';

test('the demo of Open Referral', async () => {
  const document: unknown = JSON.parse(readFileSync('src/site/feeds/open-referral.json', 'utf8'));
  const {feed} = await readFeed(document, {
    url: 'https://jarjestot.example/open-referral.json',
    pause: () => undefined,
    fetchJson: () => Promise.reject(new Error('offline')),
  });
  assert.deepEqual(feed.problems, []);
  assert.equal(feed.items.length, 12);
  assert.ok(feed.items.every((item) => !hasEnded(item, Date.UTC(2040, 0, 1))));
  assert.deepEqual(
    [...new Set(feed.items.map(({attendanceMode}) => attendanceMode))].sort(),
    ['mixed', 'online', 'onsite', 'phone'],
  );
  assert.ok(feed.items.every(({theme}) => theme.every((id) => id.startsWith('theme/'))));
  assert.equal(feed.places.filter(({addressHidden}) => addressHidden).length, 1);
});
