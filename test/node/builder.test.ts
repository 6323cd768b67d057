/** The front page: a webmaster makes a snippet with it, and the snippet works where it is pasted. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, describe, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {serveFolder} from '../../scripts/static-server.mjs';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {KEYS} from '../../src/site/builder/choices.js';
import {paintedAccent} from '../../src/site/builder/colours.js';
import {TEXTS} from '../../src/site/builder/texts.js';
import {faultsOf} from '../helpers/axe-page.js';
import {assertShown, type Hosts, startHosts} from '../helpers/host-pages.js';
import {needBuild} from '../helpers/need-build.js';

needBuild('site');

const BROKEN = JSON.stringify({version: 1, activities: [{'@id': 'act/1', name: {fi: 'Kuoro'}}, {'@id': 'act/2', summary: {fi: 'Ilman nimeä'}}]});

let hosts: Hosts;
let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
before(async () => {
  hosts = await startHosts();
  const {page} = await hosts.open('');
  browser = page.context().browser() as Browser;
  site = await serveFolder('dist/site', {
    handle(request, response) {
      if (!request.url?.startsWith('/broken.json')) return false;
      response.end(BROKEN);
      return true;
    },
  });
});
afterEach(() => hosts.reset());
after(async () => {
  await hosts.close();
  await site.close();
});

async function open(parameters: Readonly<Record<string, string>> = {}, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: 'fi-FI', permissions: ['clipboard-read', 'clipboard-write'], ...options});
  const page = await context.newPage();
  await page.goto(`${site.origin}/?${new URLSearchParams(parameters).toString()}`);
  await page.locator('.instructions').waitFor();
  return page;
}

const preview = (page: Page) => page.frameLocator('#preview');

/** Presses Tab until what is asked for has focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${selector}`);
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Presses the button that copies, as it is heard, and gives what is then on the clipboard. */
async function copyByKeyboard(page: Page, name: string): Promise<string> {
  await tabTo(page, `button[aria-label="Kopioi: ${name}"]`);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText(`Kopioitu: ${name}`, {exact: true}).waitFor();
  return copied(page);
}

/** What a text filter leaves that knows the tags of ordinary text, and data attributes. */
const filtered = (text: string): string => text.replace(/<(?!\/?(?:div|p|a)\b)[^>]*>/g, '');

const OLD_SITE = `<style>
    html { font-size: 10px } * { box-sizing: content-box } body { font: 14px/1.4 serif; text-transform: uppercase }
    a, button { color: red !important; float: left }
  </style>
  <script>
    Array.from = (item) => [item];
    window.Event = function () { throw new Error('not a class'); };
    Object.prototype.each = function () {};
  </script>`;

