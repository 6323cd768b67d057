/**
 * Every payload as an answer and as a comment, through a real receiver: on the page for administrators nothing runs, nobody else is
 * asked and each text is the text it is; so it is in each export, and in a table it is never a formula.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {unzipSync} from 'fflate';
import type {Page} from 'playwright-core';
import {needBuild} from '../../helpers/need-build.js';
import {parseCsv} from '../../helpers/receiver/csv.js';
import {type Running, runReceiver, TOKEN} from '../../helpers/receiver/run.js';
import {type Collection, takeEach} from '../collection.js';
import type {Lab, Stand} from '../lab.js';
import type {Options, Report} from '../report.js';

const FORM = {
  id: 'palaute',
  title: 'Palaute',
  items: [
    {id: 'sana', kind: 'longText', text: 'Sana on vapaa'},
    {id: 'mista', kind: 'one', text: 'Mistä kuulit?', options: ['Lehdestä'], other: true},
  ],
};

/** Sent at once. */
const BATCH = 40;

/** Comments on a page of the queue. */
const PAGE = 50;

/** Milliseconds for handlers that run late. */
const SETTLE = 4_000;

const LONGEST_NAME = 100;

/** How many were stored; the rest is refused: nothing but spaces, or too long. Answers look like a machine's, so that they are shown. */
async function send(receiver: Running, payloads: readonly string[], faults: string[]): Promise<number> {
  let stored = 0;
  for (let from = 0; from < payloads.length; from += BATCH) {
    await Promise.all(payloads.slice(from, from + BATCH).map(async (text) => {
      const name = text.slice(0, LONGEST_NAME);
      const replies = await Promise.all([
        receiver.post('/answers/palaute', {answers: {sana: [text], mista: [{other: text}]}, website: 'x'}),
        receiver.post('/comments/luonnos', {text, name, elapsed: 9_000}),
      ]);
      for (const {status} of replies) {
        if (status === 201) stored++;
        else if (![400, 413, 422].includes(status)) faults.push(`${JSON.stringify(text.slice(0, 60))} is answered ${status}`);
      }
    }));
  }
  return stored;
}

/** What the page has that it should not. */
const faultsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('tarjotin-admin')?.shadowRoot?.querySelector<HTMLElement>('.root');
    return root ? window.attack.faultsOf(root, {words: false}) : ['the page for administrators is empty'];
  });

/** Texts of comments on the page. */
const textsOn = (page: Page): Promise<readonly string[]> => page.locator('article > .text').evaluateAll((all) => all.map(({textContent}) => textContent));

/** Waits for comments of another page than those in `before`. @returns their ids */
async function nextPage(page: Page, number: number, before: readonly string[]): Promise<readonly string[]> {
  await page.evaluate((hash) => (location.hash = hash), `#/comments/waiting?page=${number}`);
  const ids = await page.waitForFunction((old) => {
    const root = document.querySelector('tarjotin-admin')?.shadowRoot;
    const now = [...(root?.querySelectorAll<HTMLElement>('article') ?? [])].map(({dataset}) => dataset['id'] ?? '');
    return now.length > 0 && !now.some((id) => old.includes(id)) && now;
  }, before);
  return (await ids.jsonValue()) || [];
}

/** Goes through the pages of comments, and looks at the answers that may come from a machine. */
async function lookAround({page}: Stand, texts: ReadonlySet<string>, comments: number): Promise<{readonly shown: number; readonly faults: readonly string[]}> {
  await page.getByLabel('Ylläpitotunnus').fill(TOKEN);
  await page.keyboard.press('Enter');
  const faults: string[] = [];
  let [shown, ids]: [number, readonly string[]] = [0, []];
  for (let number = 1; number <= Math.ceil(comments / PAGE); number++) {
    ids = await nextPage(page, number, ids);
    const onPage = await textsOn(page);
    shown += onPage.length;
    const changed = onPage.filter((text) => !texts.has(text)).map((text) => `shows ${JSON.stringify(text.slice(0, 80))}, which is not stored`);
    faults.push(...changed, ...(await faultsOn(page)));
  }
  await page.evaluate(() => (location.hash = '#/results/palaute'));
  await page.locator('.suspects li').first().waitFor();
  shown += await page.locator('.suspects li').count();
  await page.waitForTimeout(SETTLE);
  return {shown, faults: [...faults, ...(await faultsOn(page))]};
}

