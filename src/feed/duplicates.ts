import {find} from '../lib/find.js';
import {type Entities, placesOf} from './entities.js';
import {mergeFeeds, renameItem} from './merge.js';
import type {FeedParts, Merged} from './merge-one.js';
import {completenessOf} from './report/completeness.js';
import type {Feed, Item, LanguageMap, Organization, Place} from './types.js';

/** Two items that are one thing, told twice. */
export interface Duplicate {
  /** The better described, with what the other alone told. */
  readonly kept: Item;
  readonly dropped: Item;
  /** Fields that came from the other. */
  readonly filled: readonly string[];
  /** How it is known. */
  readonly by: 'url' | 'name and place';
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('fi').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const namesOf = (map: LanguageMap): readonly string[] => Object.values(map).map(fold).filter(Boolean);

const localityOf = ({address}: Place): string => fold(Object.values(address?.addressLocality ?? {})[0] ?? '');

/** Names by which an organisation or a place of another feed is known to be the same. */
const keysOfOrganization = ({name}: Organization): readonly string[] => namesOf(name);
const keysOfPlace = (place: Place): readonly string[] =>
  [...namesOf(place.name), ...Object.values(place.address?.streetAddress ?? {}).map(fold)].map((name) => `${name} ${localityOf(place)}`);

/** For each entity the first that shares a key with it. */
function sameAs<Entity extends {readonly '@id': string}>(
  entities: Iterable<Entity>,
  keysOf: (entity: Entity) => readonly string[],
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  for (const entity of entities) {
    const keys = keysOf(entity);
    const id = find(keys.map((key) => first.get(key)), (found) => found !== undefined) ?? entity['@id'];
    same.set(entity['@id'], id);
    for (const key of keys) if (!first.has(key)) first.set(key, id);
  }
  return same;
}

/** The day of an event; two of one name on different days are two. Of what goes on, nothing. */
const dayOf = ({startDate}: Item): string => startDate?.slice(0, 10) ?? '';

function keysOf(item: Item, entities: Entities): readonly string[] {
  const places = placesOf(item, entities).flatMap(keysOfPlace);
  const where = places.length ? places : [...(item.areaServed ?? []).map(fold), item.attendanceMode ?? ''].filter(Boolean);
  return namesOf(item.name).flatMap((name) => where.map((place) => `${name} | ${place} | ${dayOf(item)}`));
}

/** What an item says of a page of its own; the front page of a site is said of many things. */
const pageOf = ({url}: Item): string | undefined => (url && new URL(url).pathname.length > 1 ? `${url} ` : undefined);

function joined(kept: Item, other: Item): {readonly item: Item; readonly filled: readonly string[]} {
  const own = kept as unknown as Readonly<Record<string, unknown>>;
  const isMissing = (field: string) => own[field] === undefined || (Array.isArray(own[field]) && own[field].length === 0);
  const filled = Object.entries(other).filter(([field, value]) => isMissing(field) && !(Array.isArray(value) && !value.length));
  return {item: {...kept, ...Object.fromEntries(filled)}, filled: filled.map(([field]) => field)};
}

/**
 * Finds what several feeds tell of one thing: by the address of its page, or by name, place and day. Of two items of one feed
 * none is taken for the other: there a publisher means two. `origin` gives the feed of an item.
 */
function dropDuplicates(
  {items, ...entities}: Pick<Merged, 'items'> & Entities,
  origin: (item: Item) => unknown,
): {readonly items: readonly Item[]; readonly duplicates: readonly Duplicate[]} {
  const kept = new Map<Item, Item>();
  const first = new Map<string, Item>();
  const duplicates: Duplicate[] = [];
  for (const item of items) {
    const page = pageOf(item);
    const keys = [...(page ? [page] : []), ...keysOf(item, entities)];
    const key = find(keys, (one) => first.has(one));
    const other = key === undefined ? undefined : first.get(key);
    if (!other || origin(other) === origin(item)) {
      for (const one of keys) if (!first.has(one)) first.set(one, item);
      kept.set(item, item);
      continue;
    }
    const before = kept.get(other) ?? other;
    const isBetter = completenessOf(item, entities).mark > completenessOf(before, entities).mark;
    const [better, worse] = isBetter ? [item, before] : [before, item];
    const {item: whole, filled} = joined(better, worse);
    kept.set(other, whole);
    duplicates.push({kept: whole, dropped: worse, filled, by: key === page ? 'url' : 'name and place'});
  }
  return {items: [...kept.values()], duplicates};
}

/** The organisations and places of several feeds, those of one name and town as one; gives the `@id` that each has then. */
const unifiedIds = ({organizations, places}: Entities): ReadonlyMap<string, string> =>
  new Map([...sameAs(organizations.values(), keysOfOrganization), ...sameAs(places.values(), keysOfPlace)]);

const only = <Entity>(map: ReadonlyMap<string, Entity>, ids: ReadonlyMap<string, string>): ReadonlyMap<string, Entity> =>
  new Map([...map].filter(([id]) => (ids.get(id) ?? id) === id));

/** Items of merged feeds stand in the order of the feeds, so where those of each begin is where the ones before it end. */
function originOf(feeds: readonly FeedParts[], items: readonly Item[]): (item: Item) => number {
  const ends = feeds.map((_, index) => mergeFeeds(feeds.slice(0, index + 1)).items.length);
  const origins = new Map(items.map((item, at) => [item, ends.findIndex((end) => at < end)]));
  return (item) => origins.get(item) ?? -1;
}

/** Several feeds as one, each thing once. The feed that is named first wins where two say different things. */
export function mergeDistinct(feeds: readonly FeedParts[]): {readonly feed: Feed; readonly duplicates: readonly Duplicate[]} {
  const merged = mergeFeeds(feeds);
  const ids = unifiedIds(merged);
  const items = merged.items.map((item) => renameItem(item, ids));
  const organizations = only(merged.organizations, ids);
  const places = only(merged.places, ids);
  const distinct = dropDuplicates({items, organizations, places, terms: merged.terms}, originOf(feeds, items));
  return {
    duplicates: distinct.duplicates,
    feed: {
      name: merged.name,
      dateModified: merged.dateModified,
      inLanguage: merged.inLanguage,
      terms: [...merged.terms.values()],
      organizations: [...organizations.values()],
      places: [...places.values()],
      items: distinct.items,
      removed: [],
      problems: merged.problems,
    },
  };
}
