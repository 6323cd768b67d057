/** feed.schema.json: fresh, valid, and of one mind with the checks. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {createFeedSchema, SCHEMA_FILE, writeSchema} from '../../scripts/feed-schema.js';
import {SHAPES} from '../../src/feed/shape.js';
import {checkFeed} from '../../src/feed/validate.js';
import {demoFeed} from '../fixtures/feeds/demo.js';

const ajv = new Ajv2020({strict: true, allErrors: true});
const accepts = ajv.compile(createFeedSchema());

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const FULL = 'test/fixtures/feeds/full.json';

const problemsOf = async (raw: unknown): Promise<unknown> =>
  (await checkFeed(raw as Record<string, unknown>, {url: 'https://feeds.example/feed.json', pause: () => undefined}))
    .problems;

/** What the checker accepts by the schema, the checks have nothing to say about. */
async function assertAgreed(raw: unknown): Promise<void> {
  assert.equal(accepts(raw), true, ajv.errorsText(accepts.errors));
  assert.deepEqual(await problemsOf(raw), []);
}

type Json = Record<string, unknown>;

/** A feed with one activity, the given fields changed. */
const feedWith = (fields: Json): Json => ({version: 1, activities: [{'@id': 'a', name: {fi: 'Uinti'}, ...fields}]});

test('the file is what the table of the checks makes (node --import tsx scripts/feed-schema.ts)', () => {
  assert.equal(readFileSync(SCHEMA_FILE, 'utf8'), writeSchema());
});

test('the full fixture uses every field of every shape', () => {
  const used = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      used.add(key);
      walk(part);
    }
  };
  walk(readJson(FULL));
  const shapes = Object.values(SHAPES).filter((shape) => shape !== SHAPES.Problem);
  const missing = shapes
    .flatMap((shape) => Object.keys(shape))
    .filter((field) => !used.has(field) && field !== 'problems');
  assert.deepEqual([...new Set(missing)], []);
});

test('the full fixture passes the schema and the checks', () => assertAgreed(readJson(FULL)));

test('the demo feed passes the schema and the checks', () => assertAgreed(demoFeed()));

describe('both accept', () => {
  const good: readonly Json[] = [
    {},
    {name: 'Uinti'},
    {'@id': 'urn:x'},
    {startDate: '2028-02-29'},
    {startDate: '2026-11-24T15:30:00.123Z'},
    {startDate: '2026-11-24T17:30+02:00'},
    {url: 'mailto:info@ilo.example'},
    {url: 'tel:+358500001234'},
    {typicalAgeRange: '-18'},
    {inLanguage: ['fi-x-selko', 'sv-FI']},
    {offers: [{price: 0}]},
    {offers: [{price: 0.01}]},
    {eventSchedule: [{endTime: '24:00', byDay: ['-1FR']}]},
    {rrule: 'FREQ=WEEKLY;BYDAY=MO'},
    {attendanceMode: 'https://schema.org/MixedEventAttendanceMode'},
    {eventStatus: 'EventPostponed'},
    {unknownField: {a: [1]}},
  ];
  for (const fields of good) test(JSON.stringify(fields), () => assertAgreed(feedWith(fields)));
});

describe('both have something to say about', () => {
  const bad: readonly Json[] = [
    {name: ''},
    {name: {}},
    {name: true},
    {name: 'x'.repeat(301)},
    {name: 'undefined'},
    {'@id': ''},
    {startDate: '2026-02-30'},
    {startDate: '2027-02-29'},
    {startDate: '2100-02-29'},
    {startDate: '2026-11-24T25:00'},
    {startDate: '24.11.2026'},
    {startDate: 5},
    {url: 'javascript:alert(1)'},
    {url: 'ftp://x.example/'},
    {url: 'https://a:b@ilo.example/'},
    {image: [{url: 'http://ilo.example/a.png'}]},
    {image: [{alt: 'x'}]},
    {typicalAgeRange: 'lapset'},
    {inLanguage: ['suomi']},
    {isAccessibleForFree: 'kyllä'},
    {offers: [{price: -1}]},
    {offers: [{price: 'paljon'}]},
    {offers: [{price: 0.001}]},
    {attendanceMode: 'lähi'},
    {eventStatus: 'Cancelled'},
    {eventSchedule: [{startTime: '25:00'}]},
    {eventSchedule: [{byDay: ['Maanantai']}]},
    {eventSchedule: [{repeatFrequency: 'P0W'}]},
    {eventSchedule: [{byMonthDay: [0]}]},
    {registration: {maximumAttendeeCapacity: -3}},
    {contactPoint: [{email: 'info'}]},
    {contactPoint: [{telephone: 'soita'}]},
    {rrule: 'viikoittain'},
    {superEvent: {a: 1}},
  ];
  for (const fields of bad) {
    test(JSON.stringify(fields).slice(0, 80), async () => {
      const raw = feedWith(fields);
      assert.equal(accepts(raw), false, 'the schema accepts it');
      assert.notDeepEqual(await problemsOf(raw), []);
    });
  }

  const places: readonly Json[] = [
    {latitude: 0, longitude: 0},
    {latitude: 25.75, longitude: 62.24},
    {latitude: 91, longitude: 0},
    {latitude: 6904000, longitude: 435000},
    {latitude: 62.24},
  ];
  for (const geo of places) {
    test(`a place at ${JSON.stringify(geo)}`, async () => {
      const raw = {version: 1, places: [{'@id': 'p', name: 'Kylätalo', geo}]};
      assert.equal(accepts(raw), false, 'the schema accepts it');
      assert.notDeepEqual(await problemsOf(raw), []);
    });
  }
});

test('dates of the schema and of the checks are the same, day by day', async () => {
  const time = ajv.compile({$ref: 'https://tarjotin.example/feed.schema.json#/$defs/time'});
  const dates = [1900, 1999, 2000, 2024, 2025, 2100, 2199].flatMap((year) =>
    [...Array(13 * 32).keys()].map(
      (day) => `${year}-${String(Math.floor(day / 32)).padStart(2, '0')}-${String(day % 32).padStart(2, '0')}`,
    ),
  );
  const raw = {events: dates.map((startDate) => ({'@id': startDate, name: 'x', startDate}))};
  const {items} = await checkFeed(raw, {url: 'https://feeds.example/', pause: () => undefined});
  const kept = items.filter(({startDate}) => startDate).map(({startDate}) => startDate);
  assert.deepEqual(
    dates.filter((date) => time(date)),
    kept,
  );
});
