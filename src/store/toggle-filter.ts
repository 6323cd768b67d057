import type {Filters} from './finder-state.js';

/** The filters with one value of one facet added or taken away. */
export function toggleFilter(filters: Filters, facet: string, value: string): Filters {
  const chosen = filters[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const rest = Object.entries(filters).filter(([name]) => name !== facet);
  return Object.fromEntries(values.length ? [...rest, [facet, values]] : rest);
}
