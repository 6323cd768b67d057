import {LINKED_EVENTS} from '../vocabulary/linked-events.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import type {Problem} from '../types.js';
import {type Fields, objectsIn} from './fields.js';
import {idOf, isKnownAudience, toTerm} from './linked-events-records.js';

/** `lapset (ikäryhmät)` is looked for as `lapset`. */
const namesOf = (name: unknown): readonly string[] =>
  Object.values(typeof name === 'object' && name !== null ? name : {}).flatMap((text) =>
    typeof text === 'string' ? text.replace(/\([^()]*\)\s*$/, '').trim() : [],
  );

/** The themes and audiences of the events of one document. A keyword of which nothing but an address is known has its id to go by. */
export class Keywords {
  readonly #vocabulary = new Vocabulary('linked-events');
  readonly #words = new Map<string, Fields>();
  readonly #records: ReadonlyMap<string, Fields>;
  readonly #audiences: ReadonlySet<string>;

  /** @param audiences ids that stand in the `audience` of an event */
  constructor(records: ReadonlyMap<string, Fields>, audiences: ReadonlySet<string>) {
    this.#records = records;
    this.#audiences = audiences;
  }

  isAudience(id: string): boolean {
    return isKnownAudience(id) || this.#audiences.has(id);
  }

  /** A visitor chooses by theme and audience; by the publisher's own words for them, the phenomena, an event is found too. */
  of(event: Fields): Record<'theme' | 'audience' | 'phenomenon', readonly string[]> {
    const ids = new Set([...objectsIn(event['keywords']), ...objectsIn(event['audience'])].flatMap((keyword) => idOf(keyword) ?? []));
    const foreign = [...ids].map((id) => {
      const record = this.#records.get(id);
      const set = this.isAudience(id) ? ('audience' as const) : ('theme' as const);
      const {name, ...besides} = record ? toTerm(record, set) : {};
      return {codes: [id, ...namesOf(record?.['name'])], name, set, besides};
    });
    return {
      ...this.#vocabulary.idsOf(foreign, LINKED_EVENTS),
      phenomenon: [...ids].filter((id) => this.#isWord(id)),
    };
  }

  get terms(): readonly Fields[] {
    return [...this.#vocabulary.terms, ...this.#words.values()];
  }

  get problems(): readonly Problem[] {
    return this.#vocabulary.problems;
  }

  #isWord(id: string): boolean {
    const record = this.#records.get(id);
    if (record && !this.#words.has(id)) this.#words.set(id, toTerm(record, 'phenomenon'));
    return record !== undefined;
  }
}
