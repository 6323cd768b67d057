import type {LitElement} from 'lit';
import type {FormFilling} from '../../controllers/form-filling.js';
import {fetchSmallJson} from '../../feed/fetch.js';
import {type OwnComment, OwnComments, readStates} from '../../form/own-comments.js';
import type {Comment} from '../../form/thread.js';
import {isObject} from '../../lib/is-object.js';
import {resolveUrl} from '../../lib/urls.js';
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
  /** A comment comes back to be corrected: opens the fields for a reply to this one, or for a comment of its own. */
  readonly onEdit: (parent: string | undefined) => void;
  /** A comment has been received: it may be there for all to see. */
  readonly onReceived: () => void;
}

/** Bytes of its answer. */
const LIMIT = 100_000;

/** As many as the receiver answers for at once. */
const MOST_ASKED = 50;

const textIn = (body: unknown, name: string): string | undefined => {
  const text = isObject(body) ? body[name] : undefined;
  return typeof text === 'string' ? text : undefined;
};

const listOf = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

/** What the list stands without until the visitor writes: checks, sending, and the comments of one's own that wait. */
export class Writing {
  readonly sender: FormSender;
  readonly #own: OwnComments;
  readonly #around: Around;

  constructor(around: Around) {
    const {host, fields, view, thread, keep, parent, onEdit, onReceived} = around;
    this.#around = around;
    this.#own = new OwnComments(thread, keep ? () => localStorage : undefined);
    this.sender = new FormSender({
      host,
      fields,
      view,
      what: (body) => (textIn(body, 'parent') ? 'reply' : 'comment'),
      body: ({text, name}) => ({text: text?.[0], name: name?.[0], parent: parent()}),
      answersIn: (body) => ({text: listOf(textIn(body, 'text')), name: listOf(textIn(body, 'name'))}),
      asText: (body) => textIn(body, 'text') ?? '',
      landing: "[part='error-summary'], [part='status'] [id^='status'], #write-title",
      onEdit: (body) => onEdit(textIn(body, 'parent')),
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

  /** Asks what has become of those that wait: they may be shown on a page that has not been fetched, or not at all. */
  async askStates(): Promise<void> {
    const asked = this.own.slice(-MOST_ASKED).map(({id}) => id);
    if (!asked.length) return;
    const address = resolveUrl(`${this.#around.thread}/states?${asked.map((id) => `id=${encodeURIComponent(id)}`).join('&')}`, location.href);
    // Without an answer they wait on, until the next visit.
    const json = await fetchSmallJson(address, {cache: 'no-cache', limit: LIMIT}).catch(() => undefined);
    const states = readStates(json);
    if (states) this.#own.settle(asked, states);
    this.#around.host.requestUpdate();
  }

  /** What all can see now is theirs. */
  dropShown(comments: readonly Comment[]): void {
    this.#own.dropShown(comments);
  }
}
