import {find} from '../../lib/find.js';
import type {Files, Format} from '../adapter.js';
import {readHeader} from './sheet-columns.js';

/** Above the names of the columns may stand a title and the like. */
export const MAX_ABOVE = 10;

/** The titles of the first rows, as well as they are told without reading the sheet; `latin1` reads any bytes. */
function firstRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const lines = decoder.decode(bytes.subarray(0, 16_384)).split(/[\r\n]+/, MAX_ABOVE);
  return lines.map((line) => line.split(/[,;\t]/).map((cell) => cell.replace(/^\s*"|"\s*$/g, '')));
}

/** A letter of Finnish as UTF-8 writes it; what has none of them is the same in both. */
const isUtf8 = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 16_384).some((byte, index, all) => byte === 0xc3 && ((all[index + 1] ?? 0) & 0xc0) === 0x80);

const isFiles = (document: unknown): document is Files =>
  document instanceof Map &&
  [...(document as Map<unknown, unknown>)].every(
    ([name, bytes]) => typeof name === 'string' && bytes instanceof Uint8Array,
  );

export const isWorkbook = (files: Files): boolean => files.has('xl/workbook.xml');

/** The first sheet of CSV whose columns are ours. */
export const csvOf = (files: Files): Uint8Array | undefined =>
  find([...files], 
    ([name, bytes]) => /\.(?:csv|tsv|txt)$/i.test(name) && firstRows(bytes).some((row) => readHeader(row).length > 0),
  )?.[1];

/** Sheets of our own columns, in CSV or Excel. No other format is in Excel, so a workbook without them is told what it lacks. */
export const sheet: Format = {
  name: 'sheet',
  accepts: (document) => isFiles(document) && (isWorkbook(document) || csvOf(document) !== undefined),
  load: async () => (await import('./sheet.js')).adapter,
};
