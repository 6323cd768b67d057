/** The pasted script, as built, on pages of another origin: every way to put it there, and what pages do to it. */
import {after, afterEach, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {NEVER, startHosts, type Hosts} from '../helpers/host-pages.js';

let hosts: Hosts;
before(async () => {
  hosts = await startHosts();
});
after(() => hosts.close());
afterEach(() => hosts.reset());

const FALLBACK = '<a href="/harrastukset">Harrastukset luettelona</a>';
const finder = (attributes = ''): string => `<tarjotin-finder src="${hosts.feed}" ${attributes}>${FALLBACK}</tarjotin-finder>`;
const script = (attributes = ''): string => `<script src="${hosts.loader}" ${attributes}></script>`;

/** The visitor sees the activities of the feed in every finder on the page. */
async function assertShown(page: Page, count = 1): Promise<void> {
  const ready = page.locator('tarjotin-finder[ready]');
  await ready.nth(count - 1).waitFor({timeout: 10_000});
  assert.equal(await ready.count(), count);
  for (const element of await ready.all()) await element.getByText('Lautapeli-ilta').first().waitFor({timeout: 5_000});
}

/** The visitor sees what the page has inside the tag. */
async function assertFallback(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('tarjotin-finder:defined').count(), 0);
  assert.ok(await page.getByText('Harrastukset luettelona').isVisible());
}

const localesIn = (scripts: readonly string[]): string[] =>
  scripts.flatMap((path) => /^\/locale-(\w\w)-/.exec(path)?.[1] ?? []);

const readSri = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8')) as Record<string, string>));

const finderChunk = (): string => `/${[...readSri().keys()].find((file) => file.startsWith('finder-')) ?? ''}`;

describe('put on the page', () => {
  const ways: readonly (readonly [string, () => string])[] = [
    ['async in the head', () => `${script('async')}${finder()}`],
    ['deferred', () => `${script('defer')}${finder()}`],
    ['as a plain script before the element', () => `${script()}${finder()}`],
    ['as a plain script after the element', () => `${finder()}${script()}`],
    ['as a module', () => `${script('type="module"')}${finder()}`],
    ['as an async module', () => `${script('type="module" async')}${finder()}`],
    ['with its hash', () => `${script(`crossorigin integrity="${readSri().get('tarjotin.js')}"`)}${finder()}`],
    ['with a query for the cache', () => `<script src="${hosts.loader}?v=1" type="module"></script>${finder()}`],
    ['by another script', () => `${finder()}<script>
      const added = document.createElement('script');
      added.src = '${hosts.loader}';
      document.head.append(added);
    </script>`],
    ['inside a bundle, with data-base on another tag', () => `
      <script>${readFileSync('dist/cdn/tarjotin.js', 'utf8')}</script>${finder()}`.replace(
      '<script>', `<script data-base="${hosts.loader.replace('/tarjotin.js', '')}"></script><script>`)],
  ];
  for (const [name, body] of ways) {
    test(name, async () => {
      const {page, warnings, errors} = await hosts.open(body());
      await assertShown(page);
      assert.deepEqual([...warnings, ...errors], []);
    });
  }

  test('twice: one definition, every file once', async () => {
    const {page, warnings, errors, scripts} = await hosts.open(`${script('async')}${finder()}${finder()}${script('defer')}`);
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
    const {page, warnings, errors} = await hosts.open(`${script()}${newer}${finder()}`);
    await assertShown(page);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', new RegExp(`${version}.*99\\.0\\.0`));
    assert.deepEqual(errors, []);
  });

  test('without leaving a name on the page, but for the marks of Lit', async () => {
    const names = (page: Page): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window));
    const bare = await names((await hosts.open(finder())).page);
    const {page} = await hosts.open(`${script()}${finder()}`);
    await assertShown(page);
    const marks = /^(lit|reactiveElement)/;
    assert.deepEqual((await names(page)).filter((name) => !bare.includes(name) && !marks.test(name)), []);
  });
});

