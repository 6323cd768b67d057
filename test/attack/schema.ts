/** The fields of our formats, read from their JSON Schemas, and documents that have every one of them. */
import {readFileSync} from 'node:fs';

export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
}

export type Path = readonly (string | number)[];

/** One field: where it stands in a whole document, and the name of what the schema says it holds, where it has one. */
export interface Field {
  readonly path: Path;
  readonly kind: string;
  readonly schema: Schema;
  /** The object it belongs to is of no use without it. */
  readonly required: boolean;
}

export const readSchema = (name: 'feed' | 'form'): Schema =>
  JSON.parse(readFileSync(new URL(`../../src/${name}/schema/${name}.schema.json`, import.meta.url), 'utf8')) as Schema;

/** Items of a form hold items; those are the same fields again. */
const DEEPEST = 7;

const follow = (schema: Schema, root: Schema): readonly [kind: string, schema: Schema] => {
  const kind = schema.$ref?.replace('#/$defs/', '') ?? '';
  return [kind, (kind && root.$defs?.[kind]) || schema];
};

/** Every field at every depth: lists, what stands in them, objects and what they hold. */
export function* fieldsOf(root: Schema, schema: Schema = root, path: Path = []): Generator<Field> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield* fieldAt(root, property, [...path, name], schema.required?.includes(name) ?? false);
  }
}

function* fieldAt(root: Schema, written: Schema, path: Path, required: boolean): Generator<Field> {
  const [kind, schema] = follow(written, root);
  yield {path, kind, schema, required};
  if (path.length > DEEPEST) return;
  if (schema.items) yield* fieldAt(root, schema.items, [...path, 0], false);
  yield* fieldsOf(root, schema.properties ? schema : (schema.anyOf?.find(({properties}) => properties) ?? {}), path);
}

export const nameOf = ({path}: Field): string => path.filter((step) => typeof step === 'string').join('.');

/** A copy of a document with one field replaced, made where it is missing, or left out where the value is undefined. */
export function withField(document: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(document) ? (document as readonly unknown[]) : [];
    const next = withField(list[step], rest, value);
    return [...list.slice(0, step), ...(next === undefined ? [] : [next]), ...list.slice(step + 1)];
  }
  const object = (document ?? {}) as Readonly<Record<string, unknown>>;
  const next = withField(object[step], rest, value);
  const others = Object.entries(object).filter(([name]) => name !== step);
  return Object.fromEntries(next === undefined ? others : [...others, [step, next]]);
}

/** Every place of a document, lists and objects too. */
export function* pathsOf(document: unknown, path: Path = []): Generator<Path> {
  if (path.length) yield path;
  if (Array.isArray(document)) for (const [index, part] of document.entries()) yield* pathsOf(part, [...path, index]);
  else if (typeof document === 'object' && document !== null) for (const [name, part] of Object.entries(document)) yield* pathsOf(part, [...path, name]);
}
