import {msg} from '@lit/localize';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import type {FormFilling} from '../../controllers/form-filling.js';
import type {Entry} from '../../form/outbox/types.js';
import type {Answers} from '../../form/types.js';
import {isObject} from '../../lib/is-object.js';
import {answerList} from '../../parts/form/answer-list.js';
import {answersAsText} from '../../parts/form/answer-words.js';
import {FormSender} from '../../parts/form/form-sender.js';
import {paperForm} from '../../parts/form/paper-form.js';
import type {ShownForm} from '../../parts/form/view.js';
import {printAlone} from '../../parts/print-alone.js';
import {panelStyles} from './panels.styles.js';

export {panelStyles};

interface Around {
  readonly host: LitElement;
  readonly fields: FormFilling;
  readonly subject: () => string;
  readonly view: () => ShownForm | undefined;
}

/** What the fields stand without: checks and sending, a copy of one's answers, the paper form. */
export class Panels {
  isPrinting = false;
  readonly #around: Around;
  readonly #sender: FormSender;
  /** Text for the visitor to copy by hand, where the page may not write to the clipboard. */
  #toCopy = '';

  constructor(around: Around) {
    this.#around = around;
    const {host, fields, subject, view} = around;
    this.#sender = new FormSender({
      host,
      fields,
      view,
      body: (answers) => ({answers, subject: subject() || undefined}),
      answersIn: (body) => (isObject(body) ? body['answers'] : undefined),
      landing: "[part='error-summary'], [part='status'] [id^='status'], #title",
    });
  }

  get announcement(): string {
    return this.#sender.announcement;
  }

  /** To the next page or the one before, and focus with it. */
  turn(step: 1 | -1): void {
    const {filling} = this.#around.fields;
    if (!filling) return;
    filling.pageIndex += step;
    const {item} = filling.page;
    this.#sender.focus.moveTo(item && Object.keys(item.text).length ? '#page-title' : '#progress');
  }

  /** The next page, or sending, when all is in order. */
  submit(): void {
    if (this.#around.fields.filling?.isLastPage) this.#sender.send();
    else if (this.#sender.checkPage()) this.turn(1);
  }

  additions(view: ShownForm) {
    return this.#sender.additions(view);
  }

  earlier(): unknown {
    return this.#sender.earlier();
  }

  /** In place of the fields: what becomes of what was sent from them. */
  sent(): TemplateResult | undefined {
    const {entry, sent} = this.#sender.sending;
    const view = this.#around.view();
    if (!entry || !sent || !view) return undefined;
    const list = answerList(view.filling.form, sent.answers, view.textLocale, this.isPrinting);
    return this.#sender.status(entry, {
      more: html`${this.#toCopy ? copyField(this.#toCopy) : nothing} ${list}`,
      onCopy: () => void this.#copy(entry, sent.answers),
      onPrint: () => void this.print(),
      onNew: () => {
        this.#toCopy = '';
        this.#sender.startOver('#title');
      },
    });
  }

  /** The form on paper, while it is printed. */
  paper(): TemplateResult | typeof nothing {
    const view = this.#around.view();
    if (!this.isPrinting || this.#sender.sending.entry || !view) return nothing;
    return paperForm({form: view.filling.form, locale: view.textLocale, level: view.level});
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

  async #copy({state}: Entry, answers: Answers): Promise<void> {
    const {host, view} = this.#around;
    const {filling, textLocale} = view() ?? {};
    if (!filling || !textLocale) return;
    const text = answersAsText(filling.form, answers, textLocale, state.status === 'received' ? state.receipt : undefined);
    try {
      await navigator.clipboard.writeText(text);
      this.#sender.announce(msg('Copied', {id: 'sent.copied'}));
    } catch {
      this.#toCopy = text;
      this.#sender.focus.moveTo('.copy textarea');
      host.requestUpdate();
    }
  }
}

const copyField = (text: string): TemplateResult => html`<label class="copy screen-only">
  ${msg('Copy this text', {id: 'sent.copyText'})}
  <textarea class="input" readonly rows="8" .value=${text} @focus=${({target}: Event) => (target as HTMLTextAreaElement).select()}></textarea>
</label>`;
