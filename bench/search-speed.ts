/**
 * How fast the search is, beside MiniSearch, FlexSearch and Orama, in one run in Chromium: `npm run bench -- search-speed`.
 * Build and load are main-thread CPU time, medians of three; typing is the time of a key with five facet counts over all hits;
 * heap is what stays after a garbage collection, typed arrays included. Then 100,000 activities, and 10,000 with the engine
 * in the page at a quarter of the speed, in five visits: tasks over 50 ms in any of them, and from key to painted result by the clock, of
 * each key its median.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import type {Browser, CDPSession, Page} from 'playwright-core';
import {build} from 'vite';
import {launchBrowser} from '../scripts/browser.mjs';
import {serveFolder} from '../scripts/static-server.mjs';
import type {Activity, PeerName} from './search/peers.js';
import {quantile} from './search/quantile.js';
import type {LiveFigures, Steps} from './search/speed-page.js';

const SHARED = new URL('../../shared/data/search/activities-10000.json.gz', import.meta.url);
const PEERS: readonly PeerName[] = ['tarjotin', 'MiniSearch', 'FlexSearch', 'Orama'];
const RUNS = 3;
const VISITS = 5;
const THROTTLE = 4;

type Step = keyof Steps;
interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The shared activities, or those of the demo feed where they are missing. */
function readActivities(): string {
  if (existsSync(SHARED)) return gunzipSync(readFileSync(SHARED)).toString('utf8');
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-bench-'));
  try {
    const file = join(folder, 'feed.json');
    execFileSync('node', ['scripts/demo-feed.mjs', '--activities', '10000', '--out', file], {stdio: ['ignore', 2, 2]});
    const {activities} = JSON.parse(readFileSync(file, 'utf8')) as {
      activities: {name: {fi: string}; description?: {fi?: string}; theme: string[]}[];
    };
    return JSON.stringify(
      activities.map(({name, description, theme}): Activity => {
        const rest = {organisation: '', municipality: '', audience: [], lang: 'fi', mode: ''};
        return {title: name.fi, description: description?.fi ?? '', theme: theme[0] ?? '', ...rest};
      }),
    );
  } finally {
    rmSync(folder, {recursive: true});
  }
}

async function bundlePage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      target: 'es2022',
      lib: {entry: new URL('./search/speed-page.ts', import.meta.url).pathname, formats: ['es'], fileName: 'page'},
      rolldownOptions: {output: {minify: true}},
    },
  });
}

async function call<S extends Step>({page}: Tab, step: S, argument?: unknown): Promise<Awaited<ReturnType<Steps[S]>>> {
  return page.evaluate(
    ([name, value]) =>
      (window as unknown as {steps: Record<string, (value: unknown) => unknown>}).steps[name as string](value),
    [step, argument],
  ) as Promise<Awaited<ReturnType<Steps[S]>>>;
}

async function cpu({session}: Tab): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'TaskDuration')!.value * 1000;
}

/** Median CPU milliseconds of a step. */
async function measureCpu(tab: Tab, step: Step): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = await cpu(tab);
    await call(tab, step);
    times.push((await cpu(tab)) - before);
  }
  return Math.round(median(times));
}

async function heap({session}: Tab): Promise<number> {
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {usedSize: number; backingStorageSize?: number};
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
}

async function openTab(browser: Browser, origin: string): Promise<Tab> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'steps' in window);
  return {page, session};
}

async function measurePeer(browser: Browser, origin: string, name: PeerName, times: number) {
  const tab = await openTab(browser, origin);
  const documents = await call(tab, 'prepare', times);
  await call(tab, 'choose', name);
  const empty = await heap(tab);
  const buildMs = await measureCpu(tab, 'build');
  const heapMB = round((await heap(tab)) - empty);
  const savedMB = round((await call(tab, 'save')) / 1e6);
  const loadMs = await measureCpu(tab, 'load');
  const {p50, p95, hits} = await call(tab, 'type');
  await tab.page.close();
  return {name, documents, buildMs, loadMs, p50: round(p50), p95: round(p95), heapMB, savedMB, hits};
}

async function visitLive(browser: Browser, origin: string): Promise<LiveFigures> {
  const tab = await openTab(browser, origin);
  await call(tab, 'prepare', 1);
  await tab.session.send('Emulation.setCPUThrottlingRate', {rate: THROTTLE});
  const figures = await call(tab, 'live');
  await tab.page.close();
  return figures;
}

/** The share of the keys, each with the median of its visits. */
function keyQuantile(visits: readonly (readonly number[])[], share: number): number {
  const keys = [...visits[0].keys()].map((key) => median(visits.map((times) => times[key])));
  return round(quantile(keys, share));
}

async function measureLive(browser: Browser, origin: string) {
  const visits: LiveFigures[] = [];
  for (let visit = 0; visit < VISITS; visit++) visits.push(await visitLive(browser, origin));
  const painted = visits.map((visit) => visit.painted);
  return {
    visits: VISITS,
    longTasks: visits.map(({longTasks}) => longTasks.map(Math.round)),
    indexedMs: round(median(visits.map(({indexedMs}) => indexedMs))),
    foundP95: keyQuantile(visits.map(({found}) => found), 0.95),
    keyP50: keyQuantile(painted, 0.5),
    keyP95: keyQuantile(painted, 0.95),
    keyP95OfVisits: painted.map((times) => keyQuantile([times], 0.95)),
  };
}

export default async function run(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-bench-'));
  const activities = readActivities();
  await bundlePage(folder);
  const server = await serveFolder(folder, {
    handle: ({url}, response) => {
      const body =
        url === '/activities.json'
          ? activities
          : url === '/'
            ? '<!doctype html><script type="module" src="/page.js"></script>'
            : undefined;
      if (body !== undefined)
        response.writeHead(200, {'Content-Type': url === '/' ? 'text/html' : 'application/json'}).end(body);
      return body !== undefined;
    },
  });
  const browser = await launchBrowser();
  try {
    const peers = [];
    for (const name of PEERS) peers.push(await measurePeer(browser, server.origin, name, 1));
    const large = await measurePeer(browser, server.origin, 'tarjotin', 10);
    console.table([...peers, large]);
    const live = await measureLive(browser, server.origin);
    const [own, ...others] = peers;
    const least = (key: 'buildMs' | 'loadMs'): number => Math.min(...others.map((peer) => peer[key]));
    return {
      buildRatio: round(least('buildMs') / own.buildMs),
      loadRatio: round(least('loadMs') / own.loadMs),
      peers,
      large,
      throttled: {rate: THROTTLE, ...live},
    };
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, {recursive: true});
  }
}
