/** docs/privacy.md names all that is stored on a device, and nothing else is. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';

const sources = new Map(
  readdirSync('src', {recursive: true, encoding: 'utf8'})
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, withoutComments(readFileSync(path, 'utf8'))]),
);
const statement = readFileSync('docs/privacy.md', 'utf8');

function withoutComments(code: string): string {
  return code.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** Where a browser keeps things. */
const STORES = /\b(localStorage|sessionStorage|indexedDB|caches\.(open|has|match)|document\.cookie|cookieStore|serviceWorker|navigator\.storage)\b/;

const KEEPERS = [
  'src/admin/answer-drafts.ts',
  'src/admin/session.ts',
  'src/controllers/form-filling.ts',
  'src/form/outbox/device-store.ts',
  'src/store/copies.ts',
  'src/widgets/comments/writing.ts',
];

describe('what is stored on a device', () => {
  test('is stored by these files alone, and never in a cookie', () => {
    const found = [...sources].filter(([, code]) => STORES.test(code));
    assert.deepEqual(found.map(([path]) => path).sort(), KEEPERS);
    assert.deepEqual([...sources].filter(([, code]) => /\bcookieStore\b|document\.cookie/.test(code)), []);
  });

  const names = new Set(
    [...sources.values()].flatMap((code) => [
      ...[...code.matchAll(/`(tarjotin-[a-z-]+)[: ]\$\{/g)].map(([, name]) => name ?? ''),
      ...[...code.matchAll(/(?:DATABASE|NAME) = '(tarjotin-[a-z-]+)'|(?:BroadcastChannel|open|getItem|setItem)\('(tarjotin-[a-z-]+)/g)]
        .map(([, constant, argument]) => constant ?? argument ?? ''),
    ]),
  );

  test('has names that can be found in the code', () => assert.ok(names.size >= 6, [...names].join()));
  for (const name of names) {
    test(`is named in the statement: ${name}`, () => assert.match(statement, new RegExp(`\`${name}[\`: ]`)));
  }

  test('is nothing that the statement names and the code has not', () => {
    const said = [...statement.matchAll(/`(tarjotin-[a-z-]+)[`: ]/g)].map(([, name]) => name ?? '');
    assert.deepEqual(said.filter((name) => !names.has(name)), []);
  });

  test('stays as long as the statement says', () => {
    const days = (path: string, constant: string): number => {
      const [, factor] = new RegExp(`const ${constant} = (\\d+) \\* (?:24 \\* 60 \\* 60_000|DAY)`).exec(sources.get(path) ?? '') ?? [];
      return Number(factor);
    };
    assert.equal(days('src/form/draft.ts', 'LIFETIME'), 7);
    assert.equal(days('src/form/own-comments.ts', 'LIFETIME'), 30);
    assert.equal(days('src/form/outbox/record.ts', 'RECEIPT_AGE'), 30);
    for (const [name, words] of [['draft', 'at most seven days'], ['outbox', 'receipts: 30 days'], ['comments', 'at most 30 days']]) {
      assert.match(statement, new RegExp(`\\| \`tarjotin-${name}.*${words}`));
    }
  });
});
