/** The figures as tables for the reader, and as objects for the last line. */
import type {Accessibility} from './axe.js';
import type {Row} from './limits.js';
import type {Figures} from './visit.js';

export const round = (value: number | undefined): number | undefined => value && Math.round(value * 10) / 10;

export function printRows(rows: readonly Row[]): void {
  const [{events, slower}] = rows;
  const floor = rows.find(({name}) => name === 'floor');
  console.log(`\n${events} events${slower === 1 ? '' : `, ${slower} times slower`}`);
  const ratio = (value: number, other?: number): number | undefined => other && round(value / other);
  console.table(
    rows.map(({name, first, settled, shown, next, list, nodes, listNodes, heap, runs}) => ({
      calendar: name,
      first: round(first),
      '× floor': ratio(first, floor?.first),
      settled: round(settled),
      'by clock': round(shown),
      next: round(next),
      '× floor ': ratio(next, floor?.next),
      list: round(list),
      nodes,
      'in list': listNodes,
      'heap MB': round(heap),
      runs,
    })),
  );
}

export function printAccessibility(found: ReadonlyMap<string, Accessibility>): void {
  console.log('\naxe, rules / nodes');
  const show = ({rules, nodes}: {rules: number; nodes: number}): string => `${rules} / ${nodes}`;
  console.table(
    [...found].map(([calendar, {month, list, tabStops}]) => ({
      calendar,
      'month, WCAG A and AA': show(month.wcag),
      'best practice': show(month.bestPractice),
      'list, WCAG A and AA': list && show(list.wcag),
      'best practice ': list && show(list.bestPractice),
      'tab stops in the grid': tabStops,
    })),
  );
  for (const [calendar, {month, list}] of found) {
    const names = [month.wcag, month.bestPractice, list?.wcag, list?.bestPractice].map((faults) => faults?.names);
    if (names.some(Boolean)) console.log(`  ${calendar}: ${names.map((name) => name || '–').join('; ')}`);
  }
}

/** `{"1000": {"ours": 80.1, …}, …}` */
const byEvents = (rows: readonly Row[], key: keyof Figures): object =>
  Object.fromEntries(
    [...new Set(rows.map(({events}) => events))].map((events) => [
      events,
      Object.fromEntries(rows.filter((row) => row.events === events).map((row) => [row.name, round(row[key])])),
    ]),
  );

/** What the last line tells of the rows. */
const KEYS = ['first', 'settled', 'next', 'list', 'nodes', 'listNodes', 'heap'] as const;
export const tablesOf = (rows: readonly Row[]): object => Object.fromEntries(KEYS.map((key) => [key, byEvents(rows, key)]));
