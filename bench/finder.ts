/**
 * `npm run bench -- finder [COUNT]`: the finder on a page of another origin, on COUNT activities of the demo feed (10,000).
 *
 * Figures are main-thread CPU time times four, as a phone with a quarter of this machine's speed would take; CPU time,
 * because other work on the machine does not change it. `wall…` are what a clock saw under Chromium's own throttling,
 * good on a quiet machine only. Tasks are counted from the moment the feed has been checked: while the list and the index
 * are made, and while one types.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {CDPSession, Page} from 'playwright-core';
import {launchBrowser} from '../scripts/browser.mjs';
import {serveFolder} from '../scripts/static-server.mjs';
import {type Task, trace, type Trace} from './finder/trace.js';

const SLOWER = 4;
const LONG = 50;
const TYPED = ['uimaan', 'vertaistukiryhmä', 'perhekahvila', 'digitukea', 'muistikahvila jyväskylä', 'velkaneuvonta', 'kuoro', 'joogaa'];

const round = (value: number): number => Math.round(value * 10) / 10;

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

/** Runs in the page before its scripts: marks each key and the paint of its result. */
const watch = (): void => {
  const walls: number[] = [];
  Object.assign(window, {walls});
  let pressed = 0;
  window.addEventListener(
    'keydown',
    () => {
      pressed = performance.now();
      performance.mark('bench-key');
    },
    true,
  );
  document.addEventListener('tarjotin-search', () => {
    if (!pressed) return;
    const since = pressed;
    pressed = 0;
    // The frame with the result is painted before the first message after its animation frame.
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        performance.mark('bench-painted');
        walls.push(performance.now() - since);
      };
      port2.postMessage(0);
    });
  });
};

const idle = async (page: Page): Promise<void> => {
  await page.waitForTimeout(300);
  await page.waitForFunction(() => !document.querySelector('tarjotin-finder')?.shadowRoot?.querySelector('[aria-busy="true"]'), undefined, {timeout: 120_000});
};

async function type(page: Page): Promise<void> {
  const field = page.locator('tarjotin-finder #query');
  for (const words of TYPED) {
    await field.fill('');
    await idle(page);
    // A key every 150 ms, as a quick typist.
    await field.pressSequentially(words, {delay: 150});
    await idle(page);
  }
}

/** CPU time of the main thread from each key to the paint of its result. */
function keyTimes({tasks, marks}: Trace): number[] {
  const painted = marks.get('bench-painted') ?? [];
  return (marks.get('bench-key') ?? []).flatMap((key, index, keys) => {
    const end = painted.find((time) => time > key);
    const next = keys[index + 1] ?? Infinity;
    if (end === undefined || end > next) return [];
    // The task that the key came in has begun before its mark.
    const during = tasks.filter(({start}) => start > key - 30 && start <= end && start < next);
    return [during.reduce((sum, {cpu}) => sum + cpu, 0)];
  });
}

const slower = (tasks: readonly Task[]): number[] =>
  tasks.map(({cpu}) => round(cpu * SLOWER)).filter((time) => time > LONG).sort((a, b) => b - a);

async function visit(act: (page: Page, session: CDPSession) => Promise<void>): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(watch);
    await act(page, await page.context().newCDPSession(page));
  } finally {
    await browser.close();
  }
}

async function measure(origin: string) {
  const figures: Record<string, unknown> = {};
  await visit(async (page, session) => {
    await page.goto(origin);
    const indexing = await trace(session, async () => {
      await page.locator('tarjotin-finder[ready]').waitFor({timeout: 120_000});
      await page.locator('tarjotin-finder #query').fill('a');
      await idle(page);
    });
    const typing = await trace(session, () => type(page));
    const keys = keyTimes(typing).map((cpu) => cpu * SLOWER);
    Object.assign(figures, {
      longTasksToIndexed: slower(indexing.tasks),
      longTasksTyping: slower(typing.tasks),
      keys: keys.length,
      keyP50: quantile(keys, 0.5),
      keyP95: quantile(keys, 0.95),
    });
  });
  await visit(async (page, session) => {
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
    await page.goto(origin);
    await page.locator('tarjotin-finder[ready]').waitFor({timeout: 120_000});
    await page.locator('tarjotin-finder #query').fill('a');
    await idle(page);
    await type(page);
    const walls = await page.evaluate(() => (window as unknown as {walls: number[]}).walls);
    Object.assign(figures, {wallKeyP50: quantile(walls, 0.5), wallKeyP95: quantile(walls, 0.95)});
  });
  return figures;
}

/** `[count]` activities, 10,000 without it. */
export default async function run([count = '10000']: readonly string[]): Promise<object> {
  execFileSync('npm', ['run', '--silent', 'build:cdn'], {stdio: ['ignore', 2, 2]});
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-bench-'));
  execFileSync('node', ['scripts/demo-feed.mjs', '--activities', count, '--out', join(folder, 'feed.json')], {stdio: ['ignore', 2, 2]});
  const feeds = await serveFolder(folder);
  const scripts = await serveFolder('dist/cdn');
  const pages = await serveFolder(folder, {
    handle: (_request, response) => {
      response
        .writeHead(200, {'Content-Type': 'text/html'})
        .end(`<!doctype html><html lang="fi"><meta charset="utf-8"><title>Mittaus</title>
          <script src="${scripts.origin}/tarjotin.js" async></script><tarjotin-finder src="${feeds.origin}/feed.json"></tarjotin-finder>`);
      return true;
    },
  });
  try {
    const figures = await measure(pages.origin);
    return {activities: Number(count), slower: SLOWER, ...figures, feedMegabytes: round(readFileSync(join(folder, 'feed.json')).length / 1e6)};
  } finally {
    await Promise.all([feeds, scripts, pages].map((server) => server.close()));
    rmSync(folder, {recursive: true});
  }
}
