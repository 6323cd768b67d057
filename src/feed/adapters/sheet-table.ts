import type {Files} from '../adapter.js';
import {readCsv} from '../../lib/csv.js';
import {sheetsOf} from '../../lib/xlsx.js';
import type {Problem} from '../types.js';
import {type Column, readHeader} from './sheet-columns.js';
import {csvOf, isWorkbook, MAX_ABOVE} from './sheet-format.js';
import {numbered} from '../../lib/numbered.js';

interface Row {
  /** As the spreadsheet shows it. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What stands under the columns of ours. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Titles of columns that are not read. */
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
}

const CHARSET: Problem = {
  path: 'file',
  message: 'Not in UTF-8: read as Western European (Windows-1252)',
  remedy: 'Save it as "CSV UTF-8"',
  effect: 'mended',
};

const NO_COLUMNS: Problem = {
  path: 'file',
  message: 'No sheet has a column for the name and one more of those that are read',
  remedy: 'Take the titles of the columns from the template: docs/feeds/sheet.md',
  effect: 'dropped',
};

/** The rows under the first that is a header of ours; undefined when none is. */
function under(rows: readonly Row[], problems: readonly Problem[]): Table | undefined {
  for (const [index, {cells}] of numbered(rows.slice(0, MAX_ABOVE))) {
    const columns = readHeader(cells);
    if (!columns.length) continue;
    const known = new Set(columns.map((column) => column.index));
    const unknown = cells.filter((title, at) => title.trim() && !known.has(at));
    return {columns, rows: rows.slice(index + 1), unknown, problems};
  }
  return undefined;
}

function readCsvTable(bytes: Uint8Array): Table | undefined {
  const {header, rows, numbers, charset} = readCsv(bytes);
  const numbered = rows.map((cells, index) => ({number: numbers[index] ?? 0, cells}));
  return under([{number: 1, cells: header}, ...numbered], charset === 'utf-8' ? [] : [CHARSET]);
}

function readWorkbook(files: Files): Table | undefined {
  for (const {rows} of sheetsOf(files)) {
    const table = under(rows, []);
    if (table) return table;
  }
  return undefined;
}

/** The first sheet of a workbook, or the first file, that has our columns. */
export function readTable(files: Files): Table {
  const csv = csvOf(files);
  const table = isWorkbook(files) ? readWorkbook(files) : csv && readCsvTable(csv);
  return table ?? {columns: [], rows: [], unknown: [], problems: [NO_COLUMNS]};
}
