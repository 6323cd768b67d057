/** Pages with the built finder in a browser whose lines, clock and time zone a test can spoil. */
import type {Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Locator, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {needBuild} from './need-build.js';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly finder: Locator;
  /** Console lines of the widgets. */
  readonly lines: readonly string[];
  /** Uncaught errors, unhandled rejections, dialogs, and console errors that are not the browser's own about a request. */
  readonly errors: readonly string[];
  /** Addresses that were asked for, in order. */
  readonly asked: readonly string[];
}

export interface VisitOptions {
  /** Made for this visit, and closed with `reset`; or one that is there. */
  readonly context?: BrowserContextOptions | BrowserContext;
  /** Runs before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** In place of the first host's. */
  readonly origin?: string;
}

export interface Site {
  readonly browser: Browser;
  /** The script tag, and the origin it is from. */
  readonly script: string;
  readonly scripts: string;
  /** Two sites that have the widget on a page: one host name, two ports. */
  readonly origins: readonly [string, string];
  open(body: string, options?: VisitOptions): Promise<Visit>;
  /** Opens it on the first host where the one before was opened so: a browser that has the scripts at hand is much faster. */
  openNext(body: string): Promise<Visit>;
  /** Serves JSON text on the page's own origin. @returns its path */
  serve(json: string): string;
  /** Closes the pages; empties the one of `openNext`. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** What the browser itself writes about a request that failed; no script can keep it from that. */
const OF_THE_BROWSER = /^(?:Failed to load resource|Access to (?:fetch|image)|Mixed Content|Cross-Origin)/;

const isContext = (context: object): context is BrowserContext => 'newPage' in context;

/** In the page: counts the event, which may come before anything else can be asked there. */
function countReady(): void {
  const counted = window as {readyCount?: number};
  counted.readyCount = 0;
  document.addEventListener('tarjotin-ready', () => (counted.readyCount = (counted.readyCount ?? 0) + 1));
}

/** How often `tarjotin-ready` came on the page. */
export const readyCount = ({page}: Visit): Promise<number> => page.evaluate('window.readyCount');

/** What stands on screen in the widget, white space folded. */
export const screenText = async ({finder}: Visit): Promise<string> =>
  (await finder.last().evaluate((element) => (element.shadowRoot?.querySelector('.root') as HTMLElement | null)?.innerText ?? ''))
    .replace(/\s+/g, ' ');

function watch(page: Page, context: BrowserContext): Visit {
  const [lines, errors, asked]: [string[], string[], string[]] = [[], [], []];
  for (const event of ['pageerror', 'dialog', 'console', 'request']) page.removeAllListeners(event);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message: ConsoleMessage) => {
    if (message.text().startsWith('Tarjotin:')) lines.push(message.text());
    else if (message.type() === 'error' && !OF_THE_BROWSER.test(message.text())) errors.push(message.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  return {page, context, lines, errors, asked, finder: page.locator('tarjotin-finder')};
}

/** Starts the origins and a browser; `dist/cdn` is built when it is missing. */
export async function startSite(): Promise<Site> {
  needBuild('cdn');
  const served = new Map<string, {readonly type: string; readonly text: string}>();
  const put = (type: string, text: string): string => {
    const path = `/${served.size}`;
    served.set(path, {type, text});
    return path;
  };
  const scripts = await serveFolder('dist/cdn');
  const hosts = await Promise.all(
    [0, 1].map(() =>
      serveFolder('dist/cdn', {
        handle(request, response) {
          const found = served.get((request.url ?? '').replace(/\?.*/, ''));
          response.writeHead(found ? 200 : 204, {'Content-Type': `${found?.type ?? 'text/plain'}; charset=utf-8`}).end(found?.text);
          return true;
        },
      }),
    ),
  );
  const browser = await launchBrowser();
  const script = `<script src="${scripts.origin}/tarjotin.js" async></script>`;
  const origins = [hosts[0]?.origin ?? '', hosts[1]?.origin ?? ''] as const;
  const newPage = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    // The compiler of the tests wraps functions in a helper that pages do not have.
    await page.addInitScript('globalThis.__name = (f) => f');
    await page.addInitScript(countReady);
    return page;
  };
  const newContext = (options?: BrowserContextOptions) => browser.newContext({locale: 'fi-FI', ...options});
  const putPage = (body: string): string =>
    put(
      'text/html',
      `<!doctype html><html lang="fi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Kunta</title>${script}<body>${body}</body></html>`,
    );
  const go = (page: Page, origin: string, body: string) => page.goto(origin + putPage(body), {waitUntil: 'domcontentloaded'});
  let kept: Page | undefined;
  return {
    browser,
    script,
    scripts: scripts.origin,
    origins,
    async open(body, {context = {}, prepare, origin = origins[0]} = {}) {
      const used = isContext(context) ? context : await newContext(context);
      const visit = watch(await newPage(used), used);
      await prepare?.(visit.page);
      await go(visit.page, origin, body);
      return visit;
    },
    async openNext(body) {
      kept ??= await newPage(await newContext());
      const visit = watch(kept, kept.context());
      await go(kept, origins[0], body);
      return visit;
    },
    serve: (json) => put('application/json', json),
    async reset() {
      const closing = browser.contexts().filter((context) => context !== kept?.context());
      await Promise.all([kept?.goto('about:blank'), ...closing.map((context) => context.close())]);
    },
    async close() {
      await browser.close();
      await Promise.all([scripts, ...hosts].map((server) => server.close()));
    },
  };
}
