/** The demo page that `npm start` serves, as a visitor meets it. */
import {after, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveDemo} from '../../scripts/demo/serve-demo.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {needBuild} from '../helpers/need-build.js';

for (const name of ['site', 'node', 'admin'] as const) needBuild(name);

const TOKEN = 'a-token-for-the-demo-page';
const folder = mkdtempSync(join(tmpdir(), 'tarjotin-demo-'));

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDemo>>;
before(async () => {
  browser = await launchBrowser();
  server = await serveDemo({token: TOKEN, database: join(folder, 'demo.db')});
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, {recursive: true, force: true});
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
  await page.goto(`${server.origin}/esimerkki.html`);
  for (const name of ['finder', 'calendar', 'comments', 'feedback']) await page.locator(`tarjotin-${name}[ready]`).waitFor();
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

  test('scrolls in one direction on a phone with text of twice the size', async () => {
    const {page} = await open(360);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const option of await page.locator('#lahde option').all()) {
      await page.locator('#lahde').selectOption(await option.getAttribute('value'));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), await option.innerText());
    }
    await page.close();
  });

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

  test('a comment reaches the receiver, is approved and is shown', async () => {
    const {page, errors} = await open(1280);
    const comments = page.locator('tarjotin-comments');
    await comments.getByLabel('Kommenttisi').fill('Kyläkuntosali puuttuu');
    // Quicker than two seconds is taken for a machine: that is marked, and waits all the same.
    await comments.getByRole('button', {name: 'Lähetä kommentti'}).click();
    await comments.locator('[part="receipt"]').waitFor();
    await page.goto(`${server.origin}/admin/#token=${TOKEN}`);
    await page.getByRole('button', {name: 'Hyväksy'}).click();
    await page.getByText('Ei odottavia kommentteja.').waitFor();
    await page.goto(`${server.origin}/esimerkki.html`);
    await comments.getByText('Kyläkuntosali puuttuu').waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('makes sense where there is no receiver: the form stands, and what cannot be had is told', async () => {
    const files = await serveFolder('dist/site');
    const page = await browser.newPage({locale: 'fi-FI'});
    await page.goto(`${files.origin}/esimerkki.html`);
    await page.locator('tarjotin-feedback').getByRole('button', {name: 'Lähetä'}).waitFor();
    await page.locator('tarjotin-comments').getByText('Kommentteja ei voitu hakea').waitFor();
    await page.setViewportSize({width: 360, height: 800});
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'long words of a message are broken');
    await page.close();
    await files.close();
  });
});
