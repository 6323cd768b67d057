/** Answers as a table: a row a person, a column a question, in words that people read. */
import {type Answers, type Form, type FormItem, isAnswered, itemsOf, type Value} from '../../../form/types.js';
import {dateOf} from '../../../lib/civil-date.js';
import {pickText} from '../../../lib/language.js';
import {toLocal} from '../../../lib/zone.js';
import type {AnswerRow} from '../store/schema.js';

export type Cell = string | number;

/** The columns that every form has. */
const HEAD = ['kuitti', 'aika', 'kieli', 'aihe', 'epäily'];

/** What a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
export const isFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text);

export async function* tableOf(form: Form, rows: AsyncIterable<AnswerRow>): AsyncGenerator<readonly Cell[]> {
  const items = [...itemsOf(form.items)].filter(isAnswered);
  yield [...HEAD, ...items.map(headOf)];
  for await (const {receipt, date, language, subject, suspected, answers} of rows) {
    const given = JSON.parse(answers) as Answers;
    const head = [receipt, timeOf(date), language ?? '', subject ?? '', suspected ? 'kone?' : ''];
    yield [...head, ...items.map((item) => cellOf(item, given[item.id] ?? []))];
  }
}

const headOf = ({id, text}: FormItem): string => {
  const words = pickText(text, 'fi')?.text;
  return words === undefined ? id : `${id}: ${words}`;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Of Helsinki, `2026-11-24 17:30`. */
function timeOf(epoch: number): string {
  const {day, minutes} = toLocal(epoch);
  const {year, month, day: ofMonth} = dateOf(day);
  return `${year}-${twoDigits(month)}-${twoDigits(ofMonth)} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function cellOf(item: FormItem, values: readonly Value[]): Cell {
  const [first] = values;
  if (values.length === 1 && typeof first === 'number') return first;
  return values.map((value) => wordsOf(item, value)).join(' | ');
}

function wordsOf({options}: FormItem, value: Value): string {
  if (typeof value === 'object') return value.other;
  if (typeof value === 'boolean') return value ? 'kyllä' : 'ei';
  return pickText(options.find((option) => option.value === value)?.text, 'fi')?.text ?? String(value);
}
