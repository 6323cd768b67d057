import type {PartSource} from '../load.js';
import type {Feed, Item, Problem} from '../types.js';
import {type Completeness, completenessOf} from './completeness.js';
import {createEntities, type Entities} from '../entities.js';

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
  #in = 0;

  /** Takes a part as `loadFeed` gives it. */
  async add(feed: Feed, source?: PartSource): Promise<void> {
    this.#parts.push(feed);
    const items = pathsOf(feed);
    for (const problem of feed.problems) {
      const item = items.get(recordOf(problem.path));
      if (item) this.#mended.set(item, [...(this.#mended.get(item) ?? []), problem]);
    }
    if (!source?.format) return;
    this.#formats.add(source.format.name);
    const adapter = await source.format.load();
    this.#in += adapter.count ? adapter.count(source.document) : countOwn(source.document);
  }

  get entities(): Entities {
    return createEntities(this.#parts);
  }

  get report(): FeedReport {
    const {entities} = this;
    const items = this.#parts.flatMap((part) => part.items);
    const events = items.filter(({kind}) => kind === 'event').length;
    const {organizations, places, terms} = entities;
    const others = organizations.size + places.size + terms.size;
    return {
      format: [...this.#formats].join(' ') || undefined,
      items: {in: this.#in, out: items.length || (this.#in && others)},
      activities: items.length - events,
      events,
      organizations: organizations.size,
      places: places.size,
      terms: terms.size,
      problems: this.#parts.flatMap(({problems}) => problems),
      itemReports: items.map((item) => ({item, ...completenessOf(item, entities), problems: this.#mended.get(item) ?? []})),
    };
  }
}
