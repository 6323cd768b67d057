import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {OwnComment} from '../../form/own-comments.js';
import type {Comment} from '../../form/thread.js';
import {linkify} from '../../lib/linkify.js';
import {heading} from '../../parts/heading.js';
import {formatDateTime} from '../../parts/when-format.js';

export interface ListView {
  readonly comments: readonly Comment[];
  /** The visitor's own that wait for approval. */
  readonly own: readonly OwnComment[];
  readonly locale: string;
  readonly level: number;
  readonly canReply: boolean;
  /** The form for a reply, under the comment with this id. */
  readonly replyForm: (id: string) => unknown;
  readonly onReply: (id: string) => void;
}

/** Paragraphs and lines as they were written; addresses are links, all else is text. */
const textOf = (text: string): readonly TemplateResult[] =>
  text.split(/\n\s*\n/).map(
    (paragraph) => html`<p class="text">${linkify(paragraph).map(({text: words, url}) =>
      url
        ? html`<a href=${url} rel="nofollow ugc noopener noreferrer">${words}</a>`
        : html`<span .textContent=${words}></span>`,
    )}</p>`,
  );

const nameOf = (name: string | undefined): string => name ?? msg('No name', {id: 'comment.noName'});

/** All comments, each with its replies below it. */
export function commentList(view: ListView): TemplateResult {
  const {comments, own} = view;
  const mine = own.filter(({parent}) => !comments.some((comment) => comment['@id'] === parent));
  return html`<ol part="list">
    ${mine.map((comment) => ownComment(view, comment))} ${comments.map((comment) => threadOf(view, comment))}
  </ol>`;
}

function threadOf(view: ListView, comment: Comment): TemplateResult {
  const {own, canReply, replyForm, onReply, level} = view;
  const id = comment['@id'];
  const replies = own.filter(({parent}) => parent === id);
  const name = nameOf(comment.authorName);
  return html`<li part="comment" data-id=${id}>
    ${body(view, comment, level)}
    ${canReply
      ? html`<p class="screen-only">
          <button type="button" class="button quiet" aria-label=${msg(str`Reply to: ${name}`, {id: 'comment.replyTo'})} @click=${() => onReply(id)}>
            ${msg('Reply', {id: 'comment.reply'})}
          </button>
        </p>`
      : nothing}
    ${replyForm(id)}
    ${comment.replies.length || replies.length
      ? html`<ol class="replies">
          ${comment.replies.map((reply) => html`<li part="comment" data-id=${reply['@id']} class=${reply.isAnswer ? 'answer' : ''}>${body(view, reply, level + 1)}</li>`)}
          ${replies.map((reply) => ownComment({...view, level: level + 1}, reply))}
        </ol>`
      : nothing}
  </li>`;
}

function body(view: ListView, comment: Comment, level: number): unknown {
  const {authorName, isAnswer, dateCreated, text} = comment;
  const name = html`<bdi .textContent=${nameOf(authorName)}></bdi>`;
  const answer = isAnswer && msg('Answer', {id: 'comment.answer'});
  // Those who asked are known without a name.
  return [head(view, answer ? (authorName ? html`${answer}: ${name}` : answer) : name, dateCreated, level), textOf(text)];
}

const head = ({locale}: ListView, name: unknown, created: string, level: number): TemplateResult => html`<div class="head">
  ${heading(level, name, {focusable: true})} <time datetime=${created}>${formatDateTime(created, locale)}</time>
</div>`;

function ownComment(view: ListView, {id, text, authorName, date, isRefused}: OwnComment): TemplateResult {
  const name = html`<bdi .textContent=${nameOf(authorName)}></bdi>`;
  return html`<li part="comment" class="own" data-id=${id}>
    ${head(view, name, new Date(date).toISOString(), view.level)}
    <p class="waits">
      ${isRefused ? msg('This was not published. Only you can see it.', {id: 'comment.notPublished'}) : msg('Waits for approval. Only you can see it.', {id: 'comment.waits'})}
    </p>
    ${textOf(text)}
  </li>`;
}
