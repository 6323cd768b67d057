import {isObject} from '../../lib/is-object.js';
import {hashText} from '../../lib/hash-text.js';
import {numbered} from '../../lib/numbered.js';
import type {Fields} from './fields.js';

export type {Fields};

/** Tells the publisher that a field of a record cannot be used as it stands. */
export type Tell = (record: Fields, field: string, message: string, remedy: string) => void;

/** The text or number of a field as text; undefined when nothing is said. */
export function textOf(record: Fields, ...fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = record[field];
    const text = typeof value === 'string' ? value.trim() : Number.isFinite(value) ? String(value) : '';
    if (text) return text;
  }
  return undefined;
}

/** All objects of fields that hold a list or one object: the dialects spell the same list in several ways. */
export const listOf = (record: Fields, ...fields: readonly string[]): readonly Fields[] =>
  fields.flatMap((field) => {
    const value = record[field];
    return Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
  });

/** `true`, or what tables and old databases write in its place. */
export function flagOf(record: Fields, field: string): boolean | undefined {
  const value = record[field];
  if (typeof value === 'boolean') return value;
  const text = textOf(record, field)?.toLowerCase() ?? '';
  return /^(true|yes|y|1)$/.test(text) ? true : /^(false|no|n|0)$/.test(text) ? false : undefined;
}

/** Parts of a text that a comma or semicolon parts, for fields that should have been lists. */
export const partsOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Paragraphs that say something, each once. */
export const paragraphs = (...texts: readonly (string | undefined)[]): string | undefined =>
  [...new Set(texts.filter((text) => text !== undefined))].join('\n\n') || undefined;

/** An identifier that nobody else has: a UUID, an address, the long numbers of a database in the cloud. */
const UNIQUE = /^.{12,}$/s;

const PLACE_FIELDS = ['name', 'address_1', 'city', 'postal_code', 'address', 'latitude', 'longitude'];

/** The list of an API, after which its addresses go on with an id. */
const LISTS =
  /\/(?:services|organi[sz]ations|locations|service_at_locations|taxonomy_terms|taxonomies)(?:\/[^/]*)?\/?$/i;

/**
 * Gives `@id`s. Many directories number their records from 1, and a page may read several of them: such a number stands
 * after the address of its directory, as it would in the address of the record.
 */
export class Ids {
  readonly #base: string;

  constructor(url: string) {
    const path = (url.split(/[?#]/)[0] ?? '').replace(LISTS, '').replace(/\/$/, '');
    this.#base = /^https?:/i.test(path) ? path : (path.split('/').at(-1) ?? '');
  }

  of(list: 'services' | 'organizations' | 'locations', record: Fields): string | undefined {
    const id = textOf(record, 'id');
    return id === undefined || UNIQUE.test(id) ? id : `${this.#base}/${list}/${id}`;
  }

  /** The id of a place; one without is told from others by what is said of it. */
  ofPlace(record: Fields): string {
    const said = PLACE_FIELDS.map((field) => textOf(record, field)).join('\n');
    return this.of('locations', record) ?? `place:${hashText(said)}`;
  }
}

/** Where records stand in a document, looked up when there is something to tell of one, which is seldom. */
export class Paths {
  readonly #document: unknown;
  readonly #copies = new Map<Fields, Fields>();
  #known: Map<unknown, string> | undefined;

  constructor(document: unknown) {
    this.#document = document;
  }

  /** Says what a record of the document was made to, and gives it. */
  copy(original: Fields, record: Fields): Fields {
    this.#copies.set(record, original);
    return record;
  }

  of(record: Fields): string {
    if (!this.#known) {
      this.#known = new Map();
      this.#walk(this.#document, '', 0);
    }
    return this.#known.get(this.#copies.get(record) ?? record) ?? '';
  }

  #walk(value: unknown, path: string, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > 12) return;
    if (this.#known?.has(value)) return;
    this.#known?.set(value, path);
    const entries: Iterable<readonly [number | string, unknown]> =
      value instanceof Map
        ? (value as Map<string, unknown>)
        : Array.isArray(value)
          ? numbered(value as unknown[])
          : Object.entries(value);
    for (const [key, part] of entries)
      this.#walk(part, typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key, depth + 1);
  }
}
