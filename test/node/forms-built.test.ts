/** Forms and comments, as built, on pages of another origin that are hard on scripts, with a real receiver on a third. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, test} from 'node:test';
import {type HostPage, type Hosts, startHosts} from '../helpers/host-pages.js';
import {type Running, runReceiver} from '../helpers/receiver/run.js';

const folder = mkdtempSync(join(tmpdir(), 'tarjotin-forms-'));
let hosts: Hosts;
let receiver: Running;

before(async () => {
  const form: unknown = JSON.parse(readFileSync('src/form/presets/page-feedback.json', 'utf8'));
  const threads = {luonnos: {name: {fi: 'Luonnos'}, moderation: 'after'}};
  [hosts, receiver] = await Promise.all([startHosts(), runReceiver(join(folder, 'test.db'), {origins: '*', forms: {palaute: {form}}, threads})]);
});
after(async () => {
  await Promise.all([hosts.close(), receiver.close()]);
  rmSync(folder, {recursive: true});
});
afterEach(() => hosts.reset());

const widgets = (): string => `${hosts.script()}
  <tarjotin-feedback form="${receiver.url}/forms/palaute" endpoint="${receiver.url}/answers/palaute" subject="sivu"></tarjotin-feedback>
  <tarjotin-comments thread="luonnos" endpoint="${receiver.url}/comments"></tarjotin-comments>`;

/** A visitor answers the form and comments, and sees a receipt for each; the receiver has each once. */
async function answerAndComment({page}: HostPage): Promise<void> {
  const word = `Kiitos ${crypto.randomUUID()}`;
  const form = page.locator('tarjotin-feedback');
  await form.getByText('Kyllä').click();
  await form.getByRole('textbox').pressSequentially(word);
  await form.getByRole('button', {name: 'Lähetä', exact: true}).click();
  await form.getByText('Kiitos! Vastauksesi on vastaanotettu').waitFor();
  const comments = page.locator('tarjotin-comments');
  await comments.getByRole('textbox', {name: 'Kommenttisi'}).fill(word);
  // A machine would be as fast as this test; what it writes would wait for a moderator.
  await page.waitForTimeout(2_100);
  await comments.getByRole('button', {name: 'Lähetä kommentti'}).click();
  await comments.getByText('Kiitos! Kommenttisi on vastaanotettu').waitFor();
  await comments.getByRole('listitem').filter({hasText: word}).first().waitFor();
  const rows = [await receiver.answers(), await receiver.comments()].map((all) => all.filter((row) => JSON.stringify(row).includes(word)).length);
  assert.deepEqual(rows, [1, 1]);
}

describe('a form and a round of comments on a page with', () => {
  const script = (): string => new URL(hosts.loader).origin;
  const pages: Readonly<Record<string, () => readonly [before: string, policy?: string]>> = {
    'nothing else': () => [''],
    'a strict policy and Trusted Types': () => [
      '',
      `default-src 'none'; script-src ${script()}; connect-src ${receiver.url}; require-trusted-types-for 'script'; trusted-types tarjotin`,
    ],
    'Prototype.js': () => [`<script>
      Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
      Array.from = (list) => [...list];
    </script>`],
    'MooTools': () => [`<script>
      window.Event = function () { throw new Error('not a class'); };
      Array.from = (item) => [item];
    </script>`],
    'keys that the page takes for itself': () => [`<script>
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput']) document.addEventListener(type, (event) => event.preventDefault());
    </script>`],
    'storage that is denied': () => [`<script>
      for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(window, name, {get() { throw new DOMException('denied', 'SecurityError'); }});
    </script>`],
    'styles for everything': () => ['<style>* {display: block !important; font-size: 8px !important; color: red !important} input {display: none !important}</style>'],
  };
  for (const [name, make] of Object.entries(pages)) {
    test(name, async () => {
      const [begin, policy] = make();
      const host = await hosts.open(begin + widgets(), {policy});
      await answerAndComment(host);
      assert.deepEqual([...host.warnings, ...host.errors], []);
    });
  }

  test('a policy that does not let it send: the answer is kept, and nothing is thrown', async () => {
    const policy = `default-src 'none'; script-src ${script()}; connect-src 'none'`;
    const definition = '<script type="application/json">{"id": "x", "title": "X", "items": [{"id": "a", "kind": "text", "text": "A"}]}</script>';
    const host = await hosts.open(`${hosts.script()}<tarjotin-feedback endpoint="${receiver.url}/answers/palaute">${definition}</tarjotin-feedback>`, {policy});
    const form = host.page.locator('tarjotin-feedback');
    await form.getByRole('textbox').fill('Jää talteen');
    await form.getByRole('button', {name: 'Lähetä', exact: true}).click();
    await form.getByText('Vastauksesi ei ole vielä perillä').waitFor();
    assert.deepEqual(host.errors.filter((error) => !error.includes('Content Security Policy') && !error.includes('violates')), []);
  });
});
