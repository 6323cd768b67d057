/**
 * Every hostile value of ../shared in every field of our shapes that its kind fits: nothing is thrown, the other items
 * are as they were, and what comes out is text that can be read and addresses that can be followed.
 */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {readKind, SHAPES, type Shapes} from '../../src/feed/shape.js';
import type {Feed, Item} from '../../src/feed/types.js';
import {checkFeed} from '../../src/feed/validate.js';
import {DELETED, made, readValues, type Value} from '../fixtures/feeds/hostile-values.js';
import {INSIDE, kindsFor, NEEDS_URL, type Owner} from '../helpers/hostile-kinds.js';

const HOSTILE = '../shared/data/hostile';
const skip = existsSync(HOSTILE) ? false : 'no ../shared';

type Json = Record<string, unknown>;

/** The publisher of geo.json writes `lat` and `lng`; ours are `latitude` and `longitude`. */
function asGeo(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('lat' in value)) return value;
  const {lat, lng} = value as Json;
  return {latitude: lat, longitude: lng};
}

const FORBIDDEN = /\bundefined\b|\[object Object\]|^null$|^NaN$|\bInvalid Date\b/;
const BIDI = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u;
const IDENTITY = /\b131052-308T\b/i;

/** All texts of a feed with their field. Keys of language maps count as texts: they end in `lang`. */
function* textsOf(value: unknown, field = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [field, value];
  else if (Array.isArray(value)) for (const part of value) yield* textsOf(part, field);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value))
      yield* textsOf(part, /^(?:url|onlineUrl|sameAs)$/.test(key) ? 'url' : field === 'message' ? field : key);
  } else
    assert.ok(
      value === undefined || typeof value === 'boolean' || Number.isFinite(value),
      `${field}: ${String(value)}`,
    );
}

function assertSafe(feed: Feed, literal: string | undefined): void {
  for (const [field, text] of textsOf({...feed, problems: undefined})) {
    // A text that itself talks about these words is the publisher's own.
    if (!literal?.includes(text)) assert.doesNotMatch(text, FORBIDDEN, field);
    assert.doesNotMatch(text, BIDI, field);
    assert.doesNotMatch(text, IDENTITY, field);
    assert.doesNotMatch(text, /\p{Cs}/u, field);
    assert.ok([...text].length <= 20_000, field);
    if (field === 'url')
      assert.match(text, /^(?:https?:\/\/[^@]*$|https?:\/\/[^/@]+\/|mailto:[^\s?]+@[^\s?]+$|tel:\+?\d+$)/);
  }
  for (const item of feed.items) for (const image of item.image ?? []) assert.match(image.url, /^https:/);
}

const neighbour = (id: string): Json => ({
  '@id': id,
  name: {fi: 'Naapuri'},
  url: 'https://ilo.example/',
  eventSchedule: [{byDay: ['Tuesday']}],
});
const GOOD: Readonly<Record<Owner, Json>> = {
  Item: {'@id': 'victim', name: {fi: 'Uinti'}},
  Place: {'@id': 'place', name: {fi: 'Kylätalo'}},
  Organization: {'@id': 'org', name: {fi: 'Ilo ry'}},
  Term: {'@id': 'term', inDefinedTermSet: 'theme', name: {fi: 'Liikunta'}},
};
const MEMBERS = {Item: 'activities', Place: 'places', Organization: 'organizations', Term: 'terms'} as const;

/** A feed in which one field of one object has the value, between two good activities. */
function feedWith(shape: keyof Shapes, field: string, value: unknown): Json {
  const feed: Json = {
    version: 1,
    inLanguage: ['fi'],
    activities: [neighbour('before')],
    places: [],
    organizations: [],
    terms: [],
  };
  const set = (object: Json): Json => {
    const entries = Object.entries(object).filter(([key]) => key !== field);
    return Object.fromEntries(value === DELETED ? entries : [...entries, [field, value]]);
  };
  if (shape === 'Head') Object.assign(feed, set({}));
  const inside = INSIDE[shape];
  const owner = inside ? inside[0] : shape;
  if (owner in GOOD) {
    const big = owner as Owner;
    const small = set(NEEDS_URL.has(shape) ? {url: 'https://ilo.example/a.png'} : {});
    const object = inside ? {...GOOD[big], [inside[1]]: inside[2] ? [small] : small} : set(GOOD[big]);
    (feed[MEMBERS[big]] as unknown[]).push(object);
  }
  (feed['activities'] as unknown[]).push(neighbour('after'), {'@id': 'pair', name: 'Pari', superEvent: 'victim'});
  return feed;
}

