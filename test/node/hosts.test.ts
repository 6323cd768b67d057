/** All widgets, as built and used by keyboard, on our own pages that are hard on them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readHostFolder} from '../hosts/folder.js';
import {countLeaks, isTight, leaksInWords} from '../hosts/leaks.js';
import {runSuite} from '../hosts/suite.js';
import {assertNoneFails} from '../helpers/host-verdicts.js';

test('widgets work on our own host pages, and degrade where they must', async () => {
  const pages = await runSuite({folder: readHostFolder('test/hosts/pages')});
  assert.ok(pages.length > 15);
  assertNoneFails(pages);
});

test('widgets that are put in and taken out again and again leave nothing behind', async () => {
  const leaks = await countLeaks(20);
  assert.ok(isTight(leaks), leaksInWords(leaks));
});
