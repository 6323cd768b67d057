/**
 * The finder, as built, on lines that are slow, cut or come and go, in pages that are hidden, left and returned to, and
 * on machines whose clock or zone is another.
 */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, test} from 'node:test';
import {chromium, type Page, type Request} from 'playwright-core';
import {browserArgs, findWholeBrowser} from '../../scripts/browser-path.mjs';
import {readyCount, screenText, type Site, startSite, type Visit, type VisitOptions} from '../helpers/hostile-site.js';
import {type Feeds, OTHER_NAME, startFeeds} from '../helpers/hostile-transport.js';
import {
  addFinder,
  assertList,
  assertMessage,
  assertNoMessage,
  assertQuiet,
  finderOf,
  LATE,
  NO_LINE,
  SILENT,
  TOO_LARGE,
  tryAgain,
} from '../helpers/hostile-visit.js';

let site: Site;
let feeds: Feeds;
before(async () => {
  [site, feeds] = await Promise.all([startSite(), startFeeds()]);
});
after(() => Promise.all([site.close(), feeds.close()]));
afterEach(async () => {
  await site.reset();
  feeds.reset();
});

const GOOD = 'own-good';
const HANGS = 'own-hangs';
const visitCase = (id: string, options?: VisitOptions): Promise<Visit> => site.open(finderOf(feeds.urlOf(id)), options);

/** A page that has the widget's files already, and no feed yet. */
async function visitWithout(options?: VisitOptions): Promise<Visit> {
  const at = await visitCase(GOOD, options);
  await assertList(at);
  await at.page.waitForLoadState('networkidle');
  await at.finder.evaluate((element) => element.remove());
  return at;
}

describe('a feed that is late', () => {
  test('slow headers: the place is kept, a word after 10 s, the list when it comes', async () => {
    const url = feeds.urlOf(GOOD);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const at = await site.open(`<tarjotin-finder src="${url}"></tarjotin-finder>`, {
      prepare: async (page) => {
        await page.clock.install();
        await page.route(url, (route) => held.then(() => route.continue()));
      },
    });
    await at.finder.getByText('Luetteloa haetaan…').waitFor();
    assert.equal(await readyCount(at), 0);
    assert.doesNotMatch(await screenText(at), new RegExp(LATE));
    await at.page.clock.runFor(10_000);
    await at.finder.getByText(LATE).waitFor();
    await assertQuiet(at, {lines: 0});
    release();
    await assertList(at);
    assert.doesNotMatch(await screenText(at), new RegExp(LATE));
    await assertQuiet(at, {lines: 0});
  });

  test('no answer ever: what is inside the tag stays for 10 s, then a word, and another try helps', async () => {
    const at = await visitCase(HANGS, {prepare: (page) => page.clock.install()});
    await at.finder.locator('.root').waitFor();
    assert.ok(await at.page.getByText('Harrastukset luettelona').isVisible());
    assert.equal(await readyCount(at), 0);
    await at.page.clock.runFor(10_000);
    await at.finder.getByText(LATE).waitFor();
    feeds.mend(HANGS);
    await tryAgain(at);
    await assertList(at);
    await assertQuiet(at, {lines: 0});
  });

  test('50 MB: the tab never holds them', async () => {
    const at = await visitWithout();
    const session = await at.context.newCDPSession(at.page);
    let [most, measuring] = [0, true];
    const measured = (async () => {
      while (measuring) {
        const heap = (await session.send('Runtime.getHeapUsage')) as {usedSize: number; backingStorageSize?: number};
        most = Math.max(most, heap.usedSize + (heap.backingStorageSize ?? 0));
      }
    })();
    const before = feeds.sent();
    await addFinder(at, feeds.urlOf('own-huge'));
    await assertMessage(at, TOO_LARGE, 2);
    measuring = false;
    await measured;
    assert.ok(most < 60_000_000, `${most} bytes of heap`);
    assert.ok(feeds.sent() - before < 50_000_000, 'all of it was sent');
  });
});

