/** custom-elements.json is what the stories, editors and the documentation show: it must be that of the code. */
import {test} from 'node:test';
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';

const TEMP = '.cache/manifest-test';

test('custom-elements.json is up to date (npm run manifest)', (context) => {
  context.after(() => rmSync(TEMP, {recursive: true, force: true}));
  execFileSync('npx', ['cem', 'analyze', '--outdir', TEMP], {stdio: 'pipe', shell: process.platform === 'win32'});
  assert.ok(readFileSync('custom-elements.json', 'utf8') === readFileSync(`${TEMP}/custom-elements.json`, 'utf8'));
});