describe('from blank to a snippet by keyboard alone', () => {
  const code: Record<string, string> = {};

  test('chooses a feed, a limit and a layout, hears what becomes of it, and copies the code', async () => {
    const page = await open();
    await tabTo(page, '[name="widget"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, '#src');
    await page.keyboard.type(hosts.feed);
    await page.locator('.checked .address').getByText(hosts.feed).waitFor();
    assert.match(await page.getByRole('status').innerText(), /Kaikki näytetään\. Kohteita on 2\./);
    await tabTo(page, '.feeds > details > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.facet input[type="checkbox"]');
    await page.keyboard.press('Space');
    await tabTo(page, '.lock input');
    await page.keyboard.press('Space');
    await tabTo(page, '#layout');
    await page.keyboard.press('ArrowDown');
    code.all = await copyByKeyboard(page, 'Koodi');
    code.policy = await copyByKeyboard(page, 'Suojausasetus (CSP)');
    await tabTo(page, '.others > summary');
    await page.keyboard.press('Enter');
    code.script = await copyByKeyboard(page, 'Skripti');
    code.div = await copyByKeyboard(page, 'Paikka (div)');
    code.iframe = await copyByKeyboard(page, 'Upotuskehys (iframe)');
    code.height = await copyByKeyboard(page, 'Kehyksen korkeus');
    assert.match(code.all, /filter="municipality=Jyväskylä"\s+lock="municipality"\s+layout="cards"/);
    // The preview is the same, and whoever is sent the address sees it too.
    await preview(page).locator('tarjotin-finder[ready][layout="cards"][lock="municipality"]').waitFor();
    const colleague = await (await browser.newContext({locale: 'fi-FI'})).newPage();
    await colleague.goto(page.url());
    await colleague.locator('#code-all').getByText('layout="cards"').waitFor();
    assert.equal(await colleague.locator('#code-all').innerText(), code.all);
  });

  test('which works on a plain page', async () => {
    const {page, errors, warnings} = await hosts.open(code.all);
    await assertShown(page);
    assert.deepEqual([...errors, ...warnings], []);
  });

  test('under a strict policy made of its own lines', async () => {
    const {page, errors} = await hosts.open(code.all, {policy: `default-src 'none'; ${code.policy.replaceAll('\n', ' ')}`});
    await assertShown(page);
    assert.deepEqual(errors, []);
  });

  test('on an old site whose styles and scripts are for everything', async () => {
    const {page, errors} = await hosts.open(code.all, {head: OLD_SITE});
    await assertShown(page);
    assert.ok(parseFloat(await page.locator('tarjotin-finder [part~="title"]').first().evaluate((one) => getComputedStyle(one).fontSize)) >= 16);
    assert.deepEqual(errors, []);
  });

  test('as a div where an editor strips what it does not know', async () => {
    assert.equal(filtered(code.div), code.div);
    assert.ok(!filtered(code.all).includes('tarjotin-finder'));
    const {page} = await hosts.open(filtered(code.div), {head: code.script});
    await assertShown(page);
  });

  test('as an iframe where no script may be, and as high as its content where one may', async () => {
    const {page} = await hosts.open(`${code.iframe}<p>Muuta</p>`, {policy: `default-src 'none'; frame-src ${site.origin}`});
    await page.frameLocator('iframe[title="Toiminnan haku"]').getByText('Lautapeli-ilta').first().waitFor();
    const other = await hosts.open(`${code.iframe}${code.height}`);
    await other.page.waitForFunction(() => (document.querySelector('iframe')?.style.height ?? '') !== '');
  });
});

describe('the front page', () => {
  test('begins with a preview that lives, asks nobody else, keeps nothing, and does not jump', async () => {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: 'fi-FI'});
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => request.url().startsWith(site.origin) || foreign.push(request.url()));
    await page.addInitScript(() => {
      Object.assign(window, {shift: 0});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {value: number; hadRecentInput: boolean})[]) (window as unknown as {shift: number}).shift += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
    });
    await page.goto(site.origin);
    await preview(page).locator('tarjotin-finder[ready]').waitFor();
    await page.locator('.checked').waitFor();
    assert.ok(await page.evaluate(() => (window as unknown as {shift: number}).shift) < 0.01);
    assert.deepEqual(foreign, []);
    assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), ['', 0, 0]);
    await page.getByText('Koodissa on vielä esimerkin osoite').waitFor();
  });

  test('keeps focus and place while the preview follows; Back and Forward go through the choices', async () => {
    const page = await open({src: hosts.feed});
    await preview(page).locator('tarjotin-finder[ready]').waitFor();
    await page.getByLabel('Kalenteri').check();
    await preview(page).locator('tarjotin-calendar[ready]').waitFor();
    await page.getByLabel('Otsikon taso').focus();
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowDown');
    await preview(page).locator('tarjotin-calendar[heading-level="4"][ready]').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'heading-level');
    await page.goBack();
    await page.goBack();
    assert.equal(await page.getByLabel('Haku', {exact: true}).isChecked(), true);
    await preview(page).locator('tarjotin-finder[ready]').waitFor();
    await page.goForward();
    assert.equal(await page.getByLabel('Kalenteri').isChecked(), true);
  });

  test('says what is wrong with a feed, and counts what can be chosen', async () => {
    const page = await open({src: `${site.origin}/broken.json ${site.origin}/none.json`});
    await page.locator('.checked .bad').waitFor();
    const text = await page.locator('.checked').innerText();
    assert.match(text, /Kohteita näytetään 1\. Jotain jää pois 1 kohdassa\.[^]*Left out: no usable name[^]*Tietolähdettä ei voitu lukea\. Osoitteessa ei ole mitään\./);
    assert.match(await page.getByRole('link', {name: 'Koko tarkistus'}).first().getAttribute('href') ?? '', /tarkista\.html\?osoite=/);
    await page.getByLabel('Tietolähteen osoite').fill('ftp://feeds.example/a');
    await page.locator('#src-error').getByText('Osoite ”ftp://feeds.example/a” ei kelpaa').waitFor();
    assert.equal(await page.getByLabel('Tietolähteen osoite').getAttribute('aria-invalid'), 'true');
  });

  test('orders the facets, and focus stays on the one that moves', async () => {
    const page = await open({src: hosts.feed, facets: 'municipality organization'});
    await page.getByRole('button', {name: 'Siirrä alemmas: Kunta'}).click();
    await page.getByRole('status').getByText('Kunta on nyt 2. / 2').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Siirrä alemmas: Kunta');
    assert.match(await page.locator('#code-all').innerText(), /facets="organization municipality"/);
  });

  test('counts contrast while colours are chosen, as the widget then paints them', async () => {
    const page = await open({src: hosts.feed, accent: '#ffcc00', theme: 'light'});
    await page.getByText(`Korostus säädetään luettavaksi: ${paintedAccent('#ffcc00', 'light')}.`).waitFor();
    const link = preview(page).locator('tarjotin-finder[ready] [part~="title"] a').first();
    const rgb = (await link.evaluate((one) => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d');
      if (!pen) return [];
      pen.fillStyle = getComputedStyle(one).color;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    })).slice(0, 3);
    const expected = [1, 3, 5].map((at) => parseInt(paintedAccent('#ffcc00', 'light').slice(at, at + 2), 16));
    assert.ok(rgb.every((value, index) => Math.abs(value - (expected[index] ?? 0)) <= 2), `${rgb.join()} is not ${expected.join()}`);
    await page.getByLabel('Himmeä teksti', {exact: true}).fill('#999999');
    await page.keyboard.press('Tab');
    await page.getByText('Yksi väripari ei erotu riittävästi.').waitFor();
    assert.match(await page.locator('.contrasts .bad').innerText(), /Himmeä teksti taustalla\s+2,8 : 1\s+ei riitä/);
    assert.match(await page.locator('#code-style').innerText(), /^tarjotin-finder \{\s+color-scheme: light;\s+--tarjotin-accent: #ffcc00;\s+--tarjotin-muted: #999999;\s+\}$/);
  });

  test('gives an exact version with the hash of its file, which browsers accept', async () => {
    const page = await open({src: hosts.feed, version: 'exact'});
    const snippet = await page.locator('#code-all').innerText();
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    const hash = createHash('sha384').update(readFileSync(`dist/site/${version}/tarjotin.js`)).digest('base64');
    assert.ok(snippet.includes(`integrity="sha384-${hash}"`));
    await assertShown((await hosts.open(snippet)).page);
  });

  test('shows hostile words of an address as words', async () => {
    const hostile = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    for (const widget of ['finder', 'comments']) {
      const page = await open({...Object.fromEntries(KEYS.map((key) => [key, hostile])), widget, src: `${hosts.feed}?${hostile}`});
      await preview(page).locator(`tarjotin-${widget}[ready]`).waitFor();
      const frames = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'hacked' in window)));
      assert.deepEqual(frames.filter(Boolean), []);
      assert.equal(await page.locator('main img').count() + await preview(page).locator('main > img').count(), 0);
    }
  });

  test('on the hard page the widget is as on the plain one', async () => {
    const look = async (kind: string) => {
      const page = await open({src: hosts.feed, page: kind, theme: 'light', width: 'phone'});
      const title = preview(page).locator('tarjotin-finder[ready] [part~="title"]').first();
      return title.evaluate((one) => {
        const {fontSize, fontStyle, lineHeight, textTransform, textAlign, textIndent} = getComputedStyle(one);
        return {fontSize, fontStyle, lineHeight, textTransform, textAlign, textIndent};
      });
    };
    assert.deepEqual(await look('nasty'), await look('plain'));
  });
});

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a feed with faults, limits and faint colours': {
    src: './broken.json ./broken.json?2', filter: 'municipality=Nowhere', lock: 'municipality', facets: 'municipality', accent: '#zz', muted: '#aaaaaa', into: 'drupal', page: 'nasty',
  },
  'a form for an iframe': {widget: 'feedback', form: 'x y', endpoint: 'ftp://x', into: 'iframe', fallback: 'javascript:x'},
};

describe('the front page for everybody', () => {
  for (const language of LANGUAGES) {
    test(`in ${language}: no fault that axe finds, light and dark, and nothing sticks out at 320 px`, async () => {
      for (const [name, parameters] of Object.entries(STATES)) {
        const page = await open({...parameters, lang: language}, {viewport: {width: 320, height: 800}});
        if (parameters.src) await page.locator('.checked').waitFor();
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        assert.equal(await page.locator('h1').innerText(), TEXTS[language].title);
        assert.equal(await page.evaluate(() => document.documentElement.lang), language);
        assert.deepEqual(await faultsOf(page), [], name);
        await page.emulateMedia({colorScheme: 'dark'});
        assert.deepEqual(await faultsOf(page), [], name);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, name);
      }
    });
  }
});
