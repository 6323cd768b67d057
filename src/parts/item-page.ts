import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {pickText} from '../lib/language.js';
import {originOf} from '../lib/urls.js';
import {listingOf} from '../store/related-events.js';
import {itemStyles} from '../styles/item.js';
import {itemView, type ItemView} from './item-view.js';

export const styles = itemStyles;

type Derived = 'backHref' | 'backLabel' | 'href' | 'imageOrigins' | 'links' | 'onCopy' | 'onShare';

/** What a widget gives for the page of an item. */
export interface ItemPageView extends Omit<ItemView, Derived | 'onBack'> {
  readonly id: string;
  /** Where the way back leads: the list, when nothing else is said. */
  readonly backLabel?: string;
  /** The only item that the page shows: there is no list to go back to. */
  readonly start: string;
  /** Addresses of the feeds. */
  readonly src: string;
  readonly href: (item?: string) => string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
  /** What is wrong with the feed, in words. */
  readonly notice: unknown;
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

/** The device's own way to hand on a link; not in every browser (https://www.w3.org/TR/web-share/). */
const canShare = (): boolean => 'share' in navigator;

const share = (url: string, title: string): Promise<void> =>
  // Rejected when the visitor thinks better of it: nothing to tell.
  navigator.share({url, title}).catch(() => undefined);

/** The open item, or a word about why it is not there. */
export function itemPage(view: ItemPageView): TemplateResult {
  const {notice, state, id, start, href, onBack, onOpen, locale, now} = view;
  const listing = listingOf(id, state, now);
  const alone = id === start;
  const backLabel = start ? msg('Back', {id: 'item.backToItem'}) : (view.backLabel ?? msg('Back to the list', {id: 'item.back'}));
  if (!listing) {
    return html`${notice}
      <div part="message">
        <p>${msg('This item is no longer in the list. It may have ended.', {id: 'item.gone'})}</p>
        ${alone ? nothing : html`<button type="button" part="back" class="button" @click=${onBack}>${backLabel}</button>`}
      </div>`;
  }
  // The page's own address shows an item that stands there alone.
  const link = alone ? location.href : href(id);
  return html`${notice}
  ${itemView(listing, {
    ...view,
    href: link,
    links: {href, onOpen},
    backHref: href(),
    backLabel,
    imageOrigins: imageOrigins(view.src),
    onCopy: () => void (link && copyLink(link, view.onCopied)),
    onShare: link && canShare() ? () => void share(link, pickText(listing.item.name, locale)?.text ?? '') : undefined,
    onBack: alone ? undefined : onBack,
  })}`;
}
