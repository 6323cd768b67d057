import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {browserArgs, findBrowser} from './scripts/browser-path.mjs';
import {noTests, sum, writeTotals} from './scripts/test-totals.mjs';

const inZone = (timezoneId) =>
  playwrightLauncher({
    product: 'chromium',
    launchOptions: {executablePath: findBrowser(), args: browserArgs},
    createBrowserContext: ({browser}) => browser.newContext({timezoneId, locale: 'fi-FI'}),
  });

const countTest = ({passed, skipped}) =>
  ({...noTests(), [skipped ? 'skipped' : passed ? 'passed' : 'failed']: 1});

const countSuite = ({tests, suites}) => sum([...tests.map(countTest), ...suites.map(countSuite)]);

/** A test file that could not be run at all is one failure. */
const countSession = ({testResults, passed}) =>
  testResults ? countSuite(testResults) : {...noTests(), failed: passed ? 0 : 1};

const totalsReporter = (file) => ({
  onTestRunFinished: ({sessions}) => writeTotals(file, sum(sessions.map(countSession))),
});

// `wtr --files …` runs those alone. Dates and recurrence are run in three zones: the machine's zone must not matter.
const chosen = process.argv.some((argument) => argument.startsWith('--files'));
const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));
const zones = ['UTC', 'Australia/Sydney'];

export default {
  nodeResolve: true,
  concurrency: 2,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig})],
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
  testFramework: {config: {timeout: 10_000}},
  reporters: [defaultReporter(), ...(process.env.TEST_TOTALS ? [totalsReporter(process.env.TEST_TOTALS)] : [])],
  files: ['test/**/*.test.ts', '!test/node/**'],
  browsers: [inZone('Europe/Helsinki')],
  groups: chosen ? [] : zones.map((zone) => ({name: zone, files: ['test/lib/**/*.test.ts'], browsers: [inZone(zone)]})),
};
