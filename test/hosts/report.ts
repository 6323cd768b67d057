/** The matrix of pages and widgets, the figures of the goals, and one line of JSON. */
import {WIDGETS} from './paste.js';
import type {Figures, Outcome, PageVerdict} from './verdict.js';

const SIGNS: Readonly<Record<Outcome, string>> = {works: '✓', degrades: '○', fails: '✗'};

export function rowOf({file, outcome, widgets, reasons}: PageVerdict, width = 30): string {
  const cells = WIDGETS.map((name) => (SIGNS[widgets.find((widget) => widget.name === name)?.outcome ?? 'fails']).padEnd(name.length));
  const page = reasons.map((reason) => `    ${reason}`);
  const own = widgets.flatMap(({name, reasons: all}) => all.map((reason) => `    ${name}: ${reason}`));
  return [`${file.padEnd(width)}  ${cells.join('  ')}  ${outcome}`, ...page, ...own].join('\n');
}

export function matrix(pages: readonly PageVerdict[]): string {
  const width = Math.max(0, ...pages.map(({file}) => file.length));
  return [`${''.padEnd(width)}  ${WIDGETS.join('  ')}`, ...pages.map((page) => rowOf(page, width))].join('\n');
}

export interface Totals {
  readonly pages: number;
  readonly works: number;
  readonly degrades: number;
  readonly fails: number;
}

export function totals(pages: readonly PageVerdict[]): Totals {
  const number = (outcome: Outcome): number => pages.filter((page) => page.outcome === outcome).length;
  return {pages: pages.length, works: number('works'), degrades: number('degrades'), fails: number('fails')};
}

/** The figures of the goals (hostility.md, §3) over all pages. */
export function summary(pages: readonly PageVerdict[]): string {
  const values = (name: keyof Figures): number[] => pages.map(({figures}) => figures[name]);
  const sum = (name: keyof Figures): number => values(name).reduce((all, value) => all + value, 0);
  const most = (name: keyof Figures): number => Math.max(0, ...values(name));
  const {pages: all, works, degrades, fails} = totals(pages);
  const errors = pages.reduce((count, {reasons}) => count + reasons.filter((reason) => /^(uncaught|console):/.test(reason)).length, 0);
  return [
    `G1  ${works} of ${all} pages work, ${degrades} degrade, ${fails} fail; ${errors} errors`,
    `G2  ${most('pixels').toFixed(1)} px at most from the plain page, in ${sum('nodes')} nodes`,
    `G3  layout shift ${most('shift').toFixed(3)} at most`,
    `G9  ${sum('violations')} violations of the pages' policies`,
    `G10 ${sum('cookies')} cookies, ${sum('storedEarly')} things stored before an act, ${sum('foreign')} requests to other servers`,
    `G11 ${most('feedRequests')} requests for a feed at most`,
  ].join('\n');
}
