import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {browserArgs, findBrowser} from './scripts/browser-path.mjs';
import {noTests, oneFailure, sum, writeTotals} from './scripts/test-totals.mjs';

const inZone = (timezoneId) =>
  playwrightLauncher({
    product: 'chromium',
    launchOptions: {executablePath: findBrowser(), args: browserArgs},
    createBrowserContext: ({browser}) => browser.newContext({timezoneId, locale: 'fi-FI'}),
  });

const countTest = (where) => ({name, passed, skipped, error}) =>
  passed || skipped ? {...noTests(), [skipped ? 'skipped' : 'passed']: 1} : oneFailure(`${where} ${name}`, error);

const countSuite = (where, {name, tests, suites}) => {
  const here = `${where} ${name}`;
  return sum([...tests.map(countTest(here)), ...suites.map((suite) => countSuite(here, suite))]);
};

/** A test file that could not be run at all, or that failed between its tests, is one failure. */
const countSession = ({testFile, testResults, passed, errors}) => {
  const totals = testResults ? countSuite(testFile, testResults) : noTests();
  return passed || totals.failed ? totals : sum([totals, oneFailure(testFile, errors?.[0])]);
};

const totalsReporter = (file) => ({
  onTestRunFinished: ({sessions}) => writeTotals(file, sum(sessions.map(countSession))),
});

// `wtr --files …` runs those alone.
const chosen = process.argv.some((argument) => argument.startsWith('--files'));
const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));

/**
 * What needs no page of its own runs in one: opening a page takes longer than most of these tests. Dates, recurrence and the
 * calendar's times are run in two more zones, for the machine's zone must not matter.
 */
const ZONES = ['UTC', 'Australia/Sydney'];
const TOGETHER = ['lib', 'feed', 'search', 'form', 'parts'];
const TIMES = ['calendar-events', 'calendar-state', 'month-layout', 'period'].map((name) => `store/${name}.test.ts`);

const testsIn = (folder) => readdirSync(`test/${folder}`, {recursive: true}).filter((name) => name.endsWith('.test.ts')).map((name) => `${folder}/${name}`);

/** Writes a test file that has those of `test`, and gives its path. */
function inOne(name, files) {
  mkdirSync('.cache', {recursive: true});
  writeFileSync(`.cache/${name}.test.js`, files.map((file) => `import '../test/${file}';\n`).join(''));
  return `.cache/${name}.test.js`;
}

/** These stop the clock, replace `fetch`, or are about the tabs of one origin. */
const alone = (file) => /copies|feed-store|items-store|outbox/.test(file);
const shared = [...TOGETHER, 'store'].flatMap(testsIn).filter((file) => !alone(file));
const together = inOne('together', shared);
const zoned = inOne('zoned', [...testsIn('lib'), ...TIMES]);

export default {
  nodeResolve: true,
  concurrency: 2,
  // More pages at once than processors, and what is timed by a clock of the tests' own comes too late.
  concurrentBrowsers: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 400_000,
  browserStartTimeout: 60_000,
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig})],
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
  testFramework: {config: {timeout: 60_000}},
  reporters: [defaultReporter(), ...(process.env.TEST_TOTALS ? [totalsReporter(process.env.TEST_TOTALS)] : [])],
  files: chosen ? [] : [together, 'test/**/*.test.ts', '!test/node/**', ...shared.map((file) => `!test/${file}`)],
  browsers: [inZone('Europe/Helsinki')],
  groups: chosen ? [] : ZONES.map((zone) => ({name: zone, files: zoned, browsers: [inZone(zone)]})),
};
