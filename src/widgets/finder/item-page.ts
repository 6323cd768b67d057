import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import type {Found} from '../../controllers/search-controller.js';
import {originOf} from '../../lib/urls.js';
import {itemView, type ItemView} from '../../parts/item-view.js';
import {trouble} from '../../parts/messages.js';
import type {Answer} from '../../store/finder-index.js';
import {itemStyles} from '../../styles/item.js';
import type {FeedState} from '../../store/feed-store.js';

export const styles = itemStyles;

export interface ItemPageView extends Omit<ItemView, 'state' | 'context' | 'backHref' | 'href' | 'onBack' | 'onCopy' | 'imageOrigins'> {
  readonly feed: FeedState | undefined;
  readonly found: Found;
  readonly answer: Answer;
  readonly id: string;
  /** The page shows this item only; there is no list to go back to. */
  readonly alone: boolean;
  /** Addresses of the feeds. */
  readonly src: string;
  readonly href: (item?: string) => string | undefined;
  readonly onBack: () => void;
  readonly onRetry: () => void;
  readonly onCopied: () => void;
}

/** Pictures come only from where the feed or the page comes from. */
const imageOrigins = (src: string): ReadonlySet<string> =>
  new Set([location.href, ...src.split(/\s+/)].flatMap((url) => originOf(url) ?? []));

async function copyLink(href: string, onCopied: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(href);
  } catch {
    // Not allowed (an old browser, a frame without permission): shown, to be copied by hand.
    window.prompt(msg('Copy the link', {id: 'item.copyPrompt'}), href);
    return;
  }
  onCopied();
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
  const link = href(id);
  return html`${notice}
  ${itemView(listing, {
    ...view,
    state: found.state,
    context: answer.context,
    href: link,
    backHref: href(undefined),
    imageOrigins: imageOrigins(view.src),
    onCopy: () => void (link && copyLink(link, view.onCopied)),
    onBack: alone ? undefined : onBack,
  })}`;
}
