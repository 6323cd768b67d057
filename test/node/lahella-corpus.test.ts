/** The documents of Lähellä in ../shared: known as such and as nothing else, and nothing of them is lost. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {formats} from '../../src/feed/adapters/index.js';
import {adapter} from '../../src/feed/adapters/lahella.js';
import {read} from '../fixtures/feeds/read.js';

const FEEDS = '../shared/data/feeds/lahella';
const skip = existsSync(FEEDS) ? false : 'no ../shared';
const readJson = (name: string): unknown => JSON.parse(readFileSync(`${FEEDS}/${name}.json`, 'utf8'));

describe('the documents of Lähellä in ../shared', {skip}, () => {
  for (const name of ['activities_response_sample', 'activity_simplified_sample']) {
    test(name, async (context) => {
      const json = readJson(name);
      assert.deepEqual(
        formats.filter((format) => format.accepts(json)).map((format) => format.name),
        ['lahella'],
      );
      const {items, places, problems} = await read(json);
      const dropped = problems.filter(({effect}) => effect === 'dropped').length;
      context.diagnostic(`in ${adapter.count?.(json)}, out ${items.length}, left out ${dropped}`);
      assert.equal(items.length + dropped, adapter.count?.(json));
      const [item] = items;
      assert.deepEqual(Object.keys(item?.name ?? {}), ['fi', 'en']);
      assert.deepEqual(item?.theme, ['theme/terveys', 'theme/liikunta']);
      assert.equal(item?.typicalAgeRange, '18-64');
      assert.deepEqual(item?.areaServed, ['Helsinki']);
      assert.equal(item?.isAccessibleForFree, false);
      assert.deepEqual(item?.offers, [{description: {fi: '100 euroa'}}]);
      assert.deepEqual(item?.eventSchedule, [
        {
          startDate: '2025-01-15',
          endDate: '2025-05-15',
          startTime: '18:00',
          endTime: '19:30',
          byDay: ['Tuesday'],
          repeatFrequency: 'P1W',
          scheduleTimezone: 'Europe/Helsinki',
        },
      ]);
      assert.deepEqual(places[0]?.geo, {latitude: 60.2, longitude: 24.9});
      assert.equal(item?.registration?.required, true);
    });
  }
});
