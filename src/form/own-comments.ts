/** Comments of this device's own that wait for approval: their writer sees them, nobody else. */
import {isObject} from '../lib/is-object.js';
import type {KeyValueStore} from '../lib/key-value-store.js';
import type {Comment} from './thread.js';

export interface OwnComment {
  /** The receipt, which is the `@id` once it is approved. */
  readonly id: string;
  readonly text: string;
  readonly authorName?: string;
  /** The comment it replies to. */
  readonly parent?: string;
  /** Epoch ms. */
  readonly date: number;
  /** The receiver has hidden or deleted it. */
  readonly isRefused?: boolean;
}

/** One that is not approved in a month will not be. */
const LIFETIME = 30 * 24 * 60 * 60_000;

const isOwn = (value: unknown): value is OwnComment => isObject(value) && typeof value['id'] === 'string' && typeof value['text'] === 'string' && typeof value['date'] === 'number';

/** What a receiver says of comments, by id; undefined when it is no such reply. */
export function readStates(json: unknown): ReadonlyMap<string, string> | undefined {
  const comments = isObject(json) ? json['comments'] : undefined;
  if (!Array.isArray(comments)) return undefined;
  const states = new Map<string, string>();
  for (const one of comments as readonly unknown[]) {
    const {'@id': id, status} = isObject(one) ? one : {};
    if (typeof id !== 'string' || typeof status !== 'string') return undefined;
    states.set(id, status);
  }
  return states;
}

/** Those of one thread. Where storage is denied they last as long as the page. */
export class OwnComments {
  #list: readonly OwnComment[];
  readonly #key: string;
  readonly #storage: (() => KeyValueStore) | undefined;

  /** Without `storage` nothing is kept on the device. */
  constructor(thread: string, storage?: () => KeyValueStore, now: number = Date.now()) {
    this.#key = `tarjotin-comments:${thread}`;
    this.#storage = storage;
    this.#list = this.#load().filter(({date}) => now - date < LIFETIME);
  }

  get list(): readonly OwnComment[] {
    return this.#list;
  }

  add(comment: OwnComment): void {
    if (this.#list.some(({id}) => id === comment.id)) return;
    this.#list = [...this.#list, comment];
    this.#save();
  }

  /** What all can see now needs no place of its own. */
  dropShown(comments: readonly Comment[]): void {
    const shown = new Set(comments.flatMap((comment) => [comment['@id'], ...comment.replies.map((reply) => reply['@id'])]));
    if (!this.#list.some(({id}) => shown.has(id))) return;
    this.#list = this.#list.filter(({id}) => !shown.has(id));
    this.#save();
  }

  /** By what the receiver says of those it was asked about: who is shown to all needs no place here, who is unknown was deleted. */
  settle(asked: readonly string[], states: ReadonlyMap<string, string>): void {
    this.#list = this.#list
      .filter(({id}) => states.get(id) !== 'approved')
      .map((comment) => (asked.includes(comment.id) ? {...comment, isRefused: states.get(comment.id) !== 'waiting'} : comment));
    this.#save();
  }

  #load(): readonly OwnComment[] {
    try {
      const json: unknown = JSON.parse(this.#storage?.().getItem(this.#key) ?? 'null');
      // An object and not a list: Prototype.js 1.6 has JSON.stringify write lists as texts.
      return isObject(json) ? Object.values(json).filter(isOwn) : [];
    } catch {
      return [];
    }
  }

  #save(): void {
    try {
      const storage = this.#storage?.();
      if (this.#list.length) storage?.setItem(this.#key, JSON.stringify({...this.#list}));
      else storage?.removeItem(this.#key);
    } catch {
      // Denied or full: they are in the page.
    }
  }
}
