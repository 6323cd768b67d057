import {type LitElement, nothing, type TemplateResult} from 'lit';
import type {FormFilling} from '../../controllers/form-filling.js';
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

  constructor(around: Around) {
    this.#around = around;
    const {host, fields, subject, view} = around;
    this.#sender = new FormSender({
      host,
      fields,
      view,
      body: (answers) => ({answers, subject: subject() || undefined}),
      answersIn: (body) => (isObject(body) ? body['answers'] : undefined),
      asText: (body, receipt) => this.#asText(body, receipt),
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
      more: list,
      onPrint: () => void this.print(),
      onNew: () => this.#sender.startOver('#title'),
    });
  }

  /** The form on paper, while it is printed. */
  paper(): TemplateResult | typeof nothing {
    const view = this.#around.view();
    if (!this.isPrinting || this.#sender.sending.entry || !view) return nothing;
    return paperForm({form: view.filling.form, locale: view.textLocale, level: view.level});
  }

  #asText(body: unknown, receipt?: string): string {
    const view = this.#around.view();
    const answers = isObject(body) && isObject(body['answers']) ? (body['answers'] as Answers) : {};
    return view ? answersAsText(view.filling.form, answers, view.textLocale, receipt) : '';
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
}
