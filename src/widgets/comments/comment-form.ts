import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Form, FormItem} from '../../form/types.js';
import {fields} from '../../parts/form/field.js';
import type {FormView} from '../../parts/form/view.js';
import {heading} from '../../parts/heading.js';

/** As many characters as the receiver takes. */
const [LONGEST_TEXT, LONGEST_NAME] = [5_000, 100];

const item = (id: string, kind: FormItem['kind'], locale: string, text: string, more: Partial<FormItem>): FormItem => ({
  id,
  kind,
  text: {[locale]: text},
  required: false,
  repeats: false,
  options: [],
  other: false,
  enableWhen: [],
  enableBehavior: 'all',
  initial: [],
  items: [],
  ...more,
});

/** What is asked of whoever comments: the comment, and a name if they like. `id` is that of the thread. */
export const makeCommentForm = (id: string, locale: string, isReply: boolean): Form => ({
  id,
  title: {[locale]: msg('Write a comment', {id: 'comment.write'})},
  items: [
    item('text', 'longText', locale, isReply ? msg('Your reply', {id: 'comment.replyText'}) : msg('Your comment', {id: 'comment.text'}), {
      required: true,
      maxLength: LONGEST_TEXT,
      hint: {[locale]: msg('Do not write health information or other people’s names.', {id: 'comment.textHint'})},
    }),
    item('name', 'name', locale, msg('Your name', {id: 'comment.name'}), {
      maxLength: LONGEST_NAME,
      hint: {[locale]: msg('You may comment without a name. A name is shown to everybody.', {id: 'comment.nameHint'})},
    }),
  ],
});

export interface CommentFormView extends FormView {
  readonly title: string;
  /** Comments are looked at before they are shown. */
  readonly notices: unknown;
  readonly onSubmit: () => void;
  /** Away from a reply. */
  readonly onCancel?: () => void;
}

export function commentForm(view: CommentFormView): TemplateResult {
  const {filling, title, level, notices, onSubmit, onCancel} = view;
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`<div class="write screen-only">
    ${heading(level, title, {id: 'write-title', focusable: true})} ${notices}
    <form part="form" novalidate @submit=${submit}>
      ${fields({...view, level: level + 1}, filling.form.items)}
      <div class="trap" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off" /></div>
      <p class="note">${msg('Comments are read before they are shown to others.', {id: 'comment.moderated'})}</p>
      <div class="actions">
        <button type="submit" part="submit" class="button primary">
          ${onCancel ? msg('Send the reply', {id: 'comment.sendReply'}) : msg('Send the comment', {id: 'comment.send'})}
        </button>
        ${onCancel ? html`<button type="button" class="button" @click=${onCancel}>${msg('Cancel', {id: 'comment.cancel'})}</button>` : nothing}
      </div>
    </form>
  </div>`;
}
