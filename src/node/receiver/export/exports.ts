/** The formats in which answers leave the receiver. */
import type {Form} from '../../../form/types.js';
import type {AnswerRow} from '../store/schema.js';
import {csvOf} from './csv.js';
import {tableOf} from './table.js';
import {xlsxOf} from './xlsx.js';

export interface Export {
  readonly type: string;
  readonly write: (form: Form, rows: AsyncIterable<AnswerRow>) => AsyncIterable<string | Uint8Array>;
}

/** One answer a line, as it was stored: for machines. */
async function* jsonLines(_form: Form, rows: AsyncIterable<AnswerRow>): AsyncGenerator<string> {
  for await (const {receipt, date, language, subject, suspected, answers} of rows) {
    const about = {
      receipt,
      date: new Date(date).toISOString(),
      inLanguage: language,
      subject,
      suspected: suspected === 1,
    };
    yield `${JSON.stringify({...about, answers: JSON.parse(answers) as object})}\n`;
  }
}

export const EXPORTS: ReadonlyMap<string, Export> = new Map([
  ['csv', {type: 'text/csv; charset=utf-8', write: (form, rows) => csvOf(tableOf(form, rows))}],
  ['jsonl', {type: 'application/jsonl; charset=utf-8', write: jsonLines}],
  [
    'xlsx',
    {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      write: (form, rows) => xlsxOf(tableOf(form, rows)),
    },
  ],
]);
