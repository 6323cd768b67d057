/** One visit to a host page: what a person sees and does there with each widget, and what else happens. */
import type {Browser, Page, Request} from 'playwright-core';
import type {Host} from './folder.js';
import type {Difference, PlainPages} from './look.js';
import type {Origins} from './origins.js';
import {FALLBACKS, type WidgetName} from './paste.js';
import {USES} from './people.js';
import {SCENARIOS, waitForTurbo} from './scenarios.js';
import {type Log, shiftOfOurs, type Violation, watch} from './watch.js';
import {areReady, countWidgets, findWidgets, PATIENCE, type Widget} from './widget.js';

export interface WidgetVisit {
  readonly name: WidgetName;
  /** The widget is there and can be used; else only what stands inside its tags. */
  isReady: boolean;
  /** What does not go. */
  readonly faults: string[];
  differences: readonly Difference[];
  /** Nodes whose look was compared. */
  nodes: number;
  /** What is seen where the widget cannot be used: its fallback or a message. */
  instead?: 'fallback' | 'message';
  /** What was sent, to be found at the receiver. */
  readonly words: string;
}

export interface Visit {
  readonly host: Host;
  readonly widgets: readonly WidgetVisit[];
  readonly log: Log;
  /** Until the widgets had been used. */
  readonly requests: readonly Request[];
  readonly violations: readonly Violation[];
  readonly shift: number;
  readonly cookies: number;
  /** Of ours, before the visitor has done something. */
  readonly storedEarly: readonly string[];
  /** Probes that say that the trap is not armed, and what went wrong with the page as a whole. */
  readonly faults: readonly string[];
}

const wait = (page: Page, ms: number): Promise<void> => page.waitForTimeout(ms);

/**
 * Many host pages say by a flag that what they do late is done: `window.lateDone = true`. Until then it is the page that moves its
 * widgets about: layout shifts count from there.
 */
async function waitForHost(page: Page, text: string): Promise<void> {
  const flags = [...text.matchAll(/window\.(\w+(?:Done|Ready))\s*=/g)].map(([, name]) => name ?? '');
  const areSet = (names: string[]): boolean => names.every((name) => Boolean((window as unknown as Record<string, unknown>)[name]));
  if (!flags.length) return;
  const isDone = await page.waitForFunction(areSet, flags, {timeout: 6_000}).then(() => true, () => false);
  if (isDone) await page.evaluate(() => window.hostsRecord.shifts.splice(0));
}

/** Opens what is closed around a widget, as a visitor does: the summary of details, the tab or button that names a panel. */
async function reveal({root, page}: Widget): Promise<void> {
  const opener = await root.evaluateHandle((element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (box instanceof HTMLDetailsElement && !box.open) return box.querySelector('summary');
      const {id} = box;
      const isHidden = getComputedStyle(box).display === 'none';
      if (isHidden && id) {
        return document.querySelector(`[aria-controls="${id}"], [href="#${id}"], [data-target="#${id}"], [data-bs-target="#${id}"], [for="${id}"]`);
      }
    }
    return null;
  });
  const control = opener.asElement();
  if (!control) return;
  await control.click();
  await wait(page, 50);
}

/** Waits until all widgets are ready; taps on the page when none comes by itself. */
async function waitForWidgets(page: Page, host: Host, names: readonly WidgetName[]): Promise<void> {
  const patience = host.expect === 'degrades' ? 2_500 : PATIENCE;
  const start = Date.now();
  for (let tapped = false; Date.now() < start + patience; await wait(page, 100)) {
    const counts = await Promise.all(names.map((name) => countWidgets(page, name)));
    if (areReady(counts)) return;
    if (!tapped && Date.now() > start + 1_500 && counts.every(({ready}) => ready === 0)) {
      tapped = true;
      await page.mouse.move(200, 200);
      await page.mouse.click(5, 5);
    }
  }
}

/** What is stored on the device for the site, by name. */
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const read = async (names: () => Promise<string[]> | string[]): Promise<string[]> => {
      try {
        return await names();
      } catch {
        return [];
      }
    };
    const all = await Promise.all([
      read(() => Object.keys(localStorage)),
      read(() => Object.keys(sessionStorage)),
      read(() => caches.keys()),
      read(async () => (await indexedDB.databases()).map(({name}) => name ?? '')),
    ]);
    return all.flat().filter((name) => name.startsWith('tarjotin'));
  });

/** What a person sees in the place of a widget that cannot be used. */
async function lookInstead(page: Page, visit: WidgetVisit, [widget]: readonly Widget[]): Promise<void> {
  if (widget && (await widget.root.$('[part~="message"]').then((message) => message?.isVisible()))) visit.instead = 'message';
  else if (await page.getByText(FALLBACKS[visit.name]).first().isVisible()) visit.instead = 'fallback';
}

