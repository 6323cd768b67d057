/** Every real Linked Events document of ../shared: what goes in comes out, and each loss has its reason. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {recordsOf} from '../../src/feed/adapters/linked-events-format.js';
import {readFeed} from '../../src/feed/load.js';
import type {Feed} from '../../src/feed/types.js';

const FEEDS = '../shared/data/feeds/linked-events';
const TURKU = '../shared/data/ical/linkedevents/turku-linkedevents-sample.json';
const skip = existsSync(FEEDS) && existsSync(TURKU) ? false : 'no ../shared';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const url = 'https://api.hel.fi/linkedevents/v1/event/';
const read = async (json: unknown): Promise<Feed> =>
  (await readFeed(json, {url, pause: () => undefined, fetchJson: () => Promise.reject(new Error('offline'))})).feed;

describe('the documents of ../shared', {skip}, () => {
  const files = skip
    ? []
    : [
        ...readdirSync(FEEDS)
          .filter((name) => name.endsWith('.json'))
          .map((name) => `${FEEDS}/${name}`),
        TURKU,
      ];
  for (const file of files) {
    const name = file.split('/').at(-1) ?? '';
    test(name, async (context) => {
      const json = readJson(file);
      const feed = await read(json);
      const dropped = feed.problems.filter(({effect}) => effect === 'dropped');
      const isEventList = feed.items.length > 0;
      const out = isEventList ? feed.items.length : feed.places.length + feed.terms.length;
      // Pictures alone are no feed.
      const given = name.includes('images') ? 0 : recordsOf(json).length;
      context.diagnostic(`in ${given}, out ${out}`);
      assert.deepEqual(dropped, []);
      assert.equal(out, given);
      assert.deepEqual(
        feed.problems.filter(({message}) => !/^No word of ours|a picture alone/.test(message)),
        [],
      );
      for (const {name: title} of [...feed.items, ...feed.places, ...feed.terms])
        assert.ok(Object.values(title).every((text) => text && !/[<>]|&\w+;/.test(text)));
    });
  }

  test('the municipality, position and address of 189 places', async () => {
    const {places} = await read(readJson(`${FEEDS}/helsinki_places_selected.json`));
    assert.equal(
      places.filter(
        ({geo}) => geo && geo.latitude > 59.9 && geo.latitude < 60.5 && geo.longitude > 24 && geo.longitude < 26,
      ).length,
      189,
    );
    assert.equal(places.filter(({address}) => address?.addressLocality?.['fi']).length, 189);
  });

  test('events and places given beside each other fit together', async () => {
    const [event, places] = await Promise.all(
      ['kultus_event_data.json', 'kultus_places_data.json'].map((name) => read(readJson(`${FEEDS}/${name}`))),
    );
    const ids = places?.places.map((place) => place['@id']) ?? [];
    assert.ok(event?.items.every(({location}) => location.every((id) => ids.includes(id))));
  });

  test('the event of Turku is an activity in Turku, in Finnish alone', async () => {
    const {items, places} = await read(readJson(TURKU));
    const [item] = items;
    assert.equal(item?.kind, 'activity');
    for (const texts of [item?.name, item?.summary, item?.description])
      assert.deepEqual(Object.keys(texts ?? {}), ['fi']);
    assert.deepEqual(places[0]?.address?.addressLocality, {fi: 'Turku'});
    assert.equal(item?.offers?.[0]?.description?.['fi']?.startsWith('<'), false);
    assert.equal(item?.superEvent, 'turku:991415');
  });

  test('an event on the net is online', async () => {
    const {items} = await read(readJson(`${FEEDS}/kultus_events_data.json`));
    assert.deepEqual(
      items.map(({attendanceMode, eventStatus, startDate}) => [attendanceMode, eventStatus, startDate]),
      [
        ['online', 'EventScheduled', '2020-06-01T13:45:00Z'],
        ['onsite', 'EventPostponed', undefined],
      ],
    );
  });
});
