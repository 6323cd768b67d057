/**
 * `npm test`: builds what the tests look at, runs the tests in the browser and those in Node, and ends with one line
 * over all of them. Fails when a build or a test fails, and when there was no test at all.
 */
import {rmSync} from 'node:fs';
import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {inWords, readTotals, sum} from './test-totals.mjs';

const WEB_TOTALS = '.cache/totals/web.json';
const NODE_TOTALS = '.cache/totals/node.json';
/** Two rows at the same time, each uses one processor; the site takes along what `build:cdn` has made. */
const BUILDS = [
  ['build:lib', 'build:storybook'],
  ['build:cdn', 'build:node', 'build:admin', 'build:site'],
];

/**
 * Runs a command of the project and prints what it says, when it has ended or at once. @returns {Promise<boolean>} whether it ended well
 * @param {{env?: Record<string, string>, live?: boolean}} [options]
 */
async function run(command, args, {env = {}, live = false} = {}) {
  const child = spawn(command, args, {
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: {...process.env, ...env},
    shell: process.platform === 'win32',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const said = live ? [] : await Promise.all([text(child.stdout), text(child.stderr)]);
  const status = await ended;
  console.log(`\n> ${command} ${args.join(' ')}\n${said.join('')}`);
  return status === 0;
}

/** One after the other, up to the first that fails. */
async function buildRow(names) {
  for (const name of names) if (!(await run('npm', ['run', '--silent', name]))) return false;
  return true;
}

rmSync('.cache/totals', {recursive: true, force: true});
const built = (await Promise.all(BUILDS.map(buildRow))).every(Boolean);
// Side by side: while one waits for a page or a server the other works.
const [web, node] = await Promise.all([
  run('npx', ['wtr'], {env: {TEST_TOTALS: WEB_TOTALS}}),
  run(process.execPath, ['--import', 'tsx', 'scripts/node-tests.mjs', NODE_TOTALS], {live: true}),
]);
const totals = sum([readTotals(WEB_TOTALS), readTotals(NODE_TOTALS)]);
if (!built) console.error('\n✖ A build failed; see above.');
// Again, for thousands of lines may stand between a failure and the end.
for (const failure of totals.failures) console.error(`\n✖ ${failure}`);
console.log(`\n${inWords(totals)}`);
process.exitCode = built && web && node && totals.failed === 0 && totals.passed > 0 ? 0 : 1;
