import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {hasEnded} from '../../lib/schedule.js';
import type {Files} from '../adapter.js';
import type {Item, Problem} from '../types.js';
import type {Missing} from './completeness.js';
import type {FeedReport, InspectedDocument} from './inspection.js';
import {numbered} from '../../lib/numbered.js';

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
  | {readonly code: 'in-series'; readonly series: Item}
  /** The words stand in the document, but in nothing that is read as the name of an activity or event. */
  | {readonly code: 'not-a-name'; readonly path: string};

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

interface Standing {
  readonly path: string;
  readonly text: string;
}

/** Lines of a document that is no JSON: of a calendar, of a sheet. */
function* linesWith(wanted: string, text: string, name = ''): Generator<Standing> {
  for (const [index, line] of numbered(text.split(/\r\n|\r|\n/))) {
    if (line.length < 10_000 && fold(line).includes(wanted)) yield {path: `${name}line ${index + 1}`, text: line.slice(0, 200)};
  }
}

/** Places of JSON in which the words stand, as `data[3].name.fi`; nothing is read deeper than records are. */
function* textsWith(wanted: string, value: unknown, path = '', depth = 0): Generator<Standing> {
  if (typeof value === 'string') {
    if (value.length < 1_000 && fold(value).includes(wanted)) yield {path, text: value};
  } else if (depth > 12) return;
  else if (Array.isArray(value)) for (const [index, part] of numbered(value as unknown[])) yield* textsWith(wanted, part, `${path}[${index}]`, depth + 1);
  else if (isObject(value))
    for (const [key, part] of Object.entries(value)) yield* textsWith(wanted, part, path ? `${path}.${key}` : key, depth + 1);
}

function* standingsOf(wanted: string, document: unknown): Generator<Standing> {
  if (typeof document === 'string') yield* linesWith(wanted, document);
  else if (document instanceof Map) {
    for (const [name, bytes] of document as Files) yield* linesWith(wanted, new TextDecoder().decode(bytes), `${name} `);
  } else yield* textsWith(wanted, document);
}

const isWithin = (path: string, record: string): boolean =>
  path.startsWith(record) && /^(?:[.[]|$)/.test(path.slice(record.length));

/** What is not shown at all: records that were left out, else the first place where the words stand as anything but a name. */
function notShown(wanted: string, documents: readonly InspectedDocument[], isShown: boolean): readonly Visibility[] {
  const found = new Map<Problem, Visibility>();
  let elsewhere: Standing | undefined;
  for (const {document, problems} of documents) {
    const dropped = problems.filter(({effect}) => effect === 'dropped');
    for (const standing of standingsOf(wanted, document)) {
      const problem = find(dropped, (one) => isWithin(standing.path, one.path));
      if (problem && !found.has(problem)) found.set(problem, {name: standing.text, reasons: [{code: 'left-out', problem}]});
      if (found.size === MAX_FOUND) return [...found.values()];
      elsewhere ??= standing;
    }
  }
  if (found.size || isShown || !elsewhere) return [...found.values()];
  return [{name: elsewhere.text, reasons: [{code: 'not-a-name', path: elsewhere.path}]}];
}

function reasonsOf(item: Item, {itemReports}: FeedReport, now: number): readonly Reason[] {
  const report = find(itemReports, (one) => one.item === item);
  const head = find(itemReports, (one) => one.item['@id'] === item.superEvent)?.item;
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
 * such thing: it is in none of the documents that were read, which the report must have kept. `now` in epoch ms.
 */
export function findByName(name: string, report: FeedReport, now: number): readonly Visibility[] {
  const wanted = fold(name);
  if (!wanted) return [];
  const shown = report.itemReports
    .filter(({item}) => Object.values(item.name).some((text) => fold(text).includes(wanted)))
    .slice(0, MAX_FOUND)
    .map(({item}) => ({name: Object.values(item.name)[0] ?? '', item, reasons: reasonsOf(item, report, now)}));
  return [...shown, ...notShown(wanted, report.documents, shown.length > 0)];
}