describe('the elements', () => {
  test('added later are found', async () => {
    const {page} = await hosts.open(script());
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<section>${html}</section>`), finder());
    await assertShown(page);
  });

  test('no chunk is fetched for a page without them', async () => {
    const {page, scripts} = await hosts.open(`${script()}<div data-tarjotin="constructor"></div><tarjotin-other></tarjotin-other>`);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(scripts, ['/tarjotin.js']);
  });

  for (const mode of ['', 'defer', 'type="module"']) {
    test(`a div that an editor left takes their place (${mode || 'plain script'})`, async () => {
      const {page, errors} = await hosts.open(`${script(mode)}
        <div class="wide" data-tarjotin="finder" data-src="${hosts.feed}" data-heading-level="3"
          data-onclick="document.title = 'run'" style="color: red">${FALLBACK}</div>`);
      await assertShown(page);
      const attribute = (name: string): Promise<string | null> => page.locator('tarjotin-finder').getAttribute(name);
      assert.deepEqual(await Promise.all(['class', 'heading-level', 'src'].map(attribute)), ['wide', '3', hosts.feed]);
      assert.deepEqual(await Promise.all(['onclick', 'style', 'tarjotin'].map(attribute)), [null, null, null]);
      assert.equal(await page.locator('tarjotin-finder > a').count(), 1);
      assert.deepEqual(errors, []);
    });
  }

  test('a link takes their place and stays inside', async () => {
    const {page} = await hosts.open(`${script()}
      <p><a data-tarjotin="finder" data-src="${hosts.feed}" href="/harrastukset">Harrastukset luettelona</a></p>`);
    await assertShown(page);
    assert.equal(await page.locator('tarjotin-finder > a[href="/harrastukset"]').count(), 1);
  });

  test('hold their place until they are ready, and what stands inside is seen', async () => {
    hosts.overrides.set(finderChunk(), NEVER);
    const {page} = await hosts.open(`${script()}${finder()}`);
    const element = page.locator('tarjotin-finder');
    await page.waitForFunction(() => (document.querySelector('tarjotin-finder')?.clientHeight ?? 0) >= innerHeight);
    assert.ok(await element.getByText('Harrastukset luettelona').isVisible());
  });
});

describe('the language', () => {
  const cases = [
    {lang: 'sv-FI', attributes: '', locales: ['sv']},
    {lang: 'sv', attributes: 'data-lang="fi"', locales: ['fi']},
    {lang: 'fi', attributes: 'data-lang="en"', locales: []},
    {lang: 'de', attributes: '', locales: ['fi']},
  ];
  for (const {lang, attributes, locales} of cases) {
    test(`of a page in ${lang} ${attributes}: asks for ${locales.join() || 'no file, English is inside'}`, async () => {
      const {page, scripts} = await hosts.open(`${script(attributes)}${finder()}`, {lang});
      await assertShown(page);
      assert.deepEqual(localesIn(scripts), locales);
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
    </script>${script()}${finder()}`, {lang: 'sv'});
    await assertShown(page);
    const texts = await page.evaluate('window.texts') as string[];
    assert.equal(texts.length, 1, texts.join());
  });
});

describe('on a page with', () => {
  test('RequireJS: its define is not called', async () => {
    const {page} = await hosts.open(`<script>
      window.calls = 0;
      window.define = () => { window.calls += 1; };
      window.define.amd = {};
    </script>${script()}${finder()}`);
    await assertShown(page);
    assert.equal(await page.evaluate('window.calls'), 0);
  });

  test('an image named currentScript', async () => {
    const {page} = await hosts.open(`<img name="currentScript" src="/x.png" data-base="https://evil.example/" alt="">${script()}${finder()}`);
    await assertShown(page);
  });

  test('a foreign <base>', async () => {
    const {page} = await hosts.open(`${script()}${finder()}`, {head: '<base href="https://other.example/folder/">'});
    await assertShown(page);
  });

  test('customElements.define wrapped', async () => {
    const {page, errors} = await hosts.open(`<script>
      const real = customElements.define;
      customElements.define = function (...args) { return real.apply(this, args); };
    </script>${script()}${finder()}`);
    await assertShown(page);
    assert.deepEqual(errors, []);
  });

  test('Array.from and Event replaced, as MooTools does', async () => {
    const {page, errors} = await hosts.open(`<script>
      Array.from = (item) => [item];
      window.Event = function () { throw new Error('not a class'); };
    </script>${script()}${finder()}`);
    await assertShown(page);
    assert.deepEqual(errors, []);
  });

  test('the name taken: the stranger is left alone, one line', async () => {
    const {page, warnings} = await hosts.open(`<script>
      customElements.define('tarjotin-finder', class extends HTMLElement {});
    </script>${script()}${finder()}${finder()}`);
    await page.waitForLoadState('networkidle');
    assert.equal(warnings.length, 1);
    assert.ok(await page.getByText('Harrastukset luettelona').first().isVisible());
  });

  test('Latin-1, from a server that names no charset', async () => {
    hosts.overrides.set('/tarjotin.js', readFileSync('dist/cdn/tarjotin.js', 'utf8'));
    const {page} = await hosts.open('', {
      html: `<html lang="fi"><title>Vanha</title><p>Mäki</p>${script()}${finder()}`,
      headers: {'Content-Type': 'text/html; charset=iso-8859-1'},
    });
    await assertShown(page);
    assert.equal(await page.evaluate(() => document.characterSet), 'windows-1252');
    assert.doesNotMatch(await page.locator('tarjotin-finder').innerText(), /Ã/);
  });

  test('XHTML: the fallback and one line', async () => {
    const {page, warnings, errors} = await hosts.open('', {
      html: `<html xmlns="http://www.w3.org/1999/xhtml" lang="fi"><head><title>X</title></head>
        <body>${finder()}<script src="${hosts.loader}"></script></body></html>`,
      headers: {'Content-Type': 'application/xhtml+xml'},
    });
    await assertFallback(page);
    assert.equal(warnings.length, 1);
    assert.deepEqual(errors, []);
  });
});

