/** Visitors in a real browser: two tabs on one storage, of another origin than the receiver; tabs are closed and the network goes. */
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {build, type Rollup} from 'vite';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {within} from '../receiver/within.js';
import {seeded} from './seeded.js';
import type {tab as tabOfPage} from './tab-page.js';
import {bodyOf, type Sent, textOf} from './visitor.js';

declare const tab: typeof tabOfPage;

/**
 * Answers that a tab sends at once, and those without a receipt. A tab that closes sends each of them once more, and of those that hang
 * six take all the connections that a browser has for one server: with more of them nothing else would get through.
 */
const AT_ONCE = 5;
const MOST_OPEN = 12;

/** Milliseconds that a tab is open at least. */
const SHORTEST = 300;

/** Milliseconds without a network. */
const OFFLINE = 100;

/** Serves the page with its script and the chunks of it, from memory. */
async function servePage(): Promise<Awaited<ReturnType<typeof serveFolder>>> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {write: false, lib: {entry: 'bench/soak/tab-page.ts', formats: ['es'], fileName: 'tab'}},
  });
  const files = new Map<string, string | Uint8Array>();
  for (const {output} of [result].flat() as Rollup.RolldownOutput[])
    for (const item of output) files.set(`/${item.fileName}`, item.type === 'chunk' ? item.code : item.source);
  const script = [...files.keys()].find((name) => /^\/tab\./.test(name)) ?? '';
  files.set('/', `<!doctype html><title>Kunta</title><link rel="icon" href="data:,"><script type="module" src="${script}"></script>`);
  return serveFolder('.', {
    handle({url = ''}, response) {
      const file = files.get(url);
      if (file === undefined) return false;
      response.writeHead(200, {'Content-Type': url === '/' ? 'text/html' : 'text/javascript'}).end(file);
      return true;
    },
  });
}

export async function sendFromTabs(endpoint: string, sends: number, seed: number): Promise<Sent> {
  const site = await servePage();
  const browser: Browser = await launchBrowser();
  try {
    const tabs = new Tabs(await browser.newContext(), site.origin, endpoint, seeded(seed));
    await tabs.sendAll(sends);
    return tabs;
  } finally {
    await browser.close();
    await site.close();
  }
}

class Tabs implements Sent {
  readonly made = new Map<string, string>();
  readonly receipts = new Map<string, string>();
  readonly #pages: Page[] = [];
  /** When the last one was opened. */
  #opened = 0;

  constructor(
    readonly context: BrowserContext,
    readonly origin: string,
    readonly endpoint: string,
    readonly random: () => number,
  ) {}

  async sendAll(sends: number): Promise<void> {
    this.#pages.push(await this.#openTab(), await this.#openTab());
    while (this.receipts.size < sends) {
      const next = this.receipts.size + 1;
      await within(`receipt ${next} of ${sends} in tabs`, this.#goOn(sends, next));
    }
  }

  /** Sends, collects and disturbs until there are so many receipts. */
  async #goOn(sends: number, wanted: number): Promise<void> {
    while (this.receipts.size < wanted) {
      await this.#collect();
      const room = Math.min(AT_ONCE, sends - this.made.size, MOST_OPEN - (this.made.size - this.receipts.size));
      if (room > 0) await this.#send(room);
      await this.#disturb();
    }
  }

  async #openTab(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.origin);
    await page.waitForFunction(() => 'tab' in window);
    this.#opened = performance.now();
    return page;
  }

  async #send(count: number): Promise<void> {
    const answers = Array.from({length: count}, () => {
      const key = crypto.randomUUID();
      const text = textOf(`selain ${this.made.size}`);
      this.made.set(key, text);
      return {endpoint: this.endpoint, form: 'palaute', key, body: bodyOf(text)};
    });
    const page = this.#pages[Math.floor(this.random() * this.#pages.length)];
    await page?.evaluate((given) => tab.send(given), answers);
  }

  /** Read in one go and forgotten in the next, so that a tab that is closed in between takes no receipt along. */
  async #collect(): Promise<void> {
    for (const page of this.#pages) {
      const found = await page.evaluate((seen) => tab.collect(seen), [...this.receipts.keys()]);
      for (const [key, receipt] of found) this.receipts.set(key, receipt);
    }
  }

  /** A tab is closed, with its events or as by a crash, and another opened; the network goes; nothing happens. */
  async #disturb(): Promise<void> {
    const chance = this.random();
    if (chance < 0.25 && performance.now() > this.#opened + SHORTEST) {
      const [page] = this.#pages.splice(0, 1);
      if (chance < 0.15) await page?.goto('about:blank');
      await page?.close();
      this.#pages.push(await this.#openTab());
    } else if (chance < 0.4) {
      await this.context.setOffline(true);
      await new Promise((resolve) => setTimeout(resolve, OFFLINE));
      await this.context.setOffline(false);
    }
  }
}
