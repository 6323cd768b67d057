/** A browser that nothing gets out of: whatever a page asks of a stranger is refused and noted, and so is every script that runs. */
import {existsSync, readFileSync} from 'node:fs';
import {resolve, sep} from 'node:path';
import type {Browser, BrowserContext, BrowserContextOptions, Page, Request, Route} from 'playwright-core';
import {build, type Rollup} from 'vite';
import {launchBrowser} from '../../scripts/browser.mjs';
import {needBuild} from '../helpers/need-build.js';

/** The page's own origin, and that of our scripts. */
export const HOST = 'https://kunta.example';
const SCRIPTS = 'https://widgets.example';

/** A picture that may be shown, for it is of the page's own origin. */
export const PICTURE = `${HOST}/kuva.png`;
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Buffer;
}

export interface Stand {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Scripts that ran, by how they showed it. */
  readonly executions: readonly string[];
  /** Requests that left for others than the page's own origin and ours. */
  readonly strangers: readonly string[];
  /** Where the page was about to go. */
  readonly navigations: readonly string[];
  /** What was thrown into the page. */
  readonly errors: readonly string[];
  /** Answers at an address of the page's own origin from now on. @returns the address */
  serve(path: string, answer: string | ((request: Request) => Answer)): string;
  /** Answers no more at what was served so far. */
  forget(): void;
  close(): Promise<void>;
}

export interface StandOptions {
  readonly context?: BrowserContextOptions;
  /** More origins that may be asked: a real receiver. */
  readonly origins?: readonly string[];
  /** In place of a page with our script. */
  readonly html?: string;
  /** Opened in place of the page. */
  readonly url?: string;
  /** To see that scripts do run: they may navigate and throw. */
  readonly isControl?: boolean;
}

export interface Lab {
  readonly browser: Browser;
  open(options?: StandOptions): Promise<Stand>;
  close(): Promise<void>;
}

/** What runs in the page, as one script. */
async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {write: false, minify: false, lib: {entry: 'test/attack/page/in-page.ts', formats: ['iife'], name: 'attackPage', fileName: 'in-page'}},
  });
  const [{output} = {output: []}] = [result].flat() as Rollup.RolldownOutput[];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('the script of the page was not built');
  return chunk.code;
}

const files = new Map<string, Buffer | undefined>();

/** A file of a folder that a test page may have, read once. */
function fileOf(folder: string, pathname: string): Buffer | undefined {
  const path = resolve(folder, `.${decodeURIComponent(pathname)}`);
  if (!path.startsWith(resolve(folder) + sep)) return undefined;
  if (!files.has(path)) files.set(path, existsSync(path) ? readFileSync(path) : undefined);
  return files.get(path);
}

const TYPES: Readonly<Record<string, string>> = {js: 'text/javascript', json: 'application/json', css: 'text/css'};
const typeOf = (pathname: string): string => `${TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`;

const PAGE = `<!doctype html><html lang="fi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kunta</title>
  <link rel="icon" href="data:,"><script src="${SCRIPTS}/tarjotin.js" async></script>`;

/** Also of a page that a middle click opens, whose frame may not be there yet: asking for it throws. */
function isPage(request: Request): boolean {
  if (!request.isNavigationRequest()) return false;
  try {
    return !request.frame().parentFrame();
  } catch {
    return true;
  }
}

/** Browsers take some addresses that Node does not: those are nobody's. */
function urlOf(address: string): Pick<URL, 'origin' | 'pathname' | 'href'> {
  try {
    return new URL(address);
  } catch {
    return {origin: 'null', pathname: '', href: address};
  }
}

class OpenStand implements Stand {
  readonly executions: string[] = [];
  readonly strangers: string[] = [];
  readonly navigations: string[] = [];
  readonly errors: string[] = [];
  readonly #served = new Map<string, string | ((request: Request) => Answer)>();
  readonly #options: StandOptions;
  readonly context: BrowserContext;
  page!: Page;
  /** From now on the page is not left. */
  #isOpen = false;

  constructor(context: BrowserContext, options: StandOptions) {
    this.context = context;
    this.#options = options;
  }

  async start(script: string): Promise<this> {
    const {isControl, url = HOST} = this.#options;
    await this.context.exposeBinding('attackRan', (_, how: string) => void this.executions.push(how));
    // The compiler of the tests wraps functions in a helper that pages do not have.
    await this.context.addInitScript(`globalThis.__name = (f) => f;${script}`);
    await this.context.route('**/*', (route) => this.#answer(route));
    this.page = await this.context.newPage();
    this.page.on('pageerror', ({message}) => isControl || this.errors.push(message));
    this.page.on('dialog', (dialog) => {
      this.executions.push(`dialog ${dialog.type()}`);
      void dialog.dismiss();
    });
    this.page.on('framenavigated', (frame) => {
      if (!isControl && frame === this.page.mainFrame() && !frame.url().startsWith(url)) this.errors.push(`went to ${frame.url()}`);
    });
    await this.page.goto(url);
    this.#isOpen = true;
    return this;
  }

  serve(path: string, answer: string | ((request: Request) => Answer)): string {
    this.#served.set(path, answer);
    return path;
  }

  forget(): void {
    this.#served.clear();
  }

  close = (): Promise<void> => this.context.close();

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = urlOf(request.url());
    const {html = PAGE, origins = []} = this.#options;
    if (this.#isOpen && isPage(request)) return this.#refuse(route, request);
    if (origins.includes(url.origin)) return route.continue();
    const file = url.origin === SCRIPTS ? fileOf('dist/cdn', url.pathname) : url.pathname.startsWith('/lit-html/') ? fileOf('node_modules', url.pathname) : undefined;
    if (file) return route.fulfill({headers: {'Access-Control-Allow-Origin': '*'}, contentType: typeOf(url.pathname), body: file});
    if (url.origin !== HOST) return this.#refuse(route, request);
    const answer = this.#served.get(url.pathname);
    if (answer !== undefined) return fulfil(route, typeof answer === 'string' ? {body: answer} : answer(request));
    if (url.href === PICTURE) return route.fulfill({contentType: 'image/png', body: PIXEL});
    if (url.pathname === '/' && request.isNavigationRequest()) return route.fulfill({contentType: 'text/html', body: html});
    return route.fulfill({status: 404, body: ''});
  }

  /** A page that is asked for is not left: 204 says so, where an abort shows a page of the browser's own. */
  async #refuse(route: Route, request: Request): Promise<void> {
    if (isPage(request)) {
      this.navigations.push(request.url());
      return route.fulfill({status: 204});
    }
    this.strangers.push(request.url());
    return route.abort();
  }
}

const fulfil = (route: Route, {status = 200, type = 'application/json', body}: Answer): Promise<void> =>
  route.fulfill({status, contentType: type, headers: {'Access-Control-Allow-Origin': '*'}, body});

export async function openLab(): Promise<Lab> {
  needBuild('cdn');
  const [browser, script] = await Promise.all([launchBrowser(), pageScript()]);
  return {
    browser,
    open: async (options = {}) => {
      const context = await browser.newContext({locale: 'fi-FI', viewport: {width: 320, height: 640}, ...options.context});
      return new OpenStand(context, options).start(script);
    },
    close: () => browser.close(),
  };
}
