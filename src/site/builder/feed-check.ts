/** What is known of the chosen feeds: what the page that checks feeds would say, and which values their facets have. */
import {mergeFeeds} from '../../feed/merge.js';
import type {Item} from '../../feed/types.js';
import {createPause, type Pause} from '../../lib/pause.js';
import {ColumnBuilder, type Columns, countFacets, type Counts} from '../../search/facets.js';
import {createDocuments} from '../../store/documents.js';
import {createFacetContext, type FacetContext, resolveFilters} from '../../store/facets.js';
import type {Filters} from '../../store/finder-state.js';
import {createListings} from '../../store/listing.js';
import {type Outcome, readSource} from '../check/read-source.js';
import type {Widget} from './widgets.js';

export interface CheckedSource {
  readonly url: string;
  readonly outcome: Outcome;
}

interface Indexed {
  readonly size: number;
  readonly columns: Columns;
}

export class CheckedFeeds {
  readonly sources: readonly CheckedSource[];
  readonly context: FacetContext;
  readonly #all: Indexed;
  readonly #events: Indexed;

  private constructor(sources: readonly CheckedSource[], context: FacetContext, all: Indexed, events: Indexed) {
    this.sources = sources;
    this.context = context;
    this.#all = all;
    this.#events = events;
  }

  /** Reads them one after the other, from their own servers. Rejects only with the reason of the signal. */
  static async read(urls: readonly string[], signal: AbortSignal): Promise<CheckedFeeds> {
    const sources: CheckedSource[] = [];
    const ignore = (): void => undefined;
    for (const url of urls) sources.push({url, outcome: await readSource(url, {signal, item: '', onProgress: ignore, onSlow: ignore})});
    const merged = mergeFeeds(sources.map(({url, outcome: {parts}}) => ({url, parts})));
    const context = createFacetContext({...merged, status: 'ready', slow: false, complete: true});
    const pause = createPause(signal);
    const events = merged.items.filter(({kind}) => kind === 'event');
    return new CheckedFeeds(sources, context, await index(merged.items, context, pause), await index(events, context, pause));
  }

  /** How many results each value would give, by facet, beside the choices that are made. */
  counts(widget: Widget, filters: Filters): Counts {
    const {columns, size} = widget === 'calendar' ? this.#events : this.#all;
    return countFacets(columns, {size}, filters);
  }

  /** Choices as they may be written, by name in any language, brought to the keys of the counts. */
  resolve(filters: Filters): Filters {
    return resolveFilters(filters, this.context);
  }

  get hasEvents(): boolean {
    return this.#events.size > 0;
  }

  /** All servers that were asked. */
  get origins(): readonly string[] {
    return [...new Set(this.sources.flatMap(({outcome}) => outcome.origins))];
  }
}

/** As the finder counts: a series is one result. */
async function index(items: readonly Item[], context: FacetContext, pause: Pause): Promise<Indexed> {
  const listings = await createListings(items, Date.now(), pause);
  const builder = new ColumnBuilder();
  for (const document of createDocuments(listings, context)) {
    const pausing = pause();
    if (pausing) await pausing;
    builder.add(document);
  }
  return {size: listings.length, columns: builder.finish()};
}
