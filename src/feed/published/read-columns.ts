import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import type {Pause} from '../../lib/pause.js';
import type {Problem} from '../types.js';
import {type Column, COLUMNS, type Table, TABLES} from './columns.js';

type Row = Record<string, unknown>;

export interface Rows extends Readonly<Record<Table, readonly Row[]>> {
  readonly problems: readonly Problem[];
}

/** Rows between two looks at the clock. */
const STEP = 1000;

interface Place {
  readonly table: Table;
  readonly field: string;
  readonly kind: Column;
  readonly language: string;
}

/** What a column holds, by its name; undefined when it is of no table of ours, or of a later version. */
function placeOf(name: string): Place | undefined {
  const [first, ...path] = name.split('.');
  const table = find(TABLES, (one) => one === first);
  const language = path.at(-1) ?? '';
  for (const [field, kind] of Object.entries(table ? COLUMNS[table] : {})) {
    const rest = kind === 'text' ? path.slice(0, -1) : path;
    if (table && rest.join('.') === field && language !== '__proto__') return {table, field, kind, language};
  }
  return undefined;
}

/** Rows of the tables, filled a column at a time. */
class Filling {
  readonly problems: Problem[] = [];
  readonly rows: Record<Table, Row[]> = {terms: [], organizations: [], places: [], items: []};
  readonly #ids: Readonly<Record<Table, readonly unknown[]>>;

  constructor(columns: Readonly<Record<string, unknown>>) {
    const idsOf = (table: Table): readonly unknown[] => {
      const ids = columns[`${table}.@id`];
      return Array.isArray(ids) ? ids : [];
    };
    this.#ids = {terms: idsOf('terms'), organizations: idsOf('organizations'), places: idsOf('places'), items: idsOf('items')};
    for (const table of TABLES) this.rows[table] = this.#ids[table].map(() => ({}));
  }

  async fill(name: string, {table, field, kind, language}: Place, column: readonly unknown[], pause: Pause): Promise<void> {
    const rows = this.rows[table];
    const [outer = '', inner] = field.split('.');
    if (column.length !== rows.length) this.report(name, `${column.length} values for ${rows.length} rows`);
    for (let number = 0; number < Math.min(rows.length, column.length); number++) {
      if (number % STEP === 0) await pause();
      const value = column[number];
      if (value === null) continue;
      const holder = inner ? ((rows[number][outer] ??= {}) as Row) : rows[number];
      const key = inner ?? outer;
      if (kind === 'text') ((holder[key] ??= {}) as Row)[language] = value;
      else holder[key] = kind === 'value' ? value : this.#idsAt(value, kind, `${table}[${number}].${field}`);
    }
  }

  report(path: string, message: string): void {
    this.problems.push({path, message, remedy: 'Publish the feed anew, all files of one run', effect: 'mended'});
  }

  #idsAt(numbers: unknown, table: Table, path: string): unknown {
    if (Array.isArray(numbers)) return numbers.flatMap((number: unknown) => this.#idsAt(number, table, path) ?? []);
    if (typeof numbers !== 'number') return numbers;
    const id = this.#ids[table][numbers];
    if (id === undefined) this.report(path, `${table} have no row ${numbers}`);
    return id;
  }
}

/** The rows of the summaries, as a feed has them before the checks. What does not fit is told, and the rest read. */
export async function readColumns(json: unknown, pause: Pause): Promise<Rows> {
  const columns = isObject(json) ? json : {};
  const filling = new Filling(columns);
  for (const [name, column] of Object.entries(columns)) {
    const place = placeOf(name);
    if (!place) continue;
    if (Array.isArray(column)) await filling.fill(name, place, column, pause);
    else filling.report(name, 'Not a list');
  }
  return {...filling.rows, problems: filling.problems};
}
