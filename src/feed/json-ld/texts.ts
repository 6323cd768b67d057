import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {list, type Node, textOf} from './nodes.js';

/** A text or a language map as our own format has it: of a list its first, of a node its name. */
export function textsOf(value: unknown, depth = 3): unknown {
  if (typeof value === 'string') return value.trim() ? value : undefined;
  if (typeof value === 'number') return String(value);
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return find(value.map((part) => textsOf(part, depth - 1)), (texts) => texts !== undefined);
  const node = value as Node;
  if ('@type' in node || '@id' in node || 'name' in node || 'prefLabel' in node)
    return textsOf(node['name'] ?? node['prefLabel'], depth - 1);
  return textOf(node) === undefined ? undefined : node;
}

const mapOf = (texts: unknown): ReadonlyMap<string, string> =>
  isObject(texts)
    ? new Map(
        Object.entries(texts).flatMap(([language, text]) => (textOf(text) ? [[language, textOf(text) ?? '']] : [])),
      )
    : new Map(textOf(texts) ? [['', textOf(texts) ?? '']] : []);

/** Several texts as one, language by language, each on its own line; undefined when there is none. */
export function joinTexts(parts: readonly unknown[], separator = '\n'): unknown {
  const maps = parts.map((part) => mapOf(textsOf(part))).filter((map) => map.size);
  const languages = new Set(maps.flatMap((map) => [...map.keys()]));
  if (!languages.size) return undefined;
  // A text without a language keeps being in that of the document.
  if (languages.size === 1 && languages.has(''))
    return [...new Set(maps.flatMap((map) => map.get('') ?? []))].join(separator);
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      [...new Set(maps.flatMap((map) => map.get(language) ?? []))].join(separator),
    ]),
  );
}

/** Every word of a value: of lists, of language maps, of texts with commas in them (`keywords`). */
export const wordsIn = (value: unknown): readonly string[] =>
  list(value).flatMap((part): readonly string[] => {
    if (typeof part === 'string')
      return part
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean);
    if (!isObject(part)) return [];
    const isNode = '@type' in part || '@id' in part || 'name' in part || 'prefLabel' in part;
    return isNode ? [] : Object.values(part).flatMap(wordsIn);
  });

/** A text with a word in its language before it; for what has no field of its own. `language` is that of texts that name none. */
export function labelled(label: Node, texts: unknown, language = 'en'): unknown {
  const lines = [...mapOf(textsOf(texts))].map(([own, text]): [string, string] => [
    own,
    `${textOf(label[own || language] ?? label['en']) ?? ''}: ${text}`,
  ]);
  return lines.length ? Object.fromEntries(lines) : undefined;
}
