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

interface Entity {
  readonly '@id': string;
  readonly name: LanguageMap;
}

const MEMBERS = ['terms', 'organizations', 'places', 'items'] as const;

type Maps = {readonly [Member in (typeof MEMBERS)[number]]: Map<string, Feed[Member][number]>};

/** The feeds in their order. Of two things with one `@id` the first stays. */
export function mergeFeeds(feeds: readonly FeedParts[]): Merged {
  const maps: Maps = {terms: new Map(), organizations: new Map(), places: new Map(), items: new Map()};
  const problems: (Problem & {url: string})[] = [];
  const all = feeds.flatMap(({parts}) => parts);
  const only = all.length === 1 ? all[0] : undefined;
  feeds.forEach(({url, parts}, index) => {
    const report = (problem: Problem) => problems.push(Object.freeze({...problem, url}));
    const renamed = renamedIds(parts, maps, `~feed${index + 1}`);
    const ownItems = new Set<string>();
    for (const part of parts) {
      part.problems.forEach(report);
      addAll(maps.terms, part.terms, renamed);
      addAll(maps.organizations, part.organizations, renamed);
      addAll(maps.places, part.places, renamed);
      for (const id of part.removed.map((gone) => renamed.get(gone) ?? gone)) if (ownItems.delete(id)) maps.items.delete(id);
      // The items of one document are apart already; most feeds are one document, and big ones are felt here.
      for (const item of only ? [] : part.items) addItem(renameItem(item, renamed), maps.items, ownItems, report);
    }
  });
  return {
    items: Object.freeze(only?.items ?? [...maps.items.values()]),
    organizations: maps.organizations,
    places: maps.places,
    terms: maps.terms,
    inLanguage: Object.freeze([...new Set(all.flatMap(({inLanguage}) => inLanguage))]),
    name: find(all, ({name}) => name)?.name,
    dateModified:
      all
        .map(({dateModified}) => dateModified ?? '')
        .sort()
        .at(-1) || undefined,
    published: only?.published,
    problems: Object.freeze(problems),
  };
}

const sharesName = (a: LanguageMap, b: LanguageMap): boolean => Object.keys(a).some((lang) => a[lang] === b[lang]);

/**
 * An `@id` without a colon (`org/1`) is relative to its feed (JSON-LD), so in two feeds made with the same tool it
 * may be two things. It is taken for one thing when both feeds call it by the same name, else the later one gets a
 * new `@id`.
 */
function renamedIds(parts: readonly Feed[], maps: Maps, suffix: string): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const member of MEMBERS) {
    const known: ReadonlyMap<string, Entity> = maps[member];
    if (!known.size) continue;
    for (const {'@id': id, name} of parts.flatMap((part): readonly Entity[] => part[member])) {
      const other = known.get(id);
      if (other && !id.includes(':') && !sharesName(other.name, name)) renamed.set(id, id + suffix);
    }
  }
  return renamed;
}

function addAll<T extends Entity>(
  map: Map<string, T>,
  entities: readonly T[],
  renamed: ReadonlyMap<string, string>,
): void {
  for (const entity of entities) {
    const id = renamed.get(entity['@id']);
    const added = id === undefined ? entity : Object.freeze({...entity, '@id': id});
    if (!map.has(added['@id'])) map.set(added['@id'], added);
  }
}

/** The item with the `@id`s that it and what it refers to have now. */
export function renameItem(item: Item, renamed: ReadonlyMap<string, string>): Item {
  if (!renamed.size) return item;
  const rename = (id: string) => renamed.get(id) ?? id;
  const {provider, location, theme, audience, phenomenon, superEvent} = item;
  return Object.freeze({
    ...item,
    '@id': rename(item['@id']),
    provider: provider.map(rename),
    location: location.map(rename),
    theme: theme.map(rename),
    audience: audience.map(rename),
    ...(phenomenon && {phenomenon: phenomenon.map(rename)}),
    ...(superEvent && {superEvent: rename(superEvent)}),
  });
}

/**
 * Adds an item unless it is there. On another page of the same feed an item that is the same to the letter has slid
 * there while the pages were read; one that differs is another item with a mistaken `@id`, and nothing is lost for
 * that.
 */
function addItem(item: Item, items: Map<string, Item>, own: Set<string>, report: (problem: Problem) => void): void {
  const id = item['@id'];
  const other = items.get(id);
  if (!other || !own.has(id)) {
    if (!other) items.set(id, item);
    if (!other) own.add(id);
    return;
  }
  if (JSON.stringify(other) === JSON.stringify(item)) return;
  let count = 2;
  while (items.has(`${id}~${count}`)) count++;
  items.set(`${id}~${count}`, Object.freeze({...item, '@id': `${id}~${count}`}));
  report({
    path: id,
    message: 'Its @id is in use on another page',
    remedy: 'Give each item its own @id',
    effect: 'mended',
  });
}
