/** Where the records of a document are: in pages of RPDE, in answers of imin's Search API, in lists, alone. */
import {isObject} from '../../lib/is-object.js';
import {idOf, isReference, list, type Node, nodesIn, textOf, typesOf} from '../json-ld/nodes.js';
import {isRpdeItem} from './openactive-format.js';

export interface FeedRecord {
  readonly data: unknown;
  readonly path: string;
  /** What the feed calls it, by which it is also deleted; only in RPDE. */
  readonly key?: string;
  /** Its type where `data` says none. */
  readonly kind?: string;
}

export interface Records {
  readonly updated: readonly FeedRecord[];
  /** Keys of what is taken away. */
  readonly deleted: readonly string[];
}

/** The type in `ScheduledSession.SessionSeries` (which is put whole into it) and in `FacilityUse/Slot` (which is part of it). */
const typeOfKind = (kind: unknown): string | undefined => {
  const type = typeof kind === 'string' ? kind.split('/').at(-1)?.split('.')[0] : undefined;
  return type === 'session' || type === 'Session' || type === 'event' ? 'Event' : type;
};

/** Ids that a number cannot hold are told apart by what they stand for. */
const keyOf = ({kind, id, data}: Node): string =>
  `${textOf(kind) ?? ''}/${textOf(id) ?? ''}${Number.isSafeInteger(id) || typeof id === 'string' ? '' : (idOf(data) ?? '')}`;

/** Of one id the last state holds: a page is in the order of the changes. */
function rpdeRecords(items: readonly unknown[], path: string): Records {
  const last = new Map<string, readonly [item: Node, path: string]>();
  const broken: FeedRecord[] = [];
  items.forEach((item, index) => {
    const at = `${path}[${index}]`;
    if (isObject(item) && isRpdeItem(item)) {
      last.delete(keyOf(item));
      last.set(keyOf(item), [item, at]);
    } else broken.push({data: item, path: at});
  });
  const all = [...last];
  return {
    updated: [
      ...all.flatMap(([key, [item, at]]) =>
        item['state'] === 'updated' ? [{data: item['data'], path: at, key, kind: typeOfKind(item['kind'])}] : [],
      ),
      ...broken,
    ],
    deleted: all.flatMap(([key, [item]]) => (item['state'] === 'deleted' ? [key] : [])),
  };
}

export function recordsOf(json: unknown): Records {
  if (isObject(json) && Array.isArray(json['items'])) return rpdeRecords(json['items'], 'items');
  if (isRpdeItem(json)) return rpdeRecords([json], 'item');
  if (Array.isArray(json) && json.some(isRpdeItem)) return rpdeRecords(json, '');
  const found = list(isObject(json) && Array.isArray(json['imin:item']) ? json['imin:item'] : json);
  return {updated: found.map((data, index) => ({data, path: `item[${index}]`})), deleted: []};
}

const ACTIVITIES = 'SessionSeries EventSeries OnDemandEvent FacilityUse IndividualFacilityUse League Course'.split(' ');
const EVENTS = 'ScheduledSession Event HeadlineEvent CourseInstance VirtualEvent'.split(' ');

export type Kind = 'activity' | 'event' | 'slot' | 'place' | 'organization';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...ACTIVITIES.map((type) => [type, 'activity'] as const),
  ...EVENTS.map((type) => [type, 'event'] as const),
  ['Slot', 'slot'],
  ['Place', 'place'],
  ['SportsActivityLocation', 'place'],
  ['Organization', 'organization'],
]);

/** What a record is; a type that only a publisher has is an event where it has a time. */
export function kindOf(node: Node, kind?: string): Kind | undefined {
  for (const type of [...typesOf(node), kind ?? '']) if (KINDS.has(type)) return KINDS.get(type);
  return undefined;
}

export const isSeries = (node: Node): boolean => typesOf(node).includes('EventSeries');

/** The single times, or the series, that stand whole inside a record. */
export const partsOf = (node: Node): readonly Node[] =>
  nodesIn(node['subEvent'] ?? node['subEvents']).filter((part) => !isReference(part));

/** What has no time of its own but one inside is one event. */
export const isOneEvent = (node: Node, parts: readonly Node[]): boolean =>
  parts.length === 1 &&
  !node['startDate'] &&
  !node['eventSchedule'] &&
  parts.every((part) => part['startDate'] && !partsOf(part).length);

const isItem = (kind: Kind | undefined): boolean => kind !== 'slot' && kind !== 'place' && kind !== 'organization';

/** How many items a record should give. */
function countItems(node: Node, depth = 0): number {
  const parts = depth < 5 ? partsOf(node) : [];
  const inside = parts.reduce((sum, part) => sum + countItems(part, depth + 1), 0);
  return (isSeries(node) && parts.length) || isOneEvent(node, parts) ? inside : inside + 1;
}

export function count(json: unknown): number {
  const records = recordsOf(json).updated;
  const kinds = records.map(({data, kind}) => (isObject(data) ? kindOf(data, kind) : undefined));
  const items = records.reduce((sum, {data}, index) => {
    if (!isItem(kinds[index])) return sum;
    return sum + (isObject(data) && kinds[index] ? countItems(data) : 1);
  }, 0);
  return items || kinds.filter((kind) => kind === 'place' || kind === 'organization').length;
}
