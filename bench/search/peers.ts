/** Ours and the libraries behind one face, set up for the same job: all words, prefixes, titles over descriptions, facet counts. */
import {create, insertMultiple, load, save, search, type RawData} from '@orama/orama';
import {language, stemmer} from '@orama/stemmers/finnish';
import {Document as FlexDocument} from 'flexsearch';
import MiniSearch from 'minisearch';
import {createPause} from '../../src/lib/pause.js';
import {loadAnalyzers, type Analyzers} from '../../src/search/analyzers/index.js';
import {ColumnBuilder, countFacets, type Columns, filterMatches} from '../../src/search/facets.js';
import {IndexBuilder} from '../../src/search/index-builder.js';
import {runQuery} from '../../src/search/query.js';
import {byScore} from '../../src/search/ranking.js';
import {loadIndex, saveIndex} from '../../src/search/saved-index.js';
import type {TextIndex} from '../../src/search/text-index.js';
import type {SearchDocument} from '../../src/search/types.js';

export interface Activity {
  readonly title: string;
  readonly description: string;
  readonly organisation: string;
  readonly municipality: string;
  readonly theme: string;
  readonly audience: readonly string[];
  readonly lang: string;
  readonly mode: string;
}

export interface Peer {
  build(activities: readonly Activity[]): Promise<void>;
  save(): Promise<string | Uint8Array>;
  load(saved: string | Uint8Array): Promise<void>;
  /** How many hits; the facets are counted over all of them. */
  search(query: string): Promise<number>;
}

export const toDocument = (activity: Activity): SearchDocument => ({
  texts: [
    {field: 'title', lang: 'fi', text: activity.title},
    {field: 'organization', lang: 'fi', text: activity.organisation},
    {field: 'place', lang: 'fi', text: activity.municipality},
    {field: 'description', lang: 'fi', text: activity.description},
  ],
  facets: {
    municipality: [activity.municipality],
    theme: [activity.theme],
    audience: activity.audience,
    language: [activity.lang],
    mode: [activity.mode],
  },
});

const FIELDS = ['title', 'organisation', 'municipality', 'description'] as const;

/** Facet columns for libraries without facets; made before the clock starts. */
export class Facets {
  readonly #columns: Columns;
  readonly #size: number;

  constructor(activities: readonly Activity[]) {
    const builder = new ColumnBuilder();
    for (const activity of activities) builder.add(toDocument(activity));
    this.#columns = builder.finish();
    this.#size = activities.length;
  }

  /** Counts over documents that have a score; gives these. */
  count(scores: Float32Array): Uint32Array {
    const matching = {size: this.#size, scores};
    countFacets(this.#columns, matching, {});
    return filterMatches(this.#columns, matching, {});
  }

  countHits(hits: Iterable<number>): number {
    const scores = new Float32Array(this.#size);
    for (const hit of hits) scores[hit] = 1;
    return this.count(scores).length;
  }
}

function createOwn(facets: Facets): Peer {
  let index: TextIndex;
  let analyzers: Analyzers;
  return {
    async build(activities) {
      const builder = new IndexBuilder();
      const pause = createPause();
      for (const activity of activities) {
        builder.add(toDocument(activity));
        await pause();
      }
      index = await builder.finish(pause);
      analyzers = await loadAnalyzers(1);
    },
    save: async () => saveIndex(index),
    async load(saved) {
      index = await loadIndex(saved as Uint8Array, createPause());
      analyzers = await loadAnalyzers(1);
    },
    async search(query) {
      const {scores} = runQuery(index, query, analyzers, []);
      return byScore(facets.count(scores), scores).length;
    },
  };
}

function createMiniSearch(facets: Facets): Peer {
  const options = {
    fields: [...FIELDS],
    searchOptions: {boost: {title: 3, organisation: 2}, prefix: true, combineWith: 'AND' as const},
  };
  let index: MiniSearch;
  return {
    async build(activities) {
      index = new MiniSearch(options);
      index.addAll(activities.map((activity, id) => ({...activity, id})));
    },
    save: async () => JSON.stringify(index),
    async load(saved) {
      index = MiniSearch.loadJSON(saved as string, options);
    },
    search: async (query) => facets.countHits(index.search(query).map(({id}) => id as number)),
  };
}

function createFlexSearch(facets: Facets): Peer {
  const make = () => new FlexDocument({tokenize: 'forward', document: {id: 'id', index: [...FIELDS]}});
  let index = make();
  let size = 0;
  return {
    async build(activities) {
      index = make();
      size = activities.length;
      activities.forEach((activity, id) => index.add({...activity, audience: [...activity.audience], id}));
    },
    async save() {
      const parts: [string, string][] = [];
      index.export((key: string, data: string) => void parts.push([key, data]));
      return JSON.stringify(parts);
    },
    async load(saved) {
      index = make();
      for (const [key, data] of JSON.parse(saved as string) as [string, string][]) index.import(key, data);
    },
    async search(query) {
      const found = index.search(query, {limit: size});
      return facets.countHits(new Set(found.flatMap(({result}) => result as number[])));
    },
  };
}

function createOrama(): Peer {
  const make = () =>
    create({
      schema: {
        title: 'string',
        organisation: 'string',
        description: 'string',
        municipality: 'enum',
        theme: 'enum',
        audience: 'enum[]',
        lang: 'enum',
        mode: 'enum',
      } as const,
      components: {tokenizer: {language, stemmer, stemming: true}},
    });
  let index = make();
  return {
    async build(activities) {
      index = make();
      const documents = activities.map(
        ({title, organisation, description, municipality, theme, audience, lang, mode}, id) => ({
          ...{id: String(id), title, organisation, description, municipality, theme, lang, mode},
          audience: [...audience],
        }),
      );
      await insertMultiple(index, documents, 1000);
    },
    save: async () => JSON.stringify(save(index)),
    async load(saved) {
      index = make();
      load(index, JSON.parse(saved as string) as RawData);
    },
    async search(query) {
      const facets = {municipality: {limit: 308}, theme: {}, audience: {}, lang: {}, mode: {}};
      const properties = ['title' as const, 'organisation' as const, 'description' as const];
      return (await search(index, {term: query, limit: 10, threshold: 0, properties, boost: {title: 3}, facets})).count;
    },
  };
}

export const PEERS = {
  tarjotin: createOwn,
  MiniSearch: createMiniSearch,
  FlexSearch: createFlexSearch,
  Orama: createOrama,
} satisfies Record<string, (facets: Facets) => Peer>;
export type PeerName = keyof typeof PEERS;
