import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import type {Format} from '../adapter.js';
import type {Fields} from './fields.js';

export type {Fields};

/** `reference`: no more than id and name, as in lists of ids. */
export type Kind = 'service' | 'channel' | 'organization' | 'collection' | 'general' | 'reference';

/** How a record is written: the open API, the API for writing to it, Turku's copy, the import of 2016, and so on. */
export type Shape = 'api' | 'kunta-api' | 'turku' | 'import' | 'general-import';

/** A record of a document and where it stands. */
export interface Source {
  readonly record: unknown;
  readonly path: string;
}

const isList = (record: Fields, field: string): boolean => Object.hasOwn(record, field) && Array.isArray(record[field]);

const has = (record: Fields, ...fields: readonly string[]): boolean =>
  fields.some((field) => Object.hasOwn(record, field));

const isText = (value: unknown): boolean => typeof value === 'string';

/** Field names that nothing else has, and what they tell. */
const MARKS: readonly (readonly [field: string, kind: Kind])[] = [
  ['serviceNames', 'service'],
  ['serviceChannelNames', 'channel'],
  ['organizationNames', 'organization'],
  ['serviceCollectionNames', 'collection'],
];

/** Names and descriptions without a word before them: general descriptions, and all of Kunta API. */
function kindOfPlainNames(record: Fields): Kind | undefined {
  if (!isList(record, 'names') || !isList(record, 'descriptions')) return undefined;
  if (has(record, 'businessCode', 'organizationType')) return 'organization';
  if (has(record, 'serviceHours', 'channelUrls', 'phoneNumbers', 'supportPhones')) return 'channel';
  if (has(record, 'fundingType', 'areaType')) return 'service';
  return has(record, 'serviceClasses', 'targetGroups') ? 'general' : undefined;
}

function kindOfTurku(record: Fields): Kind | undefined {
  if (!isText(record['id']) || !isObject(record['name']) || !isObject(record['descriptions'])) return undefined;
  if (has(record, 'serviceClasses', 'targetGroups')) return 'service';
  return has(record, 'serviceIds', 'channelUrls') && has(record, 'organizationId', 'addresses') ? 'channel' : undefined;
}

/** The files of the catalogue's first import: plain texts, numbers as ids. */
function kindOfImport(record: Fields): Kind | undefined {
  if (!isText(record['name']) || !has(record, 'id')) return undefined;
  if (has(record, 'visitAddress') && has(record, 'organizationType')) return 'organization';
  if (!isList(record, 'targetGroup') && record['targetGroup'] !== null) return undefined;
  if (has(record, 'serviceToOrganization', 'serviceCoverage')) return 'service';
  if (has(record, 'statutory')) return 'general';
  return has(record, 'organization') ? 'channel' : undefined;
}

/** What a record is and how it is written; undefined when it is not of the catalogue. */
export function recognize(record: unknown): {readonly kind: Kind; readonly shape: Shape} | undefined {
  if (!isObject(record)) return undefined;
  const mark = find(MARKS, ([field]) => Object.hasOwn(record, field));
  if (mark) return {kind: mark[1], shape: 'api'};
  if (has(record, 'ReferenceCode', 'BackgroundDescription') && isList(record, 'Name'))
    return {kind: 'general', shape: 'general-import'};
  const plain = kindOfPlainNames(record);
  if (plain) return {kind: plain, shape: 'kunta-api'};
  const turku = kindOfTurku(record);
  if (turku) return {kind: turku, shape: 'turku'};
  const imported = kindOfImport(record);
  return imported && {kind: imported, shape: 'import'};
}

/** The lists of the open API: `itemList`, in its first versions `guidList`. */
export function pageOf(json: unknown): {readonly name: string; readonly list: readonly unknown[]} | undefined {
  if (!isObject(json) || !has(json, 'pageNumber') || !has(json, 'pageCount', 'pageSize')) return undefined;
  for (const name of ['itemList', 'guidList']) {
    const list = Object.hasOwn(json, name) ? json[name] : undefined;
    if (Array.isArray(list)) return {name, list};
  }
  return undefined;
}

const sourcesOf = (list: readonly unknown[], name: string): Iterable<Source> =>
  list.map((record, index) => ({record, path: `${name}[${index}]`}));

/** The records of a page, a list, a single record, a map of records by id, or an object of lists. */
export function* recordsOf(json: unknown): Generator<Source> {
  const page = pageOf(json);
  if (page) yield* sourcesOf(page.list, page.name);
  else if (Array.isArray(json)) yield* sourcesOf(json, '');
  else if (recognize(json)) yield {record: json, path: ''};
  else if (isObject(json))
    for (const [key, value] of Object.entries(json)) {
      if (Array.isArray(value)) yield* sourcesOf(value.some(recognize) ? value : [], key);
      else if (recognize(value)) yield {record: value, path: key};
    }
}

/** Records that are looked at to tell the format. */
const LOOKS = 10;

function holdsRecords(json: unknown): boolean {
  if (Array.isArray(json)) return json.slice(0, LOOKS).some(recognize);
  if (!isObject(json)) return false;
  return Object.values(json)
    .slice(0, LOOKS)
    .some((value) => (Array.isArray(value) ? value.slice(0, LOOKS).some(recognize) : recognize(value)));
}

/** PTV, the Finnish Service Catalogue of Suomi.fi: its open API, copies of it and older shapes. */
export const ptv: Format = {
  name: 'ptv',
  accepts: (json) => pageOf(json) !== undefined || recognize(json) !== undefined || holdsRecords(json),
  completeUrl: async (url) =>
    /\/api\/v\d+\/service\/./i.test(url.pathname) ? (await import('./ptv-url.js')).completeUrl(url) : url,
  load: async () => (await import('./ptv.js')).adapter,
};
