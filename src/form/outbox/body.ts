import type {Json} from './types.js';

/** Deeper values are mistakes; each level is a call. */
const MAX_DEPTH = 100;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Quotes, backslashes, control characters, and halves of surrogate pairs (with `u` a whole pair is no match). */
// eslint-disable-next-line no-control-regex
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/gu;

const escape = (char: string): string =>
  SHORT.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

const quote = (text: string): string => `"${text.replace(ESCAPED, escape)}"`;

/**
 * JSON text of a value, the same as JSON.stringify gives in a clean page. Written by hand because host pages change
 * that one: Prototype.js 1.6 sets Array.prototype.toJSON, and each list arrives as a string.
 *
 * Throws a TypeError for what is not JSON: functions, symbols, big integers, cycles and more than 100 levels.
 */
export function encodeBody(value: Json): string {
  return encode(value, 0);
}

function encode(value: unknown, depth: number): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object' || depth >= MAX_DEPTH) throw new TypeError('not JSON');
  return Array.isArray(value) ? encodeList(value, depth + 1) : encodeObject(value, depth + 1);
}

function encodeList(list: readonly unknown[], depth: number): string {
  let text = '';
  for (let index = 0; index < list.length; index++) text += (index ? ',' : '') + encode(list[index] ?? null, depth);
  return `[${text}]`;
}

function encodeObject(object: object, depth: number): string {
  let text = '';
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    if (value !== undefined) text += `${text && ','}${quote(name)}:${encode(value, depth)}`;
  }
  return `{${text}}`;
}
