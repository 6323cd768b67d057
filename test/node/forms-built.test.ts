/** A form, as built, on a page of another origin that does not let it send; test/hosts has the pages that do. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, test} from 'node:test';
import {type Hosts, startHosts} from '../helpers/host-pages.js';
import {type Running, runReceiver} from '../helpers/receiver/run.js';

const folder = mkdtempSync(join(tmpdir(), 'tarjotin-forms-'));
let hosts: Hosts;
let receiver: Running;

before(async () => {
  const form: unknown = JSON.parse(readFileSync('src/form/presets/page-feedback.json', 'utf8'));
  [hosts, receiver] = await Promise.all([startHosts(), runReceiver(join(folder, 'test.db'), {origins: '*', forms: {palaute: {form}}})]);
});
after(async () => {
  await Promise.all([hosts.close(), receiver.close()]);
  rmSync(folder, {recursive: true});
});
afterEach(() => hosts.reset());

describe('a form as built', () => {
  test('a policy that does not let it send: the answer is kept, and nothing is thrown', async () => {
    const policy = `default-src 'none'; script-src ${new URL(hosts.loader).origin}; connect-src 'none'`;
    const definition = '<script type="application/json">{"id": "x", "title": "X", "items": [{"id": "a", "kind": "text", "text": "A"}]}</script>';
    const host = await hosts.open(`${hosts.script()}<tarjotin-feedback endpoint="${receiver.url}/answers/palaute">${definition}</tarjotin-feedback>`, {policy});
    const form = host.page.locator('tarjotin-feedback');
    await form.getByRole('textbox').fill('Jää talteen');
    await form.getByRole('button', {name: 'Lähetä', exact: true}).click();
    await form.getByText('Vastauksesi ei ole vielä perillä').waitFor();
    assert.deepEqual(host.errors.filter((error) => !error.includes('Content Security Policy') && !error.includes('violates')), []);
  });
});
