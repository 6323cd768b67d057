import {isObject} from '../../lib/is-object.js';
import {idOf, isReference, type Node} from './nodes.js';

/** Two nodes of one `@id` may be one thing, told in two places: unless they have other names or begin at other times. */
export const mayBeOne = (a: Node, b: Node): boolean =>
  ['name', 'startDate'].every(
    (field) =>
      a[field] === undefined || b[field] === undefined || JSON.stringify(a[field]) === JSON.stringify(b[field]),
  );

/**
 * The nodes of a document by their `@id`. What is said of one node in several places is put together; two of one `@id`
 * that cannot be one are a mistake of the publisher, and stay two.
 */
export class Graph {
  readonly #nodes = new Map<string, Node>();

  /** Adds a value with all that is in it. */
  add(value: unknown): void {
    if (Array.isArray(value)) value.forEach((part) => this.add(part));
    if (!isObject(value)) return;
    const id = idOf(value);
    if (id && !isReference(value)) this.#merge(id, value);
    Object.values(value).forEach((part) => typeof part === 'object' && this.add(part));
  }

  #merge(id: string, node: Node): void {
    const known = this.#nodes.get(id);
    if (!known || mayBeOne(known, node)) this.#nodes.set(id, known ? {...node, ...known} : node);
  }

  /** The node that is meant: itself with what is said of it elsewhere, or what a reference leads to. */
  resolve(value: unknown): Node | undefined {
    const known = this.#nodes.get(idOf(value) ?? '');
    if (!isObject(value) || isReference(value)) return known ?? (isObject(value) ? value : undefined);
    return known && mayBeOne(known, value) ? known : value;
  }
}
