import {msg} from '@lit/localize';
import {adoptStyles, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {FormFilling} from '../../controllers/form-filling.js';
import {PageTeller} from '../../controllers/page-teller.js';
import {type Order, ThreadController} from '../../controllers/thread-controller.js';
import type {ThreadPage} from '../../form/thread.js';
import type {Form} from '../../form/types.js';
import {getLocale, localeReady, localized} from '../../localization.js';
import {define} from '../../parts/define.js';
import {frame} from '../../parts/frame.js';
import {lateBox} from '../../parts/retry.js';
import {about} from './about.js';
import {commentForm, makeCommentForm} from './comment-form.js';
import {commentList} from './comment-list.js';
import {styles} from './comments.styles.js';
import {listFoot, listHead} from './list-frame.js';
import {threadTrouble} from './thread-trouble.js';
import type {Writing} from './writing.js';

/** Numbers the threads of a page: ids of their fields begin with it. */
let threads = 0;

/**
 * A round of comments on a draft or a part of it: what others have written, and a form for one's own. Comments are plain text,
 * and as a rule are read before they are shown.
 *
 * @tagname tarjotin-comments
 * @slot - What is shown until the comments are there, and without JavaScript: an e-mail address, a link.
 * @fires {TarjotinReadyEvent} tarjotin-ready - The comments, or a message, are on screen. Once.
 * @fires {TarjotinSubmitEvent} tarjotin-submit - The visitor has sent a comment: `form` (the round), `key`.
 * @fires {TarjotinErrorEvent} tarjotin-error - The comments could not be read: `code`, `url`.
 * @csspart list - The comments.
 * @csspart comment - A comment or a reply.
 * @csspart form - The form for a comment.
 * @csspart field - A question of the form with its control.
 * @csspart submit - The button that sends.
 * @csspart status - How a comment is on its way.
 * @csspart error-summary - The list of what needs correcting.
 * @csspart receipt - The receipt of the server.
 * @csspart message - A notice: could not be fetched, commenting is over.
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
export class TarjotinComments extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    thread: {},
    endpoint: {},
    order: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    storage: {},
  };

  /** Id of the round of comments, one of those that the receiver has. */
  thread = '';
  /** Address of the receiver's comments: `https://palaute.example/comments`. */
  endpoint = '';
  /** `newest` or `oldest` first, until the visitor chooses. */
  order: Order = 'newest';
  /** Level of the widget's first heading. */
  headingLevel = 2;
  /** `off`: keep nothing on the visitor's device. */
  storage: 'on' | 'off' = 'on';

  readonly #prefix = `c${++threads}`;
  readonly #source = new ThreadController(this, () => this.#writing?.dropShown(this.#source.comments));
  readonly #fields = new FormFilling(this);
  readonly #teller = new PageTeller(this);
  #form?: Form;
  #chosenOrder?: Order;
  /** The comment that is replied to. */
  #parent?: string;
  /** Checks, sending, one's own comments. Loaded when the list is on screen. */
  #writing?: Writing;
  #writingOf = '';

  protected override willUpdate(): void {
    this.#source.setSource(this.#address, this.#chosenOrder ?? (this.order === 'oldest' ? 'oldest' : 'newest'));
    if (!this.#address) return;
    this.#openFields();
  }

  protected override render(): TemplateResult {
    return frame(html`<div class="page">${this.#content()}</div>`, getLocale(), this.#writing?.sender.announcement ?? '');
  }

  protected override updated(): void {
    const {page, error} = this.#source;
    if (page && this.#writingOf !== this.#address) void this.#loadWriting();
    this.#teller.tell(Boolean(page ?? error ?? !this.#address), error);
  }

  /** Where the thread is read and written; '' when the page does not say. */
  get #address(): string {
    return this.endpoint && this.thread ? `${this.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(this.thread)}` : '';
  }

  get #level(): number {
    return this.headingLevel || 2;
  }

  /** What is replied to may be on a page that has not been fetched, or not be shown any more. */
  get #isReplyInList(): boolean {
    return this.#source.comments.some(({'@id': id}) => id === this.#parent);
  }

  #content(): unknown {
    const {page, error} = this.#source;
    if (!page) {
      if (error ?? !this.#address) return html`<slot></slot>${threadTrouble(error, this.#source.retry)}`;
      return this.#waiting();
    }
    return html`${about(page, this.#level)} ${this.#writing?.sender.earlier()} ${page.status === 'open' && !this.#isReplyInList ? this.#place() : nothing}
    ${this.#parent ? this.#otherComment() : nothing} ${this.#list(page)}`;
  }

  #waiting(): TemplateResult {
    const {slow, retry} = this.#source;
    const words = msg('Fetching the comments…', {id: 'comment.loading'});
    const late = slow ? lateBox(words, retry) : html`<p class="note">${words}</p>`;
    return html`<slot></slot>${this.textContent?.trim() && !slow ? nothing : late}`;
  }

  /** The form, or what has become of the comment that was written in it. */
  #place(): unknown {
    const {filling} = this.#fields;
    const writing = this.#writing;
    const parent = this.#parent;
    if (!filling) return nothing;
    const {entry} = writing?.sender.sending ?? {};
    if (entry && writing) return writing.sender.status(entry, {onNew: () => this.#writeNew()});
    const view = this.#view(filling);
    return commentForm({
      ...view,
      notices: nothing,
      ...writing?.sender.additions(view),
      title: parent ? msg('Write a reply', {id: 'comment.writeReply'}) : msg('Write a comment', {id: 'comment.write'}),
      onAnswer: (item, values) => this.#fields.answer(item, values),
      onSubmit: () => void this.#loadWriting().then(() => {
        this.#writing?.sender.send();
        this.requestUpdate();
      }),
      onCancel: parent ? () => this.#reply(undefined, `[data-id="${CSS.escape(parent)}"] button`) : undefined,
    });
  }

  /** While a reply is written, the way back to a comment of one's own. */
  #otherComment(): TemplateResult {
    return html`<p class="screen-only">
      <button type="button" class="button" @click=${() => this.#reply(undefined)}>${msg('Write a comment', {id: 'comment.write'})}</button>
    </p>`;
  }

  #view(filling: NonNullable<FormFilling['filling']>) {
    const locale = getLocale();
    return {filling, locale, textLocale: locale, level: this.#level + (this.#isReplyInList ? 2 : 1), prefix: this.#prefix};
  }

  #list({status, total}: ThreadPage): TemplateResult {
    const {comments, page, isLoading, error} = this.#source;
    const own = this.#writing?.own ?? [];
    const locale = getLocale();
    const waiting = own.filter(({isRefused}) => !isRefused).length;
    return html`${listHead({total, waiting, level: this.#level + 1, order: this.#source.order, onOrder: (order) => this.#chooseOrder(order)})}
      ${comments.length || own.length
        ? commentList({
            comments,
            own,
            locale,
            level: this.#level + 2,
            canReply: status === 'open',
            replyForm: (id) => (id === this.#parent ? this.#place() : nothing),
            onReply: (id) => this.#reply(id),
          })
        : html`<p>${msg('Nobody has commented yet.', {id: 'comment.none'})}</p>`}
      ${listFoot({error, onRetry: this.#source.retry, hasMore: Boolean(page?.next), isLoading, onMore: () => this.#more()})}`;
  }

  #chooseOrder(order: Order): void {
    this.#chosenOrder = order;
    this.requestUpdate();
  }

  /** Those of a comment, or of a reply. */
  #openFields(): void {
    const subject = this.#parent ?? '';
    if (this.#form?.id !== this.thread || this.#fields.options?.subject !== subject) this.#form = makeCommentForm(this.thread, getLocale(), subject !== '');
    this.#fields.open({form: this.#form, endpoint: this.#address, subject, keep: this.storage !== 'off'});
  }

  /** The form under a comment, or back at its own place; focus goes to `target`. */
  #reply(parent: string | undefined, target = '#write-title'): void {
    this.#parent = parent;
    void this.#loadWriting().then(() => {
      this.#writing?.sender.focus.moveTo(target);
      this.requestUpdate();
    });
  }

  #writeNew(): void {
    this.#parent = undefined;
    this.#writing?.sender.startOver('#write-title');
  }

  #more(): void {
    const {length} = this.#source.comments;
    this.#source.more(() => {
      const next = this.#source.comments[length];
      if (next) this.#writing?.sender.focus.moveTo(`[data-id="${CSS.escape(next['@id'])}"] [tabindex]`);
    });
  }

  async #loadWriting(): Promise<void> {
    const thread = this.#address;
    if (this.#writingOf === thread) return;
    const code = await import('./writing.js').catch(() => undefined);
    if (!code || this.#writingOf === thread || thread !== this.#address) return;
    this.#writingOf = thread;
    adoptStyles(this.renderRoot as ShadowRoot, [...TarjotinComments.elementStyles, ...code.writingStyles]);
    this.#writing = new code.Writing({
      host: this,
      fields: this.#fields,
      view: () => this.#fields.filling && this.#view(this.#fields.filling),
      thread,
      keep: this.storage !== 'off',
      parent: () => this.#parent,
      onEdit: (parent) => {
        this.#parent = parent;
        this.#openFields();
      },
      onReceived: () => this.#source.reload(),
    });
    this.#writing.dropShown(this.#source.comments);
    void this.#writing.askStates();
    this.requestUpdate();
  }
}

// As a decorator it would bring a helper of 0.2 kB along.
localized()(TarjotinComments);
void localeReady.then(() => define('tarjotin-comments', TarjotinComments));

declare global {
  interface HTMLElementTagNameMap {
    'tarjotin-comments': TarjotinComments;
  }
}
