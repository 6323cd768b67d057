import type {RawFeed} from '../feed/adapter.js';
import {FeedError, fetchJson} from '../feed/fetch.js';
import type {FeedParts} from '../feed/merge-one.js';
import {holdsItsHash} from '../feed/published/content-hash.js';
import type {Feed, Item, LanguageMap, Organization, Place, Published} from '../feed/types.js';
import {checkFeed} from '../feed/validate.js';
import {find} from '../lib/find.js';
import {createPause} from '../lib/pause.js';
import {numbered} from '../lib/numbered.js';

/** The whole of an item whose summary is in the list, under the `@id`s that the list knows. */
export interface ItemDetails {
  readonly item: Item;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly places: ReadonlyMap<string, Place>;
}

/** Rows by `@id`, and the documents that have come, of each published feed; gone with its last listener. */
const opened = new WeakMap<Published, {readonly rows: ReadonlyMap<unknown, number>; readonly documents: Map<string, Feed>}>();

function open(published: Published) {
  let known = opened.get(published);
  if (!known) {
    known = {rows: new Map(published.ids.map((id, row) => [id, row])), documents: new Map()};
    opened.set(published, known);
  }
  return known;
}

/** A file that is not what its name says is asked for once more, past the cache. */
async function fetchDocument(address: string, signal: AbortSignal): Promise<Feed> {
  for (const cache of ['default', 'reload'] as const) {
    const {json, body, url} = await fetchJson(address, {signal, cache});
    const bytes = new Uint8Array(await body.arrayBuffer());
    if (await holdsItsHash(address, bytes)) return checkFeed(json as RawFeed, {url, pause: createPause(signal)});
  }
  throw new FeedError('outdated', address, {detail: 'it does not hold what its name says'});
}

const sameText = (one: LanguageMap, other: LanguageMap): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([language, text]) => other[language] === text);

/** Of one version, as far as the summary tells. */
const isOf = (summary: Item, whole: Item): boolean =>
  sameText(summary.name, whole.name) &&
  summary.startDate === whole.startDate &&
  (whole.dateModified ?? whole.dateVerified ?? '').startsWith(summary.dateModified ?? '');

/** What the references of the whole item lead to, by those of its summary: where feeds were merged, they may have other names. */
function byOwnIds<T extends {readonly '@id': string}>(own: readonly string[], given: readonly string[], entities: readonly T[]): ReadonlyMap<string, T> {
  const known = new Map(entities.map((entity) => [entity['@id'], entity]));
  return new Map(
    own.flatMap((id, index): [string, T][] => {
      const entity = known.get(given[index] ?? id);
      return entity ? [[id, {...entity, '@id': id}]] : [];
    }),
  );
}

function detailsOf(summary: Item, whole: Item, {organizations, places}: Feed): ItemDetails {
  const {'@id': id, provider, location, theme, audience, superEvent} = summary;
  return {
    item: Object.freeze({...whole, '@id': id, provider, location, theme, audience, ...(superEvent && {superEvent})}),
    organizations: byOwnIds(provider, whole.provider, organizations),
    places: byOwnIds(location, whole.location, places),
  };
}

/**
 * The whole of an item of one of these feeds; undefined when no more of it is published. Rejects with a FeedError: `outdated`
 * when what is found is of another version than the list.
 */
export async function loadDetails(feeds: readonly FeedParts[], summary: Item, signal: AbortSignal): Promise<ItemDetails | undefined> {
  for (const [index, {parts}] of numbered(feeds)) {
    // As mergeFeeds calls what another feed has too.
    const id = summary['@id'].replace(new RegExp(`~feed${index + 1}$`), '');
    for (const {published} of parts) {
      const known = published && open(published);
      const row = known?.rows.get(id);
      if (!published || !known || row === undefined) continue;
      const address = published.details[Math.floor(row / published.each)];
      if (!address) return undefined;
      const document = known.documents.get(address) ?? (await fetchDocument(address, signal));
      known.documents.set(address, document);
      const whole = find(document.items, (item) => item['@id'] === id);
      if (!whole || !isOf(summary, whole)) throw new FeedError('outdated', address, {detail: `no ${id} of this version in it`});
      return detailsOf(summary, whole, document);
    }
  }
  return undefined;
}
