/** How many tests passed, failed and were skipped: the two runners write it, `npm test` adds it up. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** @typedef {{passed: number, failed: number, skipped: number}} Totals */

/** @type {() => Totals} */
export const noTests = () => ({passed: 0, failed: 0, skipped: 0});

/** @type {(parts: readonly Totals[]) => Totals} */
export const sum = (parts) => parts.reduce(
  (all, part) => ({
    passed: all.passed + part.passed,
    failed: all.failed + part.failed,
    skipped: all.skipped + part.skipped,
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
  return text ? JSON.parse(text) : {...noTests(), failed: 1};
}
