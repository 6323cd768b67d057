/** What a person has written into fields, and the answers it stands for: a field holds text where the answer is a number. */
import {type Answers, type Form, type FormItem, isAnswered, itemsOf, type Kind, type Value} from './types.js';

/** By the id of the item, as it stands in its fields. */
export type Written = Readonly<Record<string, readonly Value[]>>;

/** Kinds whose fields hold text. */
export const NUMBERS: ReadonlySet<Kind> = new Set(['integer', 'decimal']);

/** "3,5", "−2", "12 000": as people in Finland write numbers. What is none is left as it is, for the checks to name. */
function parseNumber(text: string): Value {
  const plain = text.replace(/\s/g, '').replace(',', '.').replace(/^[−–]/, '-');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function valueOf({kind}: FormItem, value: Value): Value | undefined {
  if (typeof value === 'object') return value.other.trim() ? {other: value.other.trim()} : undefined;
  // A consent that is not given is no answer.
  if (typeof value !== 'string') return kind === 'consent' && value === false ? undefined : value;
  const text = value.trim();
  if (!text) return undefined;
  return NUMBERS.has(kind) ? parseNumber(text) : text;
}

/** The answers written so far; empty fields give none. */
export function answersOf(form: Form, written: Written): Answers {
  const entries = [...itemsOf(form.items)].filter(isAnswered).flatMap((item) => {
    const values = Object.hasOwn(written, item.id) ? (written[item.id] ?? []).flatMap((value) => valueOf(item, value) ?? []) : [];
    return values.length ? [[item.id, values] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** What stands in the fields before the person writes. */
export const initialOf = (form: Form): Written =>
  Object.fromEntries([...itemsOf(form.items)].filter(({initial}) => initial.length).map(({id, initial}) => [id, initial]));
