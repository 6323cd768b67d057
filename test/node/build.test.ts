/** What `npm run build` leaves in dist/cdn and dist/lib, looked at as files. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {Script} from 'node:vm';
import {brotliCompressSync} from 'node:zlib';
import ts from 'typescript';
import {toAscii} from '../../scripts/build/cdn.js';
import {widgets} from '../../scripts/build/shared.js';
import {needBuild} from '../helpers/need-build.js';

needBuild('cdn');
needBuild('lib');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const read = (path: string): string => readFileSync(path, 'utf8');
const cdnScripts = filesIn('dist/cdn').filter((path) => path.endsWith('.js'));
const loader = read('dist/cdn/tarjotin.js');

describe('the loader', () => {
  test('is one classic script: no import, export or import.meta, no names of its own, closed by a semicolon', () => {
    assert.doesNotThrow(() => new Script(loader));
    assert.match(loader.trim(), /^!function\(\)\{.*\}\(\);$/s);
  });

  test('is at most 2 kB of brotli', () => {
    assert.ok(brotliCompressSync(loader).length <= 2000, `${brotliCompressSync(loader).length} bytes`);
  });
});

describe('the scripts of dist/cdn', () => {
  test('are ASCII, so that no charset can spoil them', () => {
    assert.ok(cdnScripts.length > 3);
    assert.deepEqual(cdnScripts.filter((path) => /[^\0-\x7f]/.test(read(path))), []);
  });

  test('say the same after that: strings, templates, patterns and names', () => {
    const code = 'const {ä} = {ä: 1}; [ä, "Työ 😀", `päivä ${"ö"}`, /ä😀/u.test("ä😀"), /[å-ö]/.test("ä")].join()';
    assert.equal(new Script(toAscii(code)).runInThisContext(), new Script(`{${code}}`).runInThisContext());
  });

  test('carry their content in their name, but for those that pages name', () => {
    const plain = cdnScripts.filter((path) => !/-[\w-]{8}\.js$/.test(path));
    assert.deepEqual(plain.sort(), ['embed-height', 'embed', 'tarjotin'].map((name) => `dist/cdn/${name}.js`));
  });

  test('go through no object by for…in, which pages add to', () => {
    assert.deepEqual(cdnScripts.filter((path) => /\bfor ?\(\w+ \w+ in /.test(read(path))), []);
  });

  test('make no code from text and no blob: worker', () => {
    const wrong = cdnScripts.filter((path) => /\beval\(|\bFunction\(|["'`]blob:|insertAdjacentHTML/.test(read(path)));
    assert.deepEqual(wrong, []);
  });

  test('have nothing in their templates that a browser leaves out as unsafe (src/trusted-types.ts)', () => {
    const unsafe = /<(script|iframe|frame|object|embed|use)[\s>]|\son[a-z]+="/;
    const sources = filesIn('src').filter((path) => /^src\/(parts|widgets)\/.*\.ts$/.test(path));
    assert.ok(sources.length > 0);
    assert.deepEqual(sources.filter((path) => unsafe.test(read(path))), []);
  });

  test('hold Lit as it is for production, with our Trusted Types policy', () => {
    const all = cdnScripts.map(read).join('\n');
    assert.doesNotMatch(all, /Lit is in dev mode/);
    assert.doesNotMatch(all, /createPolicy\(["'`]lit-html/);
    assert.match(all, /createPolicy\(["'`]tarjotin/);
  });
});

test('what an element needs first may be compiled while it comes', () => {
  const firsts = cdnScripts.filter((path) => new RegExp(`/(${widgets.join('|')})-(en|fi|sv)-`).test(path));
  assert.equal(firsts.length, widgets.length * 3);
  for (const path of firsts) assert.match(read(path), /^\/\/# allFunctionsCalledOnLoad\n/, path);
});

test('sri.json holds the right hash of every file', () => {
  const expected = filesIn('dist/cdn').filter((path) => !path.endsWith('/sri.json')).map((path) =>
    [path.slice('dist/cdn/'.length), `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`]);
  assert.deepEqual(JSON.parse(read('dist/cdn/sri.json')), Object.fromEntries(expected));
});

describe('dist/lib', () => {
  const scripts = filesIn('dist/lib').filter((path) => path.endsWith('.js') && !path.includes('/assets/'));

  test('imports Lit and nothing else from outside', () => {
    const names = scripts.flatMap((path) => ts.preProcessFile(read(path)).importedFiles.map(({fileName}) => fileName));
    assert.ok(names.includes('lit'));
    assert.deepEqual(names.filter((name) => !name.startsWith('.') && !/^lit(\/|$)/.test(name)), []);
  });

  test('names its worker so that a bundler finds it', () => {
    const makers = scripts.filter((path) => read(path).includes('new Worker('));
    const pattern = /new Worker\(\s*new URL\("[^"]+", import\.meta\.url\)/;
    assert.deepEqual(makers.filter((path) => !pattern.test(read(path))), []);
  });
});
