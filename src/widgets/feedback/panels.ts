import {msg, str} from '@lit/localize';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {Announcer} from '../../controllers/announcer.js';
import {FocusKeeper} from '../../controllers/focus-keeper.js';
import type {FormFilling} from '../../controllers/form-filling.js';
import {FormSending} from '../../controllers/form-sending.js';
import {TarjotinSubmitEvent} from '../../events.js';
import {Faults} from '../../form/faults.js';
import type {Filling} from '../../form/filling.js';
import type {Entry} from '../../form/outbox/types.js';
import type {Answers} from '../../form/types.js';
import {isObject} from '../../lib/is-object.js';
import {getLocale} from '../../localization.js';
import {answerList} from '../../parts/form/answer-list.js';
import {answersAsText} from '../../parts/form/answer-words.js';
import {errorSummary} from '../../parts/form/error-summary.js';
import {fieldErrors} from '../../parts/form/field-error.js';
import {paperForm} from '../../parts/form/paper-form.js';
import {roomLeft} from '../../parts/form/room-left.js';
import {sendTrouble} from '../../parts/form/send-trouble.js';
import {sendingStatus, statusTitle} from '../../parts/form/sending-status.js';
import {controlId, type ShownForm} from '../../parts/form/view.js';
import {printAlone} from '../../parts/print-alone.js';
import {formatDateTime} from '../../parts/when-format.js';
import {panelStyles} from './panels.styles.js';

export {panelStyles};

interface Around {
  readonly host: LitElement;
  readonly fields: FormFilling;
  readonly subject: () => string;
  readonly view: () => ShownForm | undefined;
}

/** Where focus lands when what had it is gone. */
const LANDING = "[part='error-summary'], [part='status'] [id^='status'], #title";

const TO_FAULTS = "[part='error-summary'], .send-trouble";

/** What the fields stand without: checks, how answers are on their way, their copy, the paper form. */
export class Panels {
  isPrinting = false;
  readonly #around: Around;
  readonly #sending: FormSending;
  readonly #announcer: Announcer;
  readonly #focus: FocusKeeper;
  #faults?: Faults;
  /** Text for the visitor to copy by hand, where the page may not write to the clipboard. */
  #toCopy = '';

