/** The page for administrators in each state and language: for axe, for small screens, for the keyboard. */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {LANGUAGES} from '../../../src/lib/page-language.js';
import {type AdminSite, faultsOf, startAdminSite} from '../../helpers/receiver/admin-page.js';

let site: AdminSite;
before(async () => {
  site = await startAdminSite();
  const question = await site.write('Kyläkuntosali puuttuu', {name: 'Aino'});
  await site.receiver.admin('POST', `/admin/api/comments/${question}/approve`);
  await site.write('Niin puuttuu', {name: 'Eino', parent: question});
  await site.write('Lainaa heti', {website: 'https://spam.example'}, 'kirjasto');
  for (const suosittelu of [10, 8, 3]) await site.receiver.post('/answers/palaute', {answers: {suosittelu: [suosittelu], aika: ['1']}});
  const fast = {suosittelu: [3], mista: [{other: 'https://spam.example/'.repeat(9)}], aika: ['1']};
  await site.receiver.post('/answers/tyhja', {answers: fast, elapsed: 100});
});
after(() => site.close());

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
  'queue, with a reply and what it answers': {...QUEUE, shows: 'article blockquote'},
  empty: {path: '#/comments/hidden', shows: '.empty'},
  answering: {...QUEUE, shows: '#answer-text', act: press('article .actions button:nth-child(3)')},
  'an empty answer': {...QUEUE, shows: '#answer-error', act: async (page) => {
    await press('article .actions button:nth-child(3)')(page);
    await press('.answering [type="submit"]')(page);
  }},
  deleting: {...QUEUE, shows: 'dialog[open]', act: press('article .actions button:nth-child(4)')},
  forms: {path: '#/results', shows: '.forms'},
  'no such receipt': {path: '#/results', shows: '#erase-error', act: press('.erase [type="submit"]')},
  results: {path: '#/results/palaute', shows: '.questions'},
  'only suspected answers': {path: '#/results/tyhja', shows: '.suspect'},
  'a suspected answer that cannot be counted': {path: '#/results/tyhja', shows: '.suspect [part="message"]', act: async (page) => {
    await page.route('**/trust', (route) => route.abort());
    await press('.suspect .actions button')(page);
  }},
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

/** What is too wide for a small screen, or too low for a finger. */
const tooSmall = (page: Page) => page.evaluate(() => {
  const wide = document.documentElement.scrollWidth > 320 ? ['sticks out at 320 px'] : [];
  const targets = [...(document.querySelector('tarjotin-admin')?.shadowRoot?.querySelectorAll('a, button, input, select, textarea') ?? [])];
  const low = targets.filter((target) => {
    const {height} = target.getBoundingClientRect();
    return height > 0 && height < 43.9;
  });
  return [...wide, ...low.map(({outerHTML}) => outerHTML)];
});

for (const [name, state] of Object.entries(STATES)) {
  test(`${name}: axe finds no fault; nothing sticks out at 320 px, and targets are at least 44 px high`, async () => {
    const page = await openState(state, 1280);
    assert.deepEqual(await faultsOf(page), []);
    await page.setViewportSize({width: 320, height: 800});
    assert.deepEqual(await tooSmall(page), []);
    await page.context().close();
  });
}

/** Texts are longer or shorter, and those of publishers are in another language than the page. */
describe('in another language', () => {
  for (const language of LANGUAGES.slice(1)) {
    test(`${language}: axe finds no fault in the longest pages, and each fits a small screen`, async () => {
      const {page} = await site.open('', {locale: language, viewport: {width: 320, height: 800}});
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      for (const {path, shows, isOut, act, fault} of Object.values(STATES)) {
        if (isOut || act || fault) continue;
        await page.goto(`${site.receiver.url}/admin/${path}`);
        await page.locator(shows).first().waitFor();
        assert.deepEqual(await tooSmall(page), [], path);
        if (/waiting|palaute/.test(path)) assert.deepEqual(await faultsOf(page), [], path);
      }
      await page.context().close();
    });
  }
});

test('the queue and the results can be read in the dark', async () => {
  const {page} = await site.open('', {colorScheme: 'dark'});
  for (const [path, shows] of [['#/comments/waiting', 'article'], ['#/results/palaute', '.questions'], ['#/results/tyhja', '.suspect']]) {
    await page.goto(`${site.receiver.url}/admin/${path}`);
    await page.locator(shows ?? '').first().waitFor();
    assert.deepEqual(await faultsOf(page), [], path);
  }
  await page.context().close();
});
