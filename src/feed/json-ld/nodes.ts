/** JSON-LD as plain nodes: one spelling of every name, references followed, texts by language. */
import {isObject} from '../../lib/is-object.js';
import {type Context, keyName, readContext, shortName} from './names.js';

export type Node = Readonly<Record<string, unknown>>;

/** Only documents of hostile depth are deeper; what lies below is left out. */
const MAX_DEPTH = 24;

/** A text with its language, `{'@language': 'fi', '@value': 'Uinti'}`; `@none` and a missing one are the unknown. */
const isValue = (value: unknown): value is Node => isObject(value) && Object.hasOwn(value, '@value');

const languageOf = (value: Node): string => {
  const language = value['@language'];
  return typeof language === 'string' && language !== '@none' ? language : '';
};

/** Texts of several languages as one map. Words of one language in a row stay a list (`keywords`). */
function textsByLanguage(values: readonly Node[]): Node {
  const map = new Map<string, unknown[]>();
  for (const value of values) {
    const language = languageOf(value);
    map.set(language, [...(map.get(language) ?? []), value['@value']]);
  }
  return Object.fromEntries([...map].map(([language, words]) => [language, words.length > 1 ? words : words[0]]));
}

function plainValue(value: Node): unknown {
  const language = languageOf(value);
  return language ? {[language]: value['@value']} : value['@value'];
}

/** A value in the one spelling; `null` where it is too deep. */
export function plain(value: unknown, context: Context, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    if (value.length > 1 && value.every(isValue) && value.some(languageOf)) return textsByLanguage(value);
    return value.map((part) => plain(part, context, depth + 1));
  }
  const object = value as Node;
  if (isValue(object)) return plainValue(object);
  const whole = object['@list'] ?? object['@set'];
  if (whole !== undefined) return plain(whole, context, depth + 1);
  const own = object['@context'] === undefined ? context : readContext(object['@context']);
  return plainObject(object, depth ? {...own, language: own.language ?? context.language} : own, depth);
}

/** Of two spellings of one name the first stays; `type` and `id` are keywords in the contexts of both vocabularies. */
function plainObject(object: Node, context: Context, depth: number): Node {
  const entries = new Map<string, unknown>();
  for (const [key, part] of Object.entries(object)) {
    if (key === '@context') continue;
    const name = keyName(key, context);
    const keyword = name === 'type' || name === 'id' ? `@${name}` : name;
    const value =
      keyword === '@type' ? list(part).map((type) => (typeof type === 'string' ? keyName(type, context) : type)) : part;
    if (!entries.has(keyword)) entries.set(keyword, plain(value, context, depth + 1));
  }
  return Object.fromEntries(entries);
}

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

export const nodesIn = (value: unknown): readonly Node[] => list(value).filter(isObject);

/** The short names of a node's types; of the document as it came, too. */
export const typesOf = (node: Node): readonly string[] =>
  list(node['@type'] ?? node['type']).flatMap((type) => (typeof type === 'string' ? [shortName(type)] : []));

/** The first text of a value: of a list, of a language map, of a node with a name. Numbers are written out. */
export function textOf(value: unknown, depth = 3): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  const parts: readonly unknown[] = Array.isArray(value)
    ? value
    : [
        (value as Node)['name'] ??
          (value as Node)['prefLabel'] ??
          (isNode(value as Node) ? undefined : Object.values(value)),
      ];
  for (const part of parts) {
    const text = textOf(part, depth - 1);
    if (text) return text;
  }
  return undefined;
}

const isNode = (object: Node): boolean => '@type' in object || '@id' in object;

/** The address by which a node is referred to. */
export function idOf(node: unknown): string | undefined {
  const id = isObject(node) ? one(node['@id']) : node;
  return typeof id === 'string' ? id.trim() || undefined : typeof id === 'number' ? String(id) : undefined;
}

/** The word of an enumeration: `EventCancelled` of its address, of `schema:EventCancelled` or of a node. */
export const codeOf = (value: unknown): string | undefined => {
  const code = idOf(one(value)) ?? textOf(one(value));
  return code?.split(/[/#:]/).at(-1);
};

/** Says no more than which node is meant. */
export const isReference = (value: unknown): boolean =>
  typeof value === 'string' ||
  (isObject(value) &&
    Object.hasOwn(value, '@id') &&
    Object.keys(value).every((key) => key === '@id' || key === '@type'));
