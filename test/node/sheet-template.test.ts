/** The templates to download are those of the table of columns, and are read as what they show. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {stale} from '../../scripts/sheet-template.js';
import {unpack} from '../../src/feed/archive.js';
import {messages, read} from '../fixtures/feeds/read.js';

const FOLDER = 'src/site/feeds';

describe('the templates of a sheet', () => {
  test('are as the table of columns says (node --import tsx scripts/sheet-template.ts)', () => assert.deepEqual(stale(), []));

  for (const name of ['tarjotin-pohja', 'tarjotin-mall', 'tarjotin-template']) {
    test(`${name} shows an activity and an event, the same in CSV and Excel`, async () => {
      const bytes = (ending: string) => new Uint8Array(readFileSync(`${FOLDER}/${name}.${ending}`));
      const [csv, excel] = await Promise.all([
        read(new Map([[`${name}.csv`, bytes('csv')]])),
        read(unpack(bytes('xlsx'), 'https://feeds.example/a.xlsx')),
      ]);
      assert.deepEqual(messages(csv), []);
      assert.deepEqual(csv.items.map(({kind}) => kind), ['activity', 'event']);
      assert.deepEqual(csv.items[0]?.eventSchedule?.[0]?.byDay, ['Tuesday']);
      assert.equal(csv.items[1]?.startDate, '2027-12-11T18:00');
      assert.deepEqual(excel, csv);
    });
  }
});
