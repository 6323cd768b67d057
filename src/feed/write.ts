import {isObject} from '../lib/is-object.js';
import {type Kind, readKind, SHAPES, type Shapes} from './shape.js';

/** Kinds of shape.ts that are read as texts, where markup is markup. */
const TEXTS = new Set(['title', 'summary', 'text', 'names', 'word']);

/** What is plain text here and would be taken for markup when it is read. */
const LIKE_MARKUP = /<|&#?\w+;/;

/** A text as it must be written in a feed, so that it is read as it is; texts inside a map or a list too. */
export function writeText(value: unknown): unknown {
  if (typeof value === 'string') {
    return LIKE_MARKUP.test(value) ? value.replace(/&/g, '&amp;').replace(/</g, '&lt;') : value;
  }
  if (Array.isArray(value)) return value.map(writeText);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writeText(part)])) : value;
}

function writeValue(kind: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => writeValue(kind, part));
  if (Object.hasOwn(SHAPES, kind)) return writeShape(kind as keyof Shapes, value as Readonly<Record<string, unknown>>);
  return TEXTS.has(kind) ? writeText(value) : value;
}

/** Checked data as publishers write it: read again, it is the same. What an empty list says goes without saying. */
export function writeShape(name: keyof Shapes, object: object): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries<Kind>(SHAPES[name])) {
    const value = (object as Readonly<Record<string, unknown>>)[field];
    if (value === undefined || (Array.isArray(value) && !value.length)) continue;
    written[field] = writeValue(readKind(kind).kind, value);
  }
  return written;
}
