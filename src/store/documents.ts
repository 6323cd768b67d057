import {itemTexts} from '../feed/item-texts.js';
import type {SearchDocument, Synonyms} from '../search/types.js';
import {type FacetContext, facetValues} from './facets.js';
import type {FeedState} from './feed-store.js';
import type {Listing} from './listing.js';

/** The search documents of the listings, in their order. With an index that was made before, nobody asks for their texts. */
export function* createDocuments(listings: readonly Listing[], context: FacetContext): Generator<SearchDocument> {
  for (const {item, series} of listings) {
    const values = [item, ...series].map((single) => facetValues(single, context));
    yield {
      get texts() {
        return itemTexts(item, context.state);
      },
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
