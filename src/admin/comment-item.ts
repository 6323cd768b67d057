import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../parts/heading.js';
import {formatDateTime} from '../parts/when-format.js';
import {answerForm} from './answer-form.js';
import {failureBox} from './failure.js';
import type {Moderation} from './moderation.js';
import type {ModeratedComment} from './types.js';

export interface CommentView {
  readonly comment: ModeratedComment;
  /** Name of its thread. */
  readonly thread: string;
  readonly moderation: Moderation;
  readonly locale: string;
}

export const authorOf = ({author}: Pick<ModeratedComment, 'author'>): string => author?.name ?? msg('No name', {id: 'comment.noName'});

/** A comment and what can be done with it. What a visitor wrote is text, without links: nobody is to follow them by mistake. */
export function commentItem(view: CommentView): TemplateResult {
  const {comment, thread, moderation, locale} = view;
  const {'@id': id, dateCreated, text} = comment;
  const {trouble, answering} = moderation;
  return html`<article class="comment" data-id=${id} aria-labelledby=${`c-${id}`}>
    ${heading(3, html`<bdi .textContent=${authorOf(comment)}></bdi>`, {id: `c-${id}`, focusable: true})}
    <p class="meta"><time datetime=${dateCreated}>${formatDateTime(dateCreated, locale)}</time> <bdi .textContent=${thread}></bdi></p>
    ${badges(comment)} ${above(comment)}
    <p class="text" .textContent=${text}></p>
    ${answered(comment)}
    ${trouble?.id === id ? failureBox(trouble.failure) : nothing}
    ${answering?.id === id ? answerForm(moderation, answering, comment.status) : actions(view)}
  </article>`;
}

function badges({suspected, isAnswer, parent}: ModeratedComment): TemplateResult | typeof nothing {
  if (!suspected && !parent) return nothing;
  return html`<p class="badges">
    ${suspected ? html`<span part="badge" class="notice">${msg('May come from a machine', {id: 'admin.suspected'})}</span>` : nothing}
    ${parent
      ? html`<span part="badge">${isAnswer ? msg('Your own answer', {id: 'admin.isAnswer'}) : msg('Reply to another comment', {id: 'admin.isReply'})}</span>`
      : nothing}
  </p>`;
}

/** What a reply answers: without it nobody can judge it. */
const above = ({inReplyTo}: ModeratedComment): TemplateResult | typeof nothing =>
  inReplyTo ? quote(msg('Answers the comment of:', {id: 'admin.answersTo'}), inReplyTo) : nothing;

/** What the host has answered: without it two moderators answer the same. */
const answered = ({answers = []}: ModeratedComment): readonly TemplateResult[] =>
  answers.map((answer) => quote(msg('Already answered by:', {id: 'admin.answeredBy'}), answer));

const quote = (label: string, comment: Pick<ModeratedComment, 'author' | 'text'>): TemplateResult => html`<blockquote>
  <p>${label} <bdi .textContent=${authorOf(comment)}></bdi></p>
  <p class="text" .textContent=${comment.text}></p>
</blockquote>`;

function actions({comment, moderation}: CommentView): TemplateResult {
  const {'@id': id, status, isAnswer} = comment;
  const button = (label: string, onClick: () => void, style = '') => html`<button
    type="button"
    class="button ${style}"
    aria-describedby=${`c-${id}`}
    @click=${onClick}
  >${label}</button>`;
  return html`<div class="actions">
    ${status === 'approved' ? nothing : button(msg('Approve', {id: 'admin.approve'}), () => void moderation.act(id, 'approve'), 'primary')}
    ${status === 'hidden' ? nothing : button(msg('Hide', {id: 'admin.hide'}), () => void moderation.act(id, 'hide'))}
    ${isAnswer ? nothing : button(msg('Answer', {id: 'admin.answer'}), () => moderation.openAnswer(id))}
    ${button(msg('Delete', {id: 'admin.delete'}), () => moderation.confirmDelete(comment))}
  </div>`;
}