const isNeighbour = ({name}: Item): boolean => name['fi'] === 'Naapuri';
const check = (raw: Json): Promise<Feed> =>
  checkFeed(raw, {url: 'https://feeds.example/feed.json', pause: () => undefined});

async function assertSurvives(raw: Json, literal: string | undefined): Promise<Feed> {
  const feed = await check(raw);
  const neighbours = feed.items.filter(isNeighbour);
  const expected = {
    kind: 'activity',
    provider: [],
    location: [],
    theme: [],
    audience: [],
    url: 'https://ilo.example/',
    name: {fi: 'Naapuri'},
    eventSchedule: [{byDay: ['Tuesday']}],
  };
  assert.deepEqual(
    neighbours.map((item) => ({...item})),
    ['before', 'after'].map((id) => ({...expected, '@id': id})),
  );
  assert.equal(({} as Json)['polluted'], undefined);
  assertSafe(feed, literal);
  return feed;
}

describe('hostile values by kind', {skip}, () => {
  const values = skip ? new Map<string, readonly Value[]>() : readValues(`${HOSTILE}/own/values-by-kind.json`);
  for (const [name, shape] of Object.entries(SHAPES)) {
    if (name === 'Problem') continue;
    for (const [field, written] of Object.entries(shape as Readonly<Record<string, string>>)) {
      const {kind, list} = readKind(written as Parameters<typeof readKind>[0]);
      const kinds = kindsFor(kind);
      test(`${name}.${field} (${kinds.join(', ')})`, async () => {
        let tried = 0;
        for (const group of kinds) {
          for (const entry of values.get(group) ?? []) {
            const value = group === 'geo' ? asGeo(made(entry)) : made(entry);
            const literal = typeof value === 'string' ? value : undefined;
            await assertSurvives(feedWith(name as keyof Shapes, field, value), literal);
            if (list && value !== DELETED)
              await assertSurvives(feedWith(name as keyof Shapes, field, [value, value]), literal);
            tried++;
          }
        }
        assert.ok(tried > 9, `only ${tried} values`);
      });
    }
  }
});

describe('hostile strings as texts', {skip}, () => {
  const lines = (file: string): readonly string[] =>
    readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.trim());
  const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const sources: readonly (readonly [string, () => readonly string[]])[] = skip
    ? []
    : [
        ...readdirSync(`${HOSTILE}/xss`)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => [name, () => lines(`${HOSTILE}/xss/${name}`)] as const),
        [
          'dompurify-expect.json',
          () => (json(`${HOSTILE}/xss/dompurify-expect.json`) as {payload: string}[]).map(({payload}) => payload),
        ],
        ['blns.json', () => json(`${HOSTILE}/strings/blns.json`) as string[]],
        [
          'own-bidi-invisible.json',
          () =>
            (json(`${HOSTILE}/unicode/own-bidi-invisible.json`) as {cases: {titles: string[]}[]}).cases.flatMap(
              ({titles}) => titles,
            ),
        ],
      ];
  for (const [name, read] of sources) {
    test(name, async () => {
      for (const text of read()) {
        const feed = await assertSurvives(feedWith('Item', 'name', text), text);
        const victims = feed.items.filter((item) => item['@id'] === 'victim');
        const nothing =
          !/[^\s\p{C}\u034f\u115f\u1160\u3164\ufffc\u200c-\u200f\u061c\u180e]/u.test(text) ||
          /^\s*(?:undefined|null|NaN|\[object Object\])\s*$/.test(text);
        if (!nothing) assert.equal(victims.length, 1, `the activity named ${JSON.stringify(text)} is not listed`);
        await assertSurvives(feedWith('Item', 'description', text), text);
      }
    });
  }

  test('as addresses, none leads to a script', async () => {
    const urls = (json(`${HOSTILE}/url/urltestdata.json`) as (string | {input: string})[]).flatMap((entry) =>
      typeof entry === 'string' ? [] : [entry.input],
    );
    const redirects = readdirSync(`${HOSTILE}/url`)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => lines(`${HOSTILE}/url/${name}`));
    for (const url of [...urls, ...redirects]) await assertSurvives(feedWith('Item', 'url', url), undefined);
    assert.ok(urls.length + redirects.length > 1000);
  });
});
