import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import type {Found} from '../../controllers/search-controller.js';
import {itemView, type ItemView} from '../../parts/item-view.js';
import {trouble} from '../../parts/messages.js';
import type {Answer} from '../../store/finder-index.js';
import {itemStyles} from '../../styles/item.js';
import type {FeedState} from '../../store/feed-store.js';

export const styles = itemStyles;

export interface ItemPageView extends Omit<ItemView, 'state' | 'context' | 'backHref' | 'href' | 'onBack'> {
  readonly feed: FeedState | undefined;
  readonly found: Found;
  readonly answer: Answer;
  readonly id: string;
  /** The page shows this item only; there is no list to go back to. */
  readonly alone: boolean;
  readonly href: (item?: string) => string | undefined;
  readonly onBack: () => void;
  readonly onRetry: () => void;
}

/** The open item, or a word about why it is not there. */
export function itemPage(view: ItemPageView): TemplateResult {
  const {feed, found, answer, id, alone, href, onBack, locale} = view;
  const listing = found.listings.find(({item, series}) => item['@id'] === id || series.some((single) => single['@id'] === id));
  const notice = feed ? trouble(feed, locale, view.onRetry) : undefined;
  if (!listing) {
    return html`${notice}
      <div part="message">
        <p>${msg('This item is no longer in the list. It may have ended.', {id: 'item.gone'})}</p>
        ${alone ? undefined : html`<button type="button" part="back" class="button" @click=${onBack}>${msg('Back to the list', {id: 'item.back'})}</button>`}
      </div>`;
  }
  return html`${notice}
  ${itemView(listing, {
    ...view,
    state: found.state,
    context: answer.context,
    href: href(id),
    backHref: href(undefined),
    onBack: alone ? undefined : onBack,
  })}`;
}
