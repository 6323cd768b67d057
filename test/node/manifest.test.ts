/** custom-elements.json is what the stories, editors and the documentation show: it must be that of the code. */
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, rmSync} from 'node:fs';

const TEMP = '.cache/manifest-test';

test('custom-elements.json is up to date (npm run manifest)', (context) => {
  context.after(() => rmSync(TEMP, {recursive: true, force: true}));
  execFileSync('npx', ['cem', 'analyze', '--outdir', TEMP], {stdio: 'pipe', shell: process.platform === 'win32'});
  assert.ok(readFileSync('custom-elements.json', 'utf8') === readFileSync(`${TEMP}/custom-elements.json`, 'utf8'));
});

const elements = [...new Set(readFileSync('custom-elements.json', 'utf8').match(/(?<="tagName": ")tarjotin-\w+/g))];

for (const theme of readdirSync('src/styles/themes')) {
  test(`${theme} is for every element`, () => {
    assert.ok(elements.length >= 4);
    const text = readFileSync(`src/styles/themes/${theme}`, 'utf8');
    assert.deepEqual(elements.filter((name) => !text.includes(name)), []);
  });
}
