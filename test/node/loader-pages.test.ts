/** The pasted script, as built, on pages that are hard on scripts: old libraries, odd documents, strict policies. */
import {after, afterEach, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {assertFallback, assertShown, startHosts, type Hosts} from '../helpers/host-pages.js';

let hosts: Hosts;
before(async () => {
  hosts = await startHosts();
});
after(() => hosts.close());
afterEach(() => hosts.reset());

/** The script and the element, as a webmaster pastes them. */
const widget = (attributes = ''): string => hosts.script(attributes) + hosts.finder();

describe('on a page with', () => {
  test('RequireJS: its define is not called', async () => {
    const {page} = await hosts.open(`<script>
      window.calls = 0;
      window.define = () => { window.calls += 1; };
      window.define.amd = {};
    </script>${widget()}`);
    await assertShown(page);
    assert.equal(await page.evaluate('window.calls'), 0);
  });

  test('an image named currentScript', async () => {
    const image = '<img name="currentScript" src="/x.png" data-base="https://evil.example/" alt="">';
    const {page} = await hosts.open(image + widget());
    await assertShown(page);
  });

  test('a foreign <base>', async () => {
    const {page} = await hosts.open(widget(), {head: '<base href="https://other.example/folder/">'});
    await assertShown(page);
  });

  test('customElements.define wrapped', async () => {
    const {page, errors} = await hosts.open(`<script>
      const real = customElements.define;
      customElements.define = function (...args) { return real.apply(this, args); };
    </script>${widget()}`);
    await assertShown(page);
    assert.deepEqual(errors, []);
  });

  test('Array.from and Event replaced, as MooTools does', async () => {
    const {page, errors} = await hosts.open(`<script>
      Array.from = (item) => [item];
      window.Event = function () { throw new Error('not a class'); };
    </script>${widget()}`);
    await assertShown(page);
    assert.deepEqual(errors, []);
  });

  test('the name taken: the stranger is left alone, one line', async () => {
    const {page, warnings} = await hosts.open(`<script>
      customElements.define('tarjotin-finder', class extends HTMLElement {});
    </script>${widget()}${hosts.finder()}`);
    await page.waitForLoadState('networkidle');
    assert.equal(warnings.length, 1);
    assert.ok(await page.getByText('Harrastukset luettelona').first().isVisible());
  });

  test('Latin-1, from a server that names no charset', async () => {
    hosts.overrides.set('/tarjotin.js', readFileSync('dist/cdn/tarjotin.js', 'utf8'));
    const {page} = await hosts.open('', {
      html: `<html lang="fi"><title>Vanha</title><p>Mäki</p>${widget()}`,
      headers: {'Content-Type': 'text/html; charset=iso-8859-1'},
    });
    await assertShown(page);
    assert.equal(await page.evaluate(() => document.characterSet), 'windows-1252');
    assert.doesNotMatch(await page.locator('tarjotin-finder').innerText(), /Ã/);
  });

  test('XHTML: the fallback and one line', async () => {
    const {page, warnings, errors} = await hosts.open('', {
      html: `<html xmlns="http://www.w3.org/1999/xhtml" lang="fi"><head><title>X</title></head>
        <body>${hosts.finder()}<script src="${hosts.loader}"></script></body></html>`,
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
    const {page, errors} = await hosts.open(widget(), {policy: strict()});
    await assertShown(page);
    assert.deepEqual(errors, []);
  });

  for (const mode of ['', 'type="module"']) {
    test(`by nonce and strict-dynamic ${mode}`, async () => {
      const feed = new URL(hosts.feed).origin;
      const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ${feed}`;
      const {page, errors} = await hosts.open(widget(`nonce="abc" ${mode}`), {policy});
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
      const {page, warnings, errors} = await hosts.open(hostScript + widget(), {policy});
      await assertShown(page);
      assert.deepEqual([...warnings, ...errors], []);
    });
  }

  test('Trusted Types, no policy allowed, in an older browser: the fallback and one line on what to allow', async () => {
    const {page, warnings} = await hosts.open(OLDER + widget(), {policy: `${REQUIRED}trusted-types 'none'`});
    await assertFallback(page);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /trusted-types tarjotin/);
  });

  test('Trusted Types named but not required, in an older browser: works without a policy', async () => {
    await assertShown((await hosts.open(OLDER + widget(), {policy: "trusted-types 'none'"})).page);
  });
});
