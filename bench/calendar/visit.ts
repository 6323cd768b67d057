/** One visit to a calendar's page, in CPU time of the main thread, which other work on the machine does not change. */
import type {Browser, CDPSession, ElementHandle, Page} from 'playwright-core';
import {type Trace, trace} from '../trace.js';
import type {Calendar} from './calendars.js';
import type {Bench} from './page.js';

/** Milliseconds after a paint in which what was put off still counts. */
const SETTLING = 200;

/** Milliseconds after which once is enough. */
const SLOW = 2000;

/** Where the pages and our script are. */
export interface Origins {
  readonly pages: string;
  readonly scripts: string;
}

export interface Subject {
  readonly name: string;
  readonly calendar: Calendar;
  readonly events: number;
  /** How many times slower than this machine. */
  readonly slower: number;
}

/** Times in CPU milliseconds; `shown` in those of a clock. */
export interface Figures {
  /** Until the first month is painted, and with what follows within `SETTLING`. */
  readonly first: number;
  readonly settled: number;
  /** With what follows, as the list. */
  readonly next: number;
  readonly list?: number;
  /** `first` by the clock. */
  readonly shown: number;
  readonly nodes: number;
  readonly listNodes?: number;
  /** Megabytes, those of the page with its events among them. */
  readonly heap: number;
}

/** A page with the events in it and no calendar yet. */
export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  call<Step extends keyof Bench>(step: Step, ...values: Parameters<Bench[Step]>): Promise<Awaited<ReturnType<Bench[Step]>>>;
  close(): Promise<void>;
}

export async function openTab(browser: Browser, {pages, scripts}: Origins, subject: Subject): Promise<Tab> {
  const {name, calendar, events} = subject;
  const viewport = {width: 1200, height: 1000};
  const context = await browser.newContext({viewport, locale: 'fi-FI', timezoneId: 'Europe/Helsinki'});
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const call: Tab['call'] = (step, ...values) =>
    page.evaluate(
      ([what, given]) => (window as unknown as {bench: Record<string, (...given: unknown[]) => never>}).bench[what](...given),
      [step as string, values as unknown[]] as const,
    );
  await page.goto(`${pages}/${name}`);
  await call('prepare', name, calendar, events, scripts);
  return {page, session, call, close: () => context.close()};
}

async function cpu({session}: Tab): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'TaskDuration')!.value * 1000;
}

async function heap({session}: Tab): Promise<number> {
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {usedSize: number; backingStorageSize?: number};
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
}

/** CPU time of an act and what follows it. */
async function cost(tab: Tab, act: () => Promise<unknown>): Promise<number> {
  const before = await cpu(tab);
  await act();
  await tab.page.waitForTimeout(SETTLING);
  return (await cpu(tab)) - before;
}

/** CPU time of the tasks between the two marks of the page: what comes after the paint is not in it, however soon. */
function cpuUntilPainted({tasks, marks}: Trace): number {
  const [start = NaN, painted = NaN] = ['bench-start', 'bench-painted'].flatMap((name) => marks.get(name) ?? []);
  return tasks.filter((task) => task.end > start && task.start <= painted).reduce((sum, task) => sum + task.cpu, 0);
}

/** A button of the calendar, found before the clock starts: Playwright's selectors take time in the page too. */
const findButton = async ({page}: Tab, selector: string): Promise<ElementHandle<HTMLElement>> =>
  (await page.locator('#calendar').locator(selector).first().elementHandle()) as ElementHandle<HTMLElement>;

/** CPU time to another month, or to the list of the month that is shown. */
async function costOf(tab: Tab, step: 'toMonth' | 'toList', selector: string, month: number): Promise<number> {
  const button = await findButton(tab, selector);
  return cost(tab, () =>
    button.evaluate((found, [name, to]) => (window as unknown as {bench: Bench}).bench[name](found, to), [step, month] as const),
  );
}

/** CPU time to the list of the month that is shown, without that of opening the menu it may stand in. */
export async function costOfList(tab: Tab, {toList}: Calendar, month: number): Promise<number | undefined> {
  const last = toList.at(-1);
  if (!last) return undefined;
  for (const selector of toList.slice(0, -1)) {
    const button = await findButton(tab, selector);
    await button.evaluate((found) => (window as unknown as {bench: Bench}).bench.press(found));
  }
  return costOf(tab, 'toList', last, month);
}

/**
 * Megabytes of the page with its events alone. Not measured on the visits: after a collection that is forced so early, V8 makes another one in the
 * second month, which takes 6 ms more there than it takes a visitor.
 */
export async function heapWithout(browser: Browser, origins: Origins, subject: Subject): Promise<number> {
  const tab = await openTab(browser, origins, subject);
  const size = await heap(tab);
  await tab.close();
  return size;
}

/** The first month (September), October and November, and the list of the last. */
export async function visit(browser: Browser, origins: Origins, subject: Subject): Promise<Figures> {
  const {name, calendar, slower} = subject;
  const tab = await openTab(browser, origins, subject);
  try {
    await tab.session.send('Emulation.setCPUThrottlingRate', {rate: slower});
    let shown = 0;
    let first = 0;
    const settled = await cost(tab, async () => {
      const start = await trace(tab.session, async () => {
        shown = await tab.call('start', name);
      });
      first = cpuUntilPainted(start);
    });
    const nodes = await tab.call('countElements');
    const months = [await costOf(tab, 'toMonth', calendar.next, 10)];
    if (months[0] < SLOW) months.push(await costOf(tab, 'toMonth', calendar.next, 11));
    const next = months.reduce((sum, time) => sum + time, 0) / months.length;
    const figures = {first, settled, shown, nodes, next, heap: await heap(tab)};
    const list = await costOfList(tab, calendar, 9 + months.length);
    return list === undefined ? figures : {...figures, list, listNodes: await tab.call('countElements')};
  } finally {
    await tab.close();
  }
}
