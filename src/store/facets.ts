import type {Item, LanguageMap, Place, Term} from '../feed/types.js';
import {pickText} from '../lib/language.js';
import {weekdays} from '../lib/schedule.js';
import type {FeedState} from './feed-store.js';
import {type FacetName, isFacetName} from './facet-names.js';
import type {Filters} from './finder-state.js';
import {modesOf, priceOf} from './item-facts.js';

/** Everything that gives the values of an item their keys and names. Made once a feed. */
export interface FacetContext {
  readonly state: FeedState;
  /** Key of a term by its `@id`: two feeds that name a theme alike share one key. */
  readonly termKeys: ReadonlyMap<string, string>;
  /** Names of keys by facet, for the facets whose names come from the feed. */
  readonly names: Readonly<Record<'theme' | 'audience' | 'municipality' | 'organization', ReadonlyMap<string, LanguageMap>>>;
}

const lastSegment = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

const foldName = (name: LanguageMap): string => (pickText(name, 'fi')?.text ?? '').toLocaleLowerCase('fi');

export function createFacetContext(state: FeedState): FacetContext {
  const termKeys = new Map<string, string>();
  const keyByName = new Map<string, string>();
  const names = {theme: new Map(), audience: new Map(), municipality: new Map(), organization: new Map()} satisfies Record<
    string,
    Map<string, LanguageMap>
  >;
  for (const [id, term] of state.terms) {
    const facet = facetOf(term);
    if (!facet) continue;
    const name = `${facet} ${foldName(term.name)}`;
    const key = keyByName.get(name) ?? lastSegment(id);
    keyByName.set(name, key);
    termKeys.set(id, key);
    if (!names[facet].has(key)) names[facet].set(key, term.name);
  }
  for (const [id, organization] of state.organizations) names.organization.set(id, organization.name);
  for (const place of state.places.values()) {
    const locality = place.address?.addressLocality;
    const key = localityKey(locality);
    if (key && locality) names.municipality.set(key, {...locality, ...names.municipality.get(key)});
  }
  return {state, termKeys, names};
}

const facetOf = (term: Term): 'theme' | 'audience' | undefined =>
  term.inDefinedTermSet === 'theme' || term.inDefinedTermSet === 'audience' ? term.inDefinedTermSet : undefined;

const localityKey = (locality: LanguageMap | undefined): string | undefined => pickText(locality, 'fi')?.text;

const placesOf = (item: Item, state: FeedState): readonly Place[] =>
  item.location.map((id) => state.places.get(id)).filter((place) => place !== undefined);

/** The values of one item by facet; a facet without a value has an empty list. */
export function facetValues(item: Item, {state, termKeys}: FacetContext): Record<FacetName, readonly string[]> {
  const places = placesOf(item, state);
  const localities = places.map((place) => localityKey(place.address?.addressLocality));
  const unique = (values: readonly (string | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))];
  const termsOf = (ids: readonly string[]) => unique(ids.map((id) => termKeys.get(id)));
  return {
    theme: termsOf(item.theme),
    municipality: unique([...localities, ...(item.areaServed ?? [])]),
    audience: termsOf(item.audience),
    weekday: [...weekdays(item)].map(String),
    price: unique([priceOf(item)]),
    mode: modesOf(item),
    language: unique(item.inLanguage ?? []),
    organization: unique(item.provider.filter((id) => state.organizations.has(id))),
    accessibility: unique([...places.flatMap((place) => place.accessibility ?? []), ...(item.accessibility ?? [])]),
  };
}

/** A choice as a webmaster may write it, by key or by name in any language, brought to its key. */
export function resolveFacetValue(facet: FacetName, value: string, context: FacetContext): string {
  const names = (context.names as Partial<Record<FacetName, ReadonlyMap<string, LanguageMap>>>)[facet];
  if (!names || names.has(value)) return value;
  const wanted = value.toLocaleLowerCase('fi');
  const byId = context.termKeys.get(value) ?? context.termKeys.get(`${facet}/${value}`);
  if (byId) return byId;
  for (const [key, name] of names) {
    if (Object.values(name).some((text) => text.toLocaleLowerCase('fi') === wanted)) return key;
  }
  return value;
}

/** All choices brought to their keys; names that are no facets are left out. */
export const resolveFilters = (filters: Filters, context: FacetContext): Filters =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) =>
      isFacetName(name) ? [[name, [...new Set(values.map((value) => resolveFacetValue(name, value, context)))]]] : [],
    ),
  );