describe('a line that is cut', () => {
  test('offline: said, and the list comes by itself with the line', async () => {
    const at = await visitWithout();
    await at.context.setOffline(true);
    await addFinder(at, feeds.urlOf('own-broken'));
    await assertMessage(at, NO_LINE, 2);
    feeds.mend('own-broken');
    await at.context.setOffline(false);
    await assertList(at);
    await assertNoMessage(at);
    await assertQuiet(at, {ready: 2});
  });

  test('in the middle of a request', async () => {
    const url = feeds.urlOf('own-broken');
    feeds.mend('own-broken');
    let cut = (): void => undefined;
    const held = new Promise<void>((resolve) => (cut = resolve));
    const at = await visitWithout();
    await at.page.route(url, (route) => held.then(() => route.abort('internetdisconnected')), {times: 1});
    const asked = at.page.waitForRequest(url);
    await addFinder(at, url);
    await asked;
    await at.context.setOffline(true);
    cut();
    await assertMessage(at, NO_LINE, 2);
    await at.context.setOffline(false);
    await assertList(at);
    await assertQuiet(at, {ready: 2});
  });

  test('coming and going ten times: one request at a time, and the list in the end', async () => {
    const isFeed = (request: Request): boolean => request.url() === feeds.urlOf('own-broken');
    const at = await visitWithout();
    let [open, most, all] = [0, 0, 0];
    at.page.on('request', (request) => {
      if (!isFeed(request)) return;
      most = Math.max(most, ++open);
      all++;
    });
    at.page.on('requestfailed', (request) => isFeed(request) && open--);
    at.page.on('requestfinished', (request) => isFeed(request) && open--);
    await addFinder(at, feeds.urlOf('own-broken'));
    await assertMessage(at, SILENT, 2);
    for (let time = 0; time < 10; time++) {
      await at.context.setOffline(true);
      await at.context.setOffline(false);
    }
    feeds.mend('own-broken');
    await at.context.setOffline(true);
    await at.context.setOffline(false);
    await assertList(at);
    assert.equal(most, 1);
    assert.ok(all > 1 && all < 20, `${all} requests`);
    await assertQuiet(at, {lines: 12, ready: 2});
  });

  test('after a visit: the copy of then, with its date, though the clock has gone on two years', async () => {
    const at = await visitCase(GOOD, {prepare: (page) => page.clock.setFixedTime(new Date('2026-03-10T10:00:00Z'))});
    await assertList(at);
    await at.finder.getByRole('searchbox').fill('jumppa');
    await at.page.waitForFunction(() => caches.keys().then((keys) => keys.length > 0));
    feeds.mend(GOOD, {status: 500, body: ''});
    const later = await visitCase(GOOD, {
      context: at.context,
      prepare: (page) => page.clock.setFixedTime(new Date('2028-03-10T10:00:00Z')),
    });
    await assertList(later);
    await assertMessage(later, SILENT);
    assert.match(await screenText(later), /Näet kopion, joka on tallennettu ti 10\.3\.2026 klo 12\./);
    feeds.mend(GOOD);
    await tryAgain(later);
    await assertNoMessage(later);
  });
});

describe('one page', () => {
  test('two finders of one feed ask once', async () => {
    const url = feeds.urlOf(GOOD);
    const at = await site.open(finderOf(url) + finderOf(url));
    for (const finder of await at.finder.all()) await finder.getByRole('link', {name: 'Tuolijumppa'}).waitFor();
    assert.equal(at.asked.filter((asked) => asked === url).length, 1);
    await assertQuiet(at, {lines: 0, ready: 2});
  });

  test('taken away before the answer: the request ends, nothing is thrown', async () => {
    const at = await visitWithout();
    const asked = at.page.waitForRequest(feeds.urlOf(HANGS));
    const ended = at.page.waitForEvent('requestfailed', (request) => request.url() === feeds.urlOf(HANGS));
    await addFinder(at, feeds.urlOf(HANGS));
    await asked;
    await at.finder.evaluate((element) => element.remove());
    assert.equal((await ended).failure()?.errorText, 'net::ERR_ABORTED');
    await assertQuiet(at, {lines: 0});
  });

  test('another feed twice in a moment: the last one wins, however late the others come', async () => {
    const [late, last] = [feeds.urlOf(GOOD), `${feeds.origin}/other.json`];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const at = await visitWithout();
    await at.page.route(`${late}**`, (route) => held.then(() => route.continue()).catch(() => undefined));
    await addFinder(at, late);
    await at.finder.evaluate(
      async (element, addresses) => {
        for (const address of addresses) {
          element.setAttribute('src', address);
          await Promise.resolve();
        }
      },
      [`${late}?2`, last],
    );
    release();
    await assertList(at, OTHER_NAME);
    await at.page.waitForLoadState('networkidle');
    assert.doesNotMatch(await screenText(at), /Tuolijumppa/);
    await assertQuiet(at, {lines: 0, ready: 2});
  });

  test('in a tab that is hidden, where no frame is drawn, the list is there when it is shown', async () => {
    const hide = (): void => {
      Object.defineProperty(document, 'visibilityState', {value: 'hidden'});
      Object.defineProperty(document, 'hidden', {value: true});
      window.requestAnimationFrame = () => 0;
    };
    const at = await visitCase(GOOD, {prepare: (page) => page.addInitScript(hide)});
    await at.finder.locator('[data-id="act/tuolijumppa"]').waitFor({state: 'attached'});
    await at.finder.locator('[part="facet"]').first().waitFor({state: 'attached'});
    await assertQuiet(at, {lines: 0});
  });

  test('what searches is lost on the way: the list stands, and the button fetches it', async () => {
    const lost = /\/finder-index-/;
    const at = await visitCase(GOOD, {prepare: (page) => page.route(lost, (route) => route.abort('connectionfailed'))});
    await assertList(at);
    await at.finder.getByText('Hakua ei voitu ladata').waitFor();
    // Nor does it help while the line is down.
    await tryAgain(at);
    await at.finder.getByText('Hakua ei voitu ladata').waitFor();
    await at.page.unroute(lost);
    await tryAgain(at);
    await at.finder.locator('[part="facet"]').first().waitFor();
    await assertNoMessage(at);
  });

  test('looking at it leaves nothing on the device', async () => {
    const at = await visitCase(GOOD);
    await assertList(at);
    await at.page.waitForLoadState('networkidle');
    const kept = await at.page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await indexedDB.databases()).map(({name}) => name),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      document.cookie,
    ]);
    assert.deepEqual(kept, ['']);
    assert.deepEqual(await at.context.cookies(), []);
  });
});

