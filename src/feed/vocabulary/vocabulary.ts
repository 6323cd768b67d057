import type {Problem} from '../types.js';
import {terms as ownTerms} from './terms.mjs';

/**
 * Codes of a foreign format, in small letters, to ours: `{'p27.1': 'theme/liikunta audience/lapset'}`. One table a format
 * and a kind of code. An empty text: known, and of no use to a visitor.
 */
export type Mapping = Readonly<Record<string, string>>;

type Fields = Readonly<Record<string, unknown>>;

/** A theme or an audience as a foreign feed names it. */
export interface ForeignTerm {
  /** Its code, then those of the broader terms: the first that the table knows is taken. */
  readonly codes: readonly string[];
  /** A text or a language map; without it a code that nobody knows cannot be shown. */
  readonly name?: unknown;
  readonly set: 'theme' | 'audience';
  /** What its own term has beside id and name: other names, the concept. */
  readonly besides?: Fields;
}

interface Unknown {
  readonly kind: string;
  readonly code: string;
  /** Shown under the publisher's own name. */
  readonly isShown: boolean;
  count: number;
}

const OWN: ReadonlyMap<string, Fields> = new Map(ownTerms.map((term) => [term['@id'], term]));

const lookUp = (mapping: Mapping, codes: readonly string[]): string | undefined =>
  codes.map((code) => code.trim().toLowerCase()).flatMap((code) => (Object.hasOwn(mapping, code) ? (mapping[code] ?? []) : []))[0];

/**
 * Brings the codes of one document to one vocabulary, so that facets of different feeds are the same. What the tables do
 * not know is kept under its own name where it has one, and told to the publisher, once a code.
 */
export class Vocabulary {
  readonly #scheme: string;
  readonly #terms = new Map<string, Fields>();
  readonly #unknown = new Map<string, Unknown>();

  /** @param scheme stands before the ids of terms that are the publisher's own: `ptv` */
  constructor(scheme: string) {
    this.#scheme = scheme;
  }

  /** The themes and audiences of an item, as ids of `terms`. */
  idsOf(terms: readonly ForeignTerm[], mapping: Mapping): {readonly theme: readonly string[]; readonly audience: readonly string[]} {
    const ids = new Set(terms.flatMap((term) => this.#idsOf(term, mapping)));
    const ofSet = (set: string) => [...ids].filter((id) => this.#terms.get(id)?.['inDefinedTermSet'] === set);
    return {theme: ofSet('theme'), audience: ofSet('audience')};
  }

  /** Our word for a code that is no term: a mode, an accessibility, a language, a kind of price. */
  wordOf(kind: string, code: unknown, mapping: Mapping): string | undefined {
    if (typeof code !== 'string' || !code.trim()) return undefined;
    const word = lookUp(mapping, [code]);
    if (word === undefined) this.#tell(kind, code, false);
    return word || undefined;
  }

  /** The terms that the items refer to. */
  get terms(): readonly Fields[] {
    return [...this.#terms.values()];
  }

  get problems(): readonly Problem[] {
    return [...this.#unknown.values()].map(({kind, code, isShown, count}) => ({
      path: `${kind} ${code}`,
      message: `No word of ours for it, in ${count} ${count === 1 ? 'place' : 'places'}: ${isShown ? 'shown under its own name' : 'not shown'}`,
      remedy: 'Use a code of the common vocabulary, or ask for this one to be added to the table',
      effect: 'mended',
    }));
  }

  #idsOf({codes, name, set, besides}: ForeignTerm, mapping: Mapping): readonly string[] {
    const known = lookUp(mapping, codes);
    if (known !== undefined) return known.split(' ').filter((id) => this.#takeOwn(id));
    const code = codes[0] ?? '';
    this.#tell(set, code, Boolean(name));
    if (!name || !code) return [];
    const id = `${this.#scheme}:${set}/${code}`;
    if (!this.#terms.has(id)) this.#terms.set(id, {...besides, '@id': id, inDefinedTermSet: set, name});
    return [id];
  }

  #takeOwn(id: string): boolean {
    const term = OWN.get(id);
    if (term) this.#terms.set(id, term);
    return term !== undefined;
  }

  #tell(kind: string, code: string, isShown: boolean): void {
    const known = this.#unknown.get(`${kind} ${code}`);
    if (known) known.count++;
    else this.#unknown.set(`${kind} ${code}`, {kind, code, isShown, count: 1});
  }
}
