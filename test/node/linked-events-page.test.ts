/**
 * The whole way, as a resident goes it: scripts from one origin, Linked Events data from a second, on a plain page of a
 * third. Found, narrowed down, opened and left again by keyboard alone.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {needBuild} from '../helpers/need-build.js';

const SHARED = '../shared/data/feeds/linked-events';

interface Api {
  readonly name: string;
  /** Why it cannot be run here. */
  readonly skip: string | false;
  /** Documents by path; `{{API}}` stands for the API's own address. */
  documents(): Readonly<Record<string, unknown>>;
  readonly words: string;
  /** A choice by its facet and its words. */
  readonly choice: readonly [facet: string, value: string];
  readonly title: string;
  /** Texts on the item's page. */
  readonly details: readonly string[];
}

const ownEvents = {
  meta: {count: 2, next: null, previous: null},
  data: [
    {
      id: 'koe:1',
      type_id: 'Course',
      name: {fi: 'Mattokutojien kurssi', sv: 'Kurs i mattvävning'},
      short_description: {fi: 'Opi kutomaan räsymatto.'},
      start_time: '2099-03-02T15:00:00Z',
      end_time: '2099-03-02T17:00:00Z',
      location: {'@id': '{{API}}/v1/place/koe:7/'},
      keywords: [{'@id': '{{API}}/v1/keyword/koe:k1/'}],
      offers: [{is_free: true}],
    },
    {id: 'koe:2', type_id: 'General', name: {fi: 'Kylän talkoot'}, start_time: '2099-04-01', has_start_time: false, end_time: null, location: null, keywords: []},
  ],
};

const APIS: readonly Api[] = [
  {
    name: 'our own fixture',
    skip: false,
    documents: () => ({
      '/v1/event/': ownEvents,
      '/v1/place/koe:7/': {id: 'koe:7', name: {fi: 'Kutomo'}, street_address: {fi: 'Kudekuja 3'}, address_locality: {fi: 'Laukaa'}, position: null},
      '/v1/keyword/koe:k1/': {id: 'koe:k1', name: {fi: 'käsityöt (harrastus)'}},
    }),
    words: 'matto',
    choice: ['Aihe', 'Kädentaidot'],
    title: 'Mattokutojien kurssi',
    details: ['Kudekuja 3', 'Laukaa', 'Maksuton'],
  },
  {
    name: 'recorded answers of the Helsinki API',
    skip: existsSync(SHARED) ? false : `${SHARED} is not here`,
    documents: () => {
      const read = (file: string): unknown => JSON.parse(readFileSync(`${SHARED}/${file}`, 'utf8').replaceAll('https://api.hel.fi/linkedevents', '{{API}}'));
      const places = read('kultus_places_data.json') as {data: {id: string}[]};
      const keywords = read('kultus_keywords_data.json') as {data: {id: string}[]};
      return {
        '/v1/event/': read('kultus_events_data.json'),
        '/v1/event/?page=2': {...(read('helfi_fixture_3events.json') as object), meta: {next: null}},
        ...Object.fromEntries(places.data.map((place) => [`/v1/place/${place.id}/`, place])),
        ...Object.fromEntries(keywords.data.map((keyword) => [`/v1/keyword/${keyword.id}/`, keyword])),
      };
    },
    words: 'slangi',
    choice: ['Aihe', 'Taide ja kulttuuri'],
    title: 'Slangiopastus Katse Helsinkiin -näyttelyssä',
    details: ['Testitie 1'],
  },
];

needBuild('cdn');

/** What has focus inside the widget, in the words of the page. */
const focusedThere = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement?.shadowRoot?.activeElement;
    if (!(focused instanceof HTMLElement)) return undefined;
    const label = focused.closest('label')?.textContent ?? '';
    return {id: focused.id, text: focused.textContent.trim(), label, isResult: 'id' in focused.dataset};
  });

type Focused = NonNullable<Awaited<ReturnType<typeof focusedThere>>>;

/** Presses Tab until what has focus inside the widget is what is wanted; fails after 80 presses. */
async function tabTo(page: Page, what: string, isWanted: (focused: Focused) => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await focusedThere(page);
    if (focused && isWanted(focused)) return;
  }
  assert.fail(`Tab did not come to ${what}`);
}

const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => !document.querySelector('tarjotin-finder')?.shadowRoot?.querySelector('[aria-busy="true"]'));

describe('a finder on another site, on Linked Events data, by keyboard alone', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const api of APIS) {
    test(api.name, {skip: api.skip}, async () => {
      const documents = api.documents();
      const scripts = await serveFolder('dist/cdn');
      const asked: string[] = [];
      const feeds = await serveFolder('dist/cdn', {
        handle(request, response) {
          const url = new URL(request.url ?? '', 'http://api');
          const page = url.searchParams.get('page');
          const found = documents[url.pathname + (page ? `?page=${page}` : '')];
          asked.push(request.url ?? '');
          const body = found && JSON.stringify(found).replaceAll('{{API}}', `http://${request.headers.host}`);
          response.writeHead(body ? 200 : 404, {'Content-Type': 'application/json'}).end(body);
          return true;
        },
      });
      const host = await serveFolder('dist/cdn', {
        handle(_request, response) {
          response.writeHead(200, {'Content-Type': 'text/html'}).end(
            `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Kunta</title><script src="${scripts.origin}/tarjotin.js" async></script>
            <h1>Kunta</h1><tarjotin-finder src="${feeds.origin}/v1/event/"></tarjotin-finder>`,
          );
          return true;
        },
      });
      const page = await browser.newPage({locale: 'fi-FI', viewport: {width: 1280, height: 900}});
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      try {
        await page.goto(host.origin);
        const finder = page.locator('tarjotin-finder');
        await page.locator('tarjotin-finder[ready]').waitFor();
        assert.match(asked[0] ?? '', /event_type=General(,|%2C)Course(,|%2C)Volunteering/);

        await tabTo(page, 'the search field', ({id}) => id === 'query');
        await page.keyboard.type(api.words);
        await finder.getByText(api.title).first().waitFor();
        await settled(page);

        await tabTo(page, `the choice ${api.choice.join(': ')}`, ({label}) => label.includes(api.choice[1]));
        await page.keyboard.press('Space');
        await finder.getByRole('button', {name: `Poista: ${api.choice.join(', ')}`}).waitFor();
        await settled(page);

        await tabTo(page, 'the name of the item', ({isResult, text}) => isResult && text === api.title);
        await page.keyboard.press('Enter');
        const item = finder.getByRole('article');
        await item.getByRole('heading', {name: api.title}).waitFor();
        const text = await item.innerText();
        for (const detail of api.details) assert.ok(text.includes(detail), `${detail} is not on the item's page`);

        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Enter');
        await finder.getByRole('searchbox').first().waitFor();
        await settled(page);
        assert.equal(await finder.getByRole('searchbox').first().inputValue(), api.words);
        assert.equal((await focusedThere(page))?.text, api.title, 'focus is back on the item in the list');
        assert.deepEqual(errors, []);
      } finally {
        await page.close();
        await Promise.all([scripts, feeds, host].map((server) => server.close()));
      }
    });
  }
});
