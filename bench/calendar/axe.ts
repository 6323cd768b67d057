/** What axe finds wrong in the month and in the list, and how often Tab stops inside the month's grid. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser} from 'playwright-core';
import {costOfList, openTab, type Origins, type Subject, type Tab} from './visit.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SETS = {
  wcag: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  bestPractice: ['best-practice'],
} as const;
const MOST_STOPS = 500;

export interface Faults {
  readonly rules: number;
  readonly nodes: number;
  /** `color-contrast×3, list×1` */
  readonly names: string;
}

export type View = Readonly<Record<keyof typeof SETS, Faults>>;

export interface Accessibility {
  readonly month: View;
  readonly tabStops: number;
  /** Absent where there is no list. */
  readonly list?: View;
}

interface Axe {
  run(where: string, options: object): Promise<{violations: {id: string; nodes: unknown[]}[]}>;
}

async function findFaults({page}: Tab, tags: readonly string[]): Promise<Faults> {
  const found = await page.evaluate(async (runOnly) => {
    const {axe} = window as unknown as {axe: Axe};
    const {violations} = await axe.run('#calendar', {runOnly, resultTypes: ['violations']});
    return violations.map(({id, nodes}) => ({id, nodes: nodes.length}));
  }, tags);
  return {
    rules: found.length,
    nodes: found.reduce((sum, {nodes}) => sum + nodes, 0),
    names: found.map(({id, nodes}) => `${id}×${nodes}`).join(', '),
  };
}

const findAll = async (tab: Tab): Promise<View> => ({
  wcag: await findFaults(tab, SETS.wcag),
  bestPractice: await findFaults(tab, SETS.bestPractice),
});

/** From the link before the calendar to the one after it. */
async function countTabStops(tab: Tab): Promise<number> {
  await tab.page.locator('#before').focus();
  let inGrid = 0;
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await tab.page.keyboard.press('Tab');
    const where = await tab.call('focus');
    if (where === 'after') return inGrid;
    if (where === 'grid') inGrid++;
  }
  throw new Error(`Tab has not left the calendar after ${MOST_STOPS} stops`);
}

export async function checkAccessibility(browser: Browser, origins: Origins, subject: Subject): Promise<Accessibility> {
  const tab = await openTab(browser, origins, subject);
  try {
    await tab.page.evaluate(AXE);
    await tab.call('start', subject.name);
    await tab.page.waitForTimeout(300);
    const month = await findAll(tab);
    const tabStops = await countTabStops(tab);
    const hasList = (await costOfList(tab, subject.calendar, 9)) !== undefined;
    return hasList ? {month, tabStops, list: await findAll(tab)} : {month, tabStops};
  } finally {
    await tab.close();
  }
}
