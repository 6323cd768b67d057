/**
 * The longest that a page kept its processor in one go: what the browser calls a long task, and of it the time that the processor was the
 * page's. By the clock of the wall a task that waits for its turn on a busy machine would look long.
 */
import {readFileSync} from 'node:fs';
import type {Browser, CDPSession, Page} from 'playwright-core';

/** Milliseconds between two looks at the processor. */
const PACE = 20;
/** Looks after which new processes are asked for. */
const NEWS = 10;

const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Milliseconds that the main thread of a process has run; zero where the system does not say it, or the process is gone. */
function ranFor(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** Notes long tasks. Runs in the page. */
export function noteTasks(): void {
  const tasks = ((window as unknown as {longTasks: unknown[]}).longTasks = []) as (readonly [start: number, duration: number])[];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({startTime, duration}) => [startTime, duration] as const))).observe({type: 'longtask', buffered: true});
}

interface Look {
  readonly at: number;
  readonly ran: number;
}

/** What ran between two times, as an even run between two looks. */
function between(looks: readonly Look[], start: number, end: number): number {
  let sum = 0;
  for (const [index, {at, ran}] of looks.entries()) {
    const before = looks[index - 1];
    if (!before || at <= start || before.at >= end) continue;
    sum += ((ran - before.ran) * (Math.min(at, end) - Math.max(before.at, start))) / (at - before.at);
  }
  return sum;
}

export class TaskWatch {
  readonly #looks: Look[] = [];
  readonly #system: CDPSession;
  readonly #ran = new Map<number, number>();
  #isOver = false;
  readonly #watching: Promise<void>;

  private constructor(system: CDPSession) {
    this.#system = system;
    this.#watching = this.#watch();
  }

  /** From now on; the browser has one page. */
  static async start(browser: Browser): Promise<TaskWatch> {
    return new TaskWatch(await browser.newBrowserCDPSession());
  }

  async #watch(): Promise<void> {
    for (let number = 0; !this.#isOver; number++) {
      if (number % NEWS === 0) {
        const {processInfo} = await this.#system.send('SystemInfo.getProcessInfo');
        for (const {type, id} of processInfo) if (type === 'renderer' && !this.#ran.has(id)) this.#ran.set(id, 0);
      }
      // One that has ended has run as long as it had.
      for (const [pid, ran] of this.#ran) this.#ran.set(pid, Math.max(ran, ranFor(pid)));
      this.#looks.push({at: now(), ran: [...this.#ran.values()].reduce((sum, ran) => sum + ran, 0)});
      await new Promise((resolve) => setTimeout(resolve, PACE));
    }
  }

  /** Of the page as it is now. @returns milliseconds of the processor */
  async end(page: Page, session: CDPSession): Promise<number> {
    this.#isOver = true;
    await this.#watching;
    await this.#system.detach();
    await session.send('Performance.enable');
    const {metrics} = await session.send('Performance.getMetrics');
    const origin = (metrics.find(({name}) => name === 'NavigationStart')?.value ?? 0) * 1000;
    const tasks = await page.evaluate(() => (window as unknown as {longTasks: (readonly [number, number])[]}).longTasks);
    const hasClock = this.#looks.some(({ran}) => ran > 0);
    return tasks.reduce((most, [start, duration]) => Math.max(most, hasClock ? Math.min(duration, between(this.#looks, origin + start, origin + start + duration)) : duration), 0);
  }
}
