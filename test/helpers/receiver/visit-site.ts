/** A site of somebody else, our built scripts on a second origin, and a receiver on a third that can be down. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {launchBrowser} from '../../../scripts/browser.mjs';
import {serveFolder} from '../../../scripts/static-server.mjs';
import {freePort} from '../free-port.js';
import {needBuild} from '../need-build.js';
import {type Running, runReceiver} from './run.js';

export interface VisitSite {
  readonly browser: Browser;
  /** Throws while it is down. */
  readonly receiver: Running;
  /** Starts the receiver, at the same address and on the same database each time. */
  start(): Promise<Running>;
  stop(): Promise<void>;
  /** Opens a page, and waits until all of it has come. */
  open(context: BrowserContext, page: SitePage): Promise<Page>;
  close(): Promise<void>;
}

/** A form; one that asks for proof of work, with our scripts from another origin or from the site's own; a round of comments. */
export type SitePage = 'feedback' | 'proof' | 'proof-own' | 'comments';

/** As strict as it can be: above all no worker from a blob. */
const POLICY = "default-src 'none'; script-src *; connect-src *; style-src *; img-src data:; worker-src 'self'";

const pageOf = (scripts: string, widget: string): string => `<!doctype html><html lang="fi"><title>Kunta</title>
  <link rel="icon" href="data:,"><script src="${scripts}/tarjotin.js" async></script>${widget}</html>`;

/** The pages of the site, which send to the receiver at this address. */
function serveHost(scripts: string, receiver: string): ReturnType<typeof serveFolder> {
  const form = (id: string): string =>
    `<tarjotin-feedback form="${scripts}/forms/page-feedback.json" endpoint="${receiver}/answers/${id}"></tarjotin-feedback>`;
  const pages: Readonly<Record<SitePage, string>> = {
    feedback: pageOf(scripts, form('sivu')),
    proof: pageOf(scripts, form('suojattu')),
    'proof-own': pageOf('', form('suojattu')),
    comments: pageOf(scripts, `<tarjotin-comments endpoint="${receiver}/comments" thread="luonnos"></tarjotin-comments>`),
  };
  return serveFolder('dist/cdn', {
    handle({url = ''}, response) {
      const page = Object.entries(pages).find(([name]) => url === `/${name}`)?.[1];
      if (page) response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY}).end(page);
      return page !== undefined;
    },
  });
}

export async function startVisitSite(): Promise<VisitSite> {
  needBuild('cdn');
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-visit-'));
  const port = await freePort();
  const scripts = await serveFolder('dist/cdn');
  const host = await serveHost(scripts.origin, `http://127.0.0.1:${port}`);
  const browser = await launchBrowser();
  const form = join(process.cwd(), 'src/form/presets/page-feedback.json');
  const settings = {
    origins: [host.origin],
    forms: {sivu: {form}, suojattu: {form, proofOfWork: true}},
    threads: {luonnos: {name: {fi: 'Luonnos'}}},
  };
  let receiver: Running | undefined;
  const stop = async () => {
    await receiver?.close();
    receiver = undefined;
  };
  return {
    browser,
    get receiver() {
      if (!receiver) throw new Error('the receiver is down');
      return receiver;
    },
    start: async () => (receiver = await runReceiver(join(folder, 'visit.db'), settings, {port})),
    stop,
    open: (context, page) => openPage(context, `${host.origin}/${page}`),
    async close() {
      await browser.close();
      await stop();
      await Promise.all([scripts.close(), host.close()]);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[ready]').waitFor();
  // What sends comes after the fields. A busy machine has idle half seconds before that, so an idle network tells nothing.
  const sender = await page.waitForFunction(() => performance.getEntriesByType('resource').find(({name}) => /\/(?:panels|writing)-/.test(name))?.name);
  await page.evaluate((url) => import(url as string), await sender.jsonValue());
  await page.waitForLoadState('networkidle');
  return page;
}
