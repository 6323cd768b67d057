/** Every hostile value of ../shared in every field of a Linked Events record: nothing is thrown, the event beside it is whole. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {formats} from '../../src/feed/adapters/index.js';
import {envelope, event, keyword, noFetch, place} from '../fixtures/feeds/linked-events.js';
import {DELETED, made, readValues} from '../fixtures/feeds/hostile-values.js';
import {readFeed} from '../../src/feed/load.js';

const VALUES = '../shared/data/hostile/own/values-by-kind.json';
const skip = existsSync(VALUES) ? false : 'no ../shared';

type Json = Readonly<Record<string, unknown>>;

const OFFER: Json = {
  is_free: false,
  price: {fi: '5 €'},
  description: {fi: 'kerta'},
  info_url: {fi: 'https://liput.example/'},
};
const IMAGE: Json = {
  url: 'https://kuvat.example/1.jpg',
  license: 'cc_by',
  alt_text: 'Sali',
  photographer_name: 'Kuvaaja',
};

const EVENT = event('linked:victim', {
  offers: [OFFER],
  images: [IMAGE],
  external_links: [{name: 'registration', link: 'https://ilmo.example/'}],
  audience_min_age: 7,
  audience_max_age: 12,
  has_start_time: true,
  has_end_time: true,
  is_virtualevent: false,
  virtualevent_url: null,
  enrolment_url: null,
});

/** Records in which one field, also of what is inside, has the value. */
const SETTERS: Readonly<
  Record<string, {readonly fields: readonly string[]; readonly set: (part: Json) => unknown; readonly from: Json}>
> = {
  event: {from: EVENT, fields: Object.keys(EVENT), set: (changed) => changed},
  'event.location': {from: place('p'), fields: Object.keys(place('p')), set: (location) => ({...EVENT, location})},
  'event.keywords': {
    from: keyword('k', 'taide'),
    fields: Object.keys(keyword('k', 'x')),
    set: (word) => ({...EVENT, keywords: [word], audience: [word]}),
  },
  'event.offers': {from: OFFER, fields: Object.keys(OFFER), set: (offer) => ({...EVENT, offers: [offer]})},
  'event.images': {from: IMAGE, fields: Object.keys(IMAGE), set: (image) => ({...EVENT, images: [image]})},
  'event.sub_events': {
    from: EVENT,
    fields: ['id', 'name', 'sub_events'],
    set: (part) => ({...EVENT, sub_events: [part]}),
  },
  place: {from: place('p'), fields: Object.keys(place('p')), set: (changed) => changed},
  keyword: {from: keyword('k', 'taide'), fields: Object.keys(keyword('k', 'x')), set: (changed) => changed},
};

const without = (object: Json, field: string): Json =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== field));

describe('hostile values in Linked Events', {skip}, () => {
  const values = skip ? [] : [...readValues(VALUES).values()].flat();
  for (const [name, {from, fields, set}] of Object.entries(SETTERS)) {
    test(name, async () => {
      for (const field of fields) {
        const records = values.map((entry) => {
          const value = made(entry);
          return set(value === DELETED ? without(from, field) : {...from, [field]: value});
        });
        const json = envelope([event('linked:before'), ...records, event('linked:after')]);
        const {feed} = await readFeed(json, {
          url: 'https://feeds.example/',
          pause: () => undefined,
          fetchJson: noFetch,
          formats,
        });
        const [before, after] = ['linked:before', 'linked:after'].map((id) =>
          feed.items.find((item) => item['@id'] === id),
        );
        assert.ok(before && after, field);
        assert.deepEqual({...before, '@id': ''}, {...after, '@id': ''}, field);
        assert.doesNotMatch(JSON.stringify(feed.items), /\[object Object\]|"(?:undefined|null|NaN)"/, field);
      }
    });
  }
});
