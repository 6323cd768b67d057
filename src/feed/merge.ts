import {find} from '../lib/find.js';
import {type FeedParts, type Merged, mergeOne} from './merge-one.js';
import type {Feed, Item, LanguageMap, Problem} from './types.js';

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
  // The items of one document are apart already, and big ones are felt here.
  if (all.length < 2) return mergeOne(feeds);
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
      for (const item of part.items) addItem(renameItem(item, renamed), maps.items, ownItems, report);
    }
  });
  return {
    items: Object.freeze([...maps.items.values()]),
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
