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
import {shiftsOf, watchShifts} from '../helpers/layout-shifts.js';
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

/** What stands further down, by the part of the page that it is in. */
const LATER = {kalenteri: 'calendar', kommentit: 'comments', palaute: 'feedback'} as const;

/** Goes down to a part of the page as its menu does; a widget comes to meet the visitor. */
async function goDownTo(page: Page, part: keyof typeof LATER): Promise<void> {
  await page.getByRole('navigation').locator(`[href="#${part}"]`).click();
  await page.locator(`tarjotin-${LATER[part]}[ready]`).waitFor();
}

/** Down the whole page. */
async function goDown(page: Page): Promise<void> {
  for (const part of Object.keys(LATER)) await goDownTo(page, part as keyof typeof LATER);
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
  await watchShifts(page);
  await page.goto(`${server.origin}/esimerkki.html`);
  await page.locator('tarjotin-finder[ready]').waitFor();
  return {page, errors, foreign, feeds};
}

describe('the demo page', () => {
  for (const width of [320, 768, 1280]) {
    test(`at ${width} px: shows activities and events of one feed, nothing jumps or scrolls sideways, nobody else is asked`, async () => {
      const {page, errors, foreign, feeds} = await open(width);
      await goDown(page);
      assert.ok(await page.locator('tarjotin-finder').locator('[part~="card"]').count() > 5);
      assert.ok(await page.locator('tarjotin-calendar').locator('[part~="event"]').count() > 5);
      assert.equal(feeds.length, 1);
      assert.deepEqual(await shiftsOf(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(errors, []);
      assert.deepEqual(foreign, []);
      await page.close();
    });
  }

  test('what stands below the first screen is neither there nor fetched before the visitor nears it', async () => {
    const {page} = await open(360);
    const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => /[^/]*$/.exec(name)?.[0]).join(' '));
    assert.equal(await page.locator('tarjotin-calendar, tarjotin-comments, tarjotin-feedback').count(), 0);
    assert.doesNotMatch(await fetched(), /calendar-|comments-|feedback-/);
    assert.ok(await page.getByRole('link', {name: 'Järjestöjen tapahtumat tiedostona (JSON)'}).count());
    await goDownTo(page, 'kalenteri');
    assert.match(await fetched(), /calendar-/);
    await page.close();
  });

  test('who goes straight to the comments is not pushed away by the calendar above them', async () => {
    const {page} = await open(360);
    await goDownTo(page, 'kommentit');
    assert.equal(await page.locator('tarjotin-calendar').count(), 0);
    await page.getByRole('heading', {name: 'Tapahtumat kalenterissa'}).scrollIntoViewIfNeeded();
    await page.locator('tarjotin-calendar[ready]').waitFor();
    await page.close();
  });

  test('scrolls in one direction on a phone with text of twice the size', async () => {
    const {page} = await open(360);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await goDown(page);
    for (const option of await page.locator('#lahde option').all()) {
      await page.locator('#lahde').selectOption(await option.getAttribute('value'));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), await option.innerText());
    }
    await page.close();
  });

  test('sets no cookie and stores nothing before the visitor does something', async () => {
    const {page} = await open(1280);
    await goDown(page);
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
    await goDownTo(page, 'kommentit');
    await comments.getByLabel('Kommenttisi').fill('Kyläkuntosali puuttuu');
    // Quicker than two seconds is taken for a machine: that is marked, and waits all the same.
    await comments.getByRole('button', {name: 'Lähetä kommentti'}).click();
    await comments.locator('[part="receipt"]').waitFor();
    await page.goto(`${server.origin}/admin/#token=${TOKEN}`);
    await page.getByRole('button', {name: 'Hyväksy'}).click();
    await page.getByText('Ei odottavia kommentteja.').waitFor();
    await page.goto(`${server.origin}/esimerkki.html#kommentit`);
    await comments.getByText('Kyläkuntosali puuttuu').waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('makes sense where there is no receiver: the form stands, and what cannot be had is told', async () => {
    const files = await serveFolder('dist/site');
    const page = await browser.newPage({locale: 'fi-FI'});
    await page.goto(`${files.origin}/esimerkki.html`);
    for (const part of ['kommentit', 'palaute'] as const) await goDownTo(page, part);
    await page.locator('tarjotin-feedback').getByRole('button', {name: 'Lähetä'}).waitFor();
    await page.locator('tarjotin-comments').getByText('Kommentteja ei voitu hakea').waitFor();
    await page.setViewportSize({width: 360, height: 800});
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'long words of a message are broken');
    await page.close();
    await files.close();
  });
});
