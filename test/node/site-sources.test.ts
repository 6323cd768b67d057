/** The demo's choice of a feed: every format of the table is there, is read, and can be chosen and linked. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {createPause} from '../../src/lib/pause.js';
import {readSource} from '../../src/node/feed/source.js';
import {type Source, SOURCES} from '../../src/site/sources.js';
import {createListings} from '../../src/store/listing.js';
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

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}, locale: 'fi-FI'});
  await page.goto(`${server.origin}/${path}`);
  await page.locator('tarjotin-finder[ready]').waitFor();
  return page;
}

/** What the finder says it has found. */
const shows = (page: Page, count: number) =>
  page.locator('tarjotin-finder [part="count"]').getByText(new RegExp(`^${count}\\s+tulo`)).waitFor();

/** Cards of a feed as the command reads it: parts of a series stand on one card. */
async function read({file}: Source) {
  const formats = new Set<string | undefined>();
  let cards = 0;
  await readSource(`dist/site/feeds/${file}`, {
    async onPart(feed, part) {
      formats.add(part?.format?.name);
      cards += (await createListings(feed.items, Date.now(), createPause())).length;
    },
  });
  return {formats: [...formats], cards};
}

describe('the table of sources', () => {
  for (const source of SOURCES) {
    test(`${source.name} is in the built site, in the format it says`, async () => {
      assert.ok(existsSync(`dist/site/feeds/${source.file}`), `${source.file} is missing`);
      const {formats, cards} = await read(source);
      assert.deepEqual(formats, [source.format]);
      assert.ok(cards >= 10);
    });
  }

  test('has a line for every feed of the folder but the templates of the sheet', () => {
    const files = readdirSync('src/site/feeds').filter((name) => !/^tarjotin-(pohja|mall|template)\./.test(name));
    const shown = SOURCES.map(({file}) => file);
    assert.deepEqual(files.filter((name) => !shown.includes(name)), []);
  });
});

describe('choosing a source', () => {
  test('shows the items of each without a new page, and stands in the address', async () => {
    const page = await open('esimerkki.html');
    await page.evaluate(() => Object.assign(window, {isSamePage: true}));
    for (const source of SOURCES.slice(1)) {
      await page.getByLabel('Tietolähde').selectOption(source.name);
      await shows(page, (await read(source)).cards);
      assert.equal(new URL(page.url()).search, `?lahde=${source.key}`);
      // The first time it comes with the feed that is chosen.
      await page.locator('#kalenteri').scrollIntoViewIfNeeded();
      assert.equal(await page.locator('tarjotin-calendar').getAttribute('src'), `./feeds/${source.file}`);
    }
    assert.equal(await page.evaluate(() => 'isSamePage' in window), true);
    await page.close();
  });

  test('is undone by Back, and opened by a link; a source that is not known is our own', async () => {
    const page = await open('esimerkki.html?lahde=ptv');
    await shows(page, 12);
    await page.getByLabel('Tietolähde').selectOption('Taulukko (CSV)');
    await shows(page, 15);
    await page.goBack();
    await shows(page, 12);
    assert.equal(await page.getByLabel('Tietolähde').inputValue(), 'ptv');
    await page.goto(`${server.origin}/esimerkki.html?lahde=muu`);
    await page.locator('tarjotin-finder[ready]').waitFor();
    assert.equal(await page.getByLabel('Tietolähde').inputValue(), 'oma');
    await page.close();
  });

  test('works by keyboard, begins anew in the other feed, and keeps focus', async () => {
    const page = await open('esimerkki.html');
    await page.locator('tarjotin-finder [part~="search"] input').fill('jumppa');
    await page.waitForURL(/[?&]t2?=/);
    await page.getByLabel('Tietolähde').focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
    await page.waitForURL(/lahde=open-referral$/);
    await shows(page, 12);
    assert.equal(await page.locator('tarjotin-finder [part~="search"] input').inputValue(), '');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'lahde');
    await page.close();
  });
});