/** What would be taken for a formula by a program for tables. */
const FORMULA = /^[=+\-@\t\r]/;

async function checkExports(receiver: Running, answers: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const read = async (format: string) => {
    const reply = await fetch(`${receiver.url}/admin/api/export/palaute?format=${format}`, {headers: {Authorization: `Bearer ${TOKEN}`}});
    if (!/^attachment/.test(reply.headers.get('Content-Disposition') ?? '') || reply.headers.get('X-Content-Type-Options') !== 'nosniff')
      faults.push(`${format} may be opened as a page`);
    return Buffer.from(await reply.arrayBuffer());
  };
  const cells = parseCsv((await read('csv')).toString().replace(/^\ufeff/, '')).flat();
  const inTable = new Set(cells);
  for (const cell of cells) if (FORMULA.test(cell) && Number.isNaN(Number(cell.replace(',', '.')))) faults.push(`csv: ${JSON.stringify(cell.slice(0, 60))} may be a formula`);
  const lines = (await read('jsonl')).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line) as {answers: {sana: readonly string[]}});
  const inLines = new Set(lines.flatMap((line) => line.answers.sana));
  const sheets = Object.entries(unzipSync(await read('xlsx'))).filter(([name]) => name.startsWith('xl/worksheets/'));
  if (!sheets.length || sheets.some(([, sheet]) => /<f[ >/]/.test(Buffer.from(sheet).toString()))) faults.push('xlsx: there is a formula, or no sheet');
  for (const text of answers) {
    if (!inLines.has(text)) faults.push(`jsonl: ${JSON.stringify(text.slice(0, 60))} is missing`);
    if (!inTable.has(text) && !inTable.has(`'${text}`)) faults.push(`csv: ${JSON.stringify(text.slice(0, 60))} is missing`);
  }
  return faults;
}

export async function receiver(lab: Lab, {scripts, letters}: Collection, {every}: Options): Promise<Report> {
  needBuild('admin');
  const payloads = [...takeEach(every, scripts), ...takeEach(every, letters, 1)];
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-attack-'));
  const running = await runReceiver(join(folder, 'attack.db'), {forms: {palaute: {form: FORM}}, threads: {luonnos: {}}}, {adminFolder: resolve('dist/admin')});
  const stand = await lab.open({url: `${running.url}/admin/`, origins: [running.url], context: {viewport: {width: 1280, height: 900}}});
  try {
    const faults: string[] = [];
    const stored = await send(running, payloads, faults);
    const comments = await running.comments();
    const answers = (await running.answers()).map(({answers}) => (JSON.parse(answers) as {sana: readonly string[]}).sana[0] ?? '');
    const seen = await lookAround(stand, new Set(comments.map(({text}) => text)), comments.length);
    const executions = stand.executions.length;
    await stand.page.evaluate(() => alert('control'));
    const controls = {alert: stand.executions.length - executions};
    return {
      counts: {payloads: payloads.length, stored, shown: seen.shown, exported: answers.length},
      executions,
      controls,
      foreignRequests: stand.strangers.length,
      faults: [
        ...(controls.alert ? [] : ['the control did not fire']), ...faults, ...seen.faults, ...(await checkExports(running, answers)),
        ...stand.errors.map((error) => `thrown: ${error}`), ...stand.navigations.map((url) => `went to ${url}`),
      ],
    };
  } finally {
    await stand.close();
    await running.close();
    rmSync(folder, {recursive: true});
  }
}
