/**
 * The feeds of the demo site in foreign formats: each is known as its own format and as nothing else, is read without loss,
 * and with any value in any place of it nothing is thrown and nothing goes without a reason.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {formats} from '../../src/feed/adapters/index.js';
import type {Adapter} from '../../src/feed/adapter.js';
import {read} from '../fixtures/feeds/read.js';

const FOLDER = 'src/site/feeds';

/** What each is in, and how many problems a publisher would be told. */
const FEEDS: Readonly<Record<string, {readonly format: string; readonly mended: number}>> = {
  'lahella.json': {format: 'lahella', mended: 1},
  'toimeksi.json': {format: 'toimeksi', mended: 0},
};

const HOSTILE: readonly unknown[] = [
  null,
  -1,
  'x'.repeat(50_000),
  '<script>alert(1)</script>',
  [null, [[]], 'x'],
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "fi": {"a": []}}'),
];

type Json = Record<string, unknown>;

/** The first two of each list: what is in the others is as in these. */
function shorten(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, 2).map(shorten);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shorten(part)]));
}

/** Every place of a value, as the steps to it. */
function* placesIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) yield* placesIn((value as Json)[key], [...path, key]);
}

function withValue(document: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(document) as Json;
  let part = copy;
  for (const step of path.slice(0, -1)) part = part[step] as Json;
  part[path.at(-1) ?? ''] = value;
  return copy;
}

async function numbers(adapter: Adapter, document: unknown) {
  const {items, problems} = await read(document);
  const dropped = problems.filter(
    ({effect, path}) => effect === 'dropped' && !/^(places|organizations|terms)\b/.test(path),
  );
  return {in: adapter.count?.(document), out: items.length, dropped: dropped.length};
}

describe('the feeds of the demo site', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json') && Object.hasOwn(FEEDS, name))) {
    const document: unknown = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const wanted = FEEDS[file];
    const known = formats.filter((format) => format.accepts(document));

    test(`${file} is read without loss`, async () => {
      assert.deepEqual(
        known.map(({name}) => name),
        [wanted?.format],
      );
      const {items, problems} = await read(document);
      const adapter = await known[0]?.load();
      assert.equal(items.length, adapter?.count?.(document));
      assert.deepEqual(
        problems.filter(({effect}) => effect === 'dropped'),
        [],
      );
      assert.equal(problems.length, wanted?.mended, JSON.stringify(problems));
    });

    test(`${file} with any value in any place`, async (context) => {
      const adapter = await known[0]?.load();
      assert.ok(adapter);
      const short = shorten(document);
      let tried = 0;
      for (const path of placesIn(short)) {
        for (const value of HOSTILE) {
          const changed = withValue(short, path, value);
          const isKnown = formats.find((format) => format.accepts(changed))?.name === wanted?.format;
          const sum = isKnown ? await numbers(adapter, changed) : {in: 0, out: 0, dropped: 0};
          assert.equal(sum.out + sum.dropped, sum.in, `${path.join('.')} = ${JSON.stringify(value).slice(0, 60)}`);
          tried++;
        }
      }
      assert.equal(({} as Json)['polluted'], undefined);
      context.diagnostic(`${tried} documents`);
    });
  }
});