interface Sight {
  readonly page: Page;
  readonly log: Log;
  readonly host: Host;
  /** The page as it stands in its file. */
  readonly text: string;
  readonly widgets: readonly WidgetVisit[];
  readonly plain: PlainPages;
  readonly breakFeed: () => void;
  readonly onReady: VisitOptions['onReady'];
}

async function tryWidget({page, host, text, plain}: Sight, visit: WidgetVisit): Promise<void> {
  const widgets = await findWidgets(page, visit.name);
  const [widget] = widgets;
  const isUsable = widget && (await widget.root.evaluate((element) => element.hasAttribute('ready'))) && !(await widget.root.$('[part~="message"].problem'));
  if (!widget || !isUsable) return lookInstead(page, visit, widgets);
  visit.isReady = true;
  const {differences, nodes} = await plain.compare(widget, host, TRANSLATED.test(text));
  Object.assign(visit, {differences, nodes});
  try {
    await USES[visit.name](widget, visit.words);
  } catch (error) {
    visit.faults.push((error as Error).message.split('\n')[0] ?? '');
  }
}

async function checkProbes(page: Page, {probes}: Host): Promise<string[]> {
  const answers = await Promise.all(probes.map(({js}) => page.evaluate(js).catch((error: Error) => `threw ${error.message}`)));
  return probes.flatMap(({name, is_: expected}, index) => (answers[index] === expected ? [] : [`the trap is not armed: ${name} is ${JSON.stringify(answers[index])}`]));
}

/** What stands on a page without scripts. */
async function visitWithoutScripts(page: Page, widgets: readonly WidgetVisit[]): Promise<void> {
  for (const visit of widgets) await lookInstead(page, visit, []);
}

async function visitWithScripts(sight: Sight) {
  const {page, log, host, text, widgets, breakFeed} = sight;
  const names = widgets.map(({name}) => name);
  await waitForHost(page, text);
  const faults = await checkProbes(page, host);
  for (const name of names) for (const widget of await findWidgets(page, name)) await reveal(widget);
  await waitForWidgets(page, host, names);
  await sight.onReady?.(host.file, page);
  const storedEarly = await stored(page);
  // Where the page itself puts widgets in and moves them about, what stands below is moved by the page; a translator moves all.
  const shift = TRANSLATED.test(text) ? 0 : await shiftOfOurs(page, !text.includes('{{WIDGET_JSON}}'));
  for (const visit of widgets) {
    await tryWidget(sight, visit);
    if (visit.isReady) await waitForTurbo(page, names);
  }
  const requests = [...log.requests];
  for (const scenario of SCENARIOS) {
    if (await scenario.applies(page)) faults.push(...(await scenario.play(page, names, breakFeed).catch((error: Error) => [`${scenario.name}: ${error.message}`])));
  }
  const violations = await page.evaluate(() => window.hostsRecord.violations);
  return {storedEarly, shift, requests, violations, faults, cookies: (await page.context().cookies()).length};
}

export interface VisitOptions {
  readonly browser: Browser;
  readonly origins: Origins;
  readonly plain: PlainPages;
  readonly isModule: boolean;
  /** Called with the page when all widgets are there, before they are used. */
  readonly onReady?: (title: string, page: Page) => Promise<void>;
}

/** What browsers write on pages that they translate. */
const TRANSLATED = /\btranslated-(ltr|rtl)\b/;

let visits = 0;

export async function visitHost(host: Host, names: readonly WidgetName[], {browser, origins, plain, isModule, onReady}: VisitOptions): Promise<Visit> {
  const {url, thread, text} = origins.plan({host, widgets: names, isModule});
  await origins.seed(thread);
  const number = ++visits;
  const widgets = names.map((name): WidgetVisit => ({name, isReady: false, faults: [], differences: [], nodes: 0, words: `hyvä sivu ${number} ${name}`}));
  const context = await browser.newContext({viewport: {width: 1100, height: 900}, locale: 'fi-FI', ...host.emulate});
  try {
    const {page, log} = await watch(context, host.noise);
    await page.goto(url, {waitUntil: 'load'});
    const nothing = {storedEarly: [], shift: 0, requests: [], violations: [], faults: [], cookies: 0};
    const seen = host.emulate.javaScriptEnabled === false
      ? await visitWithoutScripts(page, widgets).then(() => nothing)
      : await visitWithScripts({page, log, host, text, widgets, plain, onReady, breakFeed: () => origins.breakFeed(thread)});
    return {host, widgets, log, ...seen};
  } finally {
    await context.close();
  }
}
