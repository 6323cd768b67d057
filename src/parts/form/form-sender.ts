import {msg, str} from '@lit/localize';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {Announcer} from '../../controllers/announcer.js';
import {FocusKeeper} from '../../controllers/focus-keeper.js';
import type {FormFilling} from '../../controllers/form-filling.js';
import {FormSending} from '../../controllers/form-sending.js';
import {TarjotinSubmitEvent} from '../../events.js';
import {Faults} from '../../form/faults.js';
import type {Filling} from '../../form/filling.js';
import type {Entry, Json, Received} from '../../form/outbox/types.js';
import type {Answers} from '../../form/types.js';
import {getLocale} from '../../localization.js';
import {formatDateTime} from '../when-format.js';
import {toClipboard} from '../clipboard.js';
import {copyField} from './copying.js';
import {errorSummary} from './error-summary.js';
import {fieldErrors} from './field-error.js';
import {roomLeft} from './room-left.js';
import {sendTrouble} from './send-trouble.js';
import {sendingStatus, type SentThing, statusTitle, type StatusView} from './sending-status.js';
import {controlId, type ShownForm} from './view.js';

interface SenderOptions {
  readonly host: LitElement;
  readonly fields: FormFilling;
  readonly view: () => ShownForm | undefined;
  readonly body: (answers: Answers) => {readonly [name: string]: Json | undefined};
  /** The answers in a body that comes back to be corrected. */
  readonly answersIn: (body: unknown) => unknown;
  /** What was sent as text, for who wants a copy of it. */
  readonly asText: (body: unknown, receipt?: string) => string;
  /** Selects where focus lands when what had it is gone. */
  readonly landing: string;
  /** What a body is called on the screen; without it an answer. */
  readonly what?: (body: unknown) => SentThing;
  readonly onEdit?: (body: unknown) => void;
  readonly onReceived?: (body: unknown, receipt: Received) => void;
}

const TO_FAULTS = "[part='error-summary'], .send-trouble";

/** What follows when the visitor asks to go on or to send: checks, the way of the answer, and where focus goes. */
export class FormSender {
  readonly focus: FocusKeeper;
  readonly sending: FormSending;
  readonly #options: SenderOptions;
  readonly #announcer: Announcer;
  #faults?: Faults;
  /** What the visitor is to copy by hand, and of which answer. */
  #toCopy?: {readonly key: string; readonly text: string};

  constructor(options: SenderOptions) {
    this.#options = options;
    const {host, fields, landing} = options;
    this.#announcer = new Announcer(host);
    this.focus = new FocusKeeper(host, landing);
    this.sending = new FormSending(host, fields, {
      // `website` is a field that people do not see, and programs fill in.
      body: (answers, elapsed) => ({
        ...options.body(answers),
        inLanguage: getLocale(),
        elapsed,
        website: host.renderRoot.querySelector<HTMLInputElement>('.trap input')?.value ?? '',
      }),
      answersIn: options.answersIn,
      onEdit: options.onEdit,
      decimalComma: getLocale() !== 'en',
      onStatus: (entry) => this.announce(statusTitle(entry, this.#whatIs(entry))),
      onReceived: options.onReceived,
      onReturn: (errors) => {
        this.#faultsOf(fields.filling)?.refuse(errors);
        this.focus.moveTo(TO_FAULTS);
      },
    });
  }

  /** What the live region says. */
  get announcement(): string {
    return this.#announcer.message;
  }

  announce(words: string): void {
    this.#announcer.announce(words);
  }

  /** True when the page is in order; else focus is led to what is not. */
  checkPage(): boolean {
    const isRight = this.#faultsOf(this.#options.fields.filling)?.checkPage() ?? false;
    if (!isRight) this.focus.moveTo(TO_FAULTS);
    return isRight;
  }

  /** Sends when all is in order, and leads focus to what becomes of it; else to what is wrong. */
  send(): void {
    const {host, fields: {filling}} = this.#options;
    const isRight = this.#faultsOf(filling)?.checkAll();
    const key = filling && isRight ? this.sending.send() : undefined;
    this.focus.moveTo(key ? `#status-${CSS.escape(key)}` : TO_FAULTS);
    if (key && filling) host.dispatchEvent(new TarjotinSubmitEvent(filling.form.id, key));
  }

  /** What the fields get from here: their errors, and what stands above them: a draft that is here again, why nothing was sent. */
  additions(view: ShownForm) {
    const faults = this.#faultsOf(view.filling)?.list ?? [];
    const go = (id: string) => this.#options.host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(controlId(view, id))}`)?.focus();
    return {
      roomIn: roomLeft,
      errorOf: fieldErrors(faults, view.locale),
      notices: [this.#restored(view.locale), sendTrouble(this.sending.trouble), errorSummary({...view, level: view.level + 1}, faults, go)],
    };
  }

  #whatIs({key}: Entry): SentThing {
    return this.#options.what?.(this.sending.bodyOf(key)) ?? 'answer';
  }

  /** A comment or a reply that has arrived stands in the list. */
  #isListed(entry: Entry): boolean {
    return entry.state.status === 'received' && this.#whatIs(entry) !== 'answer';
  }

  /** What earlier visits have sent and this one has followed. */
  earlier(): readonly TemplateResult[] {
    return this.sending.earlier
      .filter((entry) => !this.#isListed(entry))
      .map((entry) => this.status(entry, {isEarlier: true}));
  }

  /** How one answer is on its way. */
  status(entry: Entry, more: Partial<StatusView> = {}): TemplateResult {
    const {locale = getLocale(), level = 2} = this.#options.view() ?? {};
    return sendingStatus({
      entry,
      what: this.#whatIs(entry),
      locale,
      level,
      isEarlier: false,
      onCopy: this.#isListed(entry) ? undefined : () => void this.#copy(entry),
      onRetry: () => this.sending.retry(entry.key),
      onEdit: () => {
        this.sending.edit(entry);
        this.focus.moveTo(`${TO_FAULTS}, ${this.#options.landing}`);
      },
      ...more,
      more: [this.#toCopy?.key === entry.key ? copyField(this.#toCopy.text) : nothing, more.more],
    });
  }

  /** Empty fields; focus goes to `target`. */
  startOver(target: string): void {
    this.sending.startOver();
    this.focus.moveTo(target);
  }

  async #copy({key, state}: Entry): Promise<void> {
    const text = this.#options.asText(this.sending.bodyOf(key), state.status === 'received' ? state.receipt : undefined);
    if (await toClipboard(text)) return this.announce(msg('Copied', {id: 'sent.copied'}));
    this.#toCopy = {key, text};
    this.focus.moveTo('.copy textarea');
    this.#options.host.requestUpdate();
  }

  /** Those of the fields that are on the screen. */
  #faultsOf(filling: Filling | undefined): Faults | undefined {
    if (filling && this.#faults?.filling !== filling) this.#faults = new Faults(filling);
    return filling && this.#faults;
  }

  #restored(locale: string): TemplateResult | typeof nothing {
    const {restored} = this.#options.fields;
    if (!restored) return nothing;
    const date = formatDateTime(new Date(restored).toISOString(), locale);
    return html`<div part="message" class="screen-only">
      <p>${msg(str`What you wrote on ${date} is here again: it was kept on this device.`, {id: 'form.restored'})}</p>
      <button type="button" class="button" @click=${() => this.startOver(this.#options.landing)}>${msg('Clear the form', {id: 'form.clear'})}</button>
    </div>`;
  }
}
