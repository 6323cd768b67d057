/** What some pages make possible besides: Turbo's visits, a service worker that answers in the place of the network. */
import type {Page} from 'playwright-core';
import type {WidgetName} from './paste.js';
import {areReady, countWidgets, findWidgets, PATIENCE} from './widget.js';

export interface Scenario {
  readonly name: string;
  applies(page: Page): Promise<boolean>;
  /** Plays it, and says in words what went wrong. */
  play(page: Page, widgets: readonly WidgetName[], breakFeed: () => void): Promise<string[]>;
}

/** Each kind of widget is there and ready. */
async function waitUntilReady(page: Page, names: readonly WidgetName[]): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; await page.waitForTimeout(100)) {
    const counts = await Promise.all(names.map((name) => countWidgets(page, name)));
    if (areReady(counts)) return;
    if (Date.now() > end) throw new Error(names.map((name, index) => `${counts[index]?.ready} of ${counts[index]?.all} ${name}`).join(', '));
  }
}

/**
 * Turbo answers Back with a visit of its own: it puts a copy of the page in the place of the page, soon after. What was found before is not on
 * the screen then, and a click meanwhile is lost. It says so while it works.
 */
export async function waitForTurbo(page: Page, names: readonly WidgetName[]): Promise<void> {
  if (!(await turbo.applies(page))) return;
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy') && !document.documentElement.hasAttribute('data-turbo-preview'));
  await waitUntilReady(page, names);
}

/** Five visits and Back: the page is swapped under us, and comes back as a copy that has no shadow roots. */
const turbo: Scenario = {
  name: 'Turbo',
  applies: (page) => page.evaluate(() => 'Turbo' in window),
  async play(page, names) {
    for (let visit = 0; visit < 5; visit += 1) {
      // Not an element: Turbo may put the whole page into another's place while it is clicked.
      const link = page.locator('#toA, #toB').first();
      if (!(await link.count())) return ['Turbo: the page has no link to another'];
      const before = page.url();
      await link.click();
      await page.waitForFunction((url) => location.href !== url, before);
      await waitForTurbo(page, names);
    }
    await page.goBack();
    await waitForTurbo(page, names);
    return [];
  },
};

/** The network fails, and the site's worker answers with its own page and status 200. */
const serviceWorker: Scenario = {
  name: 'service worker',
  applies: (page) => page.evaluate(() => {
    try {
      return Boolean(navigator.serviceWorker?.controller);
    } catch {
      return false;
    }
  }),
  async play(page, names, breakFeed) {
    breakFeed();
    await page.reload();
    await waitUntilReady(page, names);
    const widgets = await Promise.all(names.filter((name) => name !== 'feedback').map((name) => findWidgets(page, name)));
    const told = await Promise.all(widgets.flat().map(({root}) => root.$('[part~="message"]')));
    return told.every(Boolean) ? [] : ['service worker: its page is taken for an answer'];
  },
};

export const SCENARIOS: readonly Scenario[] = [turbo, serviceWorker];
