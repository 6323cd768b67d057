/**
 * A form of six questions beside GOV.UK Frontend, in one run in Chromium: `npm run bench -- feedback [--runs N]`. GOV.UK's page is
 * HTML from the server that its script makes work; ours is an element that fetches its definition. Times are CPU milliseconds
 * of the main thread from the navigation until the form can be used and what follows within 300 ms, medians of interleaved
 * visits in which nothing is cached. Sizes are brotli: of ours all that is fetched until the form is there, and what comes
 * after it; of GOV.UK its script and style sheet.
 */
import {readFileSync} from 'node:fs';
import {execSync} from 'node:child_process';
import {parseArgs} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../scripts/browser.mjs';
import {fetchedFiles, sumOf} from '../scripts/fetched-files.mjs';
import {serveFolder} from '../scripts/static-server.mjs';
import {bare, FORM, govuk, ours} from './feedback/pages.js';

/** Of ours beside GOV.UK's. */
const LIMITS = {size: 20_000, cpu: 1.2};

/** Milliseconds after the form is there in which what was put off still counts. */
const SETTLING = 300;

const GOVUK = 'node_modules/govuk-frontend/dist/govuk';
const NAMES = ['ours', 'govuk', 'bare'] as const;
type Name = (typeof NAMES)[number];

const servePages = (scripts: string) =>
  serveFolder(GOVUK, {
    handle({url = '/'}, response) {
      const pages: Readonly<Record<string, () => string>> = {'/ours': () => ours(scripts), '/govuk': govuk, '/bare': bare, '/empty': () => '<!doctype html><title>-</title>'};
      const make = url === '/form.json' ? () => JSON.stringify(FORM) : pages[url];
      if (!make) return false;
      response.writeHead(200, {'Content-Type': `${url.endsWith('.json') ? 'application/json' : 'text/html'}; charset=utf-8`}).end(make());
      return true;
    },
  });

async function visit(browser: Browser, origin: string, name: Name): Promise<number> {
  const context = await browser.newContext({viewport: {width: 1200, height: 1000}, locale: 'fi-FI'});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const cpu = async (): Promise<number> => {
      const {metrics} = await session.send('Performance.getMetrics');
      return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    // The process of the page is there, whatever is shown in it next.
    await page.goto(`${origin}/empty`);
    const before = await cpu();
    await page.goto(`${origin}/${name}`);
    await page.evaluate(() => (window as unknown as {ready: Promise<void>}).ready);
    await page.waitForTimeout(SETTLING);
    const time = (await cpu()) - before;
    const fields = await page.getByRole('textbox').count();
    if (fields < 2) throw new Error(`${name} shows no form`);
    return time;
  } finally {
    await context.close();
  }
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

async function measureTimes(runs: number): Promise<Readonly<Record<Name, number>>> {
  const scripts = await serveFolder('dist/cdn');
  const pages = await servePages(scripts.origin);
  const browser = await launchBrowser();
  const times: Record<Name, number[]> = {ours: [], govuk: [], bare: []};
  try {
    for (const name of NAMES) await visit(browser, pages.origin, name);
    for (let run = 0; run < runs; run++) for (const name of NAMES) times[name].push(await visit(browser, pages.origin, name));
  } finally {
    await browser.close();
    await Promise.all([scripts.close(), pages.close()]);
  }
  return {ours: median(times.ours), govuk: median(times.govuk), bare: median(times.bare)};
}

export default async function bench(args: string[]): Promise<object> {
  const {values} = parseArgs({args, options: {runs: {type: 'string', default: '9'}}});
  execSync('npm run --silent build:cdn', {stdio: ['ignore', 2, 2]});
  const {first, later} = await fetchedFiles('tarjotin-feedback', {
    source: 'form',
    attributes: 'endpoint="https://receiver.example/answers/kuusi"',
    feed: FORM,
    act: (page) => page.waitForTimeout(SETTLING),
  });
  const sizes = {
    ours: sumOf(first),
    oursLater: sumOf(later),
    govuk: ['css', 'js'].reduce((sum, type) => sum + brotliCompressSync(readFileSync(`${GOVUK}/govuk-frontend.min.${type}`)).length, 0),
  };
  const cpu = await measureTimes(Number(values.runs));
  const ratio = cpu.ours / cpu.govuk;
  const round = (value: number): number => Math.round(value * 100) / 100;
  console.log(`Brotli: ours ${sizes.ours} and ${sizes.oursLater} after the form is there, GOV.UK Frontend ${sizes.govuk} with the whole of its components`);
  console.log(`CPU until the form can be used: ours ${round(cpu.ours)} ms, GOV.UK ${round(cpu.govuk)} ms, the bare HTML ${round(cpu.bare)} ms`);
  console.log(`Ours by GOV.UK's: ${round(ratio)} (limit ${LIMITS.cpu})`);
  return {
    sizes,
    cpu: {ours: round(cpu.ours), govuk: round(cpu.govuk), bare: round(cpu.bare)},
    ratio: round(ratio),
    ok: sizes.ours <= LIMITS.size && ratio <= LIMITS.cpu,
  };
}
