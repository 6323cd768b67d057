/** The pasted script, as built, on pages of another origin: every way to put it there, and what it does. */
import {after, afterEach, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {chunkFile} from '../../src/lib/chunk-file.js';
import {assertShown, NEVER, startHosts, type Hosts} from '../helpers/host-pages.js';

let hosts: Hosts;
before(async () => {
  hosts = await startHosts();
});
after(() => hosts.close());
afterEach(() => hosts.reset());

/** The languages of the chunks that were asked for. */
const languagesOf = (scripts: readonly string[]): string[] => [
  ...new Set(scripts.flatMap((path) => /^\/[\w-]*?-(fi|sv|en)-[\w-]{8}\.js$/.exec(path)?.[1] ?? [])),
];

const readSri = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8')) as Record<string, string>));

const addHtml = (page: Page, text: string): Promise<void> =>
  page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), text);

/** The file that defines the element in Finnish, as the loader names it. */
const finderChunk = (): string => {
  const [, hash = ''] = /finder.:\{fi:.([\w+/=]+)/.exec(readFileSync('dist/cdn/tarjotin.js', 'utf8')) ?? [];
  return `/${chunkFile('finder-fi', hash)}`;
};

describe('put on the page', () => {
  const ways: readonly (readonly [string, () => string])[] = [
    ['async in the head', () => `${hosts.script('async')}${hosts.finder()}`],
    ['deferred', () => `${hosts.script('defer')}${hosts.finder()}`],
    ['as a plain script before the element', () => `${hosts.script()}${hosts.finder()}`],
    ['as a plain script after the element', () => `${hosts.finder()}${hosts.script()}`],
    ['as a module', () => `${hosts.script('type="module"')}${hosts.finder()}`],
    ['as an async module', () => `${hosts.script('type="module" async')}${hosts.finder()}`],
    ['with its hash', () => `${hosts.script(`crossorigin integrity="${readSri().get('tarjotin.js')}"`)}${hosts.finder()}`],
    ['with a query for the cache', () => `<script src="${hosts.loader}?v=1" type="module"></script>${hosts.finder()}`],
    ['by another script', () => `${hosts.finder()}<script>
      const added = document.createElement('script');
      added.src = '${hosts.loader}';
      document.head.append(added);
    </script>`],
    ['inside a bundle, with data-base on another tag', () => `
      <script data-base="${new URL(hosts.loader).origin}"></script>
      <script>${readFileSync('dist/cdn/tarjotin.js', 'utf8')}</script>${hosts.finder()}`],
  ];
  for (const [name, body] of ways) {
    test(name, async () => {
      const {page, warnings, errors} = await hosts.open(body());
      await assertShown(page);
      assert.deepEqual([...warnings, ...errors], []);
    });
  }

  test('twice: one definition, every file once', async () => {
    const body = hosts.script('async') + hosts.finder() + hosts.finder() + hosts.script('defer');
    const {page, warnings, errors, scripts} = await hosts.open(body);
    await assertShown(page, 2);
    const chunks = scripts.filter((path) => path !== '/tarjotin.js');
    assert.equal(new Set(chunks).size, chunks.length);
    assert.deepEqual([...warnings, ...errors], []);
  });

  test('in two versions: the first runs, the second says both versions in one line', async () => {
    const source = readFileSync('dist/cdn/tarjotin.js', 'utf8');
    const version = (JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}).version;
    hosts.overrides.set('/2/tarjotin.js', source.replaceAll(version, '99.0.0'));
    const newer = `<script src="${hosts.loader.replace('tarjotin.js', '2/tarjotin.js')}"></script>`;
    const {page, warnings, errors} = await hosts.open(`${hosts.script()}${newer}${hosts.finder()}`);
    await assertShown(page);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', new RegExp(`${version}.*99\\.0\\.0`));
    assert.deepEqual(errors, []);
  });

  test('without leaving a name on the page, but for the marks of Lit', async () => {
    const names = (page: Page): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window));
    const bare = await names((await hosts.open(hosts.finder())).page);
    const {page} = await hosts.open(`${hosts.script()}${hosts.finder()}`);
    await assertShown(page);
    const marks = /^(lit|reactiveElement)/;
    assert.deepEqual((await names(page)).filter((name) => !bare.includes(name) && !marks.test(name)), []);
  });
});

