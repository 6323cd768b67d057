/** Documents by chance, from a JSON Schema: mostly of the right types, here and there not. */
import fc from 'fast-check';
import {OWN_LETTERS, OWN_SCRIPTS} from './own.js';
import type {Schema} from './schema.js';

/** What fields of ours hold when they are right; in another field each is wrong in its own way. */
const WORDS = [
  'Uinti', 'a', 'b', 'fi', 'sv', 'theme', 'Tuesday', '2MO', '17:00', '24:00', '2026-12-01', '2026-12-01T17:00', '2026-12-01T15:00:00Z', '2026-02-30', 'P1W', 'FREQ=WEEKLY;BYDAY=MO', '7-12', '65-',
  'Europe/Helsinki', 'EUR', 'wheelchair', 'https://kerho.example/', 'https://kerho.example/a.png', 'mailto:info@kerho.example', 'info@kerho.example', '+358 50 000 1111', '131052-308T', '1', '<b>x</b>', '&amp;lt;',
];
/** Deep is another part's matter (values: `$gen: nest`). */
const DEEPEST = 4;

const text = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...WORDS)},
  {weight: 2, arbitrary: fc.string({unit: 'binary', maxLength: 30})},
  {weight: 1, arbitrary: fc.constantFrom(...OWN_SCRIPTS, ...OWN_LETTERS.filter(({length}) => length < 200))},
);
const number = fc.oneof(fc.integer({min: -3, max: 40}), fc.double({noNaN: true, noDefaultInfinity: true}));
/** Anything that JSON can say. */
const anything = fc.jsonValue({maxDepth: 2, stringUnit: 'binary'});

const typed = (type: string): fc.Arbitrary<unknown> =>
  ({string: text, number, integer: number, boolean: fc.boolean(), object: fc.dictionary(fc.constantFrom('fi', 'sv', 'en', 'fi-x-selko', '', '__proto__', 'xx!'), text, {maxKeys: 3})})[type] ?? anything;

function right(schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref) return right(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, root, depth);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => right(one, root, depth)));
  if (depth > DEEPEST) return anything;
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => [name, mostly(name === 'items' && !field.items ? {type: 'array', items: {$ref: '#/$defs/item'}} : field, root, depth + 1)] as const);
    // What an object cannot do without is mostly there.
    return fc.record(Object.fromEntries(fields), {requiredKeys: [...(schema.required ?? [])]});
  }
  if (schema.items) return fc.array(mostly(schema.items, root, depth), {maxLength: 3});
  return fc.oneof(...[schema.type ?? 'any'].flat().map(typed));
}

const mostly = (schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> =>
  fc.oneof({weight: 12, arbitrary: right(schema, root, depth)}, {weight: 1, arbitrary: anything});

export const documentOf = (schema: Schema): fc.Arbitrary<unknown> => mostly(schema, schema, 0);
export {anything, text};
