import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {agesOf, type Reading, toItem} from '../json-ld/item.js';
import {idOf, list, type Node, nodesIn, one, textOf, typesOf} from '../json-ld/nodes.js';
import {textsOf, wordsIn} from '../json-ld/texts.js';
import {SCHEMA_ORG} from '../vocabulary/schema-org.js';
import type {ForeignTerm, Vocabulary} from '../vocabulary/vocabulary.js';
import type {Found} from './schema-org-collect.js';

const AGES = /^(?:\d{1,3}\s?[-–+]?\s?\d{0,3}|[-–]\s?\d{1,3})$/;

/** All names of a node by which a table may know it: its address, its code, its names in every language. */
const codesOf = (value: unknown): readonly string[] =>
  isObject(value)
    ? [
        idOf(value),
        textOf(value['termCode']),
        ...list(value['sameAs']).map((same) => textOf(same)),
        ...namesOf(value['name'] ?? value['prefLabel']),
      ].filter((code) => code !== undefined)
    : namesOf(value);

const namesOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : isObject(value)
      ? Object.values(value).flatMap(namesOf)
      : Array.isArray(value)
        ? value.flatMap(namesOf)
        : [];

/** A topic with an address or a type is a choice of the publisher's own; words alone are words. */
function foreignTerm(value: unknown, set: ForeignTerm['set']): readonly ForeignTerm[] {
  const codes = codesOf(value);
  return codes.length ? [{codes: codes.map((code) => code.toLowerCase()), name: textsOf(value), set}] : [];
}

const isKnownWord = (word: string): boolean => Object.hasOwn(SCHEMA_ORG, word.toLowerCase());

/** Words for search that the table does not know. */
export class Keywords {
  readonly terms = new Map<string, Node>();

  idsOf(words: readonly string[]): readonly string[] {
    return words.map((word) => {
      const id = `keyword:${word.toLowerCase()}`;
      if (!this.terms.has(id)) this.terms.set(id, {'@id': id, inDefinedTermSet: 'keyword', name: word});
      return id;
    });
  }
}

const TOPICS = ['about', 'category', 'keywords', 'genre', 'serviceType'];

function topics(node: Node): readonly unknown[] {
  return TOPICS.flatMap((field) => list(node[field]));
}

const isConcept = (value: unknown): value is Node => isObject(value) && ('@type' in value || '@id' in value);

function audiences(node: Node): readonly ForeignTerm[] {
  const ranges = textOf(one(node['typicalAgeRange']));
  const named = [...list(node['audience']), ...list(node['serviceAudience'])].flatMap((audience) => {
    if (!isObject(audience)) return foreignTerm(audience, 'audience');
    const name = audience['audienceType'] ?? audience['name'];
    return name === undefined && !idOf(audience) ? [] : foreignTerm({'@id': idOf(audience), name}, 'audience');
  });
  return ranges && !AGES.test(ranges) ? [...named, ...foreignTerm(ranges, 'audience')] : named;
}

const agesOfNode = (node: Node): string | undefined => {
  const text = textOf(one(node['typicalAgeRange']));
  if (text && AGES.test(text)) return text.replace(/\s/g, '');
  return find([...nodesIn(node['audience']), ...nodesIn(node['serviceAudience'])].map(agesOf), Boolean);
};

/** A head whose parts have the same name, or none, is a series of times; else it holds different events. */
function superEventType({node, parts}: Found): string | undefined {
  if (typesOf(node).includes('EventSeries')) return 'recurring';
  if (!parts.length) return undefined;
  const name = textOf(node['name']);
  return parts.every((part) => textOf(part.node['name']) === name) ? 'recurring' : 'umbrella';
}

export function toSchemaItem(found: Found, reading: Reading, vocabulary: Vocabulary, keywords: Keywords): Node {
  const {node, kind, parts, whole} = found;
  const item = toItem(node, reading);
  const all = topics(node);
  const concepts = all.filter(isConcept).flatMap((concept) => foreignTerm(concept, 'theme'));
  const words = wordsIn(all.filter((topic) => !isConcept(topic)));
  const ofType = typesOf(node).map((type): ForeignTerm => ({codes: [type.toLowerCase()], set: 'theme'}));
  const known = words.filter(isKnownWord).flatMap((word) => foreignTerm(word, 'theme'));
  const hasTimes = kind === 'event' && parts.some((part) => part.node['startDate']);
  return {
    ...item,
    '@id': found.id,
    ...vocabulary.idsOf([...concepts, ...known, ...ofType, ...audiences(node)], SCHEMA_ORG),
    phenomenon: keywords.idsOf(words.filter((word) => !isKnownWord(word))),
    typicalAgeRange: agesOfNode(node),
    superEvent: whole?.id ?? item['superEvent'],
    superEventType: superEventType(found),
    // The single times say it, with what is cancelled.
    eventSchedule: hasTimes ? [] : item['eventSchedule'],
  };
}
