/** A feed is JSON-LD: the real library expands every field to an address, those that schema.org has to schema.org. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import jsonld from 'jsonld';
import {ALIASES, LISTS, SHAPES} from '../../src/feed/shape.js';
import {demoFeed} from '../fixtures/feeds/demo.js';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const CONTEXT = 'src/feed/schema/feed.context.jsonld';
const FULL = 'test/fixtures/feeds/full.json';

const context = (readJson(CONTEXT) as {'@context': Record<string, unknown>})['@context'];

/** Expands as if at its address; `safe` rejects when anything would be lost on the way. */
async function expand(feed: unknown): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const document = {...(feed as object), '@context': context};
  const options = {base: 'https://feeds.example/feed.json', safe: true};
  return jsonld.expand(document, options);
}

const isWord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** All property addresses of an expanded document. */
function propertiesOf(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (!isWord(value)) return found;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value) && !key.startsWith('@')) found.add(key);
    propertiesOf(part, found);
  }
  return found;
}

test('every field has an address', () => {
  const fields = [
    ...Object.values(SHAPES)
      .filter((shape) => shape !== SHAPES.Problem)
      .flatMap((shape) => Object.keys(shape)),
    ...Object.keys(LISTS),
    ...Object.keys(ALIASES),
  ];
  assert.deepEqual(
    [...new Set(fields)].filter((field) => field !== '@id' && field !== 'problems' && !Object.hasOwn(context, field)),
    [],
  );
});

describe('expanded', () => {
  test('the full fixture loses nothing', async () => {
    const properties = propertiesOf(await expand(readJson(FULL)));
    assert.deepEqual(
      [...properties].filter((iri) => !/^https:\/\/(?:schema\.org\/|tarjotin\.example\/terms#)\w+$/.test(iri)),
      [],
    );
    const iris = Object.entries(context).flatMap(([term, value]) => {
      const iri = typeof value === 'string' ? value : isWord(value) ? value['@id'] : undefined;
      const isProperty =
        /^[a-z]/.test(term) && typeof iri === 'string' && /:[a-z]/.test(iri) && !iri.startsWith('http');
      return isProperty
        ? [iri.replace('schema:', 'https://schema.org/').replace('tarjotin:', 'https://tarjotin.example/terms#')]
        : [];
    });
    assert.deepEqual(
      [...new Set(iris)].filter((iri) => !properties.has(iri)),
      [],
    );
  });

  test('the demo feed loses nothing', async () => {
    assert.ok(propertiesOf(await expand(demoFeed())).has('https://schema.org/name'));
  });

  test('texts carry their language, references and codes are addresses', async () => {
    const [feed] = await expand(readJson(FULL));
    const elements = feed?.['https://schema.org/dataFeedElement'] as readonly Record<string, unknown>[];
    const activity = elements.find((element) => element['@id'] === 'https://feeds.example/act/1') ?? {};
    assert.deepEqual(activity['https://schema.org/name'], [
      {'@language': 'fi', '@value': 'Tuolijumppa'},
      {'@language': 'fi-x-selko', '@value': 'Jumppa tuolilla'},
      {'@language': 'sv', '@value': 'Stolgymnastik'},
    ]);
    assert.deepEqual(activity['https://schema.org/provider'], [{'@id': 'https://feeds.example/org/1'}]);
    assert.deepEqual(activity['https://schema.org/eventAttendanceMode'], [
      {'@id': 'https://schema.org/MixedEventAttendanceMode'},
    ]);
    const event = elements.find((element) => element['@id'] === 'https://feeds.example/ev/1') ?? {};
    assert.deepEqual(event['https://schema.org/eventStatus'], [{'@id': 'https://schema.org/EventRescheduled'}]);
  });
});
