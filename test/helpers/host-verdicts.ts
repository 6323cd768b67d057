import assert from 'node:assert/strict';
import {rowOf} from '../hosts/report.js';
import type {PageVerdict} from '../hosts/verdict.js';

/** Says what fails in the words of the matrix. */
export function assertNoneFails(pages: readonly PageVerdict[]): void {
  const failed = pages.filter(({outcome}) => outcome === 'fails');
  assert.equal(failed.length, 0, `\n${failed.map((page) => rowOf(page)).join('\n')}`);
}
