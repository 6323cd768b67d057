/** What jumps on a page without the visitor's doing. */
import type {Page} from 'playwright-core';

interface Watched extends Window {
  shifts: string[];
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {readonly node: Node | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect}[];
}

/** Runs in the page: what jumped, and from where to where. */
function record(): void {
  const page = window as unknown as Watched;
  page.shifts = [];
  new PerformanceObserver((list) => {
    for (const {value, sources} of list.getEntries() as Shift[]) {
      const moves = sources.map(({node, previousRect, currentRect}) => `${node?.nodeName ?? 'in a widget'} ${JSON.stringify([previousRect, currentRect])}`);
      page.shifts.push(`${value}: ${moves.join('; ')}`);
    }
  }).observe({type: 'layout-shift', buffered: true});
}

/** Call it before the page is opened. */
export const watchShifts = (page: Page): Promise<unknown> => page.addInitScript(record);

export const shiftsOf = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Watched).shifts);
