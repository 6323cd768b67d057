/** What a page and its widgets do that a visitor does not see: errors, violations, moves of the layout, requests. */
import type {BrowserContext, Page, Request} from 'playwright-core';

export interface Log {
  /** Uncaught errors, and what the console calls an error, but for the noise of the host. */
  readonly errors: string[];
  /** Console lines of ours. */
  readonly warnings: string[];
  readonly requests: Request[];
}

export interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
}

interface Shift {
  readonly value: number;
  readonly nodes: readonly (Node | null)[];
}

/** Kept in each document under a symbol, where no page looks. */
export interface PageRecord {
  readonly violations: Violation[];
  readonly shifts: Shift[];
  /** Closed shadow roots, which nobody else can look into. */
  readonly closed: ShadowRoot[];
}

declare global {
  interface Window {
    hostsRecord: PageRecord;
  }
}

/** Runs in each document before its own scripts. */
function record(): void {
  const log: PageRecord = {violations: [], shifts: [], closed: []};
  Object.defineProperty(window, 'hostsRecord', {value: log});
  window.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile}) =>
    log.violations.push({directive: effectiveDirective, blocked: blockedURI, source: sourceFile}));
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    if (init.mode === 'closed') log.closed.push(root);
    return root;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {hadRecentInput: boolean; value: number; sources: {node: Node | null}[]})[]) {
      if (!entry.hadRecentInput) log.shifts.push({value: entry.value, nodes: entry.sources.map(({node}) => node)});
    }
  }).observe({type: 'layout-shift', buffered: true});
}

/** The runner of these files gives names to functions by a helper, which functions that run in a page must find there. */
const NAMES = "Object.defineProperty(globalThis, '__name', {value: (named) => named})";

export async function prepare(context: BrowserContext): Promise<void> {
  await context.addInitScript({content: NAMES});
  await context.addInitScript(record);
}

export async function watch(context: BrowserContext, noise: readonly string[]): Promise<{page: Page; log: Log}> {
  await prepare(context);
  const page = await context.newPage();
  const log: Log = {errors: [], warnings: [], requests: []};
  const isNoise = (text: string): boolean => noise.some((part) => text.includes(part));
  page.on('pageerror', ({message}) => {
    if (!isNoise(message)) log.errors.push(`uncaught: ${message.split('\n')[0]}`);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('Tarjotin:')) log.warnings.push(text);
    else if (message.type() === 'error' && !isNoise(text) && !isNoise(message.location().url)) log.errors.push(`console: ${text.slice(0, 200)}`);
  });
  page.on('request', (request) => log.requests.push(request));
  return {page, log};
}

/** How far our elements have moved, and what stands below them where that counts: the sum of the layout shifts that they are in. */
export const shiftOfOurs = (page: Page, countsBelow: boolean): Promise<number> =>
  page.evaluate((below) => {
    const ours = [...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('tarjotin-'));
    const isOurs = (node: Node): boolean => ours.some((element) => element.contains(node));
    const isBelow = (node: Node): boolean => ours.some((element) => (element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    // A node in a shadow tree is not named.
    const isMoved = (node: Node | null): boolean => node === null || isOurs(node) || (below && isBelow(node));
    return window.hostsRecord.shifts.filter(({nodes}) => nodes.some(isMoved)).reduce((sum, {value}) => sum + value, 0);
  }, countsBelow);
