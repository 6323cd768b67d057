/** A widget that stands on the first screen: nothing on the page moves while its files, its feed and the rest of it come. */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveDemo} from '../../scripts/demo/serve-demo.mjs';
import {type Language, LANGUAGES} from '../../src/lib/page-language.js';
import {shiftsOf, watchShifts} from '../helpers/layout-shifts.js';
import {needBuild} from '../helpers/need-build.js';

for (const name of ['site', 'node', 'admin'] as const) needBuild(name);

/** Of the demo's events most are in the weeks to come: today's month may be nearly over. */
const nextMonth = new Date(Date.now() + 31 * 86_400_000).toISOString().slice(0, 10);

/** What comes last in each, after `tarjotin-ready`. */
const WIDGETS = {
  finder: {attributes: 'src="./feeds/keski-suomi.json"', last: '[part~="card"]', languages: LANGUAGES},
  calendar: {attributes: 'src="./feeds/keski-suomi.json"', last: '.filter-button', languages: LANGUAGES},
  'calendar of a full month': {attributes: `src="./feeds/keski-suomi.json" date="${nextMonth}"`, last: '.filter-button', languages: ['fi']},
  'calendar as a list': {attributes: 'src="./feeds/keski-suomi.json" view="agenda"', last: '.filter-button', languages: LANGUAGES},
  'calendar of a week': {attributes: 'src="./feeds/keski-suomi.json" view="week"', last: '.filter-button', languages: ['fi']},
  feedback: {attributes: 'form="./cdn/forms/client-feedback.json" endpoint="./answers/client-feedback"', last: 'form', languages: ['fi']},
  comments: {attributes: 'endpoint="./comments" thread="hyvinvointisuunnitelma"', last: 'form', languages: ['fi']},
} as const;
/** A phone with large text; where the calendar's search box has a line of its own; where its hint has; a wide page. */
const WIDTHS = [320, 480, 640, 1280];

const folder = mkdtempSync(join(tmpdir(), 'tarjotin-shift-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof serveDemo>>;
before(async () => {
  browser = await launchBrowser();
  server = await serveDemo({token: 'a-token-for-a-still-page', database: join(folder, 'demo.db')});
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

/** The rule is that of docs/hosts.md: the script may come after the first paint. */
const pageWith = (tag: string, attributes: string, language: Language): string => `<!doctype html><html lang="${language}">
<meta name="viewport" content="width=device-width"><style>${tag}:not([ready]) {display: block; min-height: 100vh}</style>
<script src="./cdn/tarjotin.js" async></script>
<h1>Otsikko</h1><${tag} ${attributes}></${tag}><h2>Jälkeen</h2><p>Tekstiä.</p>`;

async function visit(tag: string, attributes: string, last: string, language: Language, width: number): Promise<string[]> {
  const page = await browser.newPage({viewport: {width, height: 800}, locale: 'fi-FI'});
  await watchShifts(page);
  await page.route('**/page.html', (route) => route.fulfill({contentType: 'text/html; charset=utf-8', body: pageWith(tag, attributes, language)}));
  await page.goto(`${server.origin}/page.html`);
  await page.locator(tag).locator(last).first().waitFor();
  // One more frame tells of what the last one moved.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
  const shifts = await shiftsOf(page);
  await page.close();
  return shifts;
}

describe('nothing moves while a widget comes', () => {
  for (const [name, {attributes, last, languages}] of Object.entries(WIDGETS)) {
    for (const language of languages) {
      test(`${name}, ${language}`, async () => {
        for (const width of WIDTHS) {
          assert.deepEqual(await visit(`tarjotin-${name.split(' ', 1).join('')}`, attributes, last, language, width), [], `at ${width} px`);
        }
      });
    }
  }
});
