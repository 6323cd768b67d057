/** The demo page that `npm start` serves, as a visitor meets it. */
import {after, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {needBuild} from '../helpers/need-build.js';

needBuild('site');

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
before(async () => {
  browser = await launchBrowser();
  server = await serveFolder('dist/site');
});
after(async () => {
  await browser.close();
  await server.close();
});

interface Watched extends Window {
  shift: number;
}

/** Runs in the page: adds up how far things jump without the visitor's doing. */
function sumShifts(): void {
  const page = window as unknown as Watched;
  page.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) page.shift += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
}

async function open(width: number): Promise<{page: Page; errors: string[]; foreign: string[]; feeds: string[]}> {
  const page = await browser.newPage({viewport: {width, height: 800}, locale: 'fi-FI'});
  const errors: string[] = [];
  const foreign: string[] = [];
  const feeds: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) foreign.push(request.url());
    if (request.url().includes('/feeds/')) feeds.push(request.url());
  });
  await page.addInitScript(sumShifts);
  await page.goto(server.origin);
  for (const name of ['finder', 'calendar']) await page.locator(`tarjotin-${name}[ready]`).waitFor();
  return {page, errors, foreign, feeds};
}

describe('the demo page', () => {
  for (const width of [320, 768, 1280]) {
    test(`at ${width} px: shows activities and events of one feed, nothing jumps or scrolls sideways, nobody else is asked`, async () => {
      const {page, errors, foreign, feeds} = await open(width);
      assert.ok(await page.locator('tarjotin-finder').locator('[part~="card"]').count() > 5);
      assert.ok(await page.locator('tarjotin-calendar').locator('[part~="event"]').count() > 5);
      assert.equal(feeds.length, 1);
      assert.equal(await page.evaluate(() => (window as unknown as Watched).shift), 0);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(errors, []);
      assert.deepEqual(foreign, []);
      await page.close();
    });
  }

  test('sets no cookie and stores nothing before the visitor does something', async () => {
    const {page} = await open(1280);
    const stored = await page.evaluate(async () => ({
      cookie: document.cookie,
      keys: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
      caches: (await caches.keys()).length,
    }));
    assert.deepEqual(stored, {cookie: '', keys: 0, caches: 0});
    await page.close();
  });
});
