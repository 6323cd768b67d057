/**
 * `npm test`: builds what the tests look at, runs the tests in the browser and those in Node, and ends with one line
 * over all of them. Fails when a build or a test fails, and when there was no test at all.
 */
import {readdirSync, rmSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {inWords, readTotals, sum} from './test-totals.mjs';

const WEB_TOTALS = '.cache/totals/web.json';
const NODE_TOTALS = '.cache/totals/node.json';
const BUILDS = ['build:lib', 'build:cdn', 'build:node', 'build:admin', 'build:site', 'build:storybook'];

/** Runs a command of the project. @returns {boolean} whether it ended well */
function run(command, args, env = {}) {
  console.log(`\n> ${command} ${args.length > 6 ? `${args.slice(0, 6).join(' ')} …` : args.join(' ')}`);
  const {status} = spawnSync(command, args, {
    stdio: 'inherit',
    env: {...process.env, ...env},
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const nodeTests = () => readdirSync('test/node', {recursive: true})
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/node/${name}`)
  .sort();

const runNodeTests = () => run(process.execPath, [
  '--import', 'tsx', '--test', '--test-concurrency=2',
  '--test-reporter=spec', '--test-reporter-destination=stdout',
  '--test-reporter=./scripts/node-totals-reporter.mjs', `--test-reporter-destination=${NODE_TOTALS}`,
  ...nodeTests(),
]);

rmSync('.cache/totals', {recursive: true, force: true});
const built = BUILDS.every((name) => run('npm', ['run', '--silent', name]));
const web = run('npx', ['wtr'], {TEST_TOTALS: WEB_TOTALS});
const node = runNodeTests();
const totals = sum([readTotals(WEB_TOTALS), readTotals(NODE_TOTALS)]);
if (!built) console.error('\n✖ A build failed; see above.');
console.log(`\n${inWords(totals)}`);
process.exitCode = built && web && node && totals.failed === 0 && totals.passed > 0 ? 0 : 1;
