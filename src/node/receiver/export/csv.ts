/** CSV as Finnish Excel opens it: UTF-8 with its mark, semicolons, decimal commas. */
import type {Cell} from './table.js';
import {isFormula} from './table.js';

const BOM = '\ufeff';

/** The apostrophe keeps a text that begins like a formula a text. */
function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return `"${isFormula(cell) ? "'" : ''}${cell.replaceAll('"', '""')}"`;
}

export async function* csvOf(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield BOM;
  for await (const row of rows) yield `${row.map(csvCell).join(';')}\r\n`;
}
