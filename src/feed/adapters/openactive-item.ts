import {toItem, agesOf, type Reading} from '../json-ld/item.js';
import {codeOf, idOf, list, type Node, nodesIn, textOf, typesOf} from '../json-ld/nodes.js';
import {OPENACTIVE} from '../vocabulary/openactive.js';
import type {ForeignTerm, Vocabulary} from '../vocabulary/vocabulary.js';

/** Words of the publisher that are found by, though they are no choices: sports, categories, levels. */
export class Words {
  readonly terms = new Map<string, Node>();

  idsOf(set: string, values: unknown): readonly string[] {
    return list(values).flatMap((value) => {
      const name = textOf(value);
      if (!name) return [];
      const id = `openactive:${set}/${name.toLowerCase()}`;
      if (!this.terms.has(id)) this.terms.set(id, {'@id': id, inDefinedTermSet: set, name});
      return [id];
    });
  }
}

const label = (concept: unknown): string => textOf(concept)?.toLowerCase() ?? '';

/** A sport that the table does not know is exercise all the same. */
const foreignTerms = (node: Node): readonly ForeignTerm[] => [
  ...list(node['activity']).map((concept): ForeignTerm => ({codes: [label(concept), 'activity'], set: 'theme'})),
  ...list(node['facilityType']).map((concept): ForeignTerm => ({codes: [label(concept), 'facility'], set: 'theme'})),
  ...list(node['accessibilitySupport']).flatMap((concept): readonly ForeignTerm[] =>
    label(concept) ? [{codes: [label(concept)], name: textOf(concept), set: 'audience'}] : [],
  ),
  ...list(node['genderRestriction']).flatMap((code): readonly ForeignTerm[] =>
    codeOf(code) ? [{codes: [`gender/${codeOf(code) ?? ''}`], set: 'audience'}] : [],
  ),
];

/** Version 1 wrote ages as text; a number alone was the least. */
function ages(node: Node): string | undefined {
  const range = node['ageRange'];
  const numbers = nodesIn(range)[0];
  if (numbers) return agesOf(numbers);
  const text = textOf(range)?.replace(/\s/g, '');
  return text && /^\d+$/.test(text) ? `${text}-` : text && /^\d*[-–+]\d*$/.test(text) ? text : undefined;
}

/** What is held on the net has a place that arranges it; visitors look for it by that place's town. */
function affiliatedArea(node: Node, {graph}: Reading): string | undefined {
  const place = graph.resolve(node['affiliatedLocation']);
  return textOf(nodesIn(place?.['address'])[0]?.['addressLocality']);
}

const SESSION = {fi: 'Ohjattu vuoro', sv: 'Ledt pass', en: 'Session'};

/** A single time in a feed of its own has no name: the series of the other feed does. */
const nameless = (node: Node): unknown =>
  idOf(node['superEvent']) && typesOf(node).includes('ScheduledSession') ? SESSION : undefined;

export function toOpportunity(node: Node, reading: Reading, vocabulary: Vocabulary, words: Words): Node {
  const item = toItem(node, reading);
  const area = affiliatedArea(node, reading);
  return {
    ...item,
    name: item['name'] ?? nameless(node),
    attendanceMode:
      item['attendanceMode'] ??
      (node['isVirtuallyCoached'] === true || typesOf(node).includes('OnDemandEvent') ? 'online' : undefined),
    areaServed: area ? [area] : item['areaServed'],
    ...vocabulary.idsOf(foreignTerms(node), OPENACTIVE),
    phenomenon: [
      ...words.idsOf('activity', node['activity']),
      ...words.idsOf('category', node['category']),
      ...words.idsOf('level', node['level'] ?? node['imin:level']),
    ],
    typicalAgeRange: ages(node),
  };
}
