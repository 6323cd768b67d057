import {msg} from '@lit/localize';
import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Announcer} from '../controllers/announcer.js';
import type {FeedController} from '../controllers/feed-controller.js';
import {ItemDetailsController} from '../controllers/item-details.js';
import {pickText} from '../lib/language.js';
import {originOf} from '../lib/urls.js';
import type {FeedState} from '../store/feed-store.js';
import type {ItemDetails} from '../store/item-details.js';
import {createListing, type Listing} from '../store/listing.js';
import {listingOf} from '../store/related-events.js';
import {itemStyles} from '../styles/item.js';
import {toClipboard} from './clipboard.js';
import {itemView, type ItemView} from './item-view.js';
import {problemBox} from './problem-box.js';

export const styles = itemStyles;

type Own = 'backHref' | 'copied' | 'easy' | 'href' | 'imageOrigins' | 'links' | 'more' | 'onBack' | 'onCopy' | 'onEasy' | 'onShare';

/** What a widget gives for the page of an item. */
export interface ItemPageView extends Omit<ItemView, Own | 'backLabel'> {
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
}

/** Pictures come only from where the feed or the page comes from. */
const imageOrigins = (src: string): ReadonlySet<string> =>
  new Set([location.href, ...src.split(/\s+/)].flatMap((url) => originOf(url) ?? []));

async function copyLink(href: string, onCopied: () => void): Promise<void> {
  if (await toClipboard(href)) return onCopied();
  // Not allowed (an old browser, a frame without permission): shown, to be copied by hand.
  window.prompt(msg('Copy the link', {id: 'item.copyPrompt'}), href);
}

/** The device's own way to hand on a link; not in every browser (https://www.w3.org/TR/web-share/). */
const canShare = (): boolean => 'share' in navigator;

const share = (url: string, title: string): Promise<void> =>
  // Rejected when the visitor thinks better of it: nothing to tell.
  navigator.share({url, title}).catch(() => undefined);

const failureTitle = (): string => msg('The details could not be fetched.', {id: 'details.failed'});

/** The listing with the whole item in place of its summary. */
const withDetails = ({item, series}: Listing, {item: whole}: ItemDetails, now: number): Listing =>
  createListing(whole, series.map((single) => (single === item ? whole : single)), now);

/** The page of the open item, in any widget; fetches what the list does not have of it. */
export class ItemPage implements ReactiveController {
  readonly #host: LitElement;
  readonly #announcer: Announcer;
  readonly #details: ItemDetailsController;
  /** The item that these are about, while it is shown. */
  #id?: string;
  /** Its text in easy Finnish, where there is one. */
  #easy = false;
  /** The link to it has been copied. */
  #copied = false;
  #shown = false;
  /** The feed with what has come of this item beside it. */
  #whole?: {readonly state: FeedState; readonly details: ItemDetails; readonly both: FeedState};

  constructor(host: LitElement, feed: FeedController, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
    this.#details = new ItemDetailsController(host, feed, () => announcer.announceAgain(failureTitle()));
    host.addController(this);
  }

  hostUpdate(): void {
    this.#shown = false;
  }

  hostUpdated(): void {
    if (this.#shown) return;
    this.#id = undefined;
    this.#details.show(undefined);
  }

  /** The open item, or a word about why it is not there. */
  render(view: ItemPageView): TemplateResult {
    const {notice, state, id, start, now} = view;
    this.#shown = true;
    if (id !== this.#id) this.#easy = this.#copied = false;
    this.#id = id;
    const listing = listingOf(id, state, now);
    this.#details.show(listing?.item);
    const backLabel = start ? msg('Back', {id: 'item.backToItem'}) : (view.backLabel ?? msg('Back to the list', {id: 'item.back'}));
    return html`${notice} ${listing ? this.#item(listing, {...view, backLabel}) : gone({...view, backLabel})}`;
  }

  #item(listing: Listing, view: ItemPageView & {readonly backLabel: string}): TemplateResult {
    const {id, start, href, onBack, onOpen, locale, now, state} = view;
    const {details} = this.#details;
    // The page's own address shows an item that stands there alone.
    const link = id === start ? location.href : href(id);
    return itemView(details ? withDetails(listing, details, now) : listing, {
      ...view,
      state: details ? this.#merge(state, details) : state,
      more: this.#more(),
      easy: this.#easy,
      copied: this.#copied,
      href: link,
      links: {href, onOpen},
      backHref: href(),
      imageOrigins: imageOrigins(view.src),
      onEasy: () => {
        this.#easy = !this.#easy;
        this.#host.requestUpdate();
      },
      onCopy: () => void (link && copyLink(link, () => this.#tellCopied())),
      onShare: link && canShare() ? () => void share(link, pickText(listing.item.name, locale)?.text ?? '') : undefined,
      onBack: id === start ? undefined : onBack,
    });
  }

  #tellCopied(): void {
    this.#copied = true;
    this.#host.requestUpdate();
    this.#announcer.announce(msg('Link copied', {id: 'item.copied'}));
  }

  #merge(state: FeedState, details: ItemDetails): FeedState {
    if (this.#whole?.state !== state || this.#whole.details !== details) {
      const organizations = new Map([...state.organizations, ...details.organizations]);
      this.#whole = {state, details, both: {...state, organizations, places: new Map([...state.places, ...details.places])}};
    }
    return this.#whole.both;
  }

  /** That more is on its way, or could not be had. */
  #more(): unknown {
    const {loading, error} = this.#details;
    if (loading) return html`<p class="note">${msg('Fetching the details…', {id: 'details.loading'})}</p>`;
    if (!error) return nothing;
    const changed = error.code === 'outdated' || error.code === 'not-found';
    const reason = changed
      ? msg('The list has changed since it was fetched. Load this page again to see the newest.', {id: 'details.outdated'})
      : msg('What the list tells is shown here. The rest can be tried again.', {id: 'details.rest'});
    return problemBox(failureTitle(), reason, () => this.#retry());
  }

  /** The button goes; who pressed it stays at the item. */
  #retry(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#item-title')?.focus();
    this.#details.retry();
  }
}

function gone({id, start, backLabel, onBack}: ItemPageView): TemplateResult {
  return html`<div part="message">
    <p>${msg('This item is no longer in the list. It may have ended.', {id: 'item.gone'})}</p>
    ${id === start ? nothing : html`<button type="button" part="back" class="button" @click=${onBack}>${backLabel}</button>`}
  </div>`;
}
