/** Imports only go down, so that every layer can be read, tested and replaced without those above it. */
import {describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path/posix';
import ts from 'typescript';

/** From the ground up. A layer may import those below it; what stands in one row must not import each other… */
const ROWS: readonly (readonly string[])[] = [
  ['lib'],
  ['feed', 'search', 'form'],
  ['store'],
  ['generated', 'events', 'localization'],
  ['controllers', 'styles', 'parts'],
  ['widgets', 'admin'],
  ['loader', 'index', 'site', 'embed', 'trusted-types'],
];
/** …except those that render together, or that carry the texts. */
const NEIGHBOURS = new Set(['controllers', 'styles', 'parts', 'generated', 'localization']);
/** The command line and the receiver: they stand beside the browser's layers, and nothing imports them. */
const NODE_MAY_IMPORT = new Set(['node', 'lib', 'feed', 'search', 'form']);

const rowOf = (layer: string): number => ROWS.findIndex((row) => row.includes(layer));
/** `src/feed/fetch.ts` is in feed, `src/events.ts` in events. */
const layerOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.ts$/, '');
const widgetOf = (path: string): string => path.split('/')[2] ?? '';

const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map((name) => join('src', name.replaceAll('\\', '/')))
  .filter((path) => path.endsWith('.ts'));

interface Import {
  readonly name: string;
  /** `import type …`: gone after compilation. */
  readonly isType: boolean;
}

const importsOf = (path: string): Import[] => {
  const text = readFileSync(path, 'utf8');
  const types = new Set([...text.matchAll(/^import type [^;]*? from '([^']+)'/gm)].map((match) => match[1]));
  return ts.preProcessFile(text).importedFiles.map(({fileName: name}) => ({name, isType: types.has(name)}));
};

interface Target {
  readonly path: string;
  readonly isType: boolean;
}

const relativeImports = (path: string): Target[] => importsOf(path)
  .filter(({name}) => name.startsWith('.'))
  .map(({name, isType}) => ({path: join(path, '..', name).replace(/\.js$/, '.ts'), isType}));

/** The shapes of the contract (`feed/types.ts`, `search/types.ts`) may be named anywhere: no code comes with them. */
const isShape = ({path, isType}: Target): boolean => isType && /^src\/(feed|search)\/types\.ts$/.test(path);

function mayImport(from: string, to: string): boolean {
  const [upper, lower] = [layerOf(from), layerOf(to)];
  if (upper === 'node') return NODE_MAY_IMPORT.has(lower);
  if (upper === 'widgets' && lower === 'widgets') return widgetOf(from) === widgetOf(to);
  if (upper === lower || (rowOf(upper) === rowOf(lower) && NEIGHBOURS.has(upper) && NEIGHBOURS.has(lower))) return true;
  return rowOf(lower) >= 0 && rowOf(lower) < rowOf(upper);
}

const isLit = (name: string): boolean => /^(lit|@lit)(\/|$)/.test(name);

describe('layers', () => {
  test('every file belongs to one', () => {
    assert.ok(files.length > 10);
    assert.deepEqual(files.filter((path) => layerOf(path) !== 'node' && rowOf(layerOf(path)) < 0), []);
  });

  test('imports go down', () => {
    const wrong = files.flatMap((path) =>
      relativeImports(path)
        .filter((target) => !isShape(target) && !mayImport(path, target.path))
        .map((target) => `${path} imports ${target.path}`));
    assert.deepEqual(wrong, []);
  });

  test('every relative import names its file, with its ending', () => {
    const wrong = files.flatMap((path) => importsOf(path)
      .filter(({name}) => name.startsWith('.') && !/\.(m?js|json|css)$/.test(name))
      .map(({name}) => `${path} imports ${name}`));
    assert.deepEqual(wrong, []);
    const missing = files.flatMap((path) =>
      relativeImports(path)
        .filter((target) => !existsSync(target.path))
        .map((target) => `${path} imports ${target.path}`));
    assert.deepEqual(missing, []);
  });

  test('Lit is known from the texts up', () => {
    const below = files.filter((path) => rowOf(layerOf(path)) < rowOf('generated'));
    assert.deepEqual(below.filter((path) => importsOf(path).some(({name}) => isLit(name))), []);
  });

  test('the rule itself: up, sideways and between widgets is refused', () => {
    const refused = [
      ['src/lib/text.ts', 'src/feed/types.ts'],
      ['src/feed/load.ts', 'src/search/engine.ts'],
      ['src/store/feed-store.ts', 'src/parts/card.ts'],
      ['src/widgets/finder/finder.ts', 'src/widgets/tray/tray.ts'],
      ['src/parts/card.ts', 'src/loader.ts'],
      ['src/node/cli.ts', 'src/parts/card.ts'],
      ['src/index.ts', 'src/node/cli.ts'],
      ['src/admin/admin.ts', 'src/widgets/comments/comments.ts'],
      ['src/node/cli.ts', 'src/admin/admin.ts'],
    ] as const;
    assert.deepEqual(refused.filter(([from, to]) => mayImport(from, to)), []);
  });
});

describe('what runs in Node and in a worker too', () => {
  // A worker's globals are what browsers and Node have in common: fetch, streams, timers; no document, no elements.
  test('knows no name that only a page has', () => {
    const program = ts.createProgram(files.filter((path) => /^src\/(lib|feed|search|form)\//.test(path)), {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.webworker.d.ts'],
      types: [],
      noEmit: true,
      skipLibCheck: true,
    });
    const texts = ts.getPreEmitDiagnostics(program).map(({file, messageText}) =>
      `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    assert.deepEqual(texts.filter((text) => text.includes('Cannot find name')), []);
  });
});
