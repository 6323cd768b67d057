import type {LitElement} from 'lit';
import type {FormFilling} from '../../controllers/form-filling.js';
import {type OwnComment, OwnComments} from '../../form/own-comments.js';
import type {Comment} from '../../form/thread.js';
import {isObject} from '../../lib/is-object.js';
import {FormSender} from '../../parts/form/form-sender.js';
import type {ShownForm} from '../../parts/form/view.js';
import {formErrors} from '../../styles/form-errors.js';
import {sendingStyles} from '../../styles/sending.js';

export const writingStyles = [formErrors, sendingStyles];

interface Around {
  readonly host: LitElement;
  readonly fields: FormFilling;
  readonly view: () => ShownForm | undefined;
  /** The address of the thread, and whether the device may keep anything. */
  readonly thread: string;
  readonly keep: boolean;
  /** The comment that is replied to. */
  readonly parent: () => string | undefined;
  /** A comment has been received: it may be there for all to see. */
  readonly onReceived: () => void;
}

const textIn = (body: unknown, name: string): string | undefined => {
  const text = isObject(body) ? body[name] : undefined;
  return typeof text === 'string' ? text : undefined;
};

const listOf = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

/** What the list stands without until the visitor writes: checks, sending, and the comments of one's own that wait. */
export class Writing {
  readonly sender: FormSender;
  readonly #own: OwnComments;

  constructor({host, fields, view, thread, keep, parent, onReceived}: Around) {
    this.#own = new OwnComments(thread, keep ? () => localStorage : undefined);
    this.sender = new FormSender({
      host,
      fields,
      view,
      what: 'comment',
      body: ({text, name}) => ({text: text?.[0], name: name?.[0], parent: parent()}),
      answersIn: (body) => ({text: listOf(textIn(body, 'text')), name: listOf(textIn(body, 'name'))}),
      asText: (body) => textIn(body, 'text') ?? '',
      landing: "[part='error-summary'], [part='status'] [id^='status'], #write-title",
      onReceived: (body, {receipt, date}) => {
        this.#own.add({id: receipt, text: textIn(body, 'text') ?? '', authorName: textIn(body, 'name'), parent: textIn(body, 'parent'), date});
        onReceived();
      },
    });
  }

  /** Those that wait for approval. */
  get own(): readonly OwnComment[] {
    return this.#own.list;
  }

  /** What all can see now is theirs. */
  dropShown(comments: readonly Comment[]): void {
    this.#own.dropShown(comments);
  }
}
