/** The npm package as another project sees it: by its own name, through package.json. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {needBuild} from '../helpers/need-build.js';

needBuild('lib');

type Target = string | {readonly types: string; readonly default: string};
const {exports, files, customElements} = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, Target>>;
  readonly files: readonly string[];
  readonly customElements: string;
};

/** Every name that may be imported; a pattern stands for each file it finds. */
const names = Object.entries(exports).flatMap(([name, target]) => {
  if (typeof target !== 'string' || !target.includes('*')) return [name];
  const [folder = '', ending = ''] = target.split('*');
  const found = readdirSync(folder).filter((file) => file.endsWith(ending));
  return found.map((file) => name.replace('*', file.slice(0, -ending.length)));
});

const pathOf = (name: string): string => fileURLToPath(import.meta.resolve(`tarjotin${name.slice(1)}`));

describe('every export', () => {
  for (const name of names) {
    test(`${name} is a file of the package`, () => {
      const path = pathOf(name);
      assert.ok(existsSync(path), path);
      const inside = path.endsWith('/package.json') || files.some((folder) => path.includes(`/${folder}/`));
      assert.ok(inside, `${path} is not published`);
    });
  }

  for (const [name, target] of Object.entries(exports)) {
    if (typeof target !== 'string') test(`${name} has types`, () => assert.ok(existsSync(target.types), target.types));
  }

  test('of a theme is there', () => assert.ok(names.some((name) => /^\.\/themes\/\w+\.css$/.test(name))));
  test('of every widget is there', () => {
    const widgets = readdirSync('dist/lib/widgets');
    assert.ok(widgets.length > 0);
    assert.deepEqual(widgets.filter((name) => !(`./${name}` in exports)), []);
  });
  test('of JSON can be read', () => {
    for (const name of names.filter((name) => /\.json(ld)?$/.test(name))) {
      assert.doesNotThrow(() => JSON.parse(readFileSync(pathOf(name), 'utf8')), name);
    }
  });
});

test('the manifest names every element', () => {
  const text = readFileSync(customElements, 'utf8');
  const missing = readdirSync('dist/lib/widgets').filter((widget) => !text.includes(`"tagName": "tarjotin-${widget}"`));
  assert.deepEqual(missing, []);
});

test('tarjotin/feed runs in Node', async () => {
  const url = import.meta.resolve('tarjotin/feed');
  const feed = (await import(url)) as Record<string, unknown>;
  assert.equal(typeof feed.loadFeed, 'function');
  assert.equal(typeof feed.checkFeed, 'function');
});

/** Those of frameworks once: their own types take longer to check than ours. */
const CONSUMERS = new Map([
  [ts.ModuleResolutionKind.Bundler, ['consumer.ts', 'react.tsx', 'vue.ts']],
  [ts.ModuleResolutionKind.NodeNext, ['consumer.ts']],
]);

for (const [moduleResolution, names] of CONSUMERS) {
  test(`${names.join(', ')} of other projects compile against it (${ts.ModuleResolutionKind[moduleResolution]})`, () => {
    const program = ts.createProgram(names.map((name) => `test/fixtures/build/${name}`), {
      jsx: ts.JsxEmit.Preserve,
      jsxImportSource: 'react',
      target: ts.ScriptTarget.ES2022,
      module: moduleResolution === ts.ModuleResolutionKind.Bundler ? ts.ModuleKind.ESNext : ts.ModuleKind.NodeNext,
      moduleResolution,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      strict: true,
      noEmit: true,
    });
    const problems = ts.getPreEmitDiagnostics(program)
      .map(({file, messageText}) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    assert.deepEqual(problems, []);
  });
}
