/** G11: what stays behind of widgets that a page puts in and takes out again and again, as pages do that are never loaded anew. */
import type {CDPSession, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {needBuild} from '../helpers/need-build.js';
import {startOrigins} from './origins.js';
import {fillHost, WIDGETS} from './paste.js';
import {PLAIN} from './suite.js';
import {watch} from './watch.js';

export interface Leaks {
  readonly times: number;
  /** More than before: nodes of the document, listeners, workers. */
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
}

/** Less than one for each time is no leak: something may stand there once more than before. */
export const isTight = ({times, nodes, listeners, workers}: Leaks): boolean => [nodes, listeners, workers].every((count) => count < times);

export const leaksInWords = ({times, nodes, listeners, workers}: Leaks): string =>
  `G11 ${times} times put in and taken out: ${nodes} nodes, ${listeners} listeners, ${workers} workers more`;

/** First everything is loaded that stays: scripts, styles, what was learned of the feed. */
const WARM_UP = 5;

/** All widgets come, are ready, and go. */
const comeAndGo = (page: Page, html: string): Promise<void> =>
  page.evaluate(async (text) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = text;
    const end = Date.now() + 15_000;
    while ([...place.children].some((one) => !one.hasAttribute('ready'))) {
      if (Date.now() > end) throw new Error('a widget is not ready');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    place.remove();
  }, html);

async function countAll(page: Page, session: CDPSession): Promise<Leaks> {
  // What waits for a moment of rest is done, then what nobody holds is cleared away.
  await page.waitForTimeout(1_000);
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
  return {times: 0, nodes, listeners: jsEventListeners, workers: page.workers().length};
}

export async function countLeaks(times: number): Promise<Leaks> {
  needBuild('cdn');
  const [browser, origins] = await Promise.all([launchBrowser(), startOrigins({path: 'test/hosts/pages', vendor: '', hosts: []})]);
  try {
    const {page} = await watch(await browser.newContext({locale: 'fi-FI'}), []);
    const {url, thread} = origins.plan({host: PLAIN, widgets: [], isModule: false});
    await page.goto(url);
    const html = fillHost('<!--{{WIDGET}}-->', PLAIN, {...origins, thread, widgets: WIDGETS, isModule: false, nonce: ''});
    const session = await page.context().newCDPSession(page);
    for (let turn = 0; turn < WARM_UP; turn++) await comeAndGo(page, html);
    const before = await countAll(page, session);
    for (let turn = 0; turn < times; turn++) await comeAndGo(page, html);
    const after = await countAll(page, session);
    return {times, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners, workers: after.workers - before.workers};
  } finally {
    await browser.close();
    await origins.close();
  }
}
