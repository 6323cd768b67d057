/**
 * G7: every case of a server, a line or a device that fails, for every widget: within ten seconds there is what was asked for or a
 * message, the page neither throws nor stands still nor swells, and what was asked for comes when it can be had.
 */
import type {CDPSession, Page} from 'playwright-core';
import {type Site, startSite, type VisitOptions} from '../../helpers/hostile-site.js';
import type {Case, Collection} from '../collection.js';
import {takeEach} from '../collection.js';
import type {Widget} from '../page/in-page.js';
import type {Options, Report} from '../report.js';
import {GOOD_WORDS, OWN_CASES, startTransport, type TransportSite} from '../transport-site.js';

/** The widgets' ten seconds, and what a busy machine takes besides. */
const MESSAGE_WITHIN = 10_000;
const GRACE = 5_000;
const MOST_HEAP = 60_000_000;
const LONGEST_TASK = 200;

export const WIDGETS: readonly Widget[] = ['finder', 'calendar', 'feedback', 'comments'];

interface Outcome {
  readonly id: string;
  /** `words`: a message, or that there is nothing. */
  readonly first: 'data' | 'words' | 'nothing';
  readonly seconds: number;
  readonly heap: number;
  readonly longTask: number;
  readonly recovered: boolean;
  readonly errors: readonly string[];
}

/** Notes the longest stretch in which the page could not answer. Runs in the page. */
function noteTasks(): void {
  const noted = window as unknown as {longest: number};
  noted.longest = 0;
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({type: 'longtask', buffered: true});
}

/** What is done to the browser before and after the page opens, where that is the case. */
const DEVICE: Readonly<Record<string, {readonly context?: VisitOptions['context']; readonly prepare?: (page: Page) => Promise<unknown>; readonly act?: (page: Page) => Promise<unknown>}>> = {
  'tz-la': {context: {timezoneId: 'America/Los_Angeles'}},
  'tz-tokyo': {context: {timezoneId: 'Asia/Tokyo'}},
  'clock-ahead': {prepare: (page) => page.clock.setFixedTime(Date.now() + 2 * 365 * 86_400_000)},
  'clock-behind': {prepare: (page) => page.clock.setFixedTime('2015-01-01T10:00:00Z')},
  'clock-jump': {prepare: (page) => page.clock.setFixedTime(Date.now()), act: (page) => page.clock.setFixedTime(Date.now() - 86_400_000)},
  'hidden-tab': {prepare: (page) => page.addInitScript(() => Object.defineProperty(document, 'visibilityState', {value: 'hidden'}))},
  'two-widgets-one-feed': {act: (page) => page.evaluate(() => document.body.append(document.body.querySelector('[ready], :not(:defined), *')?.cloneNode(true) ?? ''))},
  abort: {act: (page) => page.evaluate(() => {
    const [element] = document.querySelectorAll('tarjotin-finder, tarjotin-calendar, tarjotin-feedback, tarjotin-comments');
    element?.remove();
    document.body.append(element ?? '');
  })},
  bfcache: {act: async (page) => {
    await page.goto('about:blank');
    await page.goBack();
  }},
  flapping: {act: async (page) => {
    for (let time = 0; time < 10; time++) {
      await page.context().setOffline(true);
      await page.context().setOffline(false);
    }
  }},
};

const stateOf = (page: Page, words: string): Promise<'data' | 'words' | 'nothing'> =>
  page.evaluate((good) => {
    const root = document.querySelector('tarjotin-finder, tarjotin-calendar, tarjotin-feedback, tarjotin-comments')?.shadowRoot?.querySelector<HTMLElement>('.root');
    const text = root?.innerText ?? '';
    if (text.includes(good)) return 'data';
    return root?.querySelector('[part="message"], .empty, .problem') || /ei ole juuri nyt|tapahtumia ei|Ei tapahtumia|tuloksia ei|0 tulosta/i.test(text) || /kestää|Haetaan|haetaan/.test(text) && root?.querySelector('button') ? 'words' : 'nothing';
  }, words).catch(() => 'nothing' as const);

async function waitFor(page: Page, words: string, wanted: readonly string[], most: number): Promise<readonly [state: 'data' | 'words' | 'nothing', seconds: number]> {
  const start = performance.now();
  for (;;) {
    const state = await stateOf(page, words);
    const passed = performance.now() - start;
    if (wanted.includes(state) || passed > most) return [state, passed / 1000];
    await page.waitForTimeout(40);
  }
}

