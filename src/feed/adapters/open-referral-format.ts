import {find} from '../../lib/find.js';
import type {Format} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';
import type {Fields} from './fields.js';

export type RecordKind = 'service' | 'link' | 'organization' | 'location' | 'term' | 'taxonomy';

/** Fields that no other format has: HSDS 3, Open Referral UK 1 and Outpost. */
const SERVICE = (
  'service_at_locations eligibility_description application_process fees_description interpretation_services assured_date ' +
  'assurer_email service_areas cost_options eligibilitys service_taxonomys deliverable_type needs_referral regular_schedules'
).split(' ');
const ORGANIZATION = [
  'year_incorporated',
  'legal_status',
  'tax_status',
  'parent_organization_id',
  'organization_identifiers',
];
const TERM = ['term_uri', 'taxonomy_detail', 'vocabulary'];

/** What Scout keeps beside its services: places in a tree of topics, and lists of words. */
const WORD_FIELDS = new Set(['id', 'label', 'name', 'slug', 'level', 'children', 'parent_id']);

const STATES = new Set<unknown>(['active', 'inactive', 'defunct', 'temporarily closed']);

const LOCATION_TYPES = new Set<unknown>(['physical', 'postal', 'virtual']);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isId = (value: unknown): boolean => isText(value) || Number.isFinite(value);

const isTaxonomy = (record: Fields): boolean =>
  isText(record['uri']) &&
  isId(record['id']) &&
  Object.keys(record).every((key) => /^(?:id|name|description|uri|version|taxonomy_terms)$/.test(key));

function isTerm(record: Fields): boolean {
  const has = (field: string) => Object.hasOwn(record, field);
  if (!isId(record['id'])) return false;
  if (
    isText(record['slug']) &&
    isText(record['label'] ?? record['name']) &&
    Object.keys(record).every((key) => WORD_FIELDS.has(key))
  )
    return true;
  return (
    isText(record['name'] ?? record['term']) &&
    has('parent_id') !== has('link') &&
    (TERM.some(has) || (has('taxonomy') && has('parent_id')))
  );
}

/** What a record is, by the fields that only that kind has; `inList` is true where the envelope is known already. */
export function kindOf(record: Fields, inList = false): RecordKind | undefined {
  const has = (field: string) => Object.hasOwn(record, field);
  if (isObject(record['service']) && (isObject(record['location']) || isId(record['location_id']))) return 'link';
  if (SERVICE.some(has)) return 'service';
  if (isText(record['status']) && isId(record['id']) && isText(record['name'])) {
    const isLinked = isObject(record['organization']) || isId(record['organization_id']);
    if (inList || (isLinked && STATES.has(record['status']))) return 'service';
  }
  if (LOCATION_TYPES.has(record['location_type'])) return 'location';
  if (isText(record['name']) && ORGANIZATION.some(has)) return 'organization';
  if (isTerm(record)) return 'term';
  if (isTaxonomy(record)) return 'taxonomy';
  if (!inList) return undefined;
  if (has('physical_addresses') || has('addresses') || has('latitude')) return 'location';
  return isText(record['name']) && (has('website') || has('logo')) ? 'organization' : undefined;
}

/** The list of an envelope: `contents` in version 3, `content` in Open Referral UK 1. */
export function listIn(json: unknown): readonly unknown[] | undefined {
  if (!isObject(json)) return undefined;
  const [list, marks] = Array.isArray(json['contents'])
    ? [json['contents'], ['total_items', 'page_number', 'total_pages', 'empty']]
    : [json['content'], ['totalElements', 'totalPages', 'number', 'size']];
  return Array.isArray(list) && marks.some((mark) => Object.hasOwn(json, mark)) ? (list as unknown[]) : undefined;
}

/** The records of a document: of an envelope, a bare list, or a single one. */
export const recordsOf = (json: unknown): readonly unknown[] => listIn(json) ?? (Array.isArray(json) ? json : [json]);

/** Open Referral: HSDS 3 (https://docs.openreferral.org), Open Referral UK 1 and 3, and Outpost's dialect of UK 1. */
export const openReferral: Format = {
  name: 'open-referral',
  accepts(json) {
    const list = listIn(json);
    // The envelope of version 1 is that of every server written with Spring; that of version 3 nobody else's.
    const isOfHsds3 = isObject(json) && Array.isArray(json['contents']);
    if (list) return !list.length || list.some((record) => isObject(record) && kindOf(record, isOfHsds3) !== undefined);
    // Of a bare list the first record says what it is.
    const record = find(recordsOf(json), isObject);
    return record !== undefined && kindOf(record) !== undefined;
  },
  completeUrl: async (url) =>
    /\/(?:services|organizations|service_at_locations)\/?$/.test(url.pathname)
      ? (await import('./open-referral-url.js')).completeUrl(url)
      : url,
  load: async () => (await import('./open-referral.js')).adapter,
};
