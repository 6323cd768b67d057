import {msg} from '@lit/localize';
import {adoptStyles, type CSSResultOrNative, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {FormController} from '../../controllers/form-controller.js';
import {FormFilling} from '../../controllers/form-filling.js';
import {PageTeller} from '../../controllers/page-teller.js';
import type {LanguageMap} from '../../feed/types.js';
import type {Filling} from '../../form/filling.js';
import {type Form, itemsOf} from '../../form/types.js';
import {EASY_FINNISH} from '../../lib/language.js';
import {getLocale, localeReady, localized} from '../../localization.js';
import {define} from '../../parts/define.js';
import type {formTrouble} from '../../parts/form/form-trouble.js';
import type {rareField} from '../../parts/form/rare-fields.js';
import {isRare} from '../../parts/form/rarity.js';
import {frame} from '../../parts/frame.js';
import {notice} from '../../parts/messages.js';
import {styles} from './feedback.styles.js';
import {formPage} from './form-page.js';
import {inlineDefinition} from './inline-definition.js';
import type {Panels} from './panels.js';

/** Numbers the forms of a page: ids of their fields begin with it. */
let forms = 0;

/**
 * A form: its answers are kept on the visitor's device until the server has given a receipt for them.
 *
 * @tagname tarjotin-feedback
 * @slot - What is shown until the form is there, and without JavaScript: an e-mail address, a link. The definition may stand
 *   here in a script tag of the type `application/json`.
 * @fires {TarjotinReadyEvent} tarjotin-ready - The form, or a message, is on screen. Once.
 * @fires {TarjotinSubmitEvent} tarjotin-submit - The visitor has sent an answer: `form`, `key`.
 * @fires {TarjotinErrorEvent} tarjotin-error - The form could not be shown: `code`, `url`.
 * @csspart form - The form.
 * @csspart field - A question with its control.
 * @csspart error-summary - The list of what needs correcting.
 * @csspart submit - The button that goes on or sends.
 * @csspart status - How an answer is on its way.
 * @csspart receipt - The receipt of the server.
 * @csspart message - A notice: what was written is here again, the form cannot be shown.
 * @cssprop --tarjotin-accent - Colour of links, buttons and focus; made readable if it is not.
 * @cssprop --tarjotin-on-accent - Text on the accent colour.
 * @cssprop --tarjotin-text - Colour of text.
 * @cssprop --tarjotin-muted - Colour of less important text.
 * @cssprop --tarjotin-surface - Background.
 * @cssprop --tarjotin-border - Colour of lines and of the borders of fields.
 * @cssprop --tarjotin-radius - Rounding of corners.
 * @cssprop --tarjotin-gap - Space between parts.
 * @cssprop --tarjotin-font - Font family; without it the page's own.
 */
export class TarjotinFeedback extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    form: {},
    definition: {attribute: false},
    endpoint: {},
    subject: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    storage: {},
  };

  /** Address of the definition of the form, our own JSON or a FHIR Questionnaire. */
  form = '';
  /** The definition itself, given by the page; no network then. */
  definition?: unknown;
  /** Where answers are sent: `https://palaute.example/answers/sivupalaute`. */
  endpoint = '';
  /** What the answer is about, sent with it: the `@id` of an item, the address of a page. */
  subject = '';
  /** Level of the form's heading. */
  headingLevel = 2;
  /** `off`: keep nothing on the visitor's device, neither what is being written nor what waits to be sent. */
  storage: 'on' | 'off' = 'on';

  readonly #prefix = `f${++forms}`;
  readonly #source = new FormController(this, (form) => this.#prepare(form));
  readonly #fields = new FormFilling(this);
  readonly #teller = new PageTeller(this);
  #isEasy = false;
  /** The words for why there is no form. */
  #words?: typeof formTrouble;
  /** What comes after the fields: checks, sending, copies, the paper form. Loaded when they are on screen. */
  #panels?: Panels;
  #loading?: Promise<void>;
  /** The rest could not be fetched when it was needed. */
  #isCutOff = false;
  #rareField?: typeof rareField;
  readonly #styles = [...TarjotinFeedback.elementStyles];

  protected override willUpdate(): void {
    this.#source.setSource({url: this.form, definition: this.definition ?? inlineDefinition(this)});
    const {form} = this.#source;
    if (form && this.endpoint) {
      this.#fields.open({form, endpoint: this.endpoint, subject: this.subject, keep: this.storage !== 'off'});
    }
  }

  protected override render(): TemplateResult {
    return frame(this.#content(), getLocale(), this.#panels?.announcement ?? '');
  }

  protected override updated(): void {
    if (this.#trouble && !this.#words) void this.#loadWords();
    if (this.#filling) void this.#loadPanels();
    const trouble = this.#trouble;
    const code = typeof trouble === 'object' ? trouble.code : trouble;
    this.#teller.tell(Boolean(trouble ? this.#words : this.#filling), code && {code, url: this.form});
  }

  /** Without an address to send to there is no form to show. */
  get #trouble() {
    const {trouble, form} = this.#source;
    return trouble ?? (form && !this.endpoint ? 'missing' : undefined);
  }

  get #filling(): Filling | undefined {
    return this.#source.form && this.#fields.filling;
  }

  get #hasFallback(): boolean {
    return [...this.childNodes].some((node) => node.nodeName !== 'SCRIPT' && (node.textContent ?? '').trim() !== '');
  }

  #content(): unknown {
    const trouble = this.#trouble;
    if (trouble) return html`<div class="page"><slot></slot>${this.#words?.(trouble, this.#source.retry)}</div>`;
    const filling = this.#filling;
    if (!filling) return this.#waiting();
    return html`<div class="page ${this.#panels?.isPrinting ? 'printing' : ''}">
      ${this.#panels?.earlier()} ${this.#panels?.sent() ?? this.#formPage(filling)} ${this.#panels?.paper()}
    </div>`;
  }

  #waiting(): TemplateResult {
    const {slow, retry} = this.#source;
    const words = msg('Fetching the form…', {id: 'form.loading'});
    const late = slow ? notice(words, () => void retry()) : html`<p class="note">${words}</p>`;
    return html`<div class="page"><slot></slot>${this.#hasFallback && !slow ? nothing : late}</div>`;
  }

  #view(filling: Filling) {
    const locale = getLocale();
    return {
      filling,
      locale,
      textLocale: this.#isEasy && locale === 'fi' ? EASY_FINNISH : locale,
      level: this.headingLevel || 2,
      prefix: this.#prefix,
    };
  }

  #formPage(filling: Filling): TemplateResult {
    const view = this.#view(filling);
    return formPage({
      ...view,
      rareField: this.#rareField,
      notices: this.#isCutOff ? notice(cutOff()) : nothing,
      ...this.#panels?.additions(view),
      hasEasy: getLocale() === 'fi' && hasEasyTexts(filling.form),
      isEasy: this.#isEasy,
      onAnswer: (item, values) => this.#fields.answer(item, values),
      onEasy: () => {
        this.#isEasy = !this.#isEasy;
        this.requestUpdate();
      },
      onBack: () => void this.#withPanels((panels) => panels.turn(-1)),
      onSubmit: () => void this.#withPanels((panels) => panels.submit()),
      onPrint: () => void this.#withPanels((panels) => panels.print()),
    });
  }

  async #withPanels(act: (panels: Panels) => unknown): Promise<void> {
    await this.#loadPanels();
    this.#isCutOff = !this.#panels;
    if (this.#panels) await act(this.#panels);
    this.requestUpdate();
  }

  async #loadPanels(): Promise<void> {
    this.#loading ??= import('./panels.js').then(({panelStyles, Panels}) => {
      this.#adopt(panelStyles);
      this.#panels = new Panels({
        host: this,
        fields: this.#fields,
        subject: () => this.subject,
        view: () => this.#filling && this.#view(this.#filling),
      });
      this.requestUpdate();
    });
    // The fields stand without; what needs it asks again.
    await this.#loading.catch(() => (this.#loading = undefined));
  }

  /** Fetches the controls that few forms have, when this one has such. */
  async #prepare({items}: Form): Promise<void> {
    if (this.#rareField || ![...itemsOf(items)].some(isRare)) return;
    const {rareField, rareStyles} = await import('../../parts/form/rare-fields.js');
    this.#rareField = rareField;
    this.#adopt(rareStyles);
  }

  #adopt(styles: readonly CSSResultOrNative[]): void {
    this.#styles.push(...styles);
    adoptStyles(this.renderRoot as ShadowRoot, this.#styles);
  }

  async #loadWords(): Promise<void> {
    // Lost on the way it is asked for again with the next try.
    this.#words = await import('../../parts/form/form-trouble.js').then(({formTrouble}) => formTrouble, () => undefined);
    if (this.#words) this.requestUpdate();
  }
}

const cutOff = (): string =>
  msg('The connection was lost. What you wrote is still here: try again.', {id: 'form.cutOff'});

const isEasy = (text: LanguageMap = {}): boolean => Object.hasOwn(text, EASY_FINNISH);

const hasEasyTexts = ({intro, items}: Form): boolean => isEasy(intro) || [...itemsOf(items)].some(({text, hint}) => isEasy(text) || isEasy(hint));

// As a decorator it would bring a helper of 0.2 kB along.
localized()(TarjotinFeedback);
void localeReady.then(() => define('tarjotin-feedback', TarjotinFeedback));

declare global {
  interface HTMLElementTagNameMap {
    'tarjotin-feedback': TarjotinFeedback;
  }
}
