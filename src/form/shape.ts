/**
 * What the fields of a form definition hold: the tables from which the checks of its items (check-form.ts) and all of
 * `form.schema.json` (scripts/form-schema.ts) are made, so that they do not say different things.
 */
import type {Condition, Form, FormItem, Option} from './types.js';

/**
 * `text`: a string or a language map. `word`: one line. `bound`: a number, for a `date` a day. `values`: texts, numbers, true or
 * false. `!`: without it the whole object is of no use. `kind`, `control`, `operator`, `behavior`: one of the words of types.ts.
 */
export type FieldKind =
  | 'text'
  | 'text!'
  | 'word'
  | 'word!'
  | 'flag'
  | 'url'
  | 'number'
  | 'bound'
  | 'value'
  | 'values'
  | 'kind!'
  | 'control'
  | 'operator'
  | 'behavior'
  | 'options'
  | 'conditions'
  | 'items'
  | 'items!';

type Shape<Of> = {readonly [Field in keyof Required<Of>]: FieldKind};

export const FORM: Shape<Form> = {
  id: 'word!',
  title: 'text!',
  intro: 'text',
  privacyUrl: 'url',
  retentionDays: 'number',
  items: 'items!',
};

export const ITEM: Shape<FormItem> = {
  id: 'word!',
  kind: 'kind!',
  text: 'text',
  hint: 'text',
  prefix: 'word',
  required: 'flag',
  repeats: 'flag',
  maxLength: 'number',
  min: 'bound',
  max: 'bound',
  unit: 'text',
  low: 'text',
  high: 'text',
  options: 'options',
  other: 'flag',
  control: 'control',
  enableWhen: 'conditions',
  enableBehavior: 'behavior',
  initial: 'values',
  items: 'items',
};

export const OPTION: Shape<Option> = {value: 'word!', text: 'text', system: 'word'};
export const CONDITION: Shape<Condition> = {item: 'word!', operator: 'operator', value: 'value'};

export const LIMITS = {text: 5_000, word: 300, items: 2_000, options: 1_000, depth: 12} as const;
