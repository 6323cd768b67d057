/** Every real Open Referral document of ../shared: what goes in comes out, and each loss has its reason. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {formats} from '../../src/feed/adapters/index.js';
import {readFeed} from '../../src/feed/load.js';
import type {Feed} from '../../src/feed/types.js';

const FEEDS = '../shared/data/feeds';
const skip = existsSync(`${FEEDS}/hsds`) && existsSync(`${FEEDS}/oruk`) ? false : 'no ../shared';
const url = 'https://hsds.example/feed.json';

const json = (file: string): unknown => JSON.parse(readFileSync(`${FEEDS}/${file}`, 'utf8'));

const folder = (path: string, wanted = /\.csv$/): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(`${FEEDS}/${path}`)
      .filter((name) => wanted.test(name))
      .map((name) => [name, new Uint8Array(readFileSync(`${FEEDS}/${path}/${name}`))]),
  );

const read = async (document: unknown): Promise<Feed> =>
  (await readFeed(document, {url, pause: () => undefined, fetchJson: () => Promise.reject(new Error('offline'))})).feed;

const jsonFiles = (path: string): readonly string[] =>
  skip
    ? []
    : readdirSync(`${FEEDS}/${path}`)
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${path}/${name}`);

const documents: readonly (readonly [string, unknown])[] = skip
  ? []
  : [
      ...['hsds/examples-3.0', 'oruk/examples', 'oruk/scout-fixtures'].flatMap(jsonFiles).map((file) => [file, json(file)] as const),
      ['oruk/mocks/service_list_132k.json', json('oruk/mocks/service_list_132k.json')],
      ['ohana', folder('hsds/ohana-sample')],
      ['florida', folder('hsds/florida')],
      ['illinois', folder('hsds/illinois-legal-aid')],
      ['illinois, the package alone', folder('hsds/illinois-legal-aid', /^out_/)],
      ['illinois, the input alone', folder('hsds/illinois-legal-aid', /^input_/)],
    ];

/** Services that their publishers call inactive, defunct or closed, and one row without a name. */
const LOST: Readonly<Record<string, number>> = {ohana: 2, illinois: 1, 'illinois, the package alone': 1, 'illinois, the input alone': 44};

describe('the documents of ../shared', {skip}, () => {
  for (const [name, document] of documents) {
    test(name, async (context) => {
      const accepting = formats.filter((format) => format.accepts(document));
      assert.deepEqual(
        accepting.map((format) => format.name),
        [document instanceof Map || name.endsWith('tabular.json') ? 'open-referral-csv' : 'open-referral'],
      );
      const count = (await accepting[0]?.load())?.count?.(document);
      const {items, organizations, places, problems} = await read(document);
      const dropped = problems.filter(({effect}) => effect === 'dropped').length;
      const out = items.length || (count ? organizations.length || places.length : 0);
      context.diagnostic(`in ${count}, out ${out}, left out ${dropped}, mended ${problems.length - dropped}`);
      assert.equal(dropped, LOST[name] ?? 0);
      assert.equal(out + dropped, count);
      for (const {name: title} of [...items, ...organizations, ...places])
        assert.ok(Object.values(title).every((text) => text && !/[<>]/.test(text)));
    });
  }
});

describe('what the documents say', {skip}, () => {
  test('the example of HSDS 3: ages, languages, hours, price, accessibility', async () => {
    const {items, places} = await read(json('hsds/examples-3.0/service_full.json'));
    const [item] = items;
    assert.equal(item?.typicalAgeRange, '12-100');
    assert.deepEqual(item.inLanguage, ['ur']);
    assert.deepEqual(item.eventSchedule?.[0]?.byDay, ['Thursday', 'Friday']);
    assert.equal(item.eventSchedule[0].startTime, '10:00');
    assert.equal(item.offers?.[0]?.price, 35);
    assert.deepEqual(places[0]?.accessibility, ['inductionLoop', 'wheelchair']);
    assert.equal(places[0].geo, undefined, 'its latitude is 100');
  });

  test('Outpost: a place, its coordinates, an age, an opening hour', async () => {
    const {items, places} = await read(json('oruk/scout-fixtures/services.json'));
    assert.equal(items.length, 20);
    assert.equal(items[0]?.typicalAgeRange, '5-11');
    assert.deepEqual(items[0].eventSchedule, [{startTime: '10:00', endTime: '17:00', byDay: ['Monday'], repeatFrequency: 'P1W'}]);
    assert.deepEqual(places[0]?.geo, {latitude: 51.811001, longitude: -0.790659});
    assert.deepEqual(places[0].address?.addressLocality, {'': 'Aylesbury'});
  });

  test('Ohana: places by their addresses, hours of three spellings, themes by codes', async () => {
    const {items, places} = await read(folder('hsds/ohana-sample'));
    const passport = items.find(({'@id': id}) => id.endsWith('/22'));
    assert.deepEqual(
      passport?.eventSchedule?.map(({startTime, endTime}) => `${startTime}–${endTime}`),
      ['08:00–12:00', '14:00–16:00', '10:00–15:00'],
    );
    assert.ok(passport.theme.includes('theme/kyydit'));
    const first = places.find(({'@id': id}) => id.endsWith('/1'));
    assert.deepEqual(first?.address?.addressLocality, {'': 'Redwood City'});
    assert.deepEqual(first.geo, {latitude: 37.477227, longitude: -122.213221});
    assert.ok(first.accessibility?.includes('wheelchair'));
  });

  test('Florida: organisation, ages and counties by the names of its own columns', async () => {
    const {items, organizations} = await read(folder('hsds/florida'));
    assert.equal(organizations.length, 20);
    assert.deepEqual(items[1]?.areaServed, ['Pinellas County']);
    assert.ok(items.filter(({typicalAgeRange}) => typicalAgeRange === '60-').length > 0);
  });
});
