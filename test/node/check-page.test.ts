/** The page that checks feeds, as a publisher meets it. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {TEXTS} from '../../src/site/check/texts.js';
import {faultsOf} from '../helpers/axe-page.js';
import {needBuild} from '../helpers/need-build.js';

needBuild('site');

const HOSTILE = '<img src=x onerror="window.hacked=1">';
const BROKEN = {
  version: 1,
  activities: [
    {'@id': 'act/1', name: {fi: `Kuoro ${HOSTILE}`}, url: 'javascript:alert(1)'},
    {'@id': 'act/2', summary: {fi: 'Kadonnut kuoro'}},
    {'@id': 'act/3', name: 'x'.repeat(90_000)},
  ],
  events: [{'@id': 'ev/1', name: {fi: 'Syyskonsertti'}, startDate: '2020-10-10', eventStatus: 'EventCancelled'}],
};

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
/** Another site, which lets no other read what it has. */
let closed: Awaited<ReturnType<typeof serveFolder>>;
const handle: NonNullable<NonNullable<Parameters<typeof serveFolder>[1]>['handle']> = (request, response) => {
  if (request.url === '/never.json') return true;
  if (request.url !== '/broken.json') return false;
  response.end(JSON.stringify(BROKEN));
  return true;
};
before(async () => {
  browser = await launchBrowser();
  server = await serveFolder('dist/site', {handle});
  closed = await serveFolder('dist/site', {handle: (_, response) => {
    response.removeHeader('Access-Control-Allow-Origin');
    return false;
  }});
});
afterEach(async () => void (await Promise.all(browser.contexts().map((context) => context.close()))));
after(async () => {
  await browser.close();
  await server.close();
  await closed.close();
});

async function open(parameters: Readonly<Record<string, string>> = {}, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({locale: 'fi-FI', ...options});
  await page.goto(`${server.origin}/tarkista.html?${new URLSearchParams(parameters).toString()}`);
  await page.locator('h1').waitFor();
  return page;
}

const report = async (page: Page): Promise<string> => page.locator('.report').innerText();

