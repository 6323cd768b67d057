/** The page for administrators of a real receiver, in a real browser. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {launchBrowser} from '../../../scripts/browser.mjs';
import {sampleForm} from '../../fixtures/sample-form.js';
import {needBuild} from '../need-build.js';
import {type Running, runReceiver, TOKEN} from './run.js';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Text that would run, or change the page, if it were taken for anything but text. */
export const HOSTILE = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\${hacked} =HYPERLINK("https://evil.example")`;

export interface AdminPage {
  readonly page: Page;
  /** What the console calls an error; uncaught errors; breaches of the policy. */
  readonly errors: readonly string[];
}

export interface AdminSite {
  readonly receiver: Running;
  /** Opens it at a fragment, logged in unless it says otherwise. */
  open(hash?: string, options?: BrowserContextOptions & {readonly token?: string}): Promise<AdminPage>;
  closePages(): Promise<void>;
  write(text: string, more?: object, thread?: string): Promise<string>;
  close(): Promise<void>;
}

export async function startAdminSite(): Promise<AdminSite> {
  needBuild('admin');
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-admin-'));
  const settings = {
    forms: {palaute: {form: sampleForm()}, tyhja: {form: {...sampleForm(), id: 'tyhja'}}},
    threads: {suunnitelma: {name: {fi: 'Suunnitelma', sv: 'Planen', en: 'The plan'}}, kirjasto: {}},
  };
  const receiver = await runReceiver(join(folder, 'admin.db'), settings, {adminFolder: resolve('dist/admin')});
  const browser: Browser = await launchBrowser();
  return {
    receiver,
    async open(hash = '', {token = TOKEN, ...options} = {}) {
      const context = await browser.newContext({locale: 'fi-FI', ...options});
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
      await page.goto(`${receiver.url}/admin/${token && `#token=${token}`}`);
      await page.locator('#title').waitFor();
      if (hash) await page.goto(`${receiver.url}/admin/${hash}`);
      return {page, errors};
    },
    closePages: async () => void (await Promise.all(browser.contexts().map((context) => context.close()))),
    write: async (text, more = {}, thread = 'suunnitelma') =>
      String((await receiver.post(`/comments/${thread}`, {text, elapsed: 9_000, ...more})).json['receipt']),
    async close() {
      await browser.close();
      await receiver.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** What axe finds, a line each. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // By the protocol, as the policy of the page forbids a script in it.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: typeof import('axe-core')};
    const {violations} = await axe.run(document, {rules: {region: {enabled: true}}});
    return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
  });
}
