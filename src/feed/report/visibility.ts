import {isObject} from '../../lib/is-object.js';
import {hasEnded} from '../../lib/schedule.js';
import type {Item, Problem} from '../types.js';
import type {Missing} from './completeness.js';
import type {FeedReport} from './inspection.js';

/** Why an item is not shown, or shown less than its publisher hopes. */
export type Reason =
  /** Left out, or shown without something that is wrong in it: the problem says what. */
  | {readonly code: 'left-out' | 'mended'; readonly problem: Problem}
  /** Not found by who chooses by what it does not tell. */
  | {readonly code: 'missing'; readonly missing: Missing}
  /** All its times are over: it stands last in the list. */
  | {readonly code: 'ended'}
  | {readonly code: 'cancelled' | 'postponed'}
  /** Shown on the card of the series, not as a card of its own. */
  | {readonly code: 'in-series'; readonly series: Item};

/** What has become of a thing whose name someone looks for. */
export interface Visibility {
  readonly name: string;
  /** Absent when it was left out. */
  readonly item?: Item;
  readonly reasons: readonly Reason[];
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('fi').replace(/\s+/g, ' ').trim();

/** At most so many things with the name are told of. */
const MAX_FOUND = 20;

/** Paths of a document in which the text stands, as `data[3].name.fi`, with the text; nothing is read deeper than records are. */
function* textsWith(wanted: string, value: unknown, path = '', depth = 0): Generator<{readonly path: string; readonly text: string}> {
  if (typeof value === 'string') {
    if (value.length < 1_000 && fold(value).includes(wanted)) yield {path, text: value};
  } else if (depth > 12) return;
  else if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* textsWith(wanted, part, `${path}[${index}]`, depth + 1);
  else if (isObject(value))
    for (const [key, part] of Object.entries(value)) yield* textsWith(wanted, part, path ? `${path}.${key}` : key, depth + 1);
}

/** What was left out at a place whose text has the name. */
function leftOut(wanted: string, {problems}: FeedReport, documents: readonly unknown[]): readonly Visibility[] {
  const dropped = problems.filter(({effect}) => effect === 'dropped');
  const found = new Map<Problem, Visibility>();
  for (const document of documents) {
    for (const {path, text} of textsWith(wanted, document)) {
      const problem = dropped.find((one) => path.startsWith(one.path) && /^(?:[.[]|$)/.test(path.slice(one.path.length)));
      if (problem && !found.has(problem)) found.set(problem, {name: text, reasons: [{code: 'left-out', problem}]});
      if (found.size === MAX_FOUND) return [...found.values()];
    }
  }
  return [...found.values()];
}

function reasonsOf(item: Item, {itemReports}: FeedReport, now: number): readonly Reason[] {
  const report = itemReports.find((one) => one.item === item);
  const head = itemReports.find((one) => one.item['@id'] === item.superEvent)?.item;
  const reasons: Reason[] = [];
  if (item.eventStatus === 'EventCancelled') reasons.push({code: 'cancelled'});
  if (item.eventStatus === 'EventPostponed') reasons.push({code: 'postponed'});
  if (hasEnded(item, now)) reasons.push({code: 'ended'});
  if (head && head !== item && item.kind === 'event' && head.superEventType !== 'umbrella') reasons.push({code: 'in-series', series: head});
  for (const problem of report?.problems ?? []) reasons.push({code: 'mended', problem});
  for (const missing of report?.missing ?? []) reasons.push({code: 'missing', missing});
  return reasons;
}

/**
 * All things of a feed whose name has the given words, and every rule that hides or weakens each. Empty when the feed has no
 * such thing: it is in none of the documents that were read. `now` in epoch ms.
 */
export function findByName(name: string, report: FeedReport, documents: readonly unknown[], now: number): readonly Visibility[] {
  const wanted = fold(name);
  if (!wanted) return [];
  const shown = report.itemReports
    .filter(({item}) => Object.values(item.name).some((text) => fold(text).includes(wanted)))
    .slice(0, MAX_FOUND)
    .map(({item}) => ({name: Object.values(item.name)[0] ?? '', item, reasons: reasonsOf(item, report, now)}));
  return [...shown, ...leftOut(wanted, report, documents)];
}
