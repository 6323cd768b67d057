/** An https page with the finder that nothing leaves: whatever it asks of a stranger is refused and noted. */
import assert from 'node:assert/strict';
import {AFTER} from './hostile-feeds.js';
import type {Site, Visit} from './hostile-site.js';
import {installProbe, type Seen} from './hostile-probe.js';

const ORIGIN = 'https://kunta.example';

/** A picture that the finder may show, for it is of the page's own origin. */
export const PICTURE = `${ORIGIN}/kuva.png`;

/** One transparent pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

export interface ContentPage extends Visit {
  /** Requests to others than the page itself and the script's origin. */
  readonly strangers: readonly string[];
  inspect(json: string, options?: {readonly words?: boolean}): Promise<Seen>;
  /** Cards of a `directionFeed` in which a text turns what follows it. */
  directions(json: string): Promise<readonly string[]>;
}

/** Opens the page, 320 px wide. */
export async function openContentPage(site: Site): Promise<ContentPage> {
  const strangers: string[] = [];
  const documents = new Map<string, string>();
  const visit = await site.open('', {
    origin: ORIGIN,
    // A public page that loads a script from the loopback address needs leave.
    context: {viewport: {width: 320, height: 640}, permissions: ['local-network-access']},
    prepare: async (page) => {
      await page.addInitScript(installProbe);
      await page.route('**/*', (route) => {
        const url = route.request().url();
        if (url.startsWith(site.scripts)) return route.continue();
        const {pathname, origin} = new URL(url);
        const json = origin === ORIGIN ? documents.get(pathname) : undefined;
        if (json !== undefined) return route.fulfill({contentType: 'application/json', body: json});
        if (url === PICTURE) return route.fulfill({contentType: 'image/png', body: PIXEL});
        if (origin === ORIGIN && route.request().isNavigationRequest())
          return route.fulfill({contentType: 'text/html', body: `<!doctype html><html lang="fi"><meta name="viewport" content="width=device-width">${site.script}`});
        if (origin !== ORIGIN) strangers.push(url);
        return route.abort();
      });
    },
  });
  const put = (json: string): string => {
    const path = `/feed-${documents.size}.json`;
    documents.set(path, json);
    return path;
  };
  return Object.assign(visit, {
    strangers,
    inspect: (json: string, {words = true} = {}) =>
      visit.page.evaluate(([path, options]) => window.probe.inspect(path, options), [put(json), {words}] as const),
    directions: (json: string) => visit.page.evaluate(([path, after]) => window.probe.directions(path, after), [put(json), AFTER] as const),
  });
}

/** Nothing ran, nobody else was asked, nothing was thrown, nothing on screen is wrong. */
export async function assertHarmless(at: ContentPage, seen: readonly Seen[]): Promise<void> {
  assert.deepEqual(seen.flatMap(({faults}) => faults), []);
  assert.deepEqual(at.errors, []);
  assert.deepEqual(at.strangers, []);
  assert.deepEqual(await at.page.evaluate(() => window.probe.fired), []);
  assert.equal(await at.page.evaluate('({}).polluted'), undefined);
  assert.ok(at.page.url().startsWith(ORIGIN));
}
