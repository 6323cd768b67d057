/** All widgets, as built and used by keyboard, on the host pages of ../shared, where it is. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {test} from 'node:test';
import {assertNoneFails} from '../helpers/host-verdicts.js';
import {onPhone, readHostFolder} from '../hosts/folder.js';
import {runSuite} from '../hosts/suite.js';
import {findVendor} from '../hosts/vendor.js';

const SHARED = '../shared/hosts';

/** Of ../shared each fourth page, for time, and on a phone, as our own are visited on a wide screen: `npm run hosts -- --dir ../shared/hosts` visits all. */
const [EVERY, FIRST] = [4, 2];

test('widgets work on each fourth of the shared host pages, on a phone', {skip: existsSync(SHARED) ? false : 'no ../shared'}, async (context) => {
  const vendor = findVendor(SHARED);
  if (vendor === undefined) return context.skip('their packages cannot be fetched');
  const folder = readHostFolder(SHARED, vendor);
  const hosts = folder.hosts.filter((_, index) => index % EVERY === FIRST);
  assert.ok(hosts.length > 5);
  assertNoneFails(await runSuite({folder: onPhone({...folder, hosts})}));
});
