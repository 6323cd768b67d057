/**
 * The finder, as built, on a page of another origin, while its feed cannot be had: what stands on screen, what the page
 * and the console hear of it, and that the list comes when the feed does.
 */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, afterEach, before, describe, test} from 'node:test';
import {screenText, type Site, startSite, type Visit, type VisitOptions} from '../helpers/hostile-site.js';
import {type Feeds, GOOD_NAME, sharedIsMissing, startFeeds, urlOfCase} from '../helpers/hostile-transport.js';
import {
  assertList,
  assertMessage,
  assertNoMessage,
  assertQuiet,
  finderOf,
  GONE,
  SILENT,
  tryAgain,
  UNREADABLE,
  WRONG_ADDRESS,
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

const shared = {skip: sharedIsMissing};
const visit = (src: string, options?: VisitOptions): Promise<Visit> => site.open(finderOf(src), options);
const visitCase = (id: string, options?: VisitOptions): Promise<Visit> => visit(feeds.urlOf(id), options);
/** For a feed that no other test has the address of: a copy that is kept of it concerns none. */
const visitNext = (id: string): Promise<Visit> => site.openNext(finderOf(feeds.urlOf(id)));

/** The visitor reads what is wrong; then the feed is put right, and the visitor's next try shows the list. */
async function assertRecovers(at: Visit, id: string, reason: RegExp): Promise<void> {
  await assertMessage(at, reason);
  feeds.mend(id);
  await tryAgain(at);
  await assertList(at);
  await assertNoMessage(at);
  await assertQuiet(at);
}

describe('an answer that is no list', () => {
  const reasons: Readonly<Record<string, RegExp>> = {
    'own-gone': GONE,
    'own-broken': SILENT,
    'own-cut': UNREADABLE,
    'own-login': UNREADABLE,
    'status-404': GONE,
    'status-410': GONE,
    'status-401': UNREADABLE,
    'status-500': SILENT,
    'status-503': SILENT,
    '429-retry-after': SILENT,
    '304-without-cache': UNREADABLE,
    'mime-json-html-body': UNREADABLE,
    'redirect-login': UNREADABLE,
    'redirect-loop': SILENT,
    'body-truncated': UNREADABLE,
    'body-utf16le': UNREADABLE,
    'body-error-200': UNREADABLE,
    'reset-before': SILENT,
    'reset-mid': SILENT,
    'gzip-lie': SILENT,
  };
  for (const [id, reason] of Object.entries(reasons)) {
    test(id, id.startsWith('own-') ? {} : shared, async () => assertRecovers(await visitNext(id), id, reason));
  }

  test('nothing at all is said in words', shared, async () => {
    for (const id of ['status-204', 'body-empty', 'body-null']) {
      const at = await visitNext(id);
      await at.finder.getByText('Luettelossa ei ole juuri nyt mitään.').waitFor();
      await assertQuiet(at, {lines: 0});
    }
  });
});

describe('an answer that the browser keeps from the page', () => {
  for (const id of ['own-no-cors', 'own-other-origin', 'cors-missing', 'cors-wrong-origin', 'cors-double', 'cors-null', 'redirect-no-cors']) {
    test(id, id.startsWith('own-') ? {} : shared, async () => {
      const at = await visitNext(id);
      await assertRecovers(at, id, SILENT);
      assert.match(at.lines[0] ?? '', /owner must send Access-Control-Allow-Origin.*CORS/);
    });
  }

  test('cors-null: a sandboxed frame is such an origin, and gets the list', shared, async () => {
    const inside = `<!doctype html><html lang="fi">${site.script}${finderOf(feeds.urlOf('cors-null'))}`;
    const at = await site.open(`<iframe sandbox="allow-scripts" srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`);
    await at.page.frameLocator('iframe').getByRole('link', {name: GOOD_NAME}).waitFor();
    assert.deepEqual([at.errors, at.lines], [[], []]);
  });

  test('corp-same-origin: does not concern a CORS request', shared, async () => {
    const at = await visitCase('corp-same-origin');
    await assertList(at);
    await assertQuiet(at, {lines: 0});
  });

  test('a cached answer to another site, without Vary: asked for anew', async () => {
    const answerTo = (origin: string) =>
      feeds.mend('own-good', {
        headers: {'Access-Control-Allow-Origin': origin, 'Cache-Control': 'max-age=600', 'Content-Type': 'application/json'},
      });
    answerTo(site.origins[0]);
    const first = await visitCase('own-good');
    await assertList(first);
    answerTo(site.origins[1]);
    const before = feeds.count('own-good');
    const second = await visitCase('own-good', {context: first.context, origin: site.origins[1]});
    await assertList(second);
    assert.equal(feeds.count('own-good'), before + 1);
    await assertQuiet(second, {lines: 0});
  });

  test('private-net: an address that never answers does not hold up another feed', async () => {
    const silent = urlOfCase('private-net') || 'http://192.0.2.7/feed.json';
    const at = await visit(`${silent} ${feeds.urlOf('own-good')}`, {
      prepare: (page) => page.route(silent, () => undefined),
    });
    await assertList(at);
    await assertQuiet(at, {lines: 0});
  });

  test('adblocked: a message; and no name of ours is on the lists of blockers', async () => {
    const url = feeds.urlOf('own-good');
    const at = await visit(url, {prepare: (page) => page.route(url, (route) => route.abort('blockedbyclient'))});
    await assertMessage(at, SILENT);
    await at.page.unroute(url);
    await tryAgain(at);
    await assertList(at);
    const names = readdirSync('dist/cdn', {recursive: true}).map(String);
    assert.ok(names.length > 20);
    // Between marks, as the lists have them: the hash in a name has any letters.
    const listed = /(?:^|[-_./])(?:ads?|advert\w*|track\w*|beacons?|banners?|pixels?|analytics)(?:[-_./]|$)/i;
    assert.ok(['x/ads/y.js', 'ad-fi.js', 'tracker.js', 'banner_1.js'].every((name) => listed.test(name)));
    assert.deepEqual(names.filter((name) => listed.test(name)), []);
  });
});

describe('an address that is not asked', () => {
  const addresses: Readonly<Record<string, string>> = {
    'js-url': 'javascript:window.__pwned=1',
    'data-url': 'data:application/json,{}',
    'blob-url': 'blob:null/x',
    'userinfo-url': 'https://nimi:sana@feeds.example/feed.json',
    'bad-url': 'http://[',
    'ftp, a scheme of old': 'ftp://feeds.example/feed.json',
  };
  for (const [id, own] of Object.entries(addresses)) {
    test(id, async () => {
      const at = await site.openNext(finderOf(urlOfCase(id) || own));
      await assertMessage(at, WRONG_ADDRESS);
      assert.deepEqual(at.asked.filter((asked) => !asked.startsWith('http://localhost:')), []);
      assert.equal(await at.page.evaluate('window.__pwned'), undefined);
      assert.doesNotMatch(`${at.lines.join('')}${await screenText(at)}`, /nimi:sana|u:p/);
      await at.finder.evaluate((element, src) => element.setAttribute('src', src), feeds.urlOf('own-good'));
      await assertList(at);
    });
  }

  test('mixed-content: http on an https page', async () => {
    const url = urlOfCase('mixed-content') || 'http://feeds.example/feed.json';
    const at = await site.open('', {
      origin: 'https://kunta.example',
      prepare: async (page) => {
        const body = `<!doctype html><html lang="fi">${site.script}${finderOf(url)}`;
        await page.context().grantPermissions(['local-network-access']).catch(() => undefined);
        await page.route('https://kunta.example/**', (route) => route.fulfill({contentType: 'text/html', body}));
      },
    });
    await assertMessage(at, WRONG_ADDRESS);
    assert.ok(!at.asked.includes(url));
  });
});

describe('an address that nobody answers at', () => {
  for (const [id, url] of [
    ['dns-fail', 'https://ei-ole.invalid/feed.json'],
    ['refused', 'http://127.0.0.1:1/feed.json'],
  ] as const) {
    test(id, async () => assertMessage(await site.openNext(finderOf(urlOfCase(id) || url)), SILENT));
  }
});
