import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {codeOfUri, LIFE_EVENTS, SERVICE_CLASSES, TARGET_GROUPS} from '../vocabulary/ptv.js';
import {ONTOLOGY_TERMS} from '../vocabulary/ptv-ontology.js';
import {type ForeignTerm, type Mapping, Vocabulary} from '../vocabulary/vocabulary.js';
import type {Problem} from '../types.js';
import type {Fields} from './ptv-format.js';
import {otherNames, type Texts, textsOf} from './ptv-text.js';

interface Concept {
  readonly codes: readonly string[];
  readonly name?: Texts;
  readonly uri?: string;
}

/** `P27.1` and what it is a part of, `P27`. */
const withBroader = (code: string): readonly string[] => {
  const dot = code.indexOf('.');
  return dot > 0 ? [code, code.slice(0, dot)] : [code];
};

function conceptOf(value: unknown): Concept {
  const fields: Fields = isObject(value) ? value : {uri: value, code: value};
  const uris = [fields['newUri'], fields['uri']].filter((uri) => typeof uri === 'string');
  const given = typeof fields['code'] === 'string' && !fields['code'].includes('/') ? fields['code'] : undefined;
  const code = given ?? find(uris.map(codeOfUri), Boolean);
  return {codes: code ? withBroader(code) : [], name: textsOf(fields['name']), uri: uris.at(-1)};
}

const conceptsOf = (list: unknown): readonly Concept[] =>
  Array.isArray(list) ? (list as readonly unknown[]).map(conceptOf) : [];

/** The same concept with its Finnish name for a code: the ontologies have none, nor has older data. */
const byName = (concept: Concept): Concept => ({
  ...concept,
  codes: [(concept.name?.['fi'] ?? '').trim().toLowerCase()],
});

const byNameAtLeast = (concept: Concept): Concept => (concept.codes.length ? concept : byName(concept));

/** The themes, audiences and other words of the records of one document. */
export class Terms {
  readonly #vocabulary = new Vocabulary('ptv');
  readonly #words = new Map<string, Fields>();

  /** A visitor chooses by theme and audience; by the phenomena, all other words of the catalogue, an item is only found. */
  of(
    record: Fields,
    names: unknown,
    shown: Texts | undefined,
  ): Record<'theme' | 'audience' | 'phenomenon', readonly string[]> {
    const classes = conceptsOf(record['serviceClasses']);
    const events = conceptsOf(record['lifeEvents']);
    const ontology = conceptsOf(record['ontologyTerms']);
    const found = [
      this.#idsOf(classes, SERVICE_CLASSES, 'theme'),
      this.#idsOf(conceptsOf(record['targetGroups']).map(byNameAtLeast), TARGET_GROUPS, 'audience'),
      this.#idsOf(events.filter(isIn(LIFE_EVENTS)), LIFE_EVENTS, 'audience'),
      this.#idsOf(ontology.map(byName).filter(isIn(ONTOLOGY_TERMS)), ONTOLOGY_TERMS, 'theme'),
    ];
    const words = [...keywordsOf(record), ...otherNames(names, shown)].map((name) => ({codes: [], name}));
    const concepts = [...classes.filter(({codes}) => !codes.length), ...events, ...ontology, ...words];
    return {
      theme: [...new Set(found.flatMap(({theme}) => theme))],
      audience: [...new Set(found.flatMap(({audience}) => audience))],
      phenomenon: [...new Set(concepts.flatMap((concept) => this.#wordOf(concept)))],
    };
  }

  get terms(): readonly Fields[] {
    return [...this.#vocabulary.terms, ...this.#words.values()];
  }

  get problems(): readonly Problem[] {
    return this.#vocabulary.problems;
  }

  #idsOf(concepts: readonly Concept[], mapping: Mapping, set: ForeignTerm['set']) {
    const coded = concepts.filter(({codes}) => codes[0]);
    return this.#vocabulary.idsOf(
      coded.map(({codes, name}) => ({codes, name, set})),
      mapping,
    );
  }

  #wordOf({name, uri}: Concept): readonly string[] {
    const text = name && Object.values(name)[0];
    if (!text) return [];
    const id = `ptv:${uri ?? text}`;
    if (!this.#words.has(id)) this.#words.set(id, {'@id': id, inDefinedTermSet: 'phenomenon', name, sameAs: uri});
    return [id];
  }
}

const isIn =
  (mapping: Mapping) =>
  ({codes: [code = '']}: Concept): boolean =>
    Object.hasOwn(mapping, code.toLowerCase());

/** Free words; in version 4 and before plain texts. */
const keywordsOf = ({keywords}: Fields): readonly Texts[] =>
  (Array.isArray(keywords) ? (keywords as readonly unknown[]) : [])
    .map((word) => textsOf(isObject(word) ? [word] : word))
    .filter((texts) => texts !== undefined);
