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
}

/** One that is not approved in a month will not be. */
const LIFETIME = 30 * 24 * 60 * 60_000;

const isOwn = (value: unknown): value is OwnComment => isObject(value) && typeof value['id'] === 'string' && typeof value['text'] === 'string' && typeof value['date'] === 'number';

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
