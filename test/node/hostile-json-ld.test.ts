/** Every hostile value of ../shared in every field of OpenActive and JSON-LD: nothing is thrown, what stands beside it is whole. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {formats} from '../../src/feed/adapters/index.js';
import {readFeed} from '../../src/feed/load.js';
import {DELETED, made, readValues} from '../fixtures/feeds/hostile-values.js';
import {page, PLACE, SERIES, session, updated} from '../fixtures/feeds/openactive.js';

const VALUES = '../shared/data/hostile/own/values-by-kind.json';
const skip = existsSync(VALUES) ? false : 'no ../shared';

type Json = Readonly<Record<string, unknown>>;

const EVENT: Json = {
  '@context': 'https://schema.org',
  '@type': 'Event',
  '@id': 'https://a.example/victim',
  name: 'Ilta',
  description: 'Kuvaus',
  startDate: '2027-05-05T18:00',
  endDate: '2027-05-05T20:00',
  duration: 'PT2H',
  eventStatus: 'https://schema.org/EventScheduled',
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  location: PLACE,
  organizer: {'@type': 'Organization', name: 'Seura'},
  offers: {'@type': 'Offer', price: 5, priceCurrency: 'EUR'},
  image: {'@type': 'ImageObject', url: 'https://a.example/1.jpg'},
  eventSchedule: {'@type': 'Schedule', byDay: 'Tuesday', startTime: '17:00', repeatFrequency: 'P1W'},
  audience: {'@type': 'Audience', audienceType: 'lapset'},
  typicalAgeRange: '7-12',
  keywords: 'urheilu',
  about: {'@id': 'x', name: 'Aihe'},
  subEvent: [{'@type': 'Event', startDate: '2027-05-05'}],
  superEvent: {'@id': 'y'},
  inLanguage: 'fi',
  openingHours: 'Mo-Fr 09:00-17:00',
  availableChannel: {'@type': 'ServiceChannel', serviceUrl: 'https://a.example/'},
};

const OPPORTUNITY: Json = {...SERIES, '@id': 'https://a.example/victim', subEvent: [session('2027-01-12')]};

const beside = (record: Json, number: number): Json => ({
  ...record,
  '@id': `https://a.example/${number}`,
  subEvent: undefined,
  name: 'Vieras',
});

const inPage = (records: readonly unknown[]) =>
  page(records.map((data, index) => updated('SessionSeries', index, data)));
const inGraph = (records: readonly unknown[]) => ({'@context': 'https://schema.org', '@graph': records});

const SETTERS: Readonly<
  Record<
    string,
    {
      readonly from: Json;
      readonly set: (part: unknown) => Json;
      readonly document: (records: readonly unknown[]) => Json;
    }
  >
> = {
  'an opportunity': {from: OPPORTUNITY, set: (part) => part as Json, document: inPage},
  'the place of an opportunity': {from: PLACE, set: (location) => ({...OPPORTUNITY, location}), document: inPage},
  'an event': {from: EVENT, set: (part) => part as Json, document: inGraph},
  'the schedule of an event': {
    from: EVENT['eventSchedule'] as Json,
    set: (eventSchedule) => ({...EVENT, eventSchedule}),
    document: inGraph,
  },
  'the offer of an event': {from: EVENT['offers'] as Json, set: (offers) => ({...EVENT, offers}), document: inGraph},
};

describe('hostile values', {skip}, () => {
  const values = skip ? [] : [...readValues(VALUES).values()].flat();
  for (const [name, {from, set, document}] of Object.entries(SETTERS)) {
    test(`in ${name}`, async () => {
      for (const [at, field] of Object.keys(from).entries()) {
        // Each value meets every third field, and each field a third of the values: all of them would take a minute.
        const some = values.filter((_, index) => (index + at) % 3 === 0);
        const records = some.map((entry) => {
          const value = made(entry);
          return set(
            Object.fromEntries(
              Object.entries(from).flatMap(([key, own]) =>
                key !== field ? [[key, own]] : value === DELETED ? [] : [[key, value]],
              ),
            ),
          );
        });
        const whole = name.includes('opportunity') ? OPPORTUNITY : EVENT;
        const json = document([beside(whole, 1), ...records, beside(whole, 2)]);
        const {feed} = await readFeed(json, {
          url: 'https://feeds.example/',
          pause: () => undefined,
          fetchJson: () => Promise.reject(new Error('offline')),
          formats,
        });
        const found = [1, 2].map((number) => feed.items.find((item) => item['@id'] === `https://a.example/${number}`));
        assert.ok(found[0] && found[1], field);
        assert.deepEqual({...found[0], '@id': ''}, {...found[1], '@id': ''}, field);
        assert.doesNotMatch(JSON.stringify(feed.items), /\[object Object\]|"(?:undefined|null|NaN)"/, field);
      }
    });
  }
});