describe('the elements', () => {
  test('added later are found', async () => {
    const {page} = await hosts.open(hosts.script());
    await addHtml(page, `<section>${hosts.finder()}</section>`);
    await assertShown(page);
  });

  test('no chunk is fetched for a page without them', async () => {
    const others = '<div data-tarjotin="constructor"></div><tarjotin-other></tarjotin-other>';
    const {page, scripts} = await hosts.open(hosts.script() + others);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(scripts, ['/tarjotin.js']);
  });

  for (const mode of ['', 'defer', 'type="module"']) {
    test(`a div that an editor left takes their place (${mode || 'plain script'})`, async () => {
      const {page, errors} = await hosts.open(`${hosts.script(mode)}
        <div class="wide" data-tarjotin="finder" data-src="${hosts.feed}" data-heading-level="3"
          data-onclick="document.title = 'run'" style="color: red"><a href="/muu">Luettelo</a></div>`);
      await assertShown(page);
      const attribute = (name: string): Promise<string | null> => page.locator('tarjotin-finder').getAttribute(name);
      assert.deepEqual(await Promise.all(['class', 'heading-level', 'src'].map(attribute)), ['wide', '3', hosts.feed]);
      assert.deepEqual(await Promise.all(['onclick', 'style', 'tarjotin'].map(attribute)), [null, null, null]);
      assert.equal(await page.locator('tarjotin-finder > a').count(), 1);
      assert.deepEqual(errors, []);
    });
  }

  test('a link takes their place and stays inside', async () => {
    const {page} = await hosts.open(`${hosts.script()}
      <p><a data-tarjotin="finder" data-src="${hosts.feed}" href="/harrastukset">Harrastukset luettelona</a></p>`);
    await assertShown(page);
    assert.equal(await page.locator('tarjotin-finder > a[href="/harrastukset"]').count(), 1);
  });

  test('a class and a link to the feed are enough, which is all that some editors leave', async () => {
    const link = `<a href="${hosts.feed}">Harrastukset luettelona</a>`;
    const {page, errors} = await hosts.open(`${hosts.script()}
      <div class="tarjotin-finder">${link}</div>
      <p><a class="tarjotin-finder" href="${hosts.feed}">Harrastukset luettelona</a></p>
      <div class="tarjotin-finder">${hosts.finder('id="own"')}</div>`);
    await assertShown(page, 3);
    assert.equal(await page.locator('tarjotin-finder tarjotin-finder').count(), 0);
    assert.equal(await page.locator('div.tarjotin-finder > #own').count(), 1);
    assert.deepEqual(errors, []);
  });

  test('hold their place until they are ready, and what stands inside is seen', async () => {
    hosts.overrides.set(finderChunk(), NEVER);
    const {page} = await hosts.open(`${hosts.script()}${hosts.finder()}`);
    const element = page.locator('tarjotin-finder');
    await page.waitForFunction(() => (document.querySelector('tarjotin-finder')?.clientHeight ?? 0) >= innerHeight);
    assert.ok(await element.getByText('Harrastukset luettelona').isVisible());
    await page.setViewportSize({width: 320, height: 800});
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no wider than a phone with text of twice the size');
  });
});

describe('the language', () => {
  const cases = [
    {lang: 'sv-FI', attributes: '', expected: 'sv'},
    {lang: 'sv', attributes: 'data-lang="fi"', expected: 'fi'},
    {lang: 'fi', attributes: 'data-lang="en"', expected: 'en'},
    {lang: 'de', attributes: '', expected: 'fi'},
  ];
  for (const {lang, attributes, expected} of cases) {
    test(`of a page in ${lang} ${attributes}: ${expected}, and no file of another`, async () => {
      const {page, scripts} = await hosts.open(`${hosts.script(attributes)}${hosts.finder()}`, {lang});
      await assertShown(page);
      assert.deepEqual(languagesOf(scripts), [expected]);
      assert.equal(await page.locator('tarjotin-finder .root').getAttribute('lang'), expected);
    });
  }

  test('is on screen from the first text on', async () => {
    const {page} = await hosts.open(`<script>
      window.texts = [];
      const look = () => {
        const text = document.querySelector('tarjotin-finder')?.shadowRoot?.querySelector('label')?.textContent;
        if (text && text !== window.texts.at(-1)) window.texts.push(text);
        requestAnimationFrame(look);
      };
      look();
    </script>${hosts.script()}${hosts.finder()}`, {lang: 'sv'});
    await assertShown(page);
    const texts = await page.evaluate<string[]>('window.texts');
    assert.equal(texts.length, 1, texts.join());
  });
});

describe('when a chunk fails', () => {
  const failures: readonly (readonly [string, () => number | string])[] = [
    ['is missing', () => 404],
    ['was changed on the way', () => `${readFileSync(`dist/cdn${finderChunk()}`, 'utf8')}\ndocument.title = 'run';`],
  ];
  for (const [name, answer] of failures) {
    test(`because it ${name}: the fallback and one line, also for the next element; it comes with the page's next visit`, async () => {
      hosts.overrides.set(finderChunk(), answer());
      const {page, warnings} = await hosts.open(`${hosts.script()}${hosts.finder()}${hosts.finder()}`);
      await page.waitForLoadState('networkidle');
      assert.equal(warnings.length, 1);
      assert.equal(await page.title(), 'Kunta');
      assert.ok(await page.getByText('Harrastukset luettelona').first().isVisible());
      const height = await page.locator('tarjotin-finder').first().evaluate((element) => element.clientHeight);
      assert.ok(height < 100, 'no place is kept for what will not come');

      hosts.overrides.clear();
      // Whether it comes now is the browser's decision: most keep it in mind that a module could not be had.
      await addHtml(page, hosts.finder());
      await page.waitForLoadState('networkidle');
      assert.equal(warnings.length, 1);
      await page.reload();
      await assertShown(page, 2);
    });
  }
});
