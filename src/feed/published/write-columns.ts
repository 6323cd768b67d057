import type {Merged} from '../merge-one.js';
import type {Item, LanguageMap} from '../types.js';
import {writeText} from '../write.js';
import {type Column, COLUMNS, type Table, TABLES} from './columns.js';
import {summarize} from './summary.js';

type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<Table, readonly Row[]>>;
type Numbers = Readonly<Record<Table, ReadonlyMap<unknown, number>>>;
type Columns = Record<string, readonly unknown[]>;

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && !value.length);

/** A field, also one inside another: `address.addressLocality`. */
const fieldOf = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, field) => (value as Row | undefined)?.[field], row);

/** A list of one is written without brackets. */
const shortest = (values: unknown): unknown => (Array.isArray(values) && values.length === 1 ? values[0] : values);

const numberOf = (ids: unknown, numbers: ReadonlyMap<unknown, number>): unknown =>
  Array.isArray(ids) ? ids.map((id: unknown) => numbers.get(id) ?? id) : (numbers.get(ids) ?? ids);

function writeField(rows: readonly Row[], field: string, kind: Column, numbers: Numbers): Columns {
  const values = rows.map((row) => fieldOf(row, field));
  if (values.every(isEmpty)) return {};
  if (kind === 'text') {
    const languages = new Set(values.flatMap((map) => Object.keys((map ?? {}) as LanguageMap)));
    const texts = (language: string) => values.map((map) => writeText((map as LanguageMap | undefined)?.[language] ?? null));
    return Object.fromEntries([...languages].map((language) => [`${field}.${language}`, texts(language)]));
  }
  const write = kind === 'value' ? writeText : (value: unknown) => numberOf(value, numbers[kind]);
  return {[field]: values.map((value) => (isEmpty(value) ? null : shortest(write(value))))};
}

/** The summaries of a feed as columns (columns.ts); `length` is that of the excerpts. */
export function writeColumns({items, organizations, places, terms}: Merged, length: number): Columns {
  const tables = {
    terms: [...terms.values()],
    organizations: [...organizations.values()],
    places: [...places.values()],
    items: items.map((item) => summarize(item, length) as Item),
  };
  const rows = tables as unknown as Rows;
  const numbers = Object.fromEntries(TABLES.map((table) => [table, new Map(rows[table].map((row, number) => [row['@id'], number]))])) as unknown as Numbers;
  return Object.fromEntries(
    TABLES.flatMap((table) =>
      Object.entries(COLUMNS[table])
        .flatMap(([field, kind]) => Object.entries(writeField(rows[table], field, kind, numbers)))
        .map(([name, values]) => [`${table}.${name}`, values]),
    ),
  );
}