describe('the page that checks feeds', () => {
  test('is reached from the demo page with the feed that is shown', async () => {
    const page = await browser.newPage({locale: 'fi-FI'});
    await page.goto(`${server.origin}/esimerkki.html?lahde=toimeksi`);
    await page.locator('#lahde-tiedot').getByText('Tarkista tietolähde').click();
    assert.match(await report(page), /Kaikki näytetään\. Kohteita on 12\.\s[^]*Muoto\s+toimeksi/);
    assert.match(await page.getByRole('status').innerText(), /Kaikki näytetään/);
  });

  test('by keyboard alone: says what is wrong, where and what to do, and never runs it', async () => {
    const page = await open();
    await page.getByLabel('Tietolähteen osoite').focus();
    await page.keyboard.type(`${server.origin}/broken.json`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('kuoro');
    await page.keyboard.press('Enter');
    const text = await report(page);
    assert.match(text, /Kohteita näytetään 3\. Jotain jää pois 1 kohdassa\./);
    assert.match(text, /Jää pois \(1 kohdassa\): Left out: no usable name\s+Mitä tehdä: Add what is missing\s+Missä: activities\[1\]/);
    assert.match(text, /Kadonnut kuoro: Ei näytetä\s+Jätetty pois: activities\[1\]/);
    assert.match(text, /Näytetään ilman osaa: activities\[0\]\.url/);
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    const {searchParams} = new URL(page.url());
    assert.deepEqual([searchParams.get('osoite'), searchParams.get('nimi')], [`${server.origin}/broken.json`, 'kuoro']);
  });

  test('speaks the language of an older link too', async () => {
    const page = await open({kieli: 'sv'});
    assert.equal(await page.locator('h1').innerText(), TEXTS.sv.title);
  });

  test('tells every reason why a thing is not shown, in the language asked for', async () => {
    const page = await open({osoite: './broken.json', nimi: 'syyskonsertti', lang: 'sv'});
    assert.match(await report(page), /Varför syns ”syyskonsertti” inte\?\s+Syyskonsertti: Visas\s[^]*inställd[^]*Alla tider är förbi[^]*det saknas: plats/);
    assert.equal(await page.locator('.problems [lang="en"]').first().isVisible(), true);
  });

  for (const [what, address, says] of [
    ['is missing', './feeds/none.json', /Osoitteessa ei ole mitään/],
    ['is a web page', './index.html', /verkkosivu, jossa ei ole tietoja/],
    ['is of no known format', './cdn/sri.json', /Muotoa ei tunnistettu/],
    ['is at a refused address', 'ftp://feeds.example/a.json', /Tästä osoitteesta emme lue/],
  ] as const) {
    test(`says plainly that a feed ${what}`, async () => assert.match(await report(await open({osoite: address})), says));
  }

  for (const word of ['kissa', 'feeds/ptv.json', 'http://']) {
    test(`says that “${word}” is no address, and asks nobody for it`, async () => {
      const page = await open();
      const asked: string[] = [];
      page.on('request', (request) => void (request.url().startsWith(server.origin) || asked.push(request.url())));
      await page.getByLabel('Tietolähteen osoite').fill(word);
      await page.keyboard.press('Enter');
      await page.getByText('Tämä ei ole verkko-osoite. Kirjoita osoite kokonaan').waitFor();
      assert.deepEqual([asked, await page.locator('.report').count()], [[], 0]);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'osoite');
    });
  }

  test('of a feed that no other site may read, says so and gives the command', async () => {
    const page = await open({osoite: `${closed.origin}/feeds/ptv.json`, nimi: 'kirjasto'});
    const text = await report(page);
    assert.match(text, /CORS[^]*Access-Control-Allow-Origin/);
    assert.ok(text.includes(`npx tarjotin feed check '${closed.origin}/feeds/ptv.json' --item 'kirjasto'`));
  });

  test('reads a file of the device, and an address in its place when one is written', async () => {
    const page = await open({osoite: './broken.json'});
    await report(page);
    await page.getByLabel('tai tiedosto').setInputFiles('src/site/feeds/toiminta.csv');
    assert.equal(await page.getByLabel('Tietolähteen osoite').inputValue(), '');
    await page.getByRole('button', {name: 'Tarkista'}).click();
    await page.getByText('toiminta.csv').waitFor();
    assert.match(await report(page), /Muoto\s+sheet\s+Tietueita\s+15/);
    await page.getByLabel('Tietolähteen osoite').fill('./feeds/ptv.json');
    assert.equal(await page.getByLabel('tai tiedosto').inputValue(), '');
  });

  test('asks for something to check, at the field', async () => {
    const page = await open();
    await page.getByRole('button', {name: 'Tarkista'}).click();
    const field = page.getByLabel('Tietolähteen osoite');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'osoite');
    assert.match(await page.locator('#osoite-virhe').innerText(), /Kirjoita tietolähteen osoite/);
  });

  test('ends a check that is stopped or followed by another', async () => {
    const page = await open({osoite: './never.json'});
    await page.getByRole('button', {name: 'Keskeytä'}).click();
    assert.equal(await page.getByRole('status').innerText(), 'Tarkistus keskeytettiin.');
    const failed = page.waitForEvent('requestfailed');
    await page.getByRole('button', {name: 'Tarkista'}).click();
    await page.getByLabel('Tietolähteen osoite').fill('./feeds/lahella.json');
    await page.getByRole('button', {name: 'Tarkista'}).click();
    assert.match((await failed).url(), /never\.json/);
    assert.match(await report(page), /lahella/);
    await page.goBack();
    await page.getByRole('button', {name: 'Keskeytä'}).waitFor();
  });
});

const STATES: Readonly<Record<string, {readonly osoite?: string; readonly nimi?: string; readonly shows: string}>> = {
  empty: {shows: 'form'},
  checking: {osoite: './never.json', shows: 'button:nth-of-type(2)'},
  report: {osoite: './broken.json', nimi: 'kuoro', shows: '.findings'},
  error: {osoite: './none.json', shows: '.trouble'},
};

describe('the page that checks feeds, in each state', () => {
  for (const [name, {shows, ...parameters}] of Object.entries(STATES)) {
    for (const lang of LANGUAGES) {
      test(`${name}: no fault that axe finds in ${lang}, light and dark, and nothing sticks out at 320 px`, async () => {
        const page = await open({...parameters, lang}, {viewport: {width: 320, height: 800}});
        await page.locator(shows).first().waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
        assert.equal(await page.locator('h1').innerText(), TEXTS[lang].title);
        assert.deepEqual(await faultsOf(page), []);
        await page.emulateMedia({colorScheme: 'dark'});
        assert.deepEqual(await faultsOf(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      });
    }
  }
});