/** Bytes of the page's own memory, the largest that was seen until `done`. */
async function watchHeap(session: CDPSession, done: () => boolean): Promise<number> {
  let most = 0;
  while (!done()) {
    const {usedSize, backingStorageSize = 0} = (await session.send('Runtime.getHeapUsage')) as {usedSize: number; backingStorageSize?: number};
    most = Math.max(most, usedSize + backingStorageSize);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return most;
}

async function recover(page: Page, words: string): Promise<boolean> {
  const root = page.locator('tarjotin-finder, tarjotin-calendar, tarjotin-feedback, tarjotin-comments').first();
  const [button] = await root.getByRole('button', {name: 'Yritä uudelleen'}).elementHandles();
  await button?.dispatchEvent('click');
  if ((await waitFor(page, words, ['data'], button ? 15_000 : 3_000))[0] === 'data') return true;
  // What says that the webmaster has to mend it is read again with the page.
  await page.reload();
  return (await waitFor(page, words, ['data'], 15_000))[0] === 'data';
}

async function play(site: Site, transport: TransportSite, widget: Widget, single: Case, number: number): Promise<Outcome> {
  const {id} = single;
  const device = DEVICE[id] ?? {};
  const words = GOOD_WORDS[widget];
  const at = await site.open(transport.tagOf(single, number), {
    context: device.context,
    prepare: async (page) => {
      await page.addInitScript(noteTasks);
      if (/^(?:adblocked|offline|offline-mid|private-net)$/.test(id)) await page.route(`${transport.server.origin}/**`, (route) => (id === 'adblocked' ? route.abort('blockedbyclient') : route.abort('internetdisconnected')));
      await device.prepare?.(page);
    },
  });
  const {page} = at;
  let isOver = false;
  const heap = watchHeap(await at.context.newCDPSession(page), () => isOver).catch(() => 0);
  await device.act?.(page);
  const [first, seconds] = await waitFor(page, words, ['data', 'words'], MESSAGE_WITHIN + GRACE);
  const longTask = await page.evaluate(() => (window as unknown as {longest: number}).longest);
  isOver = true;
  transport.mend(id);
  await page.unroute(`${transport.server.origin}/**`);
  // An address that is none is put right by the webmaster.
  const isWrongAddress = single.url !== undefined;
  const recovered = first === 'data' || isWrongAddress || (await recover(page, words));
  const outcome = {id, first, seconds, heap: await heap, longTask, recovered, errors: [...at.errors]};
  await at.context.close();
  return outcome;
}

function faultsOf({id, first, seconds, heap, longTask, recovered, errors}: Outcome, withTimes: boolean): readonly string[] {
  return [
    ...(first === 'nothing' ? [`${id}: neither data nor words in ${seconds.toFixed(1)} s`] : []),
    ...(heap > MOST_HEAP ? [`${id}: ${Math.round(heap / 1e6)} MB of heap`] : []),
    ...(withTimes && longTask > LONGEST_TASK ? [`${id}: a task of ${Math.round(longTask)} ms`] : []),
    ...(recovered ? [] : [`${id}: does not come back`]),
    ...errors.map((error) => `${id}: thrown: ${error}`),
  ];
}

/** `withTimes`: how long tasks last counts too, which it does not on a machine that does other things. */
export async function tryTransport(collection: Collection, every: number, {withTimes = false, own = OWN_CASES} = {}): Promise<Report> {
  const site = await startSite();
  const cases = [...own, ...takeEach(every, collection.cases)];
  const faults: string[] = [];
  const outcomes: Outcome[] = [];
  for (const widget of WIDGETS) {
    const transport = await startTransport(widget, cases, collection);
    const queue = [...cases.entries()];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [number, single] = next;
        const outcome = await play(site, transport, widget, single, number);
        outcomes.push(outcome);
        faults.push(...faultsOf(outcome, withTimes).map((fault) => `${widget} ${fault}`));
      }
    };
    await Promise.all([work(), work()]);
    await transport.server.close();
  }
  await site.close();
  const most = (what: 'heap' | 'longTask' | 'seconds'): number => Math.max(...outcomes.map((outcome) => outcome[what]));
  const countOf = (first: Outcome['first']): number => outcomes.filter((outcome) => outcome.first === first).length;
  return {
    counts: {
      cases: cases.length, visits: outcomes.length, data: countOf('data'), words: countOf('words'), recovered: outcomes.filter(({recovered}) => recovered).length,
      mostHeapMB: Math.round(most('heap') / 1e6), longestTaskMs: Math.round(most('longTask')), slowestWordsS: Number(most('seconds').toFixed(1)),
    },
    executions: 0, foreignRequests: 0, faults,
  };
}

export const transport = (_lab: unknown, collection: Collection, {every}: Options): Promise<Report> => tryTransport(collection, every, {withTimes: true});
