/** Pages of somebody else's site, with our scripts on a second origin and the feed on a third. */
import assert from 'node:assert/strict';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {needBuild} from './need-build.js';

/** What the script origin answers in the place of a file: a status, other text, or nothing ever. */
export type Override = number | string | typeof NEVER;

export const NEVER = Symbol('never');

export interface HostPage {
  readonly page: Page;
  /** Console lines of the widgets. */
  readonly warnings: readonly string[];
  /** Uncaught errors, and what the console calls an error. */
  readonly errors: readonly string[];
  /** Paths asked from the script origin, in order. */
  readonly scripts: readonly string[];
}

export interface Hosts {
  readonly loader: string;
  readonly feed: string;
  /** The script tag of the loader. */
  script(attributes?: string): string;
  /** A finder with a link inside. */
  finder(attributes?: string): string;
  /** Answers of the script origin by path. */
  readonly overrides: Map<string, Override>;
  open(body: string, options?: PageOptions): Promise<HostPage>;
  /** Closes the pages and forgets the overrides. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly head?: string;
  readonly lang?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Content-Security-Policy. */
  readonly policy?: string;
  /** The whole document, when it is not an ordinary one. */
  readonly html?: string;
}

const FALLBACK = '<a href="/harrastukset">Harrastukset luettelona</a>';

const ordinary = (body: string, {head = '', lang = 'fi'}: PageOptions): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Kunta</title>${head}</head>
    <body>${body}</body></html>`;

async function watch(browser: Browser, url: string, scriptOrigin: string): Promise<HostPage> {
  const page = await (await browser.newContext({locale: 'fi-FI'})).newPage();
  const warnings: string[] = [];
  const errors: string[] = [];
  const scripts: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.text().startsWith('Tarjotin:')) warnings.push(message.text());
    else if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().startsWith(scriptOrigin)) scripts.push(request.url().slice(scriptOrigin.length));
  });
  await page.goto(url);
  return {page, warnings, errors, scripts};
}

/** The visitor sees the activities of the feed in every finder on the page. */
export async function assertShown(page: Page, count = 1): Promise<void> {
  const ready = page.locator('tarjotin-finder[ready]');
  await ready.nth(count - 1).waitFor();
  assert.equal(await ready.count(), count);
  for (const element of await ready.all()) await element.getByText('Lautapeli-ilta').first().waitFor();
}

/** The visitor sees what the page has inside the tag. */
export async function assertFallback(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('tarjotin-finder:defined').count(), 0);
  assert.ok(await page.getByText('Harrastukset luettelona').first().isVisible());
}

/** Starts the three origins and a browser. The folder dist/cdn is built when it is missing. */
export async function startHosts(): Promise<Hosts> {
  needBuild('cdn');
  const overrides = new Map<string, Override>();
  const pages = new Map<string, {html: string; headers: Readonly<Record<string, string>>}>();
  const script = await serveFolder('dist/cdn', {
    handle(request: IncomingMessage, response: ServerResponse) {
      const override = overrides.get(new URL(request.url ?? '/', 'http://x').pathname);
      if (override === undefined) return false;
      if (override === NEVER) return true;
      if (typeof override === 'number') response.writeHead(override).end();
      else response.writeHead(200, {'Content-Type': 'text/javascript'}).end(override);
      return true;
    },
  });
  const feed = await serveFolder('test/fixtures/build');
  const host = await serveFolder('test/fixtures/build', {
    handle(request: IncomingMessage, response: ServerResponse) {
      const found = pages.get(request.url ?? '');
      if (found) {
        response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', ...found.headers});
        response.end(found.headers['Content-Type']?.includes('8859') ? Buffer.from(found.html, 'latin1') : found.html);
      } else {
        response.writeHead(204).end();
      }
      return true;
    },
  });
  const browser = await launchBrowser();
  const [loader, feedUrl] = [`${script.origin}/tarjotin.js`, `${feed.origin}/feed.json`];
  return {
    loader,
    feed: feedUrl,
    script: (attributes = '') => `<script src="${loader}" ${attributes}></script>`,
    finder: (attributes = '') => `<tarjotin-finder src="${feedUrl}" ${attributes}>${FALLBACK}</tarjotin-finder>`,
    overrides,
    async open(body, options = {}) {
      const path = `/page-${pages.size}`;
      const {html = ordinary(body, options), policy, headers = {}} = options;
      pages.set(path, {html, headers: policy ? {...headers, 'Content-Security-Policy': policy} : headers});
      return watch(browser, host.origin + path, script.origin);
    },
    async reset() {
      overrides.clear();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      await Promise.all([script, feed, host].map((server) => server.close()));
    },
  };
}
