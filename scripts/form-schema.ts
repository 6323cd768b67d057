/**
 * Writes src/form/schema/form.schema.json from the tables of the checks (src/form/shape.ts):
 * `npm run form-schema`. A test fails when the file is stale. The schema says what to write; the checks also mend, so it is the stricter.
 */
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {CONDITION, type FieldKind, FORM, ITEM, LIMITS, OPTION} from '../src/form/shape.js';
import {BEHAVIORS, CONTROLS, KINDS, OPERATORS, SHORTHANDS} from '../src/form/types.js';

type Schema = Readonly<Record<string, unknown>>;

export const FORM_SCHEMA_FILE = new URL('../src/form/schema/form.schema.json', import.meta.url);

const text: Schema = {type: 'string', pattern: '\\S', maxLength: LIMITS.text};
const tag = '^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)?$';
const value: Schema = {type: ['string', 'number', 'boolean']};
const listOf = (name: string, maxItems: number): Schema => ({type: 'array', items: {$ref: `#/$defs/${name}`}, maxItems});

const KIND_SCHEMAS: Readonly<Record<FieldKind, Schema>> = {
  text: {anyOf: [text, {type: 'object', propertyNames: {pattern: tag}, additionalProperties: text, minProperties: 1}]},
  'text!': {$ref: '#/$defs/text'},
  word: {anyOf: [{type: 'string', pattern: '\\S', maxLength: LIMITS.word}, {type: 'number'}]},
  'word!': {$ref: '#/$defs/word'},
  flag: {type: 'boolean'},
  url: {type: 'string', pattern: '^https?://[^\\s/?#@]+(?:[/?#]\\S*)?$'},
  number: {type: 'number'},
  bound: {type: ['number', 'string']},
  value,
  values: {type: 'array', items: value},
  'kind!': {enum: [...KINDS, ...SHORTHANDS]},
  control: {enum: CONTROLS},
  operator: {enum: OPERATORS},
  behavior: {enum: BEHAVIORS},
  options: listOf('option', LIMITS.options),
  conditions: listOf('condition', LIMITS.options),
  items: listOf('item', LIMITS.items),
  'items!': {...listOf('item', LIMITS.items), minItems: 1},
};

const TEXTS: Readonly<Record<string, string>> = {
  id: 'A short name of its own; answers are stored by it, so it stays when the words change.',
  kind: 'group and page hold items; matrix has rows (items) and options for them all; display only says something.',
  other: 'The visitor may write words of their own in place of an option.',
  required: 'It must be answered. A consent that is required must be given.',
  enableWhen: 'The item is asked only when these hold of the answers to others.',
  enableBehavior: 'all (without it) or any of the conditions.',
  min: 'Least number; for a date the first day, 2026-11-24. Ends belong to it.',
  max: 'Greatest number; for a date the last day.',
  retentionDays: 'How long answers are kept; said to the visitor.',
  privacyUrl: 'The privacy notice of whoever asks.',
};

function objectSchema(shape: Readonly<Record<string, FieldKind>>): Schema {
  const property = ([field, kind]: readonly [string, FieldKind]) =>
    [field, {...(field in TEXTS && {description: TEXTS[field]}), ...KIND_SCHEMAS[kind]}] as const;
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(shape).map(property)),
    required: Object.entries(shape).filter(([, kind]) => kind.endsWith('!')).map(([field]) => field),
  };
}

/** Kinds whose items or options are what is asked. */
const NEEDS: readonly Schema[] = [
  {if: {properties: {kind: {enum: ['one', 'many', 'matrix']}}, required: ['kind']}, then: {properties: {options: {minItems: 1}}, required: ['options']}},
  {if: {properties: {kind: {enum: ['group', 'page', 'matrix']}}, required: ['kind']}, else: {required: ['text']}},
];

/** The rows of a matrix take its kind of question and its options. */
const MATRIX: Schema = {
  if: {properties: {kind: {const: 'matrix'}}, required: ['kind']},
  then: {properties: {items: {items: {type: 'object', required: ['id', 'text']}, minItems: 1}}, required: ['items']},
  else: {properties: {items: {items: {$ref: '#/$defs/item'}}}},
};

/** The JSON Schema (2020-12) of a form definition. */
export function createFormSchema(): Schema {
  const item = objectSchema(Object.fromEntries(Object.entries(ITEM).filter(([field]) => field !== 'items')));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://tarjotin.example/form.schema.json',
    title: 'Tarjotin form',
    description: 'The definition of a form. Made by scripts/form-schema.ts; unknown members are ignored.',
    ...objectSchema(FORM),
    $defs: {
      text: KIND_SCHEMAS.text,
      word: KIND_SCHEMAS.word,
      option: {anyOf: [KIND_SCHEMAS.word, objectSchema(OPTION)]},
      condition: {...objectSchema(CONDITION), if: {properties: {operator: {const: 'exists'}}, required: ['operator']}, then: {properties: {value: {type: 'boolean'}}}, else: {required: ['value']}},
      item: {...item, properties: {...(item['properties'] as Schema), items: {type: 'array', maxItems: LIMITS.items}}, allOf: [...NEEDS, MATRIX]},
    },
  };
}

export const writeFormSchema = (): string => `${JSON.stringify(createFormSchema(), undefined, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FORM_SCHEMA_FILE, writeFormSchema());
