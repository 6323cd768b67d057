/** Answers of the host that are being written, by the comment that they answer: kept for this tab, so that a reload loses none. */
import {isObject} from '../lib/is-object.js';
import type {Answering} from './moderation.js';

const NAME = 'tarjotin-admin-answers';

const isDraft = (value: unknown): value is Answering =>
  isObject(value) && ['id', 'text', 'name', 'key'].every((name) => typeof value[name] === 'string');

export class AnswerDrafts {
  readonly #drafts = new Map<string, Answering>();

  constructor() {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
      for (const draft of Array.isArray(stored) ? stored.filter(isDraft) : []) this.#drafts.set(draft.id, draft);
    } catch {
      // Forbidden, or not ours.
    }
  }

  get(id: string): Answering | undefined {
    return this.#drafts.get(id);
  }

  /** The one that was written last. */
  get last(): Answering | undefined {
    return [...this.#drafts.values()].at(-1);
  }

  keep(draft: Answering): void {
    this.#drafts.delete(draft.id);
    this.#drafts.set(draft.id, draft);
    this.#save();
  }

  drop(id: string): void {
    this.#drafts.delete(id);
    this.#save();
  }

  clear(): void {
    this.#drafts.clear();
    this.#save();
  }

  #save(): void {
    try {
      if (this.#drafts.size) sessionStorage.setItem(NAME, JSON.stringify([...this.#drafts.values()]));
      else sessionStorage.removeItem(NAME);
    } catch {
      // Forbidden or full: they last as long as the page.
    }
  }
}
