import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Order} from '../../controllers/thread-controller.js';
import type {FeedError} from '../../feed/fetch.js';
import {numbers} from '../../lib/intl.js';
import {getLocale} from '../../localization.js';
import {heading} from '../../parts/heading.js';
import type {Retry} from '../../parts/retry.js';
import {threadTrouble} from './thread-trouble.js';

interface HeadView {
  readonly total: number;
  /** The visitor's own that wait for approval. */
  readonly waiting: number;
  readonly level: number;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** How many comments there are, and which come first. */
export function listHead({total, waiting, level, order, onOrder}: HeadView): TemplateResult {
  const [count, own] = [total, waiting].map((number) => numbers(getLocale()).format(number));
  const comments = total === 1 ? msg('1 comment', {id: 'comment.countOne'}) : msg(str`${count} comments`, {id: 'comment.countOther'});
  return html`<div class="list-head">
    ${heading(level, waiting ? msg(str`${comments}, ${own} waiting for approval`, {id: 'comment.countWaiting'}) : comments)}
    ${total > 1 ? orderChoice(order, onOrder) : nothing}
  </div>`;
}

function orderChoice(order: Order, onOrder: HeadView['onOrder']): TemplateResult {
  const row = (value: Order, label: string) => html`<option value=${value} ?selected=${order === value}>${label}</option>`;
  const choose = ({target}: Event) => onOrder((target as HTMLSelectElement).value === 'oldest' ? 'oldest' : 'newest');
  return html`<label class="order screen-only">${msg('Order', {id: 'comment.order'})}
    <select class="input" @change=${choose}>
      ${row('newest', msg('Newest first', {id: 'comment.newest'}))} ${row('oldest', msg('Oldest first', {id: 'comment.oldest'}))}
    </select>
  </label>`;
}

interface FootView {
  /** Why there are no more. */
  readonly error: FeedError | undefined;
  readonly onRetry: Retry;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** The way to more comments. */
export function listFoot({error, onRetry, hasMore, isLoading, onMore}: FootView): TemplateResult | typeof nothing {
  if (error) return threadTrouble(error, onRetry);
  if (!hasMore) return nothing;
  return html`<p class="screen-only">
    <button type="button" class="button" ?disabled=${isLoading} @click=${onMore}>${msg('Show more comments', {id: 'comment.more'})}</button>
  </p>`;
}
