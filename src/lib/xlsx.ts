import {find} from './find.js';
import {decodeEntities} from './html-text.js';
import {excelTime} from './xlsx-time.js';
import {numbered} from './numbered.js';

/** A sheet of an Excel workbook (ECMA-376): what stands in its cells, as text. Days and times are ISO 8601. */
export interface ExcelSheet {
  readonly name: string;
  readonly rows: readonly {readonly number: number; readonly cells: readonly string[]}[];
}

/** Columns that are read; one cell in the last that there can be does not make 16,384. */
const MAX_COLUMNS = 500;

interface Token {
  /** The name of an element without its prefix; empty for text. */
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly attributes: string;
  readonly text: string;
}

/** The elements and texts of a document, one after another, in linear time. Not DOMParser, which Node has not. */
function* tokensOf(bytes: Uint8Array | undefined): Generator<Token> {
  for (const [, close, name = '', attributes = '', text = ''] of new TextDecoder()
    .decode(bytes)
    .matchAll(/<(\/?)(?:[a-z]\w*:)?([a-z]\w*)\b([^<>]*)>|([^<]+)/gi)) {
    yield {name, closes: close === '/', empty: attributes.endsWith('/'), attributes, text};
  }
}

function attribute(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single;
}

/** Excel writes characters that XML cannot say as `_x000D_`. */
const plain = (text: string): string =>
  decodeEntities(text).replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Texts that cells share; each may be of several runs, and what is read aloud above letters (`rPh`) is no part of it. */
function sharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let inText = false;
  let isPhonetic = false;
  for (const {name, closes, empty, text} of tokensOf(bytes)) {
    if (name === 'si' && !closes) strings.push('');
    else if (name === 'rPh') isPhonetic = !closes;
    else if (name === 't') inText = !closes && !empty;
    else if (!name && inText && !isPhonetic) strings.push((strings.pop() ?? '') + plain(text));
  }
  return strings;
}

const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
    : /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General|Standard|Yleinen/gi, ''));

/** Which styles show a number as a day or a time. */
function dateStyles(bytes: Uint8Array | undefined): readonly boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  for (const {name, closes, attributes} of tokensOf(bytes)) {
    const id = Number(attribute(attributes, 'numFmtId'));
    if (name === 'numFmt') codes.set(id, decodeEntities(attribute(attributes, 'formatCode') ?? ''));
    else if (name === 'cellXfs') inCells = !closes;
    else if (name === 'xf' && inCells && !closes) styles.push(isDateFormat(id || 0, codes.get(id)));
  }
  return styles;
}

/** 27 for `AB12`, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined;
}

interface Book {
  readonly strings: readonly string[];
  readonly isDate: readonly boolean[];
  readonly since1904: boolean;
}

function cellText(attributes: string, value: string, {strings, isDate, since1904}: Book): string {
  const type = attribute(attributes, 't');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false';
  if (type === 'e') return '';
  if (type === 'inlineStr' || type === 'str' || type === 'd') return plain(value);
  const isTime = value.trim() !== '' && isDate[Number(attribute(attributes, 's'))];
  return (isTime ? excelTime(Number(value), since1904) : undefined) ?? value.trim();
}

function readRows(bytes: Uint8Array | undefined, book: Book): ExcelSheet['rows'] {
  const rows: {readonly number: number; readonly cells: string[]}[] = [];
  let [cell, value, inValue] = ['', '', false];
  for (const {name, closes, empty, attributes, text} of tokensOf(bytes)) {
    const row = rows.at(-1);
    if (name === 'row' && !closes) {
      rows.push({number: Number(attribute(attributes, 'r')) || (row?.number ?? 0) + 1, cells: []});
    } else if (name === 'c' && !closes) {
      [cell, value] = [attributes, ''];
      if (empty) row?.cells.push('');
    } else if (name === 'v' || name === 't') inValue = !closes && !empty;
    else if (!name && inValue) value += text;
    else if (name === 'c' && row) {
      const column = columnOf(attribute(cell, 'r')) ?? row.cells.length;
      if (column < MAX_COLUMNS) {
        while (row.cells.length < column) row.cells.push('');
        row.cells[column] = cellText(cell, value, book);
      }
    }
  }
  return rows.filter(({cells}) => cells.some((text) => text.trim()));
}

/** The sheets of a workbook in their order, each read when it is asked for. */
export function* sheetsOf(files: ReadonlyMap<string, Uint8Array>): Generator<ExcelSheet> {
  const targets = new Map<string | undefined, string>();
  for (const {name, attributes} of tokensOf(files.get('xl/_rels/workbook.xml.rels')))
    if (name === 'Relationship') targets.set(attribute(attributes, 'Id'), attribute(attributes, 'Target') ?? '');
  const workbook = [...tokensOf(files.get('xl/workbook.xml'))];
  const properties = find(workbook, ({name}) => name === 'workbookPr')?.attributes ?? '';
  const book = {
    strings: sharedStrings(files.get('xl/sharedStrings.xml')),
    isDate: dateStyles(files.get('xl/styles.xml')),
    since1904: /^(?:1|true)$/.test(attribute(properties, 'date1904') ?? ''),
  };
  const sheets = workbook.filter(({name, closes}) => name === 'sheet' && !closes);
  for (const [index, {attributes}] of numbered(sheets)) {
    const target = targets.get(attribute(attributes, 'r:id')) ?? `worksheets/sheet${index + 1}.xml`;
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    yield {name: decodeEntities(attribute(attributes, 'name') ?? ''), rows: readRows(files.get(path), book)};
  }
}
