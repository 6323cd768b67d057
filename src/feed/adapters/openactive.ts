import {isObject} from '../../lib/is-object.js';
import type {Adapter, AdapterContext, RawFeed} from '../adapter.js';
import {Entities} from '../json-ld/entities.js';
import {Graph} from '../json-ld/graph.js';
import {NO_CONTEXT} from '../json-ld/names.js';
import {idOf, isReference, type Node, nodesIn, one, plain, textOf, typesOf} from '../json-ld/nodes.js';
import type {Problem} from '../types.js';
import {AMENITIES} from '../vocabulary/openactive.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {toOpportunity, Words} from './openactive-item.js';
import {count, type FeedRecord, isOneEvent, isSeries, kindOf, partsOf, recordsOf} from './openactive-records.js';

/** What is said of a whole and not of its parts. */
const OF_THE_WHOLE = new Set(
  (
    '@id @type identifier startDate endDate duration eventSchedule subEvent superEvent eventStatus individualFacilityUse ' +
    'maximumAttendeeCapacity remainingAttendeeCapacity'
  ).split(' '),
);

const inherit = (whole: Node, part: Node): Node => ({
  ...Object.fromEntries(Object.entries(whole).filter(([key]) => !OF_THE_WHOLE.has(key))),
  ...part,
});

/** Series of series are no deeper. */
const MAX_DEPTH = 5;

class Reader {
  readonly #graph = new Graph();
  readonly #vocabulary = new Vocabulary('openactive');
  readonly #words = new Words();
  readonly #entities = new Entities(this.#graph, (name) => this.#vocabulary.wordOf('amenity', name, AMENITIES));
  readonly #items: Record<'activities' | 'events', Node[]> = {activities: [], events: []};
  readonly #problems: Problem[] = [];
  #slots = 0;

  /** Reads one document; `kept` has what earlier pages of the feed gave, by the feed's own keys. */
  async read(json: unknown, {pause, kept = new Map()}: AdapterContext): Promise<RawFeed> {
    const {updated, deleted} = recordsOf(json);
    const nodes = updated.map((record) => ({
      record,
      node: isObject(record.data) ? (plain(record.data, NO_CONTEXT) as Node) : undefined,
    }));
    if (isObject(json)) this.#graph.add(plain(json['imin:locationSummary'], NO_CONTEXT));
    for (const {node} of nodes) this.#graph.add(node);
    const removed = deleted.flatMap((key) => [key, ...(kept.get(key) ?? [])]);
    for (const {record, node} of nodes) {
      const ids = node ? this.#record(node, record) : this.#leaveOut(record.path, 'its data is no object');
      // Given anew, or for the first time: what an earlier page said of it no longer holds.
      if (record.key !== undefined) {
        removed.push(...(kept.get(record.key) ?? []), ...ids);
        kept.set(record.key, ids);
      }
      const pausing = pause();
      if (pausing) await pausing;
    }
    return this.#feed(json, removed);
  }

  #record(node: Node, {path, key, kind: written}: FeedRecord): readonly string[] {
    const kind = kindOf(node, written);
    const id = idOf(node) ?? key ?? textOf(node['identifier']) ?? textOf(node['url']);
    const typed = typesOf(node).length || !written ? node : {...node, '@type': written};
    if (kind === 'slot') this.#slots++;
    if (kind === 'place') this.#entities.addPlace(typed);
    if (kind === 'organization') this.#entities.addOrganization(typed);
    if (kind === 'activity' || kind === 'event') return this.#add(typed, id, 0);
    return kind
      ? []
      : this.#leaveOut(path, `${typesOf(node)[0] ?? written ?? 'a record without type'} is no activity or event`);
  }

  /** Adds an opportunity and what stands whole inside it; the ids of all of them. */
  #add(given: Node, id: string | undefined, depth: number): readonly string[] {
    const node = this.#complete(given, depth);
    const parts = depth < MAX_DEPTH ? partsOf(node) : [];
    if (isOneEvent(node, parts) && parts[0])
      return this.#add({...inherit(node, parts[0]), '@type': node['@type'], subEvent: []}, id, depth + 1);
    const isFolded = isSeries(node) && parts.length > 0;
    const own = isFolded ? [] : this.#give(node, id, parts);
    const inside = parts.flatMap((part, index) => {
      const partId = idOf(part) ?? `${id ?? ''}#${textOf(part['identifier']) ?? textOf(part['startDate']) ?? index}`;
      const superEvent = isFolded ? undefined : {'@id': id};
      return this.#add({...inherit(node, part), superEvent}, partId, depth + 1);
    });
    return [...own, ...inside];
  }

  /** What a part does not say itself, its whole does; it may stand inside or elsewhere in the document. */
  #complete(node: Node, depth: number): Node {
    const reference = one(node['superEvent']);
    const whole = depth < MAX_DEPTH ? this.#graph.resolve(reference) : undefined;
    if (!whole || isReference(whole) || whole === node) return node;
    return {
      ...inherit(this.#complete(whole, depth + 1), node),
      superEvent: idOf(whole) ? {'@id': idOf(whole)} : undefined,
    };
  }

  #give(node: Node, id: string | undefined, parts: readonly Node[]): readonly string[] {
    const kind = kindOf(node) ?? 'event';
    const reading = {graph: this.#graph, entities: this.#entities};
    const item = toOpportunity(node, reading, this.#vocabulary, this.#words);
    const hasTimes = parts.some((part) => part['startDate']);
    this.#items[kind === 'activity' ? 'activities' : 'events'].push({
      ...item,
      '@id': id,
      // The single times say it, with what is cancelled.
      eventSchedule: kind === 'event' && hasTimes ? [] : item['eventSchedule'],
      superEventType: parts.length ? (typesOf(node).includes('HeadlineEvent') ? 'umbrella' : 'recurring') : undefined,
    });
    return id === undefined ? [] : [id];
  }

  #leaveOut(path: string, reason: string): readonly string[] {
    this.#problems.push({
      path,
      message: `Left out: ${reason}`,
      remedy: 'Write it as https://openactive.io/modelling-opportunity-data/ says',
      effect: 'dropped',
    });
    return [];
  }

  #feed(json: unknown, removed: readonly string[]): RawFeed {
    const slots: Problem = {
      path: 'items',
      message: `${this.#slots} slots of facilities are not shown: the facility is, with its way to book`,
      remedy: 'Give the address of the feed of FacilityUse',
      effect: 'mended',
    };
    return {
      ...this.#items,
      terms: [...this.#vocabulary.terms, ...this.#words.terms.values()],
      organizations: [...this.#entities.organizations.values()],
      places: [...this.#entities.places.values()],
      removed,
      license: isObject(json) ? textOf(json['license'] ?? json['licence']) : undefined,
      problems: [...this.#problems, ...this.#vocabulary.problems, ...(this.#slots ? [slots] : [])],
    };
  }
}

export const adapter: Adapter = {
  count,
  toFeed: (json, context) => new Reader().read(json, context),
  /** An empty page is the last; it names itself as the next, to be asked for later. */
  next(json) {
    if (!isObject(json)) return undefined;
    const {next = nodesIn(json['view'] ?? json['hydra:view'])[0]?.['next'], items} = json;
    const isEnd = Array.isArray(items) && items.length === 0;
    return typeof next === 'string' && next && !isEnd ? next : undefined;
  },
};
