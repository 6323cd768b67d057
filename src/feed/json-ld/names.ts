/**
 * Names of a JSON-LD document brought to the short ones of schema.org and OpenActive: `schema:name`,
 * `http://schema.org/name`, `oa:level` and what a context calls its own way (https://www.w3.org/TR/json-ld11/#the-context).
 * A context that is only an address is not fetched.
 */
import {isObject} from '../../lib/is-object.js';

/** Namespaces whose names are read, with the words that stand before a name of theirs. */
const NAMESPACE = /^https?:\/\/(?:www\.)?(?:schema\.org\/|openactive\.io\/(?:ns-beta#|ns#|ns\/)?)#?/i;
const PREFIX = /^(?:schema|schemaorg|sdo|oa|beta|ext):/;

export interface Context {
  /** What a word before a colon stands for, when that is one of the namespaces. */
  readonly prefixes: ReadonlySet<string>;
  /** Names of the publisher's own for names of schema.org. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The language of texts that name none. */
  readonly language?: string;
}

export const NO_CONTEXT: Context = {prefixes: new Set(), aliases: new Map()};

/** The short name of a key, of a type or of a code: `name` for `schema:name`, `EventScheduled` for its address. */
export const shortName = (name: string): string => {
  const bare = name.replace(NAMESPACE, '');
  return bare === name ? name.replace(PREFIX, '') : bare;
};

/** Entries that no context of use has more of; a longer one is not read to its end. */
const MAX_TERMS = 1_000;

/** Reads the parts of a context that are written out in the document. */
export function readContext(written: unknown): Context {
  const prefixes = new Set<string>();
  const aliases = new Map<string, string>();
  let language: string | undefined;
  for (const part of Array.isArray(written) ? written : [written]) {
    if (!isObject(part)) continue;
    if (typeof part['@language'] === 'string') language = part['@language'];
    for (const [term, definition] of Object.entries(part).slice(0, MAX_TERMS)) {
      const iri = isObject(definition) ? definition['@id'] : definition;
      if (term.startsWith('@') || typeof iri !== 'string') continue;
      if (iri === '@id' || iri === '@type') aliases.set(term, iri);
      else if (iri.replace(NAMESPACE, '') === '') prefixes.add(term);
      else if (shortName(iri) !== iri && shortName(iri) !== term) aliases.set(term, shortName(iri));
    }
  }
  return {prefixes, aliases, language};
}

/** A key of the document as the readers know it. */
export function keyName(key: string, {prefixes, aliases}: Context): string {
  const alias = aliases.get(key);
  if (alias !== undefined) return alias;
  const colon = key.indexOf(':');
  return colon > 0 && prefixes.has(key.slice(0, colon)) ? key.slice(colon + 1) : shortName(key);
}
