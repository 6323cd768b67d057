/** Checks answers against their form: in the browser before they are sent, and again where they are received. */
import {parseDate} from '../lib/civil-date.js';
import {enabledItems} from './conditions.js';
import {endsOf, isScale} from './scale.js';
import {type Answers, type Form, type FormItem, isAnswered, itemsOf, type Value} from './types.js';

/** What is wrong with an answer; the words for it are the widget's. */
export type FaultCode =
  | 'required'
  | 'too-many'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-text'
  | 'not-a-number'
  | 'not-whole'
  | 'not-a-date'
  | 'not-an-email'
  | 'not-yes-or-no'
  | 'not-an-option'
  | 'unknown-item'
  | 'nothing';

export interface Fault {
  /** Id of the item; empty where it is the form as a whole. */
  readonly item: string;
  readonly code: FaultCode;
  /** The most or least that may be, for `too-…`. */
  readonly limit?: number | string;
}

/** Characters of a text whose item says no limit. */
export const LONGEST = 10_000;
/** Answers to one item. */
export const MOST = 100;

/** One `@` with something on both sides: more is for the mail server to say (HTML's own check refuses valid addresses too). */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

type Found = Omit<Fault, 'item'> | undefined;

function checkRange(item: FormItem, value: number | string): Found {
  const {min, max} = isScale(item.kind) ? endsOf(item) : item;
  if (min !== undefined && value < min) return {code: 'too-small', limit: min};
  return max !== undefined && value > max ? {code: 'too-large', limit: max} : undefined;
}

function checkNumber(item: FormItem, value: Value): Found {
  if (typeof value !== 'number' || !Number.isFinite(value)) return {code: 'not-a-number'};
  if (item.kind !== 'decimal' && !Number.isInteger(value)) return {code: 'not-whole'};
  return checkRange(item, value);
}

function checkText({kind, maxLength = LONGEST}: FormItem, value: unknown): Found {
  if (typeof value !== 'string') return {code: 'not-text'};
  // Code points, as a person counts letters.
  if (value.length > maxLength && [...value].length > maxLength) return {code: 'too-long', limit: maxLength};
  return kind === 'email' && !EMAIL.test(value.trim()) ? {code: 'not-an-email'} : undefined;
}

function checkChoice(item: FormItem, value: Value): Found {
  if (typeof value === 'object') return item.other ? checkText(item, value.other) : {code: 'not-an-option'};
  return item.options.some((option) => option.value === value) ? undefined : {code: 'not-an-option'};
}

function checkDate(item: FormItem, value: Value): Found {
  return typeof value === 'string' && parseDate(value) ? checkRange(item, value) : {code: 'not-a-date'};
}

function checkValue(item: FormItem, value: Value): Found {
  switch (item.kind) {
    case 'one':
    case 'many':
      return checkChoice(item, value);
    case 'integer':
    case 'decimal':
    case 'scale':
    case 'nps':
    case 'smileys':
      return checkNumber(item, value);
    case 'date':
      return checkDate(item, value);
    case 'boolean':
    case 'consent':
      return typeof value === 'boolean' ? undefined : {code: 'not-yes-or-no'};
    default:
      return checkText(item, value);
  }
}

/** Nothing is said by an empty text, nor by a consent that is not given. */
const says = ({kind}: FormItem, value: Value): boolean =>
  typeof value === 'object' ? value.other.trim() !== '' : kind === 'consent' ? value === true : typeof value !== 'string' || value.trim() !== '';

function checkItem(item: FormItem, values: readonly Value[]): Found {
  if (!values.some((value) => says(item, value))) return item.required ? {code: 'required'} : undefined;
  const most = item.kind === 'many' || item.repeats ? MOST : 1;
  if (values.length > most) return {code: 'too-many', limit: most};
  for (const value of values) {
    const fault = says(item, value) ? checkValue(item, value) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

/**
 * The faults in the order of the form, one an item. Items that are not asked have none, whatever their answers. A form may
 * require nothing; that nothing at all is said is a click too early, which would be stored as an answer.
 */
export function checkAnswers(form: Form, answers: Answers): readonly Fault[] {
  const enabled = enabledItems(form, answers);
  const items = [...itemsOf(form.items)].filter(isAnswered);
  const known = new Set(items.map(({id}) => id));
  const asked = items.filter(({id}) => enabled.has(id));
  const valuesOf = ({id}: FormItem): readonly Value[] => (Object.hasOwn(answers, id) ? (answers[id] ?? []) : []);
  const faults = asked.flatMap((item): Fault[] => {
    const fault = checkItem(item, valuesOf(item));
    return fault ? [{item: item.id, ...fault}] : [];
  });
  const strangers = Object.keys(answers).filter((id) => !known.has(id));
  const all = [...faults, ...strangers.map((item): Fault => ({item, code: 'unknown-item'}))];
  const isEmpty = asked.length && !all.length && !asked.some((item) => valuesOf(item).some((value) => says(item, value)));
  return isEmpty ? [{item: '', code: 'nothing'}] : all;
}
