import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import type {Adapter, AdapterContext, RawFeed} from '../adapter.js';
import {Entities} from '../json-ld/entities.js';
import {Graph} from '../json-ld/graph.js';
import {NO_CONTEXT, readContext} from '../json-ld/names.js';
import {list, type Node, one, plain, textOf, typesOf} from '../json-ld/nodes.js';
import {textsOf} from '../json-ld/texts.js';
import type {Problem} from '../types.js';
import {AMENITIES} from '../vocabulary/openactive.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {Collection, connect, countItems} from './schema-org-collect.js';
import {Keywords, toSchemaItem} from './schema-org-item.js';
import {readPage, type Script} from './schema-org-page.js';

interface Source {
  readonly language?: string;
  readonly documents: readonly unknown[];
  readonly broken: number;
}

const contextOf = (document: unknown): unknown => (isObject(document) ? document['@context'] : undefined);

function sourceOf(document: unknown): Source {
  if (typeof document !== 'string') {
    const first = list(document)[0];
    return {language: readContext(contextOf(first)).language, documents: [document], broken: 0};
  }
  const {language, scripts} = readPage(document);
  const readable = (script: Script) => script.json !== undefined && script.json !== null;
  return {
    language,
    documents: scripts.filter(readable).map(({json}) => json),
    broken: scripts.filter(({isBroken}) => isBroken).length,
  };
}

const problem = (path: string, message: string, remedy: string, effect: Problem['effect']): Problem => ({
  path,
  message,
  remedy,
  effect,
});

function problemsOf({broken}: Source, {items, organizations, places, elsewhere}: Collection): readonly Problem[] {
  const found: Problem[] = [];
  for (let index = 0; index < broken; index++)
    found.push(
      problem(
        'script',
        'Left out: a script of JSON-LD that is no JSON',
        'Test the page with https://validator.schema.org',
        'dropped',
      ),
    );
  if (elsewhere)
    found.push(
      problem(
        'itemListElement',
        `${elsewhere} entries only give the address of another page, which is not read`,
        'Write what is there into the list',
        'mended',
      ),
    );
  if (!items.length && !organizations.length && !places.length)
    found.push(
      problem(
        '@graph',
        'No events, services, organisations or places',
        'Add https://schema.org/Event or https://schema.org/Service',
        'mended',
      ),
    );
  return found;
}

/** The name, the licence and the date of a document that is a list or a data feed. */
function headOf(documents: readonly Node[]): Node {
  const head = find(documents, (node) => typesOf(node).some((type) => /^(?:DataFeed|ItemList|Dataset)$/.test(type)));
  const license = one(head?.['license']);
  return {
    name: textsOf(head?.['name']),
    license: textOf(isObject(license) ? (license['@id'] ?? license['url']) : license),
    dateModified: textOf(head?.['dateModified']),
    inLanguage: head?.['inLanguage'],
  };
}

async function toFeed(document: unknown, {pause}: AdapterContext): Promise<RawFeed> {
  const source = sourceOf(document);
  const graph = new Graph();
  const nodes = source.documents.map((json) => plain(json, NO_CONTEXT));
  graph.add(nodes);
  const collection = new Collection(graph);
  collection.add(nodes);
  connect(collection.items);
  const vocabulary = new Vocabulary('schema.org');
  const keywords = new Keywords();
  const entities = new Entities(graph, (name) => vocabulary.wordOf('amenity', name, AMENITIES));
  for (const node of collection.organizations) entities.addOrganization(node);
  for (const node of collection.places) entities.addPlace(node);
  const {inLanguage, ...head} = headOf(nodes.flatMap(list).filter(isObject));
  const language = source.language ?? textOf(inLanguage);
  const items: Record<'activities' | 'events', Node[]> = {activities: [], events: []};
  for (const found of collection.items) {
    const list = items[found.kind === 'activity' ? 'activities' : 'events'];
    list.push(toSchemaItem(found, {graph, entities, language}, vocabulary, keywords));
    const pausing = pause();
    if (pausing) await pausing;
  }
  return {
    ...head,
    inLanguage: language,
    ...items,
    terms: [...vocabulary.terms, ...keywords.terms.values()],
    organizations: [...entities.organizations.values()],
    places: [...entities.places.values()],
    problems: [...problemsOf(source, collection), ...vocabulary.problems],
  };
}

export const adapter: Adapter = {
  count(document) {
    const {documents, broken} = sourceOf(document);
    return countItems(documents) + broken;
  },
  toFeed,
};
