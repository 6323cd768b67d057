import type {Item, LanguageMap} from '../feed/types.js';
import type {Field, SearchDocument, Synonyms} from '../search/types.js';
import {type FacetContext, facetValues} from './facets.js';
import type {FeedState} from './feed-store.js';
import type {Listing} from './listing.js';

type Text = SearchDocument['texts'][number];

const textsOf = (field: Field, map: LanguageMap | undefined): Text[] =>
  Object.entries(map ?? {}).map(([lang, text]) => ({field, lang, text}));

/** What of an item can be found by words: its own texts, and the names of who and where and what about. */
function itemTexts(item: Item, state: FeedState): Text[] {
  const places = item.location.flatMap((id) => state.places.get(id) ?? []);
  const terms = [...item.theme, ...item.audience, ...(item.phenomenon ?? [])].flatMap((id) => state.terms.get(id) ?? []);
  return [
    ...textsOf('title', item.name),
    ...item.provider.flatMap((id) => textsOf('organization', state.organizations.get(id)?.name)),
    ...places.flatMap((place) => [
      ...textsOf('place', place.name),
      ...textsOf('place', place.addressHidden ? undefined : place.address?.streetAddress),
      ...textsOf('place', place.address?.addressLocality),
    ]),
    ...(item.areaServed ?? []).map((text): Text => ({field: 'place', lang: 'fi', text})),
    ...textsOf('description', item.summary),
    ...textsOf('description', item.description),
    ...terms.flatMap((term) => textsOf('description', term.name)),
  ];
}

/** The search documents of the listings, in their order. */
export function* createDocuments(listings: readonly Listing[], context: FacetContext): Generator<SearchDocument> {
  for (const {item, series} of listings) {
    const values = [item, ...series].map((single) => facetValues(single, context));
    yield {
      texts: itemTexts(item, context.state),
      facets: Object.fromEntries(
        Object.keys(values[0] ?? {}).map((name) => [
          name,
          [...new Set(values.flatMap((value) => value[name as keyof typeof value]))],
        ]),
      ),
    };
  }
}

/** Words that mean the same, from the other names of the feed's terms. Names of unknown language go with all. */
export const createSynonyms = (state: FeedState): Synonyms =>
  [...state.terms.values()].flatMap(({name, alternateName}) =>
    Object.entries(alternateName ?? {}).map(([lang, names]) => [...(name[lang] ? [name[lang]] : Object.values(name)), ...names]),
  );
