/** The pasted script, as built, under policies and in browsers that test/hosts has not: there are more combinations than host pages. */
import {after, afterEach, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
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
  test('a foreign <base>', async () => {
    const {page} = await hosts.open(widget(), {head: '<base href="https://other.example/folder/">'});
    await assertShown(page);
  });
});

describe('under a policy', () => {
  const origin = (): string => new URL(hosts.loader).origin;
  const strict = (): string => `default-src 'none'; script-src ${origin()}; connect-src ${new URL(hosts.feed).origin}; `;

  test('that forbids what a widget fetches: a message names the directive and the origin', async () => {
    const feed = new URL(hosts.feed).origin;
    const elements: Readonly<Record<string, string>> = {
      finder: hosts.finder(),
      calendar: `<tarjotin-calendar src="${hosts.feed}"></tarjotin-calendar>`,
      feedback: `<tarjotin-feedback form="${feed}/form.json" endpoint="${feed}/answers/a"></tarjotin-feedback>`,
      comments: `<tarjotin-comments endpoint="${feed}/comments" thread="a"></tarjotin-comments>`,
    };
    for (const [name, element] of Object.entries(elements)) {
      const {page} = await hosts.open(hosts.script() + element, {policy: `script-src ${origin()}; connect-src 'self'`});
      const message = page.locator(`tarjotin-${name}[ready] [part~="message"]`);
      await message.getByText(`Tämän sivuston asetukset eivät salli hakea tietoja palvelimelta ${new URL(feed).host}.`).waitFor();
      await message.getByText(`Content-Security-Policy: connect-src ${feed}`).waitFor();
    }
  });

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
