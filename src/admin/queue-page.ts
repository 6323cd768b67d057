import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {numbers} from '../lib/intl.js';
import {pickText} from '../lib/language.js';
import {heading} from '../parts/heading.js';
import {commentItem} from './comment-item.js';
import {deleteDialog} from './delete-dialog.js';
import {failureBox} from './failure.js';
import type {Moderation} from './moderation.js';
import type {Resource} from './resource.js';
import {type QueueRoute, type Status, STATUSES, writeRoute} from './route.js';
import type {QueuePage, Thread} from './types.js';

export interface QueueView {
  readonly route: QueueRoute;
  readonly queue: Resource<QueuePage>;
  readonly threads: readonly Thread[];
  readonly moderation: Moderation;
  readonly locale: string;
}

/** Comments on a page, as the receiver gives them. */
const PAGE = 50;

const titleOf = (status: Status): string =>
  ({
    waiting: () => msg('Waiting comments', {id: 'admin.waitingTitle'}),
    approved: () => msg('Approved comments', {id: 'admin.approvedTitle'}),
    hidden: () => msg('Hidden comments', {id: 'admin.hiddenTitle'}),
  })[status]();

const tabOf = (status: Status): string =>
  ({
    waiting: () => msg('Waiting', {id: 'admin.waiting'}),
    approved: () => msg('Approved', {id: 'admin.approved'}),
    hidden: () => msg('Hidden', {id: 'admin.hidden'}),
  })[status]();

const emptyOf = (status: Status): string =>
  ({
    waiting: () => msg('No comments are waiting.', {id: 'admin.noWaiting'}),
    approved: () => msg('No comments have been approved yet.', {id: 'admin.noApproved'}),
    hidden: () => msg('No comments have been hidden.', {id: 'admin.noHidden'}),
  })[status]();

export const threadName = (threads: readonly Thread[], id: string, locale: string): string =>
  pickText(threads.find((thread) => thread['@id'] === id)?.name, locale)?.text ?? id;

export function queuePage(view: QueueView): TemplateResult {
  const {route, moderation, threads} = view;
  return html`${heading(2, titleOf(route.status), {id: 'title', focusable: true})}
    <div class="choices">${tabs(view)} ${threads.length > 1 ? threadChoice(view) : nothing}</div>
    ${list(view)} ${deleteDialog(moderation)}`;
}

function tabs({route, threads, locale}: QueueView): TemplateResult {
  const chosen = threads.filter((thread) => !route.thread || thread['@id'] === route.thread);
  const countOf = (status: Status) => numbers(locale).format(chosen.reduce((sum, thread) => sum + thread[status], 0));
  return html`<nav aria-label=${msg('Comments by state', {id: 'admin.states'})}>
    <ul class="tabs" role="list">
      ${STATUSES.map((status) => html`<li>
        <a href=${writeRoute({...route, status, page: 1})} aria-current=${status === route.status ? 'page' : nothing}>
          ${tabOf(status)} <span class="count">${countOf(status)}</span>
        </a>
      </li>`)}
    </ul>
  </nav>`;
}

function threadChoice({route, threads, locale}: QueueView): TemplateResult {
  const choose = ({target}: Event) => {
    location.hash = writeRoute({...route, thread: (target as HTMLSelectElement).value || undefined, page: 1});
  };
  return html`<label class="choice">${msg('Round of comments', {id: 'admin.thread'})}
    <select class="input" @change=${choose}>
      <option value="" ?selected=${!route.thread}>${msg('All', {id: 'admin.allThreads'})}</option>
      ${threads.map(({'@id': id}) => html`<option value=${id} ?selected=${id === route.thread}>${threadName(threads, id, locale)}</option>`)}
    </select>
  </label>`;
}

function list({queue, route, moderation, threads, locale}: QueueView): unknown {
  const {value, failure, reload} = queue;
  if (!value) return failure ? failureBox(failure, reload) : html`<p class="note">${msg('Fetching the comments…', {id: 'comment.loading'})}</p>`;
  if (!value.comments.length && !value.total) return html`<p class="empty">${emptyOf(route.status)}</p>`;
  return html`${failure ? failureBox(failure, reload) : nothing}
    <ol class="comments" role="list">
      ${repeat(value.comments, (comment) => comment['@id'], (comment) => html`<li>
        ${commentItem({comment, moderation, locale, thread: threadName(threads, comment.thread, locale)})}
      </li>`)}
    </ol>
    ${value.total > PAGE ? pager(route, value, locale) : nothing}`;
}

function pager(route: QueueRoute, {total, next}: QueuePage, locale: string): TemplateResult {
  const [page, pages] = [route.page, Math.ceil(total / PAGE)].map((number) => numbers(locale).format(number));
  return html`<nav class="pager" aria-label=${msg('Pages of the list', {id: 'admin.listPages'})}>
    ${route.page > 1 ? html`<a class="button" href=${writeRoute({...route, page: route.page - 1})}>${msg('Previous', {id: 'admin.previous'})}</a>` : nothing}
    <span>${msg(str`Page ${page} of ${pages}`, {id: 'form.progress'})}</span>
    ${next ? html`<a class="button" href=${writeRoute({...route, page: route.page + 1})}>${msg('Next', {id: 'admin.next'})}</a>` : nothing}
  </nav>`;
}
