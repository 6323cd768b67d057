import {parseRrule} from '../../lib/rrule.js';
import type {PartSource} from '../load.js';
import type {Feed, Item, Problem} from '../types.js';
import {type Completeness, completenessOf} from './completeness.js';
import {mergeFeeds} from '../merge.js';
import type {Merged} from '../merge-one.js';

/** What is said of one item. */
export interface ItemReport extends Completeness {
  readonly item: Item;
  /** What was mended in it. */
  readonly problems: readonly Problem[];
}

/** What is said of a feed, after all its documents. */
export interface FeedReport {
  /** The name of its format; several when its documents differ; absent when there was nothing in it. */
  readonly format?: string;
  /** Records of the documents that should become items, and items; organisations, places or terms in a feed of those alone. */
  readonly items: {readonly in: number; readonly out: number};
  readonly activities: number;
  readonly events: number;
  readonly organizations: number;
  readonly places: number;
  readonly terms: number;
  readonly problems: readonly Problem[];
  readonly itemReports: readonly ItemReport[];
  /** Items that another page told again, gave anew or took away. */
  readonly again: number;
  /** What was read, when it was asked to be kept. */
  readonly documents: readonly InspectedDocument[];
}

/** A document with what was wrong in it: paths are those of one document, not of the feed. */
export interface InspectedDocument {
  readonly document: unknown;
  readonly problems: readonly Problem[];
}

type Kind = 'activities' | 'events';

/** Where in the lists of its document each item stood, by what was left out of them before it. */
function pathsOf({items, problems}: Feed): ReadonlyMap<string, Item> {
  const dropped = new Set(problems.filter(({effect}) => effect === 'dropped').map(({path}) => path));
  const next = {activities: 0, events: 0};
  const place = (list: Kind): string => {
    while (dropped.has(`${list}[${next[list]}]`)) next[list]++;
    return `${list}[${next[list]++}]`;
  };
  return new Map(items.map((item) => [place(item.kind === 'event' ? 'events' : 'activities'), item]));
}

/** Widgets read a rule only where its times are shown, so their checks see its letters alone. */
const unreadableRules = (items: ReadonlyMap<string, Item>): readonly Problem[] =>
  [...items].filter(([, {rrule}]) => rrule && !parseRrule(rrule)).map(([path]) => ({
    path: `${path}.rrule`,
    message: 'Not a rule that RFC 5545 allows, so it is not followed',
    remedy: 'Write it as RFC 5545 says',
    effect: 'mended',
  }));

const recordOf = (path: string): string => /^(?:activities|events)\[\d+\]/.exec(path)?.[0] ?? '';

/** Records of a document in our own format, which has no adapter that counts them. */
function countOwn(document: unknown): number {
  const {activities, events} = (document ?? {}) as Partial<Record<Kind, unknown>>;
  return [activities, events].reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

/** Collects what is known of a feed, document by document; the same for the command and for the page that checks feeds. */
export class Inspection {
  readonly #parts: Feed[] = [];
  readonly #formats = new Set<string>();
  readonly #mended = new Map<Item, Problem[]>();
  readonly #documents?: InspectedDocument[];
  #in = 0;

  /** `keepDocuments`: a name will be looked for in them. */
  constructor({keepDocuments = false} = {}) {
    if (keepDocuments) this.#documents = [];
  }

  /** Takes a part as `loadFeed` gives it. */
  async add(feed: Feed, source?: PartSource): Promise<void> {
    const items = pathsOf(feed);
    const problems = [...feed.problems, ...unreadableRules(items)];
    this.#parts.push({...feed, problems});
    for (const problem of problems) {
      const item = items.get(recordOf(problem.path));
      if (item) this.#mended.set(item, [...(this.#mended.get(item) ?? []), problem]);
    }
    if (!source?.format) return;
    this.#documents?.push({document: source.document, problems});
    this.#formats.add(source.format.name);
    const adapter = await source.format.load();
    this.#in += adapter.count ? adapter.count(source.document) : countOwn(source.document);
  }

  /** The pages as a widget puts them together. */
  get report(): FeedReport {
    const merged = mergeFeeds([{url: '', parts: this.#parts}]);
    const {items, organizations, places, terms} = merged;
    const events = items.filter(({kind}) => kind === 'event').length;
    const others = organizations.size + places.size + terms.size;
    return {
      format: [...this.#formats].join(' ') || undefined,
      items: {in: this.#in, out: items.length || (this.#in && others)},
      activities: items.length - events,
      events,
      organizations: organizations.size,
      places: places.size,
      terms: terms.size,
      problems: merged.problems.map(({path, message, remedy, effect}) => ({path, message, remedy, effect})),
      itemReports: this.#itemReports(merged),
      again: this.#parts.reduce((sum, part) => sum + part.items.length, 0) - items.length,
      documents: this.#documents ?? [],
    };
  }

  #itemReports(merged: Merged): readonly ItemReport[] {
    return merged.items.map((item) => ({item, ...completenessOf(item, merged), problems: this.#mended.get(item) ?? []}));
  }
}
