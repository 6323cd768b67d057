import type {SearchDocument} from '../search/types.js';
import type {Merged} from './merge-one.js';
import type {Item, LanguageMap} from './types.js';

type Text = SearchDocument['texts'][number];

/** Where an item's references lead. */
type Feed = Pick<Merged, 'organizations' | 'places' | 'terms'>;

const textsOf = (field: Text['field'], map: LanguageMap | undefined): Text[] =>
  Object.entries(map ?? {}).map(([lang, text]) => ({field, lang, text}));

/** The names by which an item is found: its own, and those of who and where and what about. */
export function nameTexts(item: Item, {organizations, places, terms}: Feed): Text[] {
  const known = [...item.theme, ...item.audience, ...(item.phenomenon ?? [])].flatMap((id) => terms.get(id) ?? []);
  return [
    ...textsOf('title', item.name),
    ...item.provider.flatMap((id) => textsOf('organization', organizations.get(id)?.name)),
    ...item.location
      .flatMap((id) => places.get(id) ?? [])
      .flatMap(({name, address}) => [...textsOf('place', name), ...textsOf('place', address?.addressLocality)]),
    ...(item.areaServed ?? []).map((text): Text => ({field: 'place', lang: 'fi', text})),
    ...known.flatMap((term) => textsOf('description', term.name)),
  ];
}

/** All that an item is found by. A street that is not shown is not found. */
export const itemTexts = (item: Item, feed: Feed): Text[] => [
  ...nameTexts(item, feed),
  ...item.location
    .flatMap((id) => feed.places.get(id) ?? [])
    .flatMap(({address, addressHidden}) => textsOf('place', addressHidden ? undefined : address?.streetAddress)),
  ...textsOf('description', item.summary),
  ...textsOf('description', item.description),
];
