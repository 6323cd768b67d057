/** A published feed on a page, as built: the finder and the calendar in Chromium, every request counted. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {todayInHelsinki} from '../../scripts/demo-feed/dates.mjs';
import {makeFeed} from '../../scripts/demo-feed/make-feed.mjs';
import type {Item} from '../../src/feed/types.js';
import {type Site, startSite} from '../helpers/hostile-site.js';
import {type PublishedServer, servePublished} from '../helpers/published-server.js';

const RAW = makeFeed({activities: 250, seed: 3, today: todayInHelsinki()}) as {activities: Item[]; events: Item[]};
const FIRST = ['feed.json', 'summaries.json', 'names.idx'];
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LOADING = 'Haetaan tarkempia tietoja…';
const FAILED = 'Tarkempia tietoja ei saatu haettua.';

let site: Site;
let server: PublishedServer;
before(async () => {
  [site, server] = await Promise.all([startSite(), servePublished(RAW)]);
});
after(() => Promise.all([site.close(), server.close()]));
afterEach(async () => {
  await site.reset();
  server.reset();
});

async function openFinder(attributes = ''): Promise<{page: Page; lines: readonly string[]; errors: readonly string[]}> {
  const visit = await site.open(`<main><tarjotin-finder src="${server.url}" ${attributes}></tarjotin-finder></main>`);
  await visit.page.locator("tarjotin-finder [part='card'], tarjotin-finder [part='item']").first().waitFor();
  return visit;
}

/** Until a file has been asked for. */
async function untilAsked(name: string): Promise<void> {
  for (let time = 0; time < 200 && !server.asked.includes(name); time++) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(server.asked.includes(name), `${name} was not asked for: ${server.asked.join(' ')}`);
}

const countOf = (name: string): number => server.asked.filter((asked) => asked === name).length;

/** What axe finds on the page; it is put there in a way that no policy of a page would allow. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`axe.run('main', {rules: {region: {enabled: false}}}).then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes[0].html))`);
}

/** The first card, and what the publisher wrote of it. */
async function firstItem(page: Page): Promise<Item> {
  const id = await page.locator("tarjotin-finder [part='card'] [data-id]").first().getAttribute('data-id');
  const item = [...RAW.activities, ...RAW.events].find((one) => one['@id'] === id);
  assert.ok(item);
  return item;
}

const lastSentence = ({description}: Item): string => (description?.['fi'] ?? '').split('\n').at(-1) ?? '';
const openFirst = (page: Page) => page.locator("tarjotin-finder [part='card'] [data-id]").first().click();

describe('the finder on a published feed', () => {
  test('fetches the list, then the choices; all texts at the search box; an item when it is opened, once', async () => {
    const {page, lines, errors} = await openFinder();
    await page.locator("tarjotin-finder [part='facet']").first().waitFor();
    await untilAsked('names.idx');
    assert.deepEqual(server.asked, FIRST);

    await page.locator('tarjotin-finder #query').focus();
    await untilAsked('texts.idx');
    await page.keyboard.type('kahvikolikko');
    await page.locator("tarjotin-finder [part='list'] [part='card']").first().waitFor();
    const words = await page.locator("tarjotin-finder [part='count']").innerText();
    const plain = RAW.activities.concat(RAW.events).filter((one) => /kahvikolik/i.test(JSON.stringify(one))).length;
    assert.equal(Number(/\d+/.exec(words)?.[0]), plain);

    const item = await firstItem(page);
    await openFirst(page);
    await page.locator("tarjotin-finder [part='item']").getByText(lastSentence(item)).waitFor();
    assert.equal(await page.locator('tarjotin-finder').getByText(LOADING).count(), 0);
    await page.goBack();
    await openFirst(page);
    await page.locator("tarjotin-finder [part='item']").getByText(lastSentence(item)).waitFor();
    assert.deepEqual(server.asked, [...FIRST, 'texts.idx', 'details.json']);
    assert.deepEqual([...lines, ...errors], []);
  });

  test('shows the rest of an item while its details are on their way; axe finds no fault', async () => {
    server.faults.set('details', 'hangs');
    const {page} = await openFinder();
    const item = await firstItem(page);
    await openFirst(page);
    await page.locator('tarjotin-finder').getByText(LOADING).waitFor();
    assert.equal(await page.locator('tarjotin-finder #item-title').innerText(), item.name['fi']);
    assert.deepEqual(await faultsOf(page), []);
    await page.locator("tarjotin-finder [part='back']").click();
    await page.locator("tarjotin-finder [part='list']").waitFor();
    assert.equal(await page.locator('tarjotin-finder').getByText(LOADING).count(), 0);
  });

  test('says when details cannot be had, and fetches them when asked again; axe finds no fault', async () => {
    server.faults.set('details', 503);
    const {page} = await openFinder();
    const item = await firstItem(page);
    await openFirst(page);
    await page.locator("tarjotin-finder [part='message']").getByText(FAILED).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    assert.equal(await page.locator('tarjotin-finder #item-title').innerText(), item.name['fi']);
    server.faults.clear();
    await page.locator("tarjotin-finder [part='message'] button").click();
    await page.locator("tarjotin-finder [part='item']").getByText(lastSentence(item)).waitFor();
    assert.equal(await page.evaluate(`document.querySelector('tarjotin-finder').shadowRoot.activeElement?.id`), 'item-title');
  });

  test('says when the list has changed since', async () => {
    server.faults.set('details', new TextEncoder().encode('{"version":1,"activities":[]}'));
    const {page} = await openFinder();
    await openFirst(page);
    await page.locator("tarjotin-finder [part='message']").getByText('Luettelo on muuttunut').waitFor();
    assert.equal(countOf('details.json'), 2, 'once more, past the cache');
  });

  test('shows an item that stands alone on a page', async () => {
    const item = RAW.activities[0];
    const {page} = await openFinder(`item="${item?.['@id']}"`);
    await page.locator("tarjotin-finder [part='item']").getByText(item ? lastSentence(item) : '').waitFor();
    assert.equal(countOf('details.json'), 1);
  });

  test('shows the copy of the list when the line is cut', async () => {
    const {page} = await openFinder();
    await page.locator('tarjotin-finder #query').fill('kahvi');
    await page.waitForFunction(`caches.keys().then((names) => names.some((name) => name.startsWith('tarjotin-feed')))`);
    server.faults.set('', 503);
    await page.reload();
    await page.locator("tarjotin-finder [part='message']").first().waitFor();
    await page.locator("tarjotin-finder [part='card']").first().waitFor();
    assert.ok((await page.locator("tarjotin-finder [part='card']").count()) > 0);
  });
});

describe('the calendar on a published feed', () => {
  test('fetches manifest and summaries for the month, and the details of an event that is opened', async () => {
    const event = RAW.events.find(({superEvent, description}) => !superEvent && description);
    assert.ok(event);
    const {page} = await site.open(`<main><tarjotin-calendar src="${server.url}"></tarjotin-calendar></main>`);
    await page.locator("tarjotin-calendar [part='month']").waitFor();
    await page.locator('tarjotin-calendar .calendar-actions').waitFor();
    assert.deepEqual(server.asked, FIRST.slice(0, 2));
    await page.evaluate((id) => document.querySelector('tarjotin-calendar')?.setAttribute('item', id), event['@id']);
    await page.locator("tarjotin-calendar [part='item']").getByText(lastSentence(event)).waitFor();
    assert.deepEqual(server.asked, [...FIRST.slice(0, 2), 'details.json']);
    assert.deepEqual(await faultsOf(page), []);
  });
});
