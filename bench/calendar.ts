/**
 * Our calendar beside its peers, in one run in Chromium: `npm run bench -- calendar [--runs N] [--events 1000,10000]
 * [--only ours,floor]`. Each shows September 2026 of the same year of events, three events a day, then October, November and
 * the list of November. Times are CPU milliseconds of the main thread, medians of interleaved visits in which nothing is
 * cached, from the moment the calendar's script is put into the page; a page gives the events in the calendar's own shape. `first` ends
 * when the first month is painted, by Chromium's own trace; `settled` counts what follows in 200 ms too.
 * Slow peers are visited less often than `--runs`, at least once. A calendar that does not show what it should is an error;
 * `ok` tells whether our limits hold.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../scripts/browser.mjs';
import {fetchedFiles, listFiles, sumOf} from '../scripts/fetched-files.mjs';
import {serveFolder} from '../scripts/static-server.mjs';
import {type Accessibility, checkAccessibility} from './calendar/axe.js';
import {CALENDARS} from './calendar/calendars.js';
import {makeEvents, toFeed} from './calendar/events.js';
import {COMPARED, judge, type Row, summarize} from './calendar/limits.js';
import {printAccessibility, printRows, round, tablesOf} from './calendar/report.js';
import {buildPages, installPeers, servePages, sizeOf} from './calendar/site.js';
import {type Figures, heapWithout, type Origins, type Subject, visit} from './calendar/visit.js';

const COUNTS = [100, 1000, 10_000];
const THROTTLED = {events: 1000, slower: 4};
/** Milliseconds a run for a peer without a limit: one that is slower is visited less often. */
const PATIENCE = 600;

interface Options {
  readonly runs: number;
  readonly counts: readonly number[];
  readonly names: readonly string[];
}

function readOptions(args: string[]): Options {
  const {values} = parseArgs({args, options: {runs: {type: 'string'}, events: {type: 'string'}, only: {type: 'string'}}});
  const names = values.only?.split(',') ?? [...CALENDARS.keys()];
  const runs = Number(values.runs ?? 5);
  const counts = values.events?.split(',').map(Number) ?? COUNTS;
  const unknown = names.find((name) => !CALENDARS.has(name));
  if (unknown !== undefined) throw new Error(`No calendar "${unknown}": ${[...CALENDARS.keys()].join(', ')}`);
  if (![runs, ...counts].every((count) => Number.isInteger(count) && count > 0)) throw new Error('Give whole numbers');
  return {runs, counts, names};
}

const subjectOf = (name: string, events: number, slower = 1): Subject => ({name, calendar: CALENDARS.get(name)!, events, slower});

/**
 * Bytes of brotli by calendar; of ours what is fetched until the first month and what comes after it up to the agenda, and what is fetched until
 * the agenda by a calendar that begins with it.
 */
async function measureSizes(names: readonly string[], folder: string) {
  const sizes = new Map(names.filter((name) => name !== 'ours').map((name) => [name, sizeOf(folder, name)]));
  if (!names.includes('ours')) return {sizes};
  const page = {attributes: 'date="2026-09-15" url-state="off"', feed: toFeed(makeEvents(100))};
  const {first, later} = await fetchedFiles('tarjotin-calendar', {
    ...page,
    async act(page) {
      await page.locator('tarjotin-calendar button.agenda').click();
      await page.locator('tarjotin-calendar [part~="agenda"]').waitFor();
    },
  });
  const agenda = await fetchedFiles('tarjotin-calendar', {...page, attributes: `${page.attributes} view="agenda"`});
  const files = {'until the first month': first, 'after it, up to the agenda': later, 'until the agenda, where the page begins with it': agenda.first};
  for (const [what, of] of Object.entries(files)) console.log(`Ours, ${what}:\n${listFiles(of)}`);
  return {sizes: new Map([['ours', sumOf(first)], ...sizes]), later: sumOf(later), agendaFirst: sumOf(agenda.first)};
}

/** One row a calendar, from visits in turn, so that other work on the machine falls on all alike. */
async function measureRows(browser: Browser, origins: Origins, subjects: readonly Subject[], runs: number): Promise<Row[]> {
  const visits = new Map<Subject, Figures[]>(subjects.map((subject) => [subject, []]));
  const left = new Map(subjects.map(({name}) => [name, COMPARED.has(name) ? Infinity : runs * PATIENCE]));
  for (let run = 0; run < runs; run++) {
    for (const [subject, figures] of visits) {
      const {name} = subject;
      if (left.get(name)! <= 0) continue;
      const start = performance.now();
      figures.push(await visit(browser, origins, subject));
      left.set(name, left.get(name)! - (performance.now() - start));
    }
  }
  const rows: Row[] = [];
  for (const [subject, figures] of visits) {
    const row = summarize(subject, figures);
    rows.push({...row, heap: row.heap - (await heapWithout(browser, origins, subject))});
  }
  return rows;
}

async function measure(browser: Browser, origins: Origins, {runs, counts, names}: Options) {
  // The first visits of a browser are slower than all others.
  for (const name of names) await visit(browser, origins, subjectOf(name, 100));
  const rows: Row[] = [];
  const throttled = counts.includes(THROTTLED.events) ? [THROTTLED] : [];
  for (const {events, slower} of [...counts.map((count) => ({events: count, slower: 1})), ...throttled]) {
    const subjects = names.map((name) => subjectOf(name, events, slower));
    const measured = await measureRows(browser, origins, subjects, runs);
    printRows(measured);
    rows.push(...measured);
  }
  const axe = new Map<string, Accessibility>();
  for (const name of names) axe.set(name, await checkAccessibility(browser, origins, subjectOf(name, 1000)));
  printAccessibility(axe);
  return {rows, axe};
}

export default async function run(args: string[]): Promise<object> {
  const options = readOptions(args);
  const {names} = options;
  const bundled = names.filter((name) => name !== 'ours');
  if (bundled.some((name) => name !== 'floor')) installPeers();
  if (names.includes('ours')) execFileSync('npm', ['run', '--silent', 'build:cdn'], {stdio: ['ignore', 2, 2]});
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-bench-'));
  await buildPages(bundled, folder);
  const pages = await servePages(folder);
  const scripts = await serveFolder('dist/cdn');
  const browser = await launchBrowser();
  try {
    const {sizes, later, agendaFirst} = await measureSizes(names, folder);
    console.table([...sizes].map(([calendar, bytes]) => ({calendar, 'brotli kB': round(bytes / 1000)})));
    const {rows, axe} = await measure(browser, {pages: pages.origin, scripts: scripts.origin}, options);
    const limits = judge(sizes.get('ours'), rows);
    console.table(limits);
    return {
      size: Object.fromEntries(sizes),
      agendaSize: later,
      agendaFirst,
      ...tablesOf(rows.filter(({slower}) => slower === 1)),
      throttled: tablesOf(rows.filter(({slower}) => slower > 1)),
      axe: Object.fromEntries(axe),
      limits,
      ok: limits.length > 0 && limits.every(({holds}) => holds),
    };
  } finally {
    await browser.close();
    await Promise.all([pages, scripts].map((server) => server.close()));
    rmSync(folder, {recursive: true});
  }
}
