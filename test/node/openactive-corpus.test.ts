/** Every OpenActive and JSON-LD document of ../shared: known for what it is, and what goes in comes out. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {readFeed} from '../../src/feed/load.js';
import type {Feed} from '../../src/feed/types.js';

const FEEDS = '../shared/data/feeds';
const FOLDER = `${FEEDS}/openactive`;
const skip = existsSync(FOLDER) ? false : 'no ../shared';

/** Vocabularies and tables of contents: no feeds. */
const NO_FEEDS = /activity-list|facility-types|example_list/;
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.json(?:ld)?$/.test(name));

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const context = {
  url: 'https://feeds.example/rpde',
  pause: () => undefined,
  fetchJson: () => Promise.reject(new Error('offline')),
};
const read = async (name: string): Promise<Feed> => (await readFeed(readJson(`${FOLDER}/${name}`), context)).feed;

describe('the documents of ../shared', {skip}, () => {
  for (const file of skip ? [] : filesIn(FOLDER).filter((name) => !NO_FEEDS.test(name))) {
    test(file.slice(FOLDER.length + 1), async (check) => {
      const json = readJson(file);
      const {feed, format} = await readFeed(json, context);
      const adapter = await format?.load();
      const dropped = feed.problems.filter(({effect}) => effect === 'dropped');
      const out = feed.items.length || (adapter?.count?.(json) ? feed.places.length : 0);
      check.diagnostic(`in ${adapter?.count?.(json) ?? 0}, out ${out}, left out ${dropped.length}`);
      assert.equal(out + dropped.length, adapter?.count?.(json));
      assert.deepEqual(dropped, []);
      assert.ok(feed.items.every(({name}) => Object.values(name).every((text) => text && !/[<>]/.test(text))));
    });
  }

  test('facts of the documents', async () => {
    const series = await read('examples-2.x/sessionseries_example_1.json');
    assert.deepEqual(series.places[0]?.geo, {latitude: 54.543964, longitude: -1.20978500000001});
    assert.equal(series.items[0]?.typicalAgeRange, '16-');
    assert.deepEqual(
      series.items[0]?.offers?.map(({price}) => price),
      [3.3, 3.3],
    );
    assert.equal(series.items[1]?.registration?.remainingAttendeeCapacity, 2);
    const facility = await read('examples-2.x/facilityuse_example_1.json');
    assert.deepEqual(facility.items[0]?.eventSchedule?.[0], {
      byDay: ['Sunday'],
      startTime: '09:00',
      endTime: '17:30',
      repeatFrequency: 'P1W',
    });
    assert.deepEqual(facility.places[0]?.address?.addressLocality, {'': 'Bristol'});
    const virtual = await read('examples-2.x/sessionseries-split-virtual_example_1.json');
    assert.equal(virtual.items[0]?.attendanceMode, 'online');
    const free = await read('examples-2.x/event_example_1.json');
    assert.deepEqual([free.items[0]?.isAccessibleForFree, free.items[0]?.theme], [true, ['theme/liikunta']]);
    const real = await read('everyoneactive_rpde_sample.json');
    assert.equal(real.items.find(({name}) => name[''] === 'Bowls Leagues')?.startDate, '2020-01-09T11:30:00Z');
    const imin = await read('imin-search-api/get-1.jsonld');
    assert.ok(imin.items[0]?.audience.includes('audience/miehet'));
    assert.equal(imin.places.length, 1);
    const flex = await read('w3c-cg/flex.jsonld');
    assert.deepEqual(
      [flex.items[0]?.startDate, flex.items[0]?.endDate],
      ['2016-07-13T20:00:00-05:00', '2016-07-14T01:30:00.000Z'],
    );
  });
});