describe('under a policy', () => {
  const origin = (): string => new URL(hosts.loader).origin;
  const strict = (): string => `default-src 'none'; script-src ${origin()}; connect-src ${new URL(hosts.feed).origin}; `;

  test('by host, without inline styles or scripts', async () => {
    const {page, errors} = await hosts.open(`${script()}${finder()}`, {headers: {'Content-Security-Policy': strict()}});
    await assertShown(page);
    assert.deepEqual(errors, []);
  });

  for (const mode of ['', 'type="module"']) {
    test(`by nonce and strict-dynamic ${mode}`, async () => {
      const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ${new URL(hosts.feed).origin}`;
      const {page, errors} = await hosts.open(`${script(`nonce="abc" ${mode}`)}${finder()}`, {headers: {'Content-Security-Policy': policy}});
      await assertShown(page);
      assert.deepEqual(errors, []);
    });
  }

  const REQUIRED = "require-trusted-types-for 'script'; ";
  /** As in browsers without Element.setHTML: Safari, and the others of some years ago. */
  const OLDER = '<script>delete Element.prototype.setHTML;</script>';
  const TAKEN = "<script>trustedTypes.createPolicy('lit-html', {createHTML: (text) => text});</script>";
  const trusted: readonly (readonly [string, string, string])[] = [
    ['our policy allowed', `${REQUIRED}trusted-types tarjotin`, ''],
    ['our policy allowed, in an older browser', `${REQUIRED}trusted-types tarjotin`, OLDER],
    ["lit-html's name taken, in an older browser", `${REQUIRED}trusted-types lit-html tarjotin`, OLDER + TAKEN],
    ["only lit-html's name allowed, and taken", `${REQUIRED}trusted-types lit-html`, TAKEN],
    ['no policy allowed', `${REQUIRED}trusted-types 'none'`, ''],
  ];
  for (const [name, policy, hostScript] of trusted) {
    test(`Trusted Types, ${name}`, async () => {
      const headers = {'Content-Security-Policy': policy};
      const {page, warnings, errors} = await hosts.open(`${hostScript}${script()}${finder()}`, {headers});
      await assertShown(page);
      assert.deepEqual([...warnings, ...errors], []);
    });
  }

  test('Trusted Types, no policy allowed, in an older browser: the fallback, and one line that says what to allow', async () => {
    const headers = {'Content-Security-Policy': `${REQUIRED}trusted-types 'none'`};
    const {page, warnings} = await hosts.open(`${OLDER}${script()}${finder()}`, {headers});
    await assertFallback(page);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /trusted-types tarjotin/);
  });

  test('Trusted Types named but not required, in an older browser: works without a policy', async () => {
    const headers = {'Content-Security-Policy': "trusted-types 'none'"};
    await assertShown((await hosts.open(`${OLDER}${script()}${finder()}`, {headers})).page);
  });
});

describe('when a chunk fails', () => {
  const failures: readonly (readonly [string, () => number | string])[] = [
    ['is missing', () => 404],
    ['was changed on the way', () => `${readFileSync(`dist/cdn${finderChunk()}`, 'utf8')}\ndocument.title = 'run';`],
  ];
  for (const [name, answer] of failures) {
    test(`because it ${name}: the fallback and one line; the next element tries again`, async () => {
      hosts.overrides.set(finderChunk(), answer());
      const {page, warnings} = await hosts.open(`${script()}${finder()}${finder()}`);
      await page.waitForLoadState('networkidle');
      assert.equal(warnings.length, 1);
      assert.equal(await page.title(), 'Kunta');
      assert.ok(await page.getByText('Harrastukset luettelona').first().isVisible());
      assert.equal(await page.locator('tarjotin-finder').first().evaluate((element) => element.clientHeight < innerHeight), true);

      hosts.overrides.clear();
      await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), finder());
      await assertShown(page, 3);
      assert.equal(warnings.length, 1);
    });
  }
});
