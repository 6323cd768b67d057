import {find} from '../lib/find.js';
import type {Feed, Item, LanguageMap, Organization, Place, Problem, Published, Term} from './types.js';

/** What has come of one feed, page by page. */
export interface FeedParts {
  readonly url: string;
  readonly parts: readonly Feed[];
}

/** Several feeds as one. */
export interface Merged {
  readonly items: readonly Item[];
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly places: ReadonlyMap<string, Place>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly inLanguage: readonly string[];
  /** Of the first feed that has one. */
  readonly name?: LanguageMap;
  /** The newest; compared as text, which is right for times written in one zone. */
  readonly dateModified?: string;
  /** Of a feed that is alone; its indexes know nothing of others. */
  readonly published?: Published;
  readonly problems: readonly (Problem & {readonly url: string})[];
}

const byId = <T extends {readonly '@id': string}>(entities: readonly T[] = []): ReadonlyMap<string, T> =>
  new Map(entities.map((entity) => [entity['@id'], entity]));

/** Of feeds that have one document between them, as most have: the check has told its things apart already. Without one, nothing. */
export function mergeOne(feeds: readonly FeedParts[]): Merged {
  const {url = '', parts: [feed] = []} = find(feeds, ({parts}) => parts.length) ?? {};
  return {
    items: Object.freeze(feed?.items ?? []),
    organizations: byId(feed?.organizations),
    places: byId(feed?.places),
    terms: byId(feed?.terms),
    inLanguage: feed?.inLanguage ?? [],
    name: feed?.name,
    dateModified: feed?.dateModified,
    published: feed?.published,
    problems: Object.freeze(feed?.problems.map((problem) => Object.freeze({...problem, url})) ?? []),
  };
}
