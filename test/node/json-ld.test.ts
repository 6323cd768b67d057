/** What is written for search engines: valid JSON-LD by the real library, and read back by our own adapter it is the same. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import jsonld from 'jsonld';
import {toJsonLd, toScriptText} from '../../src/feed/json-ld/write.js';
import {readFeed} from '../../src/feed/load.js';
import type {Feed, Item} from '../../src/feed/types.js';
import {demoFeed} from '../fixtures/feeds/demo.js';

const context = {
  url: 'https://sivu.example/',
  pause: () => undefined,
  fetchJson: () => Promise.reject(new Error('offline')),
};
const read = async (document: unknown): Promise<Feed> => (await readFeed(document, context)).feed;

const byId = <Entity extends {readonly '@id': string}>(entities: readonly Entity[]): ReadonlyMap<string, Entity> =>
  new Map(entities.map((entity) => [entity['@id'], entity]));

const write = ({items, organizations, places, terms}: Feed, locale = 'fi') =>
  toJsonLd(items, {organizations: byId(organizations), places: byId(places), terms: byId(terms)}, locale);

const asPage = (document: ReturnType<typeof write>): string =>
  `<html lang="fi"><script type="application/ld+json">${toScriptText(document)}</script></html>`;

/** What schema.org has fields for, with what a reader of it takes as said. */
const comparable = (item: Item) => ({
  kind: item.kind,
  name: item.name['fi'],
  description: (item.description ?? item.summary)?.['fi'],
  provider: item.provider,
  location: item.location,
  theme: [...item.theme].sort(),
  audience: [...item.audience].sort(),
  ages: item.typicalAgeRange,
  startDate: item.startDate,
  endDate: item.endDate,
  status: item.eventStatus ?? 'EventScheduled',
  free: item.isAccessibleForFree,
  prices: item.offers?.map(({price}) => price),
  schedules: item.eventSchedule
    ?.map(({byDay, startTime, endTime, startDate, endDate, exceptDate}) =>
      JSON.stringify([byDay, startTime, endTime, startDate, endDate, exceptDate]),
    )
    .sort(),
  superEvent: item.superEvent,
  registration: [item.registration?.url, item.registration?.opens, item.registration?.closes],
  languages: item.inLanguage,
  phones: item.contactPoint?.map(({telephone}) => telephone),
  url: item.url,
});

describe('the demo feed as JSON-LD', () => {
  const given = read(demoFeed(300));

  test('expands with nothing lost', async () => {
    const document = {...write(await given), '@context': {'@vocab': 'https://schema.org/'}};
    const nodes = await jsonld.expand(document, {base: 'https://sivu.example/', safe: true});
    assert.equal(nodes.length, (await given).items.length);
    assert.ok(
      nodes.every((node) =>
        Object.keys(node).every((key) => key.startsWith('@') || key.startsWith('https://schema.org/')),
      ),
    );
  });

  test('is read back to the same items', async () => {
    const before = await given;
    const after = await read(asPage(write(before)));
    const found = byId(after.items);
    assert.equal(after.items.length, before.items.length);
    for (const item of before.items) {
      const back = found.get(item['@id']);
      assert.ok(back, item['@id']);
      assert.deepEqual(comparable(back), comparable(item));
    }
  });
});

describe('the full fixture as JSON-LD', () => {
  const given = read(JSON.parse(readFileSync('test/fixtures/feeds/full.json', 'utf8')));

  test('names languages other than that of the page', async () => {
    const document = JSON.stringify(write(await given, 'en'));
    assert.match(document, /"@language":"fi"/);
  });

  test('keeps a hidden address hidden', () => {
    const place = {
      '@id': 'p',
      name: {fi: 'Turvakoti'},
      addressHidden: true,
      address: {streetAddress: {fi: 'Salakuja 1'}, addressLocality: {fi: 'Muurame'}},
      geo: {latitude: 62, longitude: 25},
    };
    const item: Item = {
      '@id': 'i',
      kind: 'activity',
      name: {fi: 'Apu'},
      provider: [],
      location: ['p'],
      theme: [],
      audience: [],
    };
    const text = toScriptText(
      toJsonLd([item], {organizations: new Map(), terms: new Map(), places: new Map([['p', place]])}, 'fi'),
    );
    assert.doesNotMatch(text, /Salakuja|latitude/);
    assert.match(text, /Muurame/);
  });

  test('writes a rule of iCalendar as a schedule', async () => {
    const {items} = await read({
      events: [
        {
          '@id': 'e',
          name: 'Kerho',
          startDate: '2027-01-05T15:30:00Z',
          endDate: '2027-01-05T17:00:00Z',
          rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270601T000000Z',
        },
      ],
    });
    const [event] = toJsonLd(items, {organizations: new Map(), places: new Map(), terms: new Map()}, 'fi')[
      '@graph'
    ] as readonly Record<string, Record<string, unknown>>[];
    assert.equal(event?.['eventSchedule']?.['repeatFrequency'], 'P2W');
    assert.equal(event['eventSchedule']['startTime'], '17:30');
  });
});

test('hostile text cannot end the script, nor a line', () => {
  const item: Item = {
    '@id': 'i',
    kind: 'event',
    name: {fi: '</script><!-- \u2028 \u2029 &'},
    provider: [],
    location: [],
    theme: [],
    audience: [],
  };
  const text = toScriptText(toJsonLd([item], {organizations: new Map(), places: new Map(), terms: new Map()}, 'fi'));
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
  assert.deepEqual((JSON.parse(text) as {'@graph': readonly {name: string}[]})['@graph'][0]?.name, item.name['fi']);
});
