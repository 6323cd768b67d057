/**
 * `npm run bench -- finder [COUNT]`: the finder on a page of another origin, on COUNT activities of the demo feed (10,000).
 *
 * Figures are main-thread CPU time times four, as a phone with a quarter of this machine's speed would take; CPU time,
 * because other work on the machine does not change it. The same words are typed in VISITS visits; what counts of a key is
 * its median, and of the keys their middle and p95. `wall…` are what a clock saw under Chromium's own throttling, once,
 * good on a quiet machine only. Tasks are counted in all visits: while the feed is read, the list and the index are made, and
 * while one types.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {CDPSession} from 'playwright-core';
import {launchBrowser} from '../scripts/browser.mjs';
import {serveFolder} from '../scripts/static-server.mjs';
import {median} from './calendar/limits.js';
import {type BarePage, openBarePage, wait} from './finder/page.js';
import {type Task, trace, type Trace} from './trace.js';

const VISITS = 5;
const SLOWER = 4;
const LONG = 50;
const TYPED = ['uimaan', 'vertaistukiryhmä', 'perhekahvila', 'digitukea', 'muistikahvila jyväskylä', 'velkaneuvonta', 'kuoro', 'joogaa'];

const round = (value: number): number => Math.round(value * 10) / 10;

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

/** Of the page; not among the types of TypeScript yet. */
declare const scheduler: {postTask(act: () => void, options: {priority: 'user-blocking'}): Promise<void>};

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
    // The frame with the result is painted before the most urgent task that it gives.
    requestAnimationFrame(() => {
      // Without a name: tsx marks functions that have one by a helper that the page lacks.
      void scheduler.postTask(
        () => {
          performance.mark('bench-painted');
          walls.push(performance.now() - since);
        },
        {priority: 'user-blocking'},
      );
    });
  });
};

const SHADOW = "document.querySelector('tarjotin-finder')?.shadowRoot";

const idle = async (page: BarePage): Promise<void> => {
  await wait(300);
  await page.until(`!${SHADOW}?.querySelector('[aria-busy="true"]')`);
};

/** Types the words, each into an empty field; all by keys, about as fast as one who types well. */
async function type(page: BarePage): Promise<void> {
  for (const words of TYPED) {
    await page.clear();
    await idle(page);
    await page.type(words, 150);
    await idle(page);
  }
}

/** CPU time of the main thread from each key to the paint of its result; nothing for a key whose result came after the next. */
function keyTimes({tasks, marks}: Trace): (number | undefined)[] {
  const painted = marks.get('bench-painted') ?? [];
  return (marks.get('bench-key') ?? []).map((key, index, keys) => {
    const end = painted.find((time) => time > key);
    const next = keys[index + 1] ?? Infinity;
    if (end === undefined || end > next) return undefined;
    // The task that the key came in has begun before its mark; those before it are another key's.
    const during = tasks.filter((task) => task.end > key && task.start <= end && task.start < next);
    return during.reduce((sum, {cpu}) => sum + cpu, 0);
  });
}

const slower = (tasks: readonly Task[]): number[] =>
  tasks.map(({cpu}) => round(cpu * SLOWER)).filter((time) => time > LONG).sort((a, b) => b - a);

async function visit<T>(act: (page: BarePage, session: CDPSession) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    const {page, session} = await openBarePage(browser);
    await page.prepare(watch);
    return await act(page, session);
  } finally {
    await browser.close();
  }
}

/** Until the first answer of the index; a single letter is no word, and is not asked for. */
async function untilIndexed(page: BarePage): Promise<void> {
  await page.until(`document.querySelector('tarjotin-finder')?.hasAttribute('ready')`);
  await page.evaluate(`${SHADOW}.querySelector('#query').focus()`);
  await page.type('ui', 0);
  await idle(page);
}

/** Of the visits' traces, in which the same keys were pressed. */
function keyFigures(typings: readonly Trace[], name: string): Record<string, unknown> {
  const visits = typings.map(keyTimes);
  const keys = (visits[0] ?? []).flatMap((_, key) => {
    const times = visits.flatMap((visit) => visit[key] ?? []);
    return times.length ? [median(times) * SLOWER] : [];
  });
  if (!keys.length) throw new Error('No key was answered');
  return {[`${name}s`]: keys.length, [`${name}P50`]: quantile(keys, 0.5), [`${name}P95`]: quantile(keys, 0.95)};
}

/** What a key costs on a page that shows nothing but its number. */
const traceFloor = (): Promise<Trace> =>
  visit(async (page, session) => {
    await page.goto('about:blank');
    await page.evaluate(`{
      document.body.innerHTML = '<tarjotin-finder><input><output></output></tarjotin-finder>';
      const [field, output] = document.querySelectorAll('input, output');
      field.addEventListener('input', () => {
        output.value = field.value.length;
        field.dispatchEvent(new Event('tarjotin-search', {bubbles: true}));
      });
      field.focus();
    }`);
    return trace(session, () => type(page));
  });

const traceFinder = (origin: string): Promise<Record<'indexing' | 'typing', Trace>> =>
  visit(async (page, session) => {
    const indexing = await trace(session, async () => {
      await page.goto(origin);
      await untilIndexed(page);
    });
    return {indexing, typing: await trace(session, () => type(page))};
  });

const measureWalls = (origin: string): Promise<Record<string, unknown>> =>
  visit(async (page) => {
    await page.slowDown(SLOWER);
    await page.goto(origin);
    await untilIndexed(page);
    await type(page);
    const walls = await page.evaluate<number[]>('walls');
    return {wallKeyP50: quantile(walls, 0.5), wallKeyP95: quantile(walls, 0.95)};
  });

async function measure(origin: string): Promise<Record<string, unknown>> {
  const floors: Trace[] = [];
  const finders: Record<'indexing' | 'typing', Trace>[] = [];
  for (let visits = 0; visits < VISITS; visits++) {
    floors.push(await traceFloor());
    finders.push(await traceFinder(origin));
  }
  return {
    longTasksToIndexed: finders.map(({indexing}) => slower(indexing.tasks)),
    longTasksTyping: finders.map(({typing}) => slower(typing.tasks)),
    ...keyFigures(floors, 'floorKey'),
    ...keyFigures(finders.map(({typing}) => typing), 'key'),
    ...(await measureWalls(origin)),
  };
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
    return {activities: Number(count), visits: VISITS, slower: SLOWER, ...figures, feedMegabytes: round(readFileSync(join(folder, 'feed.json')).length / 1e6)};
  } finally {
    await Promise.all([feeds, scripts, pages].map((server) => server.close()));
    rmSync(folder, {recursive: true});
  }
}