describe('the back/forward cache', () => {
  const executablePath = findWholeBrowser();
  const skip = executablePath === undefined && 'there is only the shell of a browser, which keeps no page';
  test('Back from another page: the list lives, and is not asked for again', {skip}, async () => {
    const browser = await chromium.launch({executablePath, args: browserArgs, ignoreDefaultArgs: ['--disable-back-forward-cache']});
    try {
      const at = await visitCase(GOOD, {context: await browser.newContext({locale: 'fi-FI'})});
      await assertList(at);
      await at.page.evaluate(() => {
        (window as {alive?: boolean}).alive = true;
      });
      const asked = feeds.count(GOOD);
      await at.page.goto(`${site.origins[0]}${site.serve('{}')}`);
      await at.page.goBack({waitUntil: 'commit'});
      assert.equal(await at.page.evaluate('window.alive'), true, 'the page was kept');
      await at.finder.getByRole('searchbox').fill('vesijumppa');
      await at.finder.getByRole('heading', {name: '1 tulos'}).waitFor();
      assert.equal(feeds.count(GOOD), asked);
      await assertQuiet(at, {lines: 0});
    } finally {
      await browser.close();
    }
  });
});

describe('the clock and the zone of the visitor', () => {
  /** Half past midnight of Wednesday in Helsinki; Tuesday in Los Angeles. */
  const NIGHT = Date.parse('2026-03-10T22:30:00Z');
  const ITEMS = [
    {'@id': 'ilta', name: 'Ilta', startDate: '2026-03-11T18:00'},
    {'@id': 'hetki', name: 'Hetki', startDate: '2026-03-11T16:00:00Z'},
    {'@id': 'paiva', name: 'Päivä', startDate: '2026-03-12'},
    {'@id': 'eilen', name: 'Eilinen', startDate: '2026-03-10T20:00'},
    {'@id': 'viikko', name: 'Viikottainen', eventSchedule: [{byDay: ['Wednesday'], startTime: '17:30', startDate: '2026-01-07'}]},
  ];
  const atTime = (time: number) => (page: Page) => page.clock.setFixedTime(time);
  const openItems = async (options: VisitOptions): Promise<Visit> => {
    const at = await site.open('<tarjotin-finder></tarjotin-finder>', options);
    await at.finder.evaluate((element, items) => Object.assign(element, {items}), ITEMS);
    await assertList(at, 'Ilta');
    assert.deepEqual(at.errors, []);
    return at;
  };

  /** The rows alone: the choices beside them come a moment later. */
  const listText = async ({finder}: Visit): Promise<string> => (await finder.locator('[part="list"]').innerText()).replace(/\s+/g, ' ');

  test('days and hours are those of Helsinki in Los Angeles and in Tokyo', async () => {
    const texts: string[] = [];
    for (const timezoneId of ['Europe/Helsinki', 'America/Los_Angeles', 'Asia/Tokyo'])
      texts.push(await listText(await openItems({context: {timezoneId}, prepare: atTime(NIGHT)})));
    const [helsinki = ''] = texts;
    for (const part of [/Ilta Milloin: tänään klo 18 /, /Hetki Milloin: tänään klo 18 /, /Päivä Milloin: huomenna /, /seuraava tänään/])
      assert.match(helsinki, part);
    assert.deepEqual(texts, [helsinki, helsinki, helsinki]);
  });

  for (const [name, time] of [
    ['two years ahead', new Date().setUTCHours(10, 0, 0, 0) + 2 * 365 * 86_400_000],
    ['in 2015', Date.parse('2015-01-01T10:00:00Z')],
  ] as const) {
    test(`a clock ${name}: today is by the clock`, async () => {
      const at = await visitCase(GOOD, {prepare: atTime(time)});
      await assertList(at);
      assert.doesNotMatch(await screenText(at), /NaN|undefined|Invalid|-\d/);
      await assertQuiet(at, {lines: 0});
      feeds.now = time;
      const fresh = await visitCase(GOOD, {prepare: atTime(time)});
      await assertList(fresh);
      assert.match(await screenText(fresh), /Kuoron kevätkonsertti Milloin: huomenna klo 18/);
    });
  }

  test('a clock that jumps a day back while the page is open', async () => {
    const at = await openItems({prepare: atTime(NIGHT)});
    await at.page.clock.setFixedTime(NIGHT - 86_400_000);
    await at.finder.getByRole('searchbox').fill('ilta');
    // Of the two at 18 it may see both, until the search has answered.
    await at.finder.getByRole('listitem').filter({hasText: /Ilta.*huomenna klo 18/s}).waitFor();
    await assertQuiet(at, {lines: 0, ready: 1});
  });
});
