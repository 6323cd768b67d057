/** Every sample of the Finnish Service Catalogue in ../shared: known, whole, and right where it was looked at by eye. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {adapter} from '../../src/feed/adapters/ptv.js';
import {codeOfUri} from '../../src/feed/vocabulary/ptv.js';
import {toWgs84} from '../../src/lib/tm35fin.js';
import type {Feed} from '../../src/feed/types.js';
import {read} from '../fixtures/feeds/ptv.js';

const ROOT = '../shared/data/feeds/ptv';
const LIPAS = '../shared/data/feeds/lipas/sports-places-1000.json';
const skip = existsSync(ROOT) ? false : 'no ../shared';

const json = (file: string): unknown => JSON.parse(readFileSync(`${ROOT}/${file}`, 'utf8').replace(/^\ufeff/, ''));

/** Code lists, and pieces of records: no feeds. */
const NO_FEED =
  /^codelists\/|^auroraai\/(?:codelist_|ptv_classes|municipality_codes|region_codes)|ServiceChannelService|ServiceServiceChannel|ServiceHour|ServiceServiceCollection|ConnectionV11Post/;

const files = skip
  ? []
  : readdirSync(ROOT, {recursive: true})
      .map(String)
      .filter((name) => name.endsWith('.json') && !NO_FEED.test(name));

const facts: Readonly<Record<string, (feed: Feed) => void>> = {
  'auroraai/otava_service_channel.json': ({items: [item], places: [place]}) => {
    assert.deepEqual(place?.geo, {latitude: 61.645467, longitude: 27.07321});
    assert.deepEqual(place?.address?.addressLocality, {fi: 'Mikkeli', sv: 'S:t Michel'});
    assert.equal(place?.address?.streetAddress?.['fi'], 'Otavantie 2 B');
    assert.deepEqual(place?.accessibility, ['parking', 'accessibleToilet']);
    const [schedule] = item?.eventSchedule ?? [];
    assert.deepEqual([schedule?.byDay?.length, schedule?.startTime, schedule?.endTime], [5, '08:00', '16:00']);
    assert.equal(item?.contactPoint?.[0]?.telephone, '+358 447943552');
    assert.deepEqual(item?.inLanguage, ['fi', 'en']);
  },
  'auroraai/etalukio_service.json': ({items: [item], organizations}) => {
    assert.equal(item?.name['fi'], 'Nettilukio aikuisille');
    assert.equal(item.isAccessibleForFree, true);
    assert.deepEqual(item.theme, ['theme/tyo']);
    assert.deepEqual(organizations.map(({name}) => name['fi']).sort(), [
      'Mikkelin kaupungin liikelaitos Otavia',
      'Mikkelin kaupunki',
    ]);
  },
  'auroraai/services.json': ({items: [item]}) => assert.ok(item?.areaServed?.includes('Liperi')),
  'general-descriptions.json': ({items}) => {
    assert.equal(items.length, 458);
    assert.ok(items.every(({description}) => !JSON.stringify(description ?? {}).includes('entityMap')));
    assert.equal(items.filter(({isAccessibleForFree}) => isAccessibleForFree).length, 101);
    assert.equal(items.filter(({name}) => name['sv']).length, 337);
  },
  'fakeptv/servicelocations.json': ({items, places}) => {
    assert.deepEqual(places.find((place) => place['@id'] === '133')?.geo, {latitude: 61.686458, longitude: 27.271494});
    assert.equal(items.find((item) => item['@id'] === '133')?.eventSchedule?.[0]?.endTime, '16:15');
  },
  'fakeptv/phone_service.json': ({items}) => assert.ok(items.every(({attendanceMode}) => attendanceMode === 'phone')),
  'turku-palveluohjain-example_service_channel_data.json': ({places: [place], items}) => {
    assert.deepEqual(place?.geo, {latitude: 65.176488, longitude: 25.348997});
    assert.deepEqual(items[0]?.areaServed, ['Turku', 'Oulu']);
    assert.equal(items[1]?.onlineUrl, 'https://asiointi.kela.fi/go_app');
  },
  'v11-shapes/pharmacy-OrganizationServiceChannel.json': ({places: [place]}) =>
    assert.equal(place?.address?.addressLocality?.['fi'], 'Kuopio'),
};

describe('the samples of the Finnish Service Catalogue', {skip}, () => {
  for (const file of files) {
    test(`${file} is read whole`, async (context) => {
      const document = json(file);
      const feed = await read(document, undefined, 'https://feeds.example/feed.json');
      const count = adapter.count?.(document) ?? 0;
      const out = feed.items.length || feed.organizations.length;
      const dropped = feed.problems.filter(({effect}) => effect === 'dropped').length;
      assert.ok(count > 0);
      assert.equal(out + dropped, count);
      assert.ok(out >= count * 0.99);
      assert.ok(feed.items.every(({name}) => Object.values(name).every(Boolean)));
      facts[file]?.(feed);
      context.diagnostic(`${out} of ${count}, ${feed.problems.length - dropped} mended`);
    });
  }

  test('every code that is written as an address is known', () => {
    for (const list of ['ServiceClasses', 'TargetGroups', 'LifeEvents'])
      for (const {Id, OldUri, Notation} of json(`codelists/${list}.json`) as Record<string, string | null>[])
        // The list itself has P7.12 twice: the second is P7.13 since.
        for (const uri of [Id, OldUri]) if (uri && !uri.endsWith('v1089')) assert.equal(codeOfUri(uri), Notation, uri);
  });
});

test(
  'the plane coordinates of a thousand sports places are within ten centimetres of their degrees',
  {skip: existsSync(LIPAS) ? false : 'no ../shared'},
  () => {
    interface Coordinates {
      readonly wgs84: {readonly lat: number; readonly lon: number};
      readonly tm35fin: {readonly lat: number; readonly lon: number};
    }
    const places = JSON.parse(readFileSync(LIPAS, 'utf8')) as {location: {coordinates?: Coordinates}}[];
    for (const {location} of places) {
      if (!location.coordinates) continue;
      const {wgs84, tm35fin} = location.coordinates;
      const point = toWgs84(tm35fin.lat, tm35fin.lon);
      assert.ok(point);
      const east = (point.longitude - wgs84.lon) * Math.cos((wgs84.lat * Math.PI) / 180);
      assert.ok(Math.hypot(point.latitude - wgs84.lat, east) * 111_412 < 0.1);
    }
  },
);
