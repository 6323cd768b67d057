/** The facets a page can ask for with the `facets` attribute, in the order they stand without it. */
export const FACETS = [
  'theme',
  'municipality',
  'audience',
  'weekday',
  'price',
  'mode',
  'language',
  'organization',
  'accessibility',
] as const;
export type FacetName = (typeof FACETS)[number];

export const isFacetName = (name: string): name is FacetName => (FACETS as readonly string[]).includes(name);

/** The names in `text`, in its order; unknown ones left out. All facets when nothing is left. */
export function parseFacetNames(text: string): readonly FacetName[] {
  const names = text.split(/[\s,]+/).filter(isFacetName);
  return names.length ? [...new Set(names)] : FACETS;
}
