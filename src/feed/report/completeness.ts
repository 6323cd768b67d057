import type {Item} from '../types.js';
import {type Entities, placesOf} from '../entities.js';

/** What makes an item sure to be found and of use when it is: a share of the mark, and whether the item has it. */
interface Criterion {
  readonly points: number;
  has(item: Item, entities: Entities): boolean;
}

const hasText = (texts: Readonly<Record<string, string>> | undefined, length: number): boolean =>
  Object.values(texts ?? {}).some((text) => text.length >= length);

const knows = (ids: readonly string[], map: ReadonlyMap<string, unknown>): boolean => ids.some((id) => map.has(id));

/** What a resident cannot be told without it. The points are our judgement; they make a hundred. */
const CRITERIA = {
  description: {points: 15, has: ({summary, description}) => hasText(summary, 20) || hasText(description, 20)},
  organization: {points: 15, has: ({provider}, {organizations}) => knows(provider, organizations)},
  place: {points: 15, has: isSomewhere},
  time: {points: 15, has: ({startDate, eventSchedule, rrule}) => Boolean(startDate ?? rrule ?? eventSchedule?.length)},
  theme: {points: 10, has: ({theme}, {terms}) => knows(theme, terms)},
  audience: {points: 10, has: ({audience, typicalAgeRange}, {terms}) => Boolean(typicalAgeRange) || knows(audience, terms)},
  price: {points: 5, has: ({isAccessibleForFree, offers}) => isAccessibleForFree !== undefined || Boolean(offers?.length)},
  contact: {points: 10, has: hasContact},
  language: {points: 5, has: ({inLanguage}) => Boolean(inLanguage?.length)},
} as const satisfies Readonly<Record<string, Criterion>>;

export type Missing = keyof typeof CRITERIA;
export const MISSING = Object.keys(CRITERIA) as readonly Missing[];

/** In a municipality, or a way to take part from anywhere. */
function isSomewhere(item: Item, entities: Entities): boolean {
  if (item.attendanceMode === 'online' || item.attendanceMode === 'phone' || item.areaServed?.length) return true;
  return placesOf(item, entities).some(({address}) => address?.addressLocality);
}

function hasContact({contactPoint, registration, url, onlineUrl, provider}: Item, {organizations}: Entities): boolean {
  const ofProvider = provider.some((id) => organizations.get(id)?.contactPoint ?? organizations.get(id)?.url);
  return Boolean(contactPoint?.length || (registration?.url ?? registration?.email ?? registration?.telephone ?? url ?? onlineUrl)) || ofProvider;
}

export interface Completeness {
  /** 0 to 100: the better described, the surer an item is found. */
  readonly mark: number;
  readonly missing: readonly Missing[];
}

export function completenessOf(item: Item, entities: Entities): Completeness {
  const missing = MISSING.filter((name) => !CRITERIA[name].has(item, entities));
  return {mark: 100 - missing.reduce((sum, name) => sum + CRITERIA[name].points, 0), missing};
}
