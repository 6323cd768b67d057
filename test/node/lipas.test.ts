/** Sports places of LIPAS: of our own writing, and a thousand real ones. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {adapter} from '../../src/feed/adapters/lipas.js';
import {formats} from '../../src/feed/adapters/index.js';
import {place} from '../fixtures/feeds/lipas.js';
import {noFetch} from '../fixtures/feeds/ptv.js';
import {readFeed} from '../../src/feed/load.js';
import {createPause} from '../../src/lib/pause.js';

const ROOT = '../shared/data/feeds/lipas';
const skip = existsSync(ROOT) ? false : 'no ../shared';

const read = async (json: unknown) =>
  (await readFeed(json, {url: 'https://lipas.example/api/sports-places', pause: createPause(), fetchJson: noFetch}))
    .feed;

const names = (json: unknown) => formats.filter((format) => format.accepts(json)).map(({name}) => name);

describe('sports places of LIPAS', () => {
  test('are things to find, free where the register says so', async () => {
    const {items, places, problems} = await read([place]);
    assert.deepEqual(problems, []);
    assert.equal(items[0]?.isAccessibleForFree, true);
    assert.deepEqual(items[0]?.theme, ['theme/luonto']);
    assert.deepEqual(items[0]?.summary, {fi: 'Laavu, kota tai kammi'});
    assert.deepEqual(items[0]?.registration, {url: 'https://kulma.example/varaa'});
    assert.deepEqual(items[0]?.contactPoint, [{telephone: '040 000 0001'}]);
    assert.deepEqual(places[0]?.address?.addressLocality, {fi: 'Keuruu', sv: 'Keuru'});
    assert.deepEqual(places[0]?.geo, {latitude: 62.26, longitude: 24.7});
  });

  test('that are broken are told, the others are shown', async () => {
    const {items, problems} = await read([
      null,
      {sportsPlaceId: {}, name: 5},
      {...place, type: null, location: [], properties: 'x'},
    ]);
    assert.equal(items.length, 1);
    assert.equal(problems.filter(({effect}) => effect === 'dropped').length, 2);
  });

  test('of the second API are read alike, those that are no more are left out', async () => {
    const site = {
      'lipas-id': 7,
      name: 'Kulman laavu',
      'name-localized': {se: 'Hörnets vindskydd'},
      status: 'active',
      type: {'type-code': 301},
      properties: {'free-use?': true},
      comment: 'Puita on vajassa.',
      'phone-number': '040 000 0001',
      location: {
        address: 'Kulmatie 1',
        'postal-code': '42700',
        city: {'city-code': 249},
        geometries: {type: 'FeatureCollection', features: [{type: 'Feature', geometry: {type: 'LineString', coordinates: [[24.7, 62.26, 98], [24.8, 62.3, 98]]}}]},
      },
    };
    const json = {items: [site, {...site, 'lipas-id': 8, status: 'out-of-service-permanently'}], pagination: {'current-page': 1, 'total-pages': 2}};
    assert.deepEqual(names(json), ['lipas']);
    const {items, places, problems} = await read(json);
    assert.deepEqual(items.map(({name}) => name), [{fi: 'Kulman laavu', sv: 'Hörnets vindskydd'}]);
    assert.deepEqual(items[0]?.theme, ['theme/luonto']);
    assert.equal(items[0]?.isAccessibleForFree, true);
    assert.deepEqual(places[0]?.geo, {latitude: 62.26, longitude: 24.7});
    assert.deepEqual(places[0]?.address?.addressLocality, {fi: 'Keuruu', sv: 'Keuru'});
    assert.deepEqual(problems.map(({message}) => message), ['Left out: its status is out-of-service-permanently']);
    assert.equal(adapter.next?.(json, {url: 'https://api.lipas.example/v2/sports-sites?page=1'}), 'https://api.lipas.example/v2/sports-sites?page=2');
  });

  test('a thousand real ones come through', {skip}, async () => {
    const json: unknown = JSON.parse(readFileSync(`${ROOT}/sports-places-1000.json`, 'utf8'));
    assert.deepEqual(names(json), ['lipas']);
    const {items, places} = await read(json);
    assert.equal(items.length, adapter.count?.(json));
    assert.equal(items.length, 1000);
    assert.equal(items.filter(({isAccessibleForFree}) => isAccessibleForFree).length, 655);
    assert.deepEqual(places.find(({name}) => name['fi'] === 'Onas virkistysalue')?.address?.addressLocality, {
      fi: 'Porvoo',
      sv: 'Borgå',
    });
    assert.ok(places.every(({geo}) => geo));
  });

});
