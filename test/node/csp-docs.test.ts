/** The policies of docs/csp.md, each on a page with the widgets that it is for: no violation and no error. */
import {after, afterEach, before, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {serveFolder} from '../../scripts/static-server.mjs';
import {startHosts, type Hosts} from '../helpers/host-pages.js';

const COMMENTS = {name: {fi: 'Luonnos'}, status: 'open', total: 0, comments: []};

let hosts: Hosts;
let receiver: Awaited<ReturnType<typeof serveFolder>>;
before(async () => {
  hosts = await startHosts();
  receiver = await serveFolder('test/fixtures/build', {
    handle(_request: IncomingMessage, response: ServerResponse) {
      response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify(COMMENTS));
      return true;
    },
  });
});
after(async () => {
  await hosts.close();
  await receiver.close();
});
afterEach(() => hosts.reset());

/** Headings of the page with the policy below each. */
const blocks = [...readFileSync('docs/csp.md', 'utf8').matchAll(/^## (.+?)\n[^#]*?```csp\n(.+?)\n```/gms)]
  .map(([, heading = '', policy = '']) => ({heading, policy}));

const origin = (url: string): string => new URL(url).origin;

const feeds = (): string => `${hosts.finder()}<tarjotin-calendar src="${hosts.feed}"></tarjotin-calendar>`;
const forms = (): string => `
  <tarjotin-feedback form="${origin(hosts.loader)}/forms/page-feedback.json" endpoint="${receiver.origin}/answers/x"></tarjotin-feedback>
  <tarjotin-comments thread="luonnos" endpoint="${receiver.origin}/comments"></tarjotin-comments>`;

test('docs/csp.md has a policy for each case', () => assert.equal(blocks.length, 4));

for (const {heading, policy} of blocks) {
  test(`${heading}: the policy of the docs is enough`, async () => {
    const real = policy
      .replaceAll('https://widgets.example', origin(hosts.loader))
      .replaceAll('https://feeds.example', origin(hosts.feed))
      .replaceAll('https://palaute.example', receiver.origin);
    const isForms = policy.includes('palaute');
    const body = hosts.script(policy.includes('nonce') ? 'nonce="abc"' : '') + (isForms ? forms() : feeds());
    const {page, errors, warnings} = await hosts.open(body, {policy: `default-src 'none'; ${real}`});
    await page.waitForFunction(() => document.querySelectorAll('[ready]').length === 2);
    await page.waitForLoadState('networkidle');
    assert.deepEqual([...errors, ...warnings], []);
  });
}
