import {readCsv, type Sheet} from '../../lib/csv.js';
import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import type {Adapter} from '../adapter.js';
import type {Problem} from '../types.js';
import {columnOf, tableOf} from './open-referral-csv-format.js';
import {toFeed} from './open-referral-directory.js';
import {type Fields, Paths} from './open-referral-records.js';
import {directoryOf, type Tables} from './open-referral-tables.js';

/** In a table of services `service_name` is the name. */
const OWN: Readonly<Record<string, RegExp>> = {
  services: /^services?_(.+)$/,
  organizations: /^organi[sz]ation_(.+)$/,
  locations: /^location_(.+)$/,
};

/** Titles of the spreadsheets that packages are made of, for the fields that they became. */
const TITLES: Readonly<Record<string, string>> = {
  title: 'name',
  field_2: 'name',
  body: 'description',
  website_address: 'url',
  income_eligibility_and_fees: 'fees',
  service_type: 'short_desc',
  hours_of_operation: 'hours',
  dates_and_hours: 'dates',
  min_age: 'minimum_age',
  max_age: 'maximum_age',
  service_is_delivered: 'attending_type',
  problem_codes: 'keywords',
};

/** Fields that are read or that say nothing to a visitor; of any other the publisher is told. */
const KNOWN = new Set(
  (
    'id name alternate_name description short_desc email url website status fees fees_description ' +
    'application_process wait_time eligibility eligibility_description audience minimum_age maximum_age ' +
    'interpretation_services languages service_areas keywords alert required_documents taxonomy_ids taxonomy_id ' +
    'last_modified assured_date additional_information attending_type attending_access address latitude longitude ' +
    'transportation accessibility virtual location_type phone phones phone_number hours dates organization_id ' +
    'organization_name service_id location_id contact_id service_at_location_id phone_id link_id link_entity ' +
    'is_this_service_open address_1 address_2 city region state_province postal_code country address_type ' +
    'attention number extension type number_type department language code note title weekday opens_at closes_at ' +
    'valid_from valid_to dtstart until freq interval byday bymonthday count timezone notes original_text ' +
    'schedule_link closed start_date end_date option amount currency amount_description document details uri ' +
    'parent_id parent_name term taxonomy taxonomy_term_id term_uri vocabulary version value service_area ' +
    'needs_referral free ' +
    // Of the standard, and of no use here.
    'program_id accreditations licenses tax_status tax_id year_incorporated date_incorporated legal_status logo ' +
    'parent_organization_id assurer_email external_identifier external_identifier_type funding_sources ' +
    'accepted_payments admin_emails country_prefix vanity_number wkst byweekno byyearday extent extent_type ' +
    'link_type'
  ).split(' '),
);

interface Read {
  readonly tables: Tables;
  /** Rows by the file that they stand in. */
  readonly byFile: ReadonlyMap<string, readonly Fields[]>;
  readonly problems: readonly Problem[];
}

const tell = (path: string, message: string, remedy: string): Problem => ({path, message, remedy, effect: 'mended'});

function fieldOf(table: string, title: string): string {
  const column = columnOf(title);
  const own = OWN[table]?.exec(column)?.[1] ?? '';
  const isOwn = /^(?:id|name)$/.test(own) || (!KNOWN.has(column) && (KNOWN.has(own) || Object.hasOwn(TITLES, own)));
  const name = isOwn ? own : column;
  return Object.hasOwn(TITLES, name) ? (TITLES[name] ?? name) : name;
}

function rowsOfSheet(
  table: string,
  file: string,
  {header, rows, charset}: Sheet,
  problems: Problem[],
): readonly Fields[] {
  const fields = header.map((title) => fieldOf(table, title));
  const unknown = header.filter((title, index) => title && !KNOWN.has(fields[index] ?? ''));
  const longer = rows.filter((row) => row.slice(header.length).some((cell) => cell.trim())).length;
  if (unknown.length)
    problems.push(tell(file, `Columns that are not read: ${unknown.join(', ')}`, 'Name them as HSDS does'));
  if (longer)
    problems.push(
      tell(file, `${longer} rows have more cells than the header`, 'Put quotes around texts with separators'),
    );
  if (charset !== 'utf-8') problems.push(tell(file, 'Not in UTF-8, read as Windows-1252', 'Save it as UTF-8'));
  return rows.map((row) =>
    Object.fromEntries(fields.flatMap((field, index) => (field && row[index]?.trim() ? [[field, row[index]]] : []))),
  );
}

interface File extends ReturnType<typeof tableOf> {
  readonly name: string;
  readonly content: unknown;
}

/** What a package was made of comes last, and `taxonomies` after the terms that version 3 keeps apart from them. */
const rank = ({name, isInput, table}: File): number =>
  (isInput ? 2 : 0) + (table === 'terms' && !/term/i.test(name) ? 1 : 0);

function filesOf(document: unknown): readonly File[] {
  const entries: readonly (readonly [unknown, unknown])[] =
    document instanceof Map
      ? [...(document as Map<unknown, unknown>)]
      : isObject(document)
        ? Object.entries(document)
        : [];
  return entries
    .flatMap(([name, content]) => (typeof name === 'string' ? {name, content, ...tableOf(name)} : []))
    .sort((a, b) => rank(a) - rank(b));
}

/** Telephones, hours and the like say something only beside what they belong to. */
const ALONE: Problem = {
  path: 'package',
  message: 'There are no services, organizations or locations in it: this table belongs to them',
  remedy: 'Give the whole package: a zip, or the folder with all its tables',
  effect: 'dropped',
};

/** What may stand by itself. */
const WHOLE = ['services', 'organizations', 'locations', 'terms'];

/** All tables of a package; of two files for one table, the better. */
function read(document: unknown): Read {
  const problems: Problem[] = [];
  const byFile = new Map<string, readonly Fields[]>();
  const tables = new Map<string, readonly Fields[]>();
  for (const {name, content, table, isUnread} of filesOf(document)) {
    if (table && !tables.has(table)) {
      const rows =
        content instanceof Uint8Array
          ? rowsOfSheet(table, name, readCsv(content), problems)
          : Array.isArray(content)
            ? content.filter(isObject)
            : [];
      byFile.set(name, rows);
      tables.set(table, rows);
    } else if (table && table !== 'terms')
      problems.push(tell(name, `Not read: another file has the table ${table}`, 'Leave one of them out'));
    else if (!table && !isUnread && /\.(?:csv|tsv)$/i.test(name))
      problems.push(tell(name, 'Not read: no table of HSDS has this name', 'Name it as HSDS does'));
  }
  if (!WHOLE.some((table) => tables.has(table))) problems.push(ALONE);
  return {tables, byFile, problems};
}

export const adapter: Adapter = {
  count(document) {
    const {tables} = read(document);
    return (
      find(['services', 'organizations', 'locations']
        .map((table) => tables.get(table)?.length ?? 0), (count) => count > 0) ?? 0
    );
  },
  toFeed(document, context) {
    const {tables, byFile, problems} = read(document);
    const paths = new Paths(byFile);
    return toFeed(directoryOf(tables, paths, problems), paths, context);
  },
};
