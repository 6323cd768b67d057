import {find} from '../lib/find.js';

/** What a visitor has chosen in the finder; the part of the state that stands in the page's URL. */
export interface FinderState {
  readonly query: string;
  /** Chosen values by facet. A facet without a choice is absent. */
  readonly filters: Filters;
  readonly sort: Sort;
  /** `@id` of the open item. */
  readonly item?: string;
  /** How many pages of the list are shown. */
  readonly pages: number;
}

export type Filters = Readonly<Record<string, readonly string[]>>;
export const SORTS = ['relevance', 'name', 'updated'] as const;
export type Sort = (typeof SORTS)[number];

export const EMPTY_STATE: FinderState = {query: '', filters: {}, sort: 'relevance', pages: 1};

/** More pages than this are not restored from a URL: nobody scrolled there, and the page would be slow. */
const MAX_PAGES = 50;
const MAX_QUERY = 500;

const RESERVED = new Set(['q', 'sort', 'item', 'pages', 'view']);

/** Reads `municipality=Jyväskylä&theme=liikunta&theme=musiikki`, the syntax of the `filter` attribute. */
export function parseFilters(text: string): Filters {
  const filters = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (RESERVED.has(name) || !value) continue;
    const values = filters.get(name) ?? [];
    if (!values.includes(value)) values.push(value);
    filters.set(name, values);
  }
  return Object.fromEntries(filters);
}

export const parseQuery = (params: URLSearchParams): string => (params.get('q') ?? '').slice(0, MAX_QUERY);

/** Reads what `formatState` wrote. Anything unknown or impossible is left out. */
export function parseState(text: string): FinderState {
  const params = new URLSearchParams(text);
  const sort = params.get('sort');
  const pages = Number(params.get('pages'));
  return {
    query: parseQuery(params),
    filters: parseFilters(text),
    sort: find(SORTS, (name) => name === sort) ?? 'relevance',
    item: params.get('item') || undefined,
    pages: Number.isInteger(pages) && pages > 0 ? Math.min(pages, MAX_PAGES) : 1,
  };
}

/** Words and choices as a query string, to go on with. */
export function writeFilters({query, filters}: Pick<FinderState, 'query' | 'filters'>): URLSearchParams {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) params.append(name, value);
  }
  return params;
}

/** Writes the state as a query string; `''` when nothing differs from the start. */
export function formatState(state: FinderState): string {
  const params = writeFilters(state);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.pages > 1) params.set('pages', String(state.pages));
  if (state.item) params.set('item', state.item);
  return params.toString();
}
