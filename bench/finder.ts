/**
 * `npm run bench -- finder`: the finder on a page of another origin, with a phone's CPU (a quarter of this machine's).
 * Prints, for 10,000 activities of the demo feed: time to the first results, main-thread tasks over 50 ms while the index
 * is made and while one types, and from key to painted result; and how large the page's fetches are (`npm run size`).
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {launchBrowser} from '../scripts/browser.mjs';
import {serveFolder} from '../scripts/static-server.mjs';

const THROTTLE = 4;
const TYPED = ['uimaan', 'vertaistukiryhmä', 'perhekahvila', 'digitukea', 'muistikahvila jyväskylä', 'velkaneuvonta', 'kuoro', 'joogaa'];

interface Task {
  readonly start: number;
  readonly duration: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

/** Runs in the page before its scripts: collects long tasks, and the times from key to paint. */
const watch = (): void => {
  const log = {tasks: [] as Task[], keys: [] as number[], ready: 0};
  Object.assign(window, {log});
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) log.tasks.push({start: startTime, duration});
  }).observe({type: 'longtask', buffered: true});
  document.addEventListener('tarjotin-ready', () => (log.ready = performance.now()));
  let pressed = 0;
  window.addEventListener('keydown', () => (pressed = performance.now()), true);
  document.addEventListener('tarjotin-search', () => {
    if (!pressed) return;
    const since = pressed;
    pressed = 0;
    // The frame with the result is painted before the next message after its animation frame.
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => log.keys.push(performance.now() - since);
      port2.postMessage(0);
    });
  });
};

type Log = {tasks: Task[]; keys: number[]; ready: number};

const readLog = (page: Page): Promise<Log> => page.evaluate(() => (window as unknown as {log: Log}).log);

async function type(page: Page): Promise<void> {
  const field = page.locator('tarjotin-finder #query');
  for (const words of TYPED) {
    await field.fill('');
    await page.waitForTimeout(300);
    // One key every 150 ms, as a quick typist.
    await field.pressSequentially(words, {delay: 150});
    await page.waitForTimeout(300);
  }
}

async function measure(count: number, folder: string) {
  const host = '<!doctype html><html lang="fi"><meta charset="utf-8"><title>Mittaus</title>';
  const feeds = await serveFolder(folder);
  const scripts = await serveFolder('dist/cdn');
  const pages = await serveFolder(folder, {
    handle: (_request, response) => {
      response
        .writeHead(200, {'Content-Type': 'text/html'})
        .end(`${host}<script src="${scripts.origin}/tarjotin.js" async></script><tarjotin-finder src="${feeds.origin}/feed.json"></tarjotin-finder>`);
      return true;
    },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(watch);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: THROTTLE});
    await page.goto(pages.origin);
    await page.locator('tarjotin-finder[ready]').waitFor({timeout: 120_000});
    // The first word waits for the index of words.
    await page.locator('tarjotin-finder #query').fill('a');
    await page.waitForFunction(() => !document.querySelector('tarjotin-finder')?.shadowRoot?.querySelector('[aria-busy="true"]'), undefined, {timeout: 120_000});
    const loaded = await readLog(page);
    const indexedAt = await page.evaluate(() => performance.now());
    await type(page);
    const {tasks, keys, ready} = await readLog(page);
    const over = (list: readonly Task[]): number[] => list.map(({duration}) => duration).filter((duration) => duration > 50);
    return {
      activities: count,
      throttle: THROTTLE,
      readyMs: round(ready),
      indexedMs: round(indexedAt),
      longTasksLoading: over(loaded.tasks),
      longTasksTyping: over(tasks.slice(loaded.tasks.length)),
      keys: keys.length,
      keyP50: quantile(keys, 0.5),
      keyP95: quantile(keys, 0.95),
    };
  } finally {
    await browser.close();
    await Promise.all([feeds, scripts, pages].map((server) => server.close()));
  }
}

/** `[count]` activities, 10,000 without it. */
export default async function run([count = '10000']: readonly string[]): Promise<object> {
  execFileSync('npm', ['run', '--silent', 'build:cdn'], {stdio: ['ignore', 2, 2]});
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-bench-'));
  try {
    execFileSync('node', ['scripts/demo-feed.mjs', '--activities', count, '--out', join(folder, 'feed.json')], {stdio: ['ignore', 2, 2]});
    const feedBytes = readFileSync(join(folder, 'feed.json')).length;
    const figures = await measure(Number(count), folder);
    return {...figures, feedMegabytes: round(feedBytes / 1e6)};
  } finally {
    rmSync(folder, {recursive: true});
  }
}
