/** The shared hostile texts, as titles and as queries. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {createEngine} from '../../src/search/engine.js';
import {createHighlighter} from '../../src/search/highlight.js';

const FILE = new URL('../../../shared/data/hostile/own/values-by-kind.json', import.meta.url);
const skip = existsSync(FILE) ? false : 'no ../shared';

interface Hostile {
  readonly kinds: Readonly<Record<string, unknown>>;
}

/** All strings in a value, at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

test('hostile texts are indexed, found, marked and asked for', {skip}, async () => {
  const {kinds} = JSON.parse(readFileSync(FILE, 'utf8')) as Hostile;
  const texts = stringsIn(kinds.text);
  assert.ok(texts.length > 10, 'texts to try');
  const documents = [...texts, 'Uinti'].map((text) => ({
    texts: [{field: 'title', lang: 'fi', text} as const, {field: 'description', lang: '', text} as const],
    facets: {theme: [text]},
  }));
  const engine = createEngine(documents, {where: 'page'});
  const {hits, facets} = await engine.search({query: 'uimaan', filters: {}});
  assert.ok([...hits].includes(texts.length));
  assert.equal(facets.get('theme')!.size, new Set(documents.flatMap((document) => document.facets.theme)).size);
  const highlight = await createHighlighter('uimaan', ['fi']);
  for (const text of texts) {
    const result = await engine.search({query: text, filters: {theme: [text]}});
    assert.ok(result.hits.length <= documents.length);
    assert.equal(
      highlight(text, 'fi')
        .map((piece) => piece.text)
        .join(''),
      text,
    );
    const own = await createHighlighter(text, ['fi', 'sv', 'en']);
    assert.equal(
      own('Uinti', 'fi')
        .map((piece) => piece.text)
        .join(''),
      'Uinti',
    );
  }
});
