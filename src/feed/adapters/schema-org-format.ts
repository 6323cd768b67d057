import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import type {Format} from '../adapter.js';
import {type Node, typesOf} from '../json-ld/nodes.js';
import {isKnown} from './schema-org-types.js';

const SCHEMA_ORG = /^https?:\/\/(?:www\.)?schema\.org\b/i;

/** Contexts whose documents have a format of their own, though they may name schema.org beside it. */
const OTHERS = /openactive\.io|linkedevents|openreferral/i;

/** Addresses in a context: of the string, the list, or the definitions of its terms. */
const addressesIn = (context: unknown): readonly string[] => {
  if (typeof context === 'string') return [context];
  if (Array.isArray(context)) return context.slice(0, 20).flatMap(addressesIn);
  return isObject(context)
    ? Object.values(context)
        .slice(0, 200)
        .flatMap((part) => (typeof part === 'string' ? [part] : []))
    : [];
};

/** Linked Events calls its records by types of schema.org, with fields of its own. */
const isLinkedEvents = (node: Node): boolean =>
  ['data_source', 'start_time', 'street_address', 'divisions'].some((field) => Object.hasOwn(node, field));

/** Objects of a graph that are looked at. */
const LOOK = 50;

/** A context may have a word of its own before the types. */
const hasKnownType = (value: unknown, hasContext: boolean): boolean =>
  isObject(value) && typesOf(value).some((type) => isKnown(hasContext ? (type.split(':').at(-1) ?? '') : type));

function isNode(value: unknown): boolean {
  if (!isObject(value) || isLinkedEvents(value)) return false;
  const addresses = addressesIn(value['@context']);
  if (addresses.some((address) => OTHERS.test(address))) return false;
  if (addresses.length && !addresses.some((address) => SCHEMA_ORG.test(address))) return false;
  const graph = value['@graph'];
  const nodes: readonly unknown[] =
    graph === undefined ? [value] : Array.isArray(graph) ? graph.slice(0, LOOK) : [graph];
  return nodes.some((node) => hasKnownType(node, addresses.length > 0));
}

const SCRIPT = /<script\b[^>]{0,500}\bapplication\/ld\+json/i;

/** JSON-LD with the vocabulary of schema.org: a document, a list or a graph of such, or a web page that holds them. */
export const schemaOrg: Format = {
  name: 'schema.org',
  accepts(document) {
    if (typeof document === 'string') return document.trimStart().startsWith('<') && SCRIPT.test(document);
    // Without a context, `@type` alone says that it is JSON-LD.
    const node: unknown = Array.isArray(document) ? find(document, isObject) : document;
    return isObject(node) && ['@context', '@type', '@graph'].some((key) => Object.hasOwn(node, key)) && isNode(node);
  },
  load: async () => (await import('./schema-org.js')).adapter,
};
