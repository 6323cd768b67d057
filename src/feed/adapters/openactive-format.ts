import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import type {Format} from '../adapter.js';
import {typesOf} from '../json-ld/nodes.js';

/** Types of OpenActive that schema.org does not have, and those that only it has among what is bookable. */
const OWN_TYPES = new Set(
  'SessionSeries ScheduledSession HeadlineEvent FacilityUse IndividualFacilityUse Slot League SportsActivityLocation'.split(
    ' ',
  ),
);

const named = (context: unknown): boolean =>
  Array.isArray(context)
    ? context.some(named)
    : typeof context === 'string' && /^https?:\/\/(?:www\.)?openactive\.io(?:\/|$)/.test(context);

/** A record says whose it is by its context, by a type that only OpenActive has, or by the additions of imin. */
const isRecord = (value: unknown): boolean =>
  isObject(value) &&
  (typesOf(value).some((type) => type !== 'ConceptScheme' && type !== 'Concept')
    ? named(value['@context']) ||
      typesOf(value).some((type) => OWN_TYPES.has(type)) ||
      Object.keys(value).some((key) => key.startsWith('imin:'))
    : // A record of an old feed may leave its type to `kind`.
      named(value['@context']) && Object.hasOwn(value, 'name') && Object.hasOwn(value, 'activity'));

const STATES = new Set<unknown>(['updated', 'deleted']);

/** An item of a page of RPDE (https://openactive.io/realtime-paged-data-exchange/). */
export const isRpdeItem = (item: unknown): boolean =>
  isObject(item) &&
  STATES.has(item['state']) &&
  Object.hasOwn(item, 'id') &&
  (Object.hasOwn(item, 'kind') || Object.hasOwn(item, 'modified') || isRecord(item['data']));

const PAGE_KEYS = new Set(['next', 'items', 'license', 'licence', '@context']);

/** A page without items is the last of its feed. */
function isPage(json: unknown): boolean {
  if (!isObject(json) || !Array.isArray(json['items'])) return false;
  if (json['items'].length) return isRpdeItem(find(json['items'], isObject));
  return typeof json['next'] === 'string' && Object.keys(json).every((key) => PAGE_KEYS.has(key));
}

/** OpenActive: pages of RPDE, single items of them, opportunities as JSON-LD, answers of imin's Search API. */
export const openActive: Format = {
  name: 'openactive',
  accepts: (json) =>
    Array.isArray(json)
      ? [isRecord, isRpdeItem].some((is) => is(find(json, isObject)))
      : isPage(json) || isRpdeItem(json) || isRecord(json) || (isObject(json) && Array.isArray(json['imin:item'])),
  load: async () => (await import('./openactive.js')).adapter,
};
