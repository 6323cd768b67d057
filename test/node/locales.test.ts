/** Every text of the widgets in every language: what translators edited against a fresh extraction from the code. */
import {after, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';

interface Unit {
  readonly source: string;
  readonly target: string;
}

const CONFIG = JSON.parse(readFileSync('lit-localize.json', 'utf8')) as {
  readonly tsConfig: string;
  readonly targetLocales: readonly string[];
  readonly output: Readonly<Record<string, string>>;
};
const TEMP = '.cache/locales-test';

const inner = (unit: string, tag: keyof Unit): string =>
  new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(unit)?.[1] ?? '';

const readUnits = (file: string): ReadonlyMap<string, Unit> => {
  const units = readFileSync(file, 'utf8').matchAll(/<trans-unit id="([^"]+)">(.*?)<\/trans-unit>/gs);
  return new Map([...units].map(([, id = '', unit = '']) =>
    [id, {source: inner(unit, 'source'), target: inner(unit, 'target')}]));
};

/** What stands for an expression or for markup; translators may move it, not lose it. */
const placeholders = (text: string): string[] => (text.match(/<x id="\d+"/g) ?? []).sort();

/** lit-localize with everything it writes in a folder of its own. It drops what is no longer in the code. */
function extractAfresh(): void {
  rmSync(TEMP, {recursive: true, force: true});
  mkdirSync(TEMP, {recursive: true});
  cpSync('locales', `${TEMP}/locales`, {recursive: true});
  writeFileSync(`${TEMP}/lit-localize.json`, JSON.stringify({
    ...CONFIG,
    $schema: undefined,
    tsConfig: `../../${CONFIG.tsConfig}`,
    output: {...CONFIG.output, outputDir: './generated'},
    interchange: {format: 'xliff', xliffDir: './locales/'},
  }));
  for (const command of ['extract', 'build']) {
    const call = ['lit-localize', command, '--config', `${TEMP}/lit-localize.json`];
    execFileSync('npx', call, {stdio: 'pipe', shell: process.platform === 'win32'});
  }
}

before(extractAfresh);
after(() => rmSync(TEMP, {recursive: true, force: true}));

test('there is a file for each language and no other', () => {
  assert.deepEqual(readdirSync('locales').sort(), CONFIG.targetLocales.map((locale) => `${locale}.xlf`).sort());
});

for (const locale of CONFIG.targetLocales) {
  describe(locale, () => {
    let units: ReadonlyMap<string, Unit>;
    let fresh: ReadonlyMap<string, Unit>;
    before(() => {
      units = readUnits(`locales/${locale}.xlf`);
      fresh = readUnits(`${TEMP}/locales/${locale}.xlf`);
      assert.ok(fresh.size > 0, 'no text was found in the code');
    });

    test('no text is missing', () => {
      assert.deepEqual([...fresh.keys()].filter((id) => !units.has(id)), []);
    });

    test('no text is without a translation', () => {
      assert.deepEqual([...units].filter(([, {target}]) => !target.trim()).map(([id]) => id), []);
    });

    test('no translation is left over from a text that is gone', () => {
      assert.deepEqual([...units.keys()].filter((id) => !fresh.has(id)), []);
    });

    test('no translation is of an earlier wording', () => {
      const changed = [...units].filter(([id, {source}]) => fresh.has(id) && fresh.get(id)?.source !== source);
      assert.deepEqual(changed.map(([id]) => id), []);
    });

    test('placeholders are those of the source', () => {
      const differ = ({source, target}: Unit): boolean => placeholders(source).join() !== placeholders(target).join();
      assert.deepEqual([...units].filter(([, unit]) => differ(unit)).map(([id]) => id), []);
    });

    test('the generated module is up to date (npm run locales)', () => {
      const [committed, built] = ['src/generated/locales', `${TEMP}/generated`]
        .map((folder) => readFileSync(`${folder}/${locale}.ts`, 'utf8'));
      assert.ok(committed === built);
    });
  });
}
