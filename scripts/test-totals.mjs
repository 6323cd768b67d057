/** How many tests passed, failed and were skipped, and which failed: the two runners write it, `npm test` adds it up. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** @typedef {{passed: number, failed: number, skipped: number, failures: string[]}} Totals `failures`: a name and a reason each */

/** @type {() => Totals} */
export const noTests = () => ({passed: 0, failed: 0, skipped: 0, failures: []});

/** Some stacks begin with the message and others do not. @type {(error: unknown) => string} */
function reasonOf(error) {
  if (!error?.stack) return String(error?.message ?? error ?? 'no reason was given');
  return error.stack.includes(error.message) ? error.stack : `${error.message}\n${error.stack}`;
}

/** One test that failed. @type {(name: string, error?: unknown) => Totals} */
export const oneFailure = (name, error) => ({...noTests(), failed: 1, failures: [`${name}\n${reasonOf(error)}`]});

/** @type {(parts: readonly Totals[]) => Totals} */
export const sum = (parts) => parts.reduce(
  (all, part) => ({
    passed: all.passed + part.passed,
    failed: all.failed + part.failed,
    skipped: all.skipped + part.skipped,
    failures: [...all.failures, ...part.failures],
  }),
  noTests(),
);

/** @type {(totals: Totals) => string} */
export const inWords = ({passed, failed, skipped}) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** @type {(file: string, totals: Totals) => void} */
export function writeTotals(file, totals) {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, JSON.stringify(totals));
}

/** What a runner wrote; one failure when it died before it could. @type {(file: string) => Totals} */
export function readTotals(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text ? JSON.parse(text) : oneFailure(`${file} was not written`);
}
