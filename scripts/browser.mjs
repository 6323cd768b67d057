/** Chromium for scripts and tests that drive whole pages. */
import {chromium} from 'playwright-core';
import {browserArgs, findBrowser} from './browser-path.mjs';

/**
 * A headless browser; close it when done. Throws with what to install when there is none.
 * @param {readonly string[]} [flags] besides those that all have
 */
export async function launchBrowser(flags = []) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found: run `node scripts/bootstrap.mjs --browser`');
  return chromium.launch({executablePath, args: [...browserArgs, ...flags]});
}
