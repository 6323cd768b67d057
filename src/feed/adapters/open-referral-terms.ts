import {TAXONOMY} from '../vocabulary/open-referral.js';
import type {ForeignTerm} from '../vocabulary/vocabulary.js';
import {type Fields, listOf, partsOf, textOf} from './open-referral-records.js';

const nameOf = (term: Fields): string | undefined => textOf(term, 'name', 'term', 'label', 'description');

/** A name of a taxonomy, or of the list that a term stands in, that is about people. */
const OF_PEOPLE = /circumstance|eligib|audience|suitab|send_need|population|target|who|people|group|need/i;

/** `LR-1550.2000` of the 211 taxonomy: broader terms are its beginnings. */
const broaderCodes = (code: string): readonly string[] =>
  /^[A-Z]{1,2}(?:-\d|$)/.test(code) ? [code.slice(0, 7), code.slice(0, 2), code.slice(0, 1)] : [];

const isKnown = (keyword: string): boolean => Object.hasOwn(TAXONOMY, keyword.toLowerCase());

const keywordsOf = (service: Fields): readonly string[] => partsOf(textOf(service, 'keywords'));

/** Keywords are of no taxonomy: those that are no themes of ours only help to find the service. */
export const otherKeywords = (service: Fields): string | undefined =>
  keywordsOf(service)
    .filter((keyword) => !isKnown(keyword))
    .join(', ') || undefined;

/** All terms of a document by id, so that one can be read by its broader ones. */
export class Terms {
  readonly #byId = new Map<string, Fields>();

  add(terms: readonly Fields[]): void {
    for (const term of terms) {
      const id = textOf(term, 'id', 'taxonomy_id');
      if (id && !this.#byId.has(id)) this.#byId.set(id, term);
    }
  }

  get all(): readonly Fields[] {
    return [...this.#byId.values()];
  }

  byId(id: string | undefined): Fields | undefined {
    return this.#byId.get(id ?? '');
  }

  /** The term and what is broader, the narrowest first. */
  #chain(term: Fields): readonly Fields[] {
    const chain = [term];
    for (let above = this.#above(term); above && chain.length < 10; above = this.#above(above)) chain.push(above);
    return chain;
  }

  #above(term: Fields): Fields | undefined {
    return listOf(term, 'parent', 'taxonomy')[0] ?? this.byId(textOf(term, 'parent_id'));
  }

  toForeign(term: Fields, isOfPeople = false): ForeignTerm {
    const taxonomy = [textOf(term, 'taxonomy', 'vocabulary'), ...listOf(term, 'taxonomy_detail').map(nameOf)].join(' ');
    const codes = this.#chain(term).flatMap((link) => {
      const code = textOf(link, 'code', 'taxonomy_id', 'id') ?? '';
      return [nameOf(link), textOf(link, 'slug'), code, ...broaderCodes(code)];
    });
    return {
      codes: codes.filter((code) => code !== undefined && code !== '') as readonly string[],
      name: nameOf(term),
      set: isOfPeople || OF_PEOPLE.test(taxonomy) ? 'audience' : 'theme',
    };
  }

  /** What a service is about and whom it is for, in the lists of all dialects. */
  ofService(service: Fields): readonly ForeignTerm[] {
    const linked = listOf(
      service,
      'attributes',
      'service_attributes',
      'service_taxonomys',
      'service_taxonomies',
      'service_taxonomy',
    ).map(
      (link) =>
        listOf(link, 'taxonomy_term', 'taxonomy')[0] ??
        this.byId(textOf(link, 'taxonomy_term_id', 'taxonomy_id')) ??
        link,
    );
    const own = listOf(service, 'taxonomies', 'taxonomy_terms', 'categories');
    const byIds = partsOf(textOf(service, 'taxonomy_ids'))
      .map((id) => this.byId(id))
      .filter((term) => term !== undefined);
    const people = listOf(service, 'send_needs', 'suitabilities');
    const words = keywordsOf(service)
      .filter(isKnown)
      .map((name) => ({name}));
    const isNamed = (term: Fields) => nameOf(term) !== undefined;
    const themes = [...linked, ...own, ...byIds, ...words];
    return [
      ...themes.filter(isNamed).map((term) => this.toForeign(term)),
      ...people.filter(isNamed).map((term) => this.toForeign(term, true)),
    ];
  }
}
