import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Filling} from '../form/filling.js';
import type {Entry, FieldError, Json, Received, SendError} from '../form/outbox/types.js';
import {answersToSend, writtenOf} from '../form/sendable.js';
import {type Answers, type Form, itemsOf} from '../form/types.js';
import type {Written} from '../form/written.js';
import {find} from '../lib/find.js';
import {isObject} from '../lib/is-object.js';
import type {FormFilling} from './form-filling.js';
import {OutboxController} from './outbox-controller.js';

/** What a form has of its own in sending. */
export interface SendingOptions {
  /** What is sent; `elapsed` in ms since the fields came, when they came empty. */
  readonly body: (answers: Answers, elapsed: number | undefined) => Json;
  /** The other way: the answers in a body that comes back to be corrected. */
  readonly answersIn: (body: unknown) => unknown;
  /** An earlier one comes back to the fields: opens those that it was written in. */
  readonly onEdit?: (body: unknown) => void;
  readonly decimalComma: boolean;
  /** The answer on its way has come to another state. */
  readonly onStatus: (entry: Entry) => void;
  /** An answer that this page has followed has its receipt; `body` is what was sent. */
  readonly onReceived?: (body: unknown, receipt: Received) => void;
  /** What was sent is in the fields again, to be corrected. */
  readonly onReturn: (errors: readonly FieldError[]) => void;
}

/** What becomes of the fields of a form once they are sent: its way, its receipt, and what comes back. */
export class FormSending implements ReactiveController {
  /** Why nothing could be sent. */
  trouble?: SendError;
  #sent?: {readonly key: string; readonly answers: Answers; readonly from: Filling};
  readonly #host: ReactiveControllerHost;
  readonly #fields: FormFilling;
  readonly #options: SendingOptions;
  readonly #outbox: OutboxController;
  /** A refused answer that the next one is the correction of. */
  #replaces?: string;
  #status = '';
  readonly #heard = new Set<string>();
  /** Bodies by key, of answers that were not received when this page first saw them: of these alone the receipt is shown. */
  readonly #followed = new Map<string, string>();

  constructor(host: ReactiveControllerHost, fields: FormFilling, options: SendingOptions) {
    this.#host = host;
    this.#fields = fields;
    this.#options = options;
    this.#outbox = new OutboxController(host, () => this.#look());
    host.addController(this);
    this.hostUpdate();
  }

  hostUpdate(): void {
    const {endpoint = '', form, keep = false} = this.#fields.options ?? {};
    if (form) this.#outbox.use({endpoint, form: form.id, keep});
  }

  /** What was sent from the fields that are on the screen, for a copy of it; the outbox forgets it with the receipt. */
  get sent(): {readonly key: string; readonly answers: Answers} | undefined {
    return this.#sent?.from === this.#fields.filling ? this.#sent : undefined;
  }

  /** The answer that was sent from these fields, while it is on its way or received. */
  get entry(): Entry | undefined {
    return find(this.#outbox.entries, ({key}) => key === this.sent?.key);
  }

  /** Answers of earlier visits and other tabs, while there is something to say of them. */
  get earlier(): readonly Entry[] {
    return this.#outbox.entries.filter(({key}) => key !== this.sent?.key && key !== this.#replaces && this.#followed.has(key));
  }

  /** Sends what is written, which has been checked: its key when it is on its way. Once: then the fields are gone. */
  send(): string | undefined {
    const {filling, options, openedAt} = this.#fields;
    if (!filling || !options || this.sent) return undefined;
    const answers = answersToSend(options.form, filling.written);
    const result = this.#outbox.send(this.#options.body(answers, openedAt && Math.round(performance.now() - openedAt)), this.#replaces);
    this.trouble = result.error;
    if (result.error) return undefined;
    this.#sent = {key: result.entry.key, answers, from: filling};
    this.#replaces = undefined;
    this.#fields.dropDraft();
    this.#look();
    return result.entry.key;
  }

  /** What was sent, also when its receipt has come since. */
  bodyOf(key: string): unknown {
    const body = this.#followed.get(key);
    return body && JSON.parse(body);
  }

  retry(key: string): void {
    this.#outbox.retry(key);
  }

  /** Back to the fields with what was sent. One that may still arrive is given up for it. */
  edit({key, state, body}: Entry): void {
    const isEarlier = key !== this.sent?.key;
    if (isEarlier) this.#options.onEdit?.(JSON.parse(body));
    const {options} = this.#fields;
    if (!options) return;
    if (isEarlier) this.#fields.begin(this.#writtenIn(body, options.form));
    this.#fields.saveDraft();
    this.#sent = undefined;
    if (state.status === 'refused') this.#return(key, state.reason === 'invalid' ? state.errors : [], state.reason === 'too-large');
    else this.#outbox.discard(key);
    this.#host.requestUpdate();
  }

  /** An empty form, and nothing left of a draft. */
  startOver(): void {
    this.#fields.dropDraft();
    this.#fields.begin();
    this.trouble = undefined;
    this.#replaces = undefined;
  }

  #writtenIn(body: string, form: Form): Written {
    const answers = this.#options.answersIn(JSON.parse(body));
    const ids = new Set([...itemsOf(form.items)].map(({id}) => id));
    const lists = isObject(answers) ? Object.entries(answers).filter(([id, values]) => ids.has(id) && Array.isArray(values)) : [];
    return writtenOf(form, Object.fromEntries(lists) as Answers, this.#options.decimalComma);
  }

  #return(key: string, errors: readonly FieldError[], isTooLarge: boolean): void {
    this.#sent = undefined;
    this.#replaces = key;
    this.trouble = isTooLarge ? 'too-large' : undefined;
    this.#options.onReturn(errors);
  }

  /** The outbox has changed. */
  #look(): void {
    for (const {key, state, body} of this.#outbox.entries) if (state.status !== 'received') this.#followed.set(key, body);
    for (const entry of this.#outbox.entries) this.#hear(entry);
    const {entry} = this;
    if (!entry) return;
    const {key, state} = entry;
    if (state.status === 'refused' && state.reason === 'invalid') return this.#return(key, state.errors, false);
    if (state.status === 'refused' && state.reason === 'too-large') return this.#return(key, [], true);
    const status = `${key} ${state.status}`;
    if (status !== this.#status) this.#options.onStatus(entry);
    this.#status = status;
  }

  /** Tells once of each receipt. */
  #hear({key, state}: Entry): void {
    if (state.status !== 'received' || this.#heard.has(key)) return;
    this.#heard.add(key);
    const body = this.#followed.get(key);
    if (body) this.#options.onReceived?.(JSON.parse(body), state);
  }
}
