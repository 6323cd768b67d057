/** From fields to what is sent, and back. */
import {askedAnswers} from './asked.js';
import {type Answers, type Form, isAnswered, itemsOf, type Value} from './types.js';
import {answersOf, NUMBERS, type Written} from './written.js';

/** The answers to what is asked: those that are sent. */
export const answersToSend = (form: Form, written: Written): Answers => askedAnswers(form, answersOf(form, written));

/** The same in fields: numbers as texts with a comma where the language has one. For answers that come back to be corrected. */
export function writtenOf(form: Form, answers: Answers, decimalComma: boolean): Written {
  const text = (value: Value): Value => (typeof value === 'number' ? String(value).replace('.', decimalComma ? ',' : '.') : value);
  const entries = [...itemsOf(form.items)].filter((item) => isAnswered(item) && Object.hasOwn(answers, item.id));
  return Object.fromEntries(entries.map(({id, kind}) => [id, (answers[id] ?? []).map((value) => (NUMBERS.has(kind) ? text(value) : value))]));
}
