/** The page in an iframe, as built, on pages that allow no script of ours, or only the one for the height. */
import {after, afterEach, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {resolve} from 'node:path';
import type {FrameLocator, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {startHosts, type Hosts} from '../helpers/host-pages.js';

let hosts: Hosts;
before(async () => {
  hosts = await startHosts();
});
after(() => hosts.close());
afterEach(() => hosts.reset());

const address = (parameters: Record<string, string>): string =>
  `${hosts.loader.replace('tarjotin.js', 'embed.html')}?${new URLSearchParams(parameters).toString()}`;

const frame = (parameters: Record<string, string>, attributes = ''): string =>
  `<iframe title="Toiminta" src="${address(parameters).replaceAll('&', '&amp;')}" width="100%" height="600" ${attributes}></iframe>`;

const heightScript = (): string => `<script src="${hosts.loader.replace('tarjotin.js', 'embed-height.js')}" async></script>`;

const inside = (page: Page): FrameLocator => page.frameLocator('iframe').first();

const shown = (page: Page): Promise<void> => inside(page).getByText('Lautapeli-ilta').first().waitFor();

/** How much higher the content is than the frame, and how high the frame is. */
async function fit(page: Page): Promise<{over: number; height: number}> {
  const over = await inside(page).locator('html').evaluate((html) => html.scrollHeight - html.clientHeight);
  const height = await page.locator('iframe').first().evaluate((element) => element.clientHeight);
  return {over, height};
}

/** Until the frame has had the same height for ten pictures of the screen. */
const settled = (page: Page): Promise<unknown> => page.locator('iframe').first().evaluate(async (element) => {
  let [last, same] = [0, 0];
  while (same < 10) {
    await new Promise(requestAnimationFrame);
    same = element.clientHeight === last ? same + 1 : 0;
    last = element.clientHeight;
  }
});

describe('in an iframe', () => {
  test('the finder works, in the language asked for, and the frame has the height of the content', async () => {
    const {page, errors} = await hosts.open(`<style>* { box-sizing: border-box }</style>${heightScript()}
      ${frame({widget: 'finder', src: hosts.feed, lang: 'sv', 'heading-level': '3', accent: '#a00'}, 'style="border: 5px solid"')}`);
    await shown(page);
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height);
    await settled(page);
    const before = await fit(page);
    assert.equal(before.over, 0);
    assert.ok(before.height > 640 && before.height < 1_400, `${before.height}`);
    const html = inside(page).locator('html');
    assert.equal(await html.getAttribute('lang'), 'sv');
    assert.equal(await html.evaluate(() => document.title), 'Föreningarnas verksamhet');
    const element = inside(page).locator('tarjotin-finder');
    assert.equal(await element.getAttribute('heading-level'), '3');
    assert.equal(await element.evaluate((finder) => getComputedStyle(finder).getPropertyValue('--tarjotin-accent')), '#a00');

    await inside(page).getByRole('searchbox').fill('lautapeli');
    await settled(page);
    assert.equal((await fit(page)).over, 0);
    assert.deepEqual(errors, []);
  });

  test('a script that comes after the content asks for the height', async () => {
    const {page} = await hosts.open(frame({widget: 'calendar', src: hosts.feed}));
    await inside(page).locator('tarjotin-calendar[ready]').waitFor();
    await page.addScriptTag({url: hosts.loader.replace('tarjotin.js', 'embed-height.js')});
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height);
    assert.equal(await inside(page).locator('html').evaluate(() => document.title), 'Järjestöjen tapahtumat');
  });

  test('that is sandboxed, without an origin, it works too', async () => {
    const {page, errors} = await hosts.open(heightScript() + frame({widget: 'finder', src: hosts.feed}, 'sandbox="allow-scripts allow-forms"'));
    await shown(page);
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height);
    await inside(page).getByRole('searchbox').fill('lautapeli');
    await shown(page);
    assert.deepEqual(errors, []);
  });

  test('nobody but the frame itself says how tall it is', async () => {
    const stranger = "<script>setInterval(() => parent.postMessage({type: 'tarjotin-height', height: 5000}, '*'), 20)</script>";
    const {page} = await hosts.open(`${heightScript()}${frame({widget: 'finder'})}<iframe title="Muu" srcdoc="${stranger}"></iframe>`);
    await inside(page).locator('tarjotin-finder[ready]').waitFor();
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height);
    await settled(page);
    const before = await fit(page);
    await page.evaluate(async () => {
      window.postMessage({type: 'tarjotin-height', height: 5_000}, '*');
      for (const data of [null, 'tarjotin-height', {type: 'tarjotin-height', height: 1e9}, {type: 'tarjotin-height', height: 'x'}]) {
        window.postMessage(data, '*');
      }
      await new Promise((done) => setTimeout(done));
    });
    await settled(page);
    assert.deepEqual(await fit(page), before);
    assert.ok(before.height < 5_000);
    assert.equal(await page.locator('iframe').nth(1).evaluate((element) => element.style.height), '');
  });

  test('a link that leads away leads the whole page there', async () => {
    hosts.overrides.set('/tarjotin.js', 404);
    const {page} = await hosts.open(frame({widget: 'finder', src: hosts.feed}));
    await inside(page).getByRole('link', {name: 'Avaa omalle sivulleen'}).click();
    await page.waitForURL(address({widget: 'finder', src: hosts.feed}));
  });
});

