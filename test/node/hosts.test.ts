/** All widgets, as built and used by keyboard, on pages that are hard on them: our own, and those of ../shared where it is. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {test} from 'node:test';
import {readHostFolder} from '../hosts/folder.js';
import {countLeaks, isTight, leaksInWords} from '../hosts/leaks.js';
import {rowOf} from '../hosts/report.js';
import {runSuite} from '../hosts/suite.js';
import {findVendor} from '../hosts/vendor.js';
import type {PageVerdict} from '../hosts/verdict.js';

const SHARED = '../shared/hosts';

/** Of ../shared each fourth page, for time: `npm run hosts -- --dir ../shared/hosts` visits all. */
const [EVERY, FIRST] = [4, 2];

/** Says what fails in the words of the matrix. */
function assertNoneFails(pages: readonly PageVerdict[]): void {
  const failed = pages.filter(({outcome}) => outcome === 'fails');
  assert.equal(failed.length, 0, `\n${failed.map((page) => rowOf(page)).join('\n')}`);
}

test('widgets work on our own host pages, and degrade where they must', async () => {
  const pages = await runSuite({folder: readHostFolder('test/hosts/pages')});
  assert.ok(pages.length > 15);
  assertNoneFails(pages);
});

test('widgets work on each fourth of the shared host pages', {skip: existsSync(SHARED) ? false : 'no ../shared'}, async (context) => {
  const vendor = findVendor(SHARED);
  if (vendor === undefined) return context.skip('their packages cannot be fetched');
  const folder = readHostFolder(SHARED, vendor);
  const hosts = folder.hosts.filter((_, index) => index % EVERY === FIRST);
  assert.ok(hosts.length > 5);
  assertNoneFails(await runSuite({folder: {...folder, hosts}}));
});

test('widgets that are put in and taken out again and again leave nothing behind', async () => {
  const leaks = await countLeaks(20);
  assert.ok(isTight(leaks), leaksInWords(leaks));
});