  constructor(around: Around) {
    this.#around = around;
    const {host, fields, subject} = around;
    this.#announcer = new Announcer(host);
    this.#focus = new FocusKeeper(host, LANDING);
    this.#sending = new FormSending(host, fields, {
      body: (answers, elapsed) => ({
        answers,
        subject: subject() || undefined,
        inLanguage: getLocale(),
        elapsed,
        website: host.renderRoot.querySelector<HTMLInputElement>('.trap input')?.value ?? '',
      }),
      answersIn: (body) => (isObject(body) ? body['answers'] : undefined),
      decimalComma: getLocale() !== 'en',
      onStatus: (entry) => this.#announcer.announce(statusTitle(entry)),
      onReturn: (errors) => {
        this.#faultsOf(fields.filling)?.refuse(errors);
        this.#focus.moveTo(TO_FAULTS);
      },
    });
  }

  /** What the live region says. */
  get announcement(): string {
    return this.#announcer.message;
  }

  /** To the next page or the one before, and focus with it. */
  turn(step: 1 | -1): void {
    const {filling} = this.#around.fields;
    if (!filling) return;
    filling.pageIndex += step;
    const {item} = filling.page;
    this.#focus.moveTo(item && Object.keys(item.text).length ? '#page-title' : '#progress');
  }

  /** The next page, or sending, when all is in order; else focus is led to what is not. */
  submit(): void {
    const {host, fields: {filling}} = this.#around;
    const faults = this.#faultsOf(filling);
    if (!filling || !faults) return;
    if (!filling.isLastPage) {
      if (faults.checkPage()) return this.turn(1);
    } else if (faults.checkAll()) {
      const key = this.#sending.send();
      if (!key) return this.#focus.moveTo('.send-trouble');
      host.dispatchEvent(new TarjotinSubmitEvent(filling.form.id, key));
      return this.#focus.moveTo(`#status-${CSS.escape(key)}`);
    }
    this.#focus.moveTo(TO_FAULTS);
  }

  /** What the fields get from here: their errors, and what stands above them: a draft that is here again, why nothing was sent. */
  additions(view: ShownForm) {
    const faults = this.#faultsOf(view.filling)?.list ?? [];
    const go = (id: string) => this.#around.host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(controlId(view, id))}`)?.focus();
    return {
      roomIn: roomLeft,
      errorOf: fieldErrors(faults, view.locale),
      notices: [this.#restored(view.locale), sendTrouble(this.#sending.trouble), errorSummary({...view, level: view.level + 1}, faults, go)],
    };
  }

  /** Answers of earlier visits that were not received yet. */
  earlier(): unknown {
    const {locale = '', level = 2} = this.#around.view() ?? {};
    return this.#sending.earlier.map((entry) =>
      sendingStatus({
        entry,
        locale,
        level,
        isEarlier: true,
        onRetry: () => this.#sending.retry(entry.key),
        onEdit: () => this.#edit(entry),
      }),
    );
  }

  /** In place of the fields: what becomes of what was sent from them. */
  sent(): TemplateResult | undefined {
    const {entry, sent} = this.#sending;
    const view = this.#around.view();
    if (!entry || !sent || !view) return undefined;
    const {locale, level, textLocale, filling} = view;
    return sendingStatus({
      entry,
      locale,
      level,
      isEarlier: false,
      answers: html`${this.#toCopy ? copyField(this.#toCopy) : nothing} ${answerList(filling.form, sent.answers, textLocale, this.isPrinting)}`,
      onRetry: () => this.#sending.retry(entry.key),
      onEdit: () => this.#edit(entry),
      onCopy: () => void this.#copy(entry, sent.answers),
      onPrint: () => void this.print(),
      onNew: () => this.#startOver(),
    });
  }

  /** The form on paper, while it is printed. */
  paper(): TemplateResult | typeof nothing {
    const view = this.#around.view();
    return this.isPrinting && !this.#sending.entry && view ? paperForm({form: view.filling.form, locale: view.textLocale, level: view.level}) : nothing;
  }

  async print(): Promise<void> {
    const {host} = this.#around;
    this.isPrinting = true;
    host.requestUpdate();
    await host.updateComplete;
    await printAlone(host, false);
    this.isPrinting = false;
    host.requestUpdate();
  }

  /** Those of the fields that are on the screen. */
  #faultsOf(filling: Filling | undefined): Faults | undefined {
    if (filling && this.#faults?.filling !== filling) this.#faults = new Faults(filling);
    return filling && this.#faults;
  }

  #restored(locale: string): TemplateResult | typeof nothing {
    const {restored} = this.#around.fields;
    if (!restored) return nothing;
    const date = formatDateTime(new Date(restored).toISOString(), locale);
    return html`<div part="message" class="screen-only">
      <p>${msg(str`What you wrote on ${date} is here again: it was kept on this device.`, {id: 'form.restored'})}</p>
      <button type="button" class="button" @click=${() => this.#startOver()}>${msg('Clear the form', {id: 'form.clear'})}</button>
    </div>`;
  }

  #startOver(): void {
    this.#toCopy = '';
    this.#sending.startOver();
    this.#focus.moveTo('#title');
  }

  #edit(entry: Entry): void {
    this.#sending.edit(entry);
    this.#focus.moveTo(`${TO_FAULTS}, #title`);
  }

  async #copy({state}: Entry, answers: Answers): Promise<void> {
    const {host, view} = this.#around;
    const {filling, textLocale} = view() ?? {};
    if (!filling || !textLocale) return;
    const text = answersAsText(filling.form, answers, textLocale, state.status === 'received' ? state.receipt : undefined);
    try {
      await navigator.clipboard.writeText(text);
      this.#announcer.announce(msg('Copied', {id: 'sent.copied'}));
    } catch {
      this.#toCopy = text;
      this.#focus.moveTo('.copy textarea');
      host.requestUpdate();
    }
  }
}

const copyField = (text: string): TemplateResult => html`<label class="copy screen-only">
  ${msg('Copy this text', {id: 'sent.copyText'})}
  <textarea class="input" readonly rows="8" .value=${text} @focus=${({target}: Event) => (target as HTMLTextAreaElement).select()}></textarea>
</label>`;
