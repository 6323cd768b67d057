import {AnswerDrafts} from './answer-drafts.js';
import {ApiError, type Ask, type Failure} from './api.js';
import type {Resource} from './resource.js';
import type {ModeratedComment, QueuePage} from './types.js';

export type Action = 'approve' | 'hide' | 'delete';

/** An answer of the host that is being written. */
export interface Answering {
  readonly id: string;
  readonly text: string;
  readonly name: string;
  /** Of what is written now: pressed twice, or sent again after a lost reply, it is stored once. */
  readonly key: string;
  /** It was sent without a text. */
  readonly isEmpty?: boolean;
}

export interface Around {
  readonly queue: Resource<QueuePage>;
  readonly ask: Ask;
  readonly update: () => void;
  /** It has been done. `next` is the comment to go on with, if there is one. */
  readonly onDone: (done: Action | 'answer', next: string | undefined) => void;
  readonly onFailure: (failure: Failure) => void;
  /** Moves focus to what is on screen next. */
  readonly focus: (selector: string) => void;
}

/** What a moderator does with the comments on screen, one thing at a time. */
export class Moderation {
  answering: Answering | undefined;
  /** The comment whose deletion is to be confirmed. */
  deleting?: ModeratedComment;
  /** What could not be done, and with which comment. */
  trouble?: {readonly id: string; readonly failure: Failure};
  isBusy = false;
  readonly #drafts = new AnswerDrafts();
  /** Who answered last: an office answers many. */
  #name = '';
  readonly #around: Around;

  /** The answer that was being written before a reload is open again. */
  constructor(around: Around) {
    this.#around = around;
    this.answering = this.#drafts.last;
  }

  async act(id: string, action: Action): Promise<void> {
    this.deleting = undefined;
    if (!(await this.#send(id, action))) return;
    if (action === 'delete') this.#drafts.drop(id);
    if (this.answering?.id === id) this.answering = undefined;
    this.#around.onDone(action, this.#take(id));
    this.#around.update();
    await this.#around.queue.reload();
  }

  openAnswer(id: string): void {
    this.answering = this.#drafts.get(id) ?? {id, text: '', name: this.#name, key: crypto.randomUUID()};
    this.#around.focus('#answer-text');
    this.#around.update();
  }

  closeAnswer(): void {
    const {id = ''} = this.answering ?? {};
    this.#around.focus(`[id='c-${CSS.escape(id)}']`);
    this.#drafts.drop(id);
    this.answering = undefined;
    this.#around.update();
  }

  writeAnswer(written: {readonly text?: string; readonly name?: string}): void {
    if (!this.answering) return;
    this.answering = {...this.answering, ...written, isEmpty: false, key: crypto.randomUUID()};
    this.#drafts.keep(this.answering);
    this.#around.update();
  }

  async sendAnswer(): Promise<void> {
    const {answering} = this;
    if (!answering) return;
    const {id, text, name, key} = answering;
    if (!text.trim()) {
      this.answering = {...answering, isEmpty: true};
      this.#around.focus('#answer-text');
      return this.#around.update();
    }
    if (!(await this.#send(id, 'answer', {body: {text, name}, key}))) return;
    this.#name = name;
    this.#drafts.drop(id);
    this.answering = undefined;
    this.#around.onDone('answer', id);
    this.#around.update();
    await this.#around.queue.reload();
  }

  /** Nothing of what was written stays for whoever logs in next. */
  forget(): void {
    this.#drafts.clear();
    this.answering = undefined;
  }

  confirmDelete(comment: ModeratedComment | undefined): void {
    this.deleting = comment;
    this.#around.update();
  }

  async #send(id: string, action: string, more: {readonly body?: object; readonly key?: string} = {}): Promise<boolean> {
    if (this.isBusy) return false;
    [this.isBusy, this.trouble] = [true, undefined];
    this.#around.update();
    try {
      await this.#around.ask(`comments/${encodeURIComponent(id)}/${action}`, {method: 'POST', ...more});
      return true;
    } catch (error) {
      const failure = error instanceof ApiError ? error.failure : 'failed';
      this.trouble = {id, failure};
      this.#around.onFailure(failure);
      return false;
    } finally {
      this.isBusy = false;
      this.#around.update();
    }
  }

  /** Takes a comment off the page; gives the one that stands in its place then. */
  #take(id: string): string | undefined {
    const {queue} = this.#around;
    if (!queue.value) return undefined;
    const {comments, total} = queue.value;
    const index = comments.findIndex((comment) => comment['@id'] === id);
    const left = comments.filter((comment) => comment['@id'] !== id);
    queue.value = {...queue.value, comments: left, total: Math.max(total - 1, 0)};
    return (left[index] ?? left.at(-1))?.['@id'];
  }
}