describe('what an address of the frame may not do', () => {
  const BAD: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['name no widget', {}, /widget= ja yksi näistä: calendar, comments, feedback, finder\./],
    ['name another', {widget: 'constructor', src: 'https://feeds.example/'}, /yksi näistä/],
    ['name markup', {widget: '<img src=x onerror=alert(1)>'}, /yksi näistä/],
    ['run a script', {widget: 'finder', src: 'javascript:alert(1)'}, /src ei ole verkko-osoite/],
    ['hide a script behind a feed', {widget: 'finder', src: `https://feeds.example/ data:text/html,x`}, /src ei ole verkko-osoite/],
    ['send answers elsewhere than to the web', {widget: 'feedback', endpoint: 'blob:x'}, /endpoint ei ole verkko-osoite/],
  ];
  test('is told in words, and nothing is loaded', async () => {
    for (const [what, parameters, message] of BAD) {
      const {page, scripts, errors} = await hosts.open(frame(parameters));
      await inside(page).getByText(message).waitFor().catch(() => assert.fail(what));
      assert.equal(await inside(page).locator('img, tarjotin-finder').count(), 0, what);
      assert.deepEqual(scripts.filter((path) => /-fi-/.test(path)), [], what);
      assert.deepEqual(errors, [], what);
    }
  });

  test('set other attributes, or theme values that fetch something', async () => {
    const {page, errors, warnings} = await hosts.open(frame({
      widget: 'finder', src: hosts.feed, onclick: 'alert(1)', style: 'color: red', id: 'x', surface: 'url(//evil.example/x)', text: 'red; x: y',
    }));
    await shown(page);
    const element = inside(page).locator('tarjotin-finder');
    assert.deepEqual(await element.evaluate((finder) => finder.getAttributeNames().sort()), ['layout', 'ready', 'src']);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /onclick, style, id, surface, text/);
    assert.deepEqual(errors, []);
  });
});

test('without JavaScript the frame says so in three languages', () => {
  const [, words = ''] = /<noscript>(.*?)<\/noscript>/s.exec(readFileSync('dist/cdn/embed.html', 'utf8')) ?? [];
  for (const text of ['tarvitsee JavaScriptin', 'behöver JavaScript', 'needs JavaScript']) assert.ok(words.includes(text), text);
});

const SHARED = '../shared/hosts/serve.mjs';

test('on the shared host page that allows an iframe alone', {skip: !existsSync(SHARED) && `${SHARED} is missing`}, async () => {
  const {start} = (await import(pathToFileURL(resolve(SHARED)).href)) as {
    readonly start: (options: object) => Promise<{readonly hostOrigin: string; readonly close: () => Promise<unknown>}>;
  };
  const served = await start({widget: {scriptUrl: hosts.loader, iframeUrl: address({widget: 'finder', src: hosts.feed}), html: ''}});
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${served.hostOrigin}/79-iframe-embed.html`);
    await shown(page);
  } finally {
    await browser.close();
    await served.close();
  }
});
