/**
 * Runs the tests in Node, as `node --test` does, but those that take long first: begun last, one of them would run alone at
 * the end. `node --import tsx scripts/node-tests.mjs TOTALS`: where the totals are written.
 */
import {createWriteStream, mkdirSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import reportTotals from './node-totals-reporter.mjs';

const FOLDER = 'test/node';
/** A minute and more, each: most open many pages. */
const LONG = ['hosts', 'stories', 'attack', 'receiver/soak', 'site', 'builder', 'check-page'];
/**
 * Ms. A test that fails may leave a process or a server behind, which would keep its file from ending. None takes as long, not even that of
 * the shared host pages, which fetches the packages of others first: four minutes beside other tests.
 */
const TIMEOUT = 900_000;
/** More than processors: most wait half of their time. */
const CONCURRENCY = 4;

const isLong = (name) => LONG.some((long) => name.startsWith(`${long}.`) || name.startsWith(`${long}-`));
const names = readdirSync(FOLDER, {recursive: true}).filter((name) => name.endsWith('.test.ts')).sort();
const files = [...names.filter(isLong), ...names.filter((name) => !isLong(name))].map((name) => join(FOLDER, name));

const [totals] = process.argv.slice(2);
mkdirSync(dirname(totals), {recursive: true});
const tests = run({files, concurrency: CONCURRENCY, timeout: TIMEOUT});
tests.on('test:fail', () => (process.exitCode = 1));
tests.compose(new spec()).pipe(process.stdout);
tests.compose(reportTotals).pipe(createWriteStream(totals));
