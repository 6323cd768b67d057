/** Every FHIR Questionnaire of ../shared on the screen: what can be read is shown whole, what cannot is said to be so. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {enabledItems} from '../../src/form/conditions.js';
import {pagesOf} from '../../src/form/pages.js';
import {readForm} from '../../src/form/read-form.js';
import {isAnswered, itemsOf} from '../../src/form/types.js';
import {answersOf, initialOf} from '../../src/form/written.js';
import {needBuild} from '../helpers/need-build.js';

const ROOT = '../shared/data/forms/fhir';
const skip = existsSync(ROOT) ? false : 'no ../shared';

needBuild('cdn');

function questionnaires(): readonly (readonly [file: string, json: unknown])[] {
  const files = skip ? [] : readdirSync(ROOT, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.json'));
  return files.flatMap((file) => {
    const json = JSON.parse(readFileSync(`${ROOT}/${file}`, 'utf8')) as {resourceType?: string} | null;
    return json?.resourceType === 'Questionnaire' ? [[file, json] as const] : [];
  });
}

/** Ids of the questions on the first page. */
async function expected(json: unknown): Promise<readonly string[] | undefined> {
  const {form} = await readForm(json);
  if (!form) return undefined;
  const enabled = enabledItems(form, answersOf(form, initialOf(form)));
  const page = pagesOf(form).find(({items}) => [...itemsOf(items)].some(({id}) => enabled.has(id)));
  return [...itemsOf(page?.items ?? [])].filter((item) => isAnswered(item) && enabled.has(item.id)).map(({id}) => id);
}

describe('the Questionnaires of ../shared on the screen', {skip}, () => {
  let browser: Browser;
  let page: Page;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  const errors: string[] = [];
  before(async () => {
    const html = '<!doctype html><html lang="fi"><title>-</title><script src="/tarjotin.js"></script><tarjotin-feedback></tarjotin-feedback>';
    const handle = ({url}: IncomingMessage, response: ServerResponse): boolean => {
      if (url === '/') response.writeHead(200, {'Content-Type': 'text/html'}).end(html);
      return url === '/';
    };
    [browser, server] = await Promise.all([launchBrowser(), serveFolder('dist/cdn', {handle})]);
    page = await browser.newPage({locale: 'fi-FI'});
    page.on('pageerror', ({message}) => errors.push(message));
    await page.goto(server.origin);
    await page.waitForFunction(() => customElements.get('tarjotin-feedback'));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  const show = (json: unknown): Promise<{readonly asked: readonly (string | undefined)[]; readonly message?: string; readonly empty: number}> =>
    page.evaluate(async (definition) => {
      const element = Object.assign(document.createElement('tarjotin-feedback'), {definition, endpoint: '/answers/x', storage: 'off'});
      const ready = new Promise((resolve) => element.addEventListener('tarjotin-ready', resolve));
      document.body.replaceChildren(element);
      await ready;
      const fields = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
      return {
        asked: fields.map(({dataset}) => dataset['item']),
        message: element.shadowRoot?.querySelector('[part="message"]')?.textContent ?? undefined,
        empty: fields.filter((field) => !field.querySelector('input, textarea, select')).length,
      };
    }, json);

  test('each is shown with every question it asks, or refused', async () => {
    let [shown, refused] = [0, 0];
    for (const [file, json] of questionnaires()) {
      const wanted = await expected(json);
      const {asked, message, empty} = await show(json);
      if (wanted) {
        shown++;
        assert.deepEqual([asked, message, empty], [wanted, undefined, 0], file);
      } else {
        refused++;
        assert.match(message ?? '', /Lomaketta ei voi näyttää/, file);
      }
    }
    console.log(`Questionnaires: ${shown} shown, ${refused} refused`);
    assert.deepEqual(errors, []);
    assert.ok(shown > 100);
  });
});
