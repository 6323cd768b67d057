/** The page for administrators in each state and language: for axe, for small screens, for the keyboard. */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {LANGUAGES} from '../../../src/lib/page-language.js';
import {type AdminSite, faultsOf, startAdminSite} from '../../helpers/receiver/admin-page.js';

let site: AdminSite;
before(async () => {
  site = await startAdminSite();
  await site.write('Kyläkuntosali puuttuu', {name: 'Aino'});
  await site.write('Lainaa heti', {website: 'https://spam.example'}, 'kirjasto');
  for (const suosittelu of [10, 8, 3]) await site.receiver.post('/answers/palaute', {answers: {suosittelu: [suosittelu], aika: ['1']}});
});
after(() => site.close());

const EMPTY = {path: '#/comments/hidden', shows: '.empty'};
const QUEUE = {path: '#/comments/waiting', shows: 'article'};

interface State {
  readonly path: string;
  readonly shows: string;
  readonly isOut?: boolean;
  /** Answers of the receiver that are kept back or failing. */
  readonly fault?: 'hang' | 'abort';
  readonly act?: (page: Page) => Promise<void>;
}

const press = (place: string) => (page: Page) => page.locator(place).first().click();

const STATES: Readonly<Record<string, State>> = {
  'logged out': {path: '', shows: '#token', isOut: true},
  'wrong token': {path: '', shows: '#token-error', isOut: true, act: async (page) => {
    await page.locator('#token').fill('wrong');
    await page.locator('#token').press('Enter');
  }},
  loading: {path: '#/comments/approved', shows: '.page > .note', fault: 'hang'},
  error: {path: '#/comments/approved', shows: '[part="message"]', fault: 'abort'},
  queue: QUEUE,
  empty: EMPTY,
  answering: {...QUEUE, shows: '#answer-text', act: press('article .actions button:nth-child(3)')},
  'an empty answer': {...QUEUE, shows: '#answer-error', act: async (page) => {
    await press('article .actions button:nth-child(3)')(page);
    await press('.answering [type="submit"]')(page);
  }},
  deleting: {...QUEUE, shows: 'dialog[open]', act: press('article .actions button:nth-child(4)')},
  forms: {path: '#/results', shows: '.forms'},
  'no such receipt': {path: '#/results', shows: '#erase-error', act: press('.erase [type="submit"]')},
  results: {path: '#/results/palaute', shows: '.questions'},
  'no results': {path: '#/results/tyhja', shows: '.total'},
};

async function openState({path, shows, isOut, fault, act}: State, width: number, language = 'fi'): Promise<Page> {
  const {page} = await site.open('', {token: isOut ? '' : undefined, locale: language, viewport: {width, height: 800}});
  if (fault) await page.route('**/api/comments*', (route) => (fault === 'abort' ? route.abort() : undefined));
  if (path) await page.goto(`${site.receiver.url}/admin/${path}`);
  await page.locator(act ? path === QUEUE.path ? 'article' : '#title' : shows).first().waitFor();
  await act?.(page);
  await page.locator(shows).first().waitFor();
  return page;
}

for (const [name, state] of Object.entries(STATES)) {
  describe(name, () => {
    for (const language of LANGUAGES) {
      test(`has no fault that axe finds, in ${language}`, async () => {
        const page = await openState(state, 1280, language);
        assert.equal(await page.evaluate(() => document.documentElement.lang), language);
        assert.deepEqual(await faultsOf(page), []);
        await page.context().close();
      });
    }

    test('nothing sticks out at 320 px, and targets are at least 44 px high', async () => {
      const page = await openState(state, 320);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
      const small = await page.evaluate(() =>
        [...(document.querySelector('tarjotin-admin')?.shadowRoot?.querySelectorAll('a, button, input, select, textarea') ?? [])]
          .map((target) => ({height: target.getBoundingClientRect().height, text: target.textContent}))
          .filter(({height}) => height > 0 && height < 43.9));
      assert.deepEqual(small, []);
      await page.context().close();
    });
  });
}

describe('in the dark', () => {
  for (const name of ['queue', 'results'] as const) {
    test(`${name} can be read`, async () => {
      const page = await openState(STATES[name] ?? EMPTY, 1280);
      await page.emulateMedia({colorScheme: 'dark'});
      assert.deepEqual(await faultsOf(page), []);
      await page.context().close();
    });
  }
});
