/** The sheet of the demo site, and real sheets of others: ours is read without loss, no other is taken for one. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {unpack} from '../../src/feed/archive.js';
import {formats} from '../../src/feed/adapters/index.js';
import {adapter} from '../../src/feed/adapters/sheet.js';
import {messages, read} from '../fixtures/feeds/read.js';

const FEEDS = '../shared/data/feeds';
const skip = existsSync(FEEDS) ? false : 'no ../shared';
const bytesOf = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(file));
const formatOf = (document: unknown) => formats.find((format) => format.accepts(document))?.name;

describe('the sheet of the demo site', () => {
  const document = new Map([['toiminta.csv', bytesOf('src/site/feeds/toiminta.csv')]]);

  test('is read without loss', async () => {
    const feed = await read(document);
    assert.equal(formatOf(document), 'sheet');
    assert.equal(feed.items.length, 15);
    assert.equal(adapter.count?.(document), 15);
    assert.deepEqual(messages(feed), ['theme Keppihevoset: No word of ours for it, in 1 place: shown under its own name']);
    const item = (id: string) => feed.items.find((known) => known['@id'] === id);
    assert.deepEqual(item('t6')?.offers, [{description: {fi: '10 €, lapset ilmaiseksi'}}]);
    assert.equal(item('t8')?.endDate, '2027-05-08T14:00');
    assert.deepEqual(item('t11')?.eventSchedule?.[0]?.byDay, ['1TU']);
    assert.equal(item('t13')?.eventStatus, 'EventCancelled');
    assert.equal(item('t5')?.attendanceMode, 'online');
  });

  test('with cells cut, moved and swollen throws nothing', async () => {
    const text = readFileSync('src/site/feeds/toiminta.csv', 'utf8');
    for (const change of [(line: string) => line.slice(0, 40), (line: string) => `;${line}`, (line: string) => line.replaceAll(/\d/g, '9'.repeat(400))]) {
      const [header = '', ...lines] = text.split('\n');
      const changed = new Map([['a.csv', new TextEncoder().encode([header, ...lines.map(change)].join('\n'))]]);
      const {items, problems} = await read(changed);
      assert.equal(items.length + problems.filter(({effect}) => effect === 'dropped').length, adapter.count?.(changed));
    }
  });
});

describe('the sheets of ../shared', {skip}, () => {
  const files = skip ? [] : readdirSync(FEEDS, {recursive: true, encoding: 'utf8'}).map((name) => `${FEEDS}/${name}`);

  for (const file of files.filter((name) => name.endsWith('.xlsx'))) {
    test(`${file} is read`, async (context) => {
      const document = unpack(bytesOf(file), 'https://feeds.example/a.xlsx');
      const {items, problems} = await read(document);
      const dropped = problems.filter(({effect}) => effect === 'dropped').length;
      context.diagnostic(`in ${adapter.count?.(document)}, out ${items.length}, left out ${dropped}`);
      assert.equal(items.length, adapter.count?.(document));
    });
  }
});
