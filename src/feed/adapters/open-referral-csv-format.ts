import {find} from '../../lib/find.js';
import type {Format} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';

/** The tables of a package by the names that versions 1.1 to 3 and Ohana give them. */
const TABLES: readonly (readonly [string, RegExp])[] = [
  ['services', /^services?$/],
  ['organizations', /^organi[sz]ations?$/],
  ['locations', /^locations?$/],
  ['links', /^services?_at_locations?$/],
  ['addresses', /^(?:physical_)?address(?:es)?$/],
  ['phones', /^phones?$/],
  ['contacts', /^contacts?$/],
  ['schedules', /^(?:regular_)?schedules?$/],
  ['holidays', /^holiday_schedules?$/],
  ['languages', /^languages?$/],
  ['accessibility', /^accessibilit(?:y|ies)(?:_for_disabilities)?$/],
  ['attributes', /^(?:services?_(?:taxonom(?:y|ies|ys)|attributes?)|attributes?)$/],
  ['terms', /^taxonom(?:y|ies)(?:_terms?)?$/],
  ['costs', /^cost_options?$/],
  ['eligibility', /^eligibilit(?:y|ies|ys)$/],
  ['areas', /^service_areas?$/],
  ['documents', /^required_documents?$/],
];

/** What is of no use to a visitor; nothing is said of it. */
const UNREAD =
  /^(?:programs?|fundings?|metadata|meta_table_descriptions?|(?:postal|mail)_address(?:es)?|organi[sz]ation_identifiers?|units?|urls?|reviews?|other_.*)$/;

/** `data/out_services.csv` is the table `services`; what stands in `input_…` is what a package was made of. */
export function tableOf(file: string): {
  readonly table?: string;
  readonly isInput: boolean;
  readonly isUnread: boolean;
} {
  const [, prefix, name = ''] =
    /^(?:(out|output|hsds|input)_)?(.*?)\.(?:csv|tsv|txt)$/.exec((file.split('/').at(-1) ?? '').toLowerCase()) ?? [];
  return {
    table: find(TABLES, ([, names]) => names.test(name))?.[0],
    isInput: prefix === 'input',
    isUnread: UNREAD.test(name),
  };
}

/** `Organization ID` is `organization_id`. */
export const columnOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_|_$/g, '')
    .replace(/uuid$/, 'id');

/** Columns that only a table of HSDS has beside each other. */
function isOfHsds({table, isUnread}: ReturnType<typeof tableOf>, columns: readonly string[]): boolean {
  if (!table && !isUnread) return false;
  const has = (...names: readonly string[]) => names.some((name) => columns.includes(name));
  if (table === 'services')
    return (
      has('id', 'service_id', 'services_id') &&
      has('name', 'service_name', 'title') &&
      has('organization_id', 'program_id', 'location_id')
    );
  if (table === 'organizations')
    return (
      has('id', 'organization_id') &&
      has('name', 'organization_name', 'title') &&
      has('tax_status', 'legal_status', 'year_incorporated', 'organization_description', 'alternate_name')
    );
  if (table === 'locations')
    return (
      has('id', 'location_id') &&
      has('organization_id') &&
      has('transportation', 'latitude', 'location_type', 'location_name', 'alternate_name', 'hours_of_operation')
    );
  if (table === 'terms') return has('parent_id') && has('name', 'term') && has('id', 'taxonomy_id');
  return has('id') && has('service_id', 'location_id', 'organization_id', 'service_at_location_id', 'link_id');
}

/** The names of the columns of a sheet, without reading it. */
function headerOf(bytes: Uint8Array): readonly string[] {
  const [line = ''] = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 8_192))
    .replace(/^ï»¿/, '')
    .trimStart()
    .split(/[\r\n]/);
  return line.split(/[,;\t]/).map(columnOf);
}

/** HSDS as tables (https://docs.openreferral.org/en/latest/hsds/serialization.html): CSV files, or JSON of the same names. */
export const openReferralCsv: Format = {
  name: 'open-referral-csv',
  accepts(document) {
    if (document instanceof Map)
      return [...(document as Map<unknown, unknown>)].some(
        ([file, bytes]) =>
          typeof file === 'string' && bytes instanceof Uint8Array && isOfHsds(tableOf(file), headerOf(bytes)),
      );
    return (
      isObject(document) &&
      Object.entries(document).some(([file, rows]) => Array.isArray(rows) && tableOf(file).table === 'services')
    );
  },
  load: async () => (await import('./open-referral-csv.js')).adapter,
};
