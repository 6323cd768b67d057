import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {ContactPoint, Item, LanguageMap, Organization, Place} from '../feed/types.js';
import {EASY_FINNISH, pickText} from '../lib/language.js';
import type {FeedState} from '../store/feed-store.js';
import type {FacetName} from '../store/facet-names.js';
import {type FacetContext, facetValues} from '../store/facets.js';
import type {Listing} from '../store/listing.js';
import {badgeList} from './badges.js';
import {valueLabel} from './facet-labels.js';
import {heading} from './heading.js';
import {icon} from './icons.js';
import {languageName} from './labels.js';
import {priceList} from './price-list.js';
import {registration} from './registration.js';
import {localText, paragraphs, textRun} from './text.js';
import {whenDetails} from './when-details.js';
import {formatDate} from './when-format.js';

export interface ItemView {
  readonly state: FeedState;
  readonly context: FacetContext;
  readonly locale: string;
  readonly now: number;
  readonly headingLevel: number;
  /** Show the text in easy Finnish, where there is one. */
  readonly easy: boolean;
  readonly onEasy: () => void;
  /** The way back to the list; absent when the page shows one item alone. */
  readonly onBack?: () => void;
  readonly backHref?: string;
  /** The item's own address, to copy. */
  readonly href?: string;
  readonly copied: boolean;
  readonly onCopy: () => void;
  /** Where to tell of a mistake; `{id}` and `{name}` stand for the item's. */
  readonly reportUrl: string;
  /** Origins whose pictures may be shown: a picture from elsewhere would tell a stranger who reads this page. */
  readonly imageOrigins: ReadonlySet<string>;
}

/** One item with all that is known of it. */
export function itemView(listing: Listing, view: ItemView): TemplateResult {
  const {item} = listing;
  const easyText = item.description?.[EASY_FINNISH] ?? item.summary?.[EASY_FINNISH];
  const rows = details(listing, view);
  const textLocale = view.easy && easyText ? EASY_FINNISH : view.locale;
  return html`<article part="item" class="item">
    ${backLink(view)}
    ${heading(view.headingLevel, localText(item.name, view.locale), {part: 'title', id: 'item-title', focusable: true})}
    ${badgeList(listing)} ${easyText ? easySwitch(view) : nothing}
    <div class="columns">
      <div class="main">
        ${picture(item, view)}
        ${item.summary ? html`<div class="lead">${paragraphs(item.summary, textLocale)}</div>` : nothing}
        ${sameText(item) ? nothing : paragraphs(item.description, textLocale)}
        ${rows.length || item.summary || item.description ? nothing : html`<p>${msg('Nothing more is known.', {id: 'item.bare'})}</p>`}
      </div>
      ${rows.length ? html`<dl class="details">${rows}</dl>` : nothing}
      ${footer(item, view)}
    </div>
  </article>`;
}

const sameText = ({summary, description}: Item): boolean => JSON.stringify(summary) === JSON.stringify(description);

function backLink({onBack, backHref}: ItemView): TemplateResult | typeof nothing {
  if (!onBack) return nothing;
  const label = html`${icon('back')} ${msg('Back to the list', {id: 'item.back'})}`;
  const back = (event: MouseEvent) => {
    event.preventDefault();
    onBack();
  };
  return backHref
    ? html`<a part="back" class="button quiet screen-only" href=${backHref} @click=${back}>${label}</a>`
    : html`<button type="button" part="back" class="button quiet screen-only" @click=${back}>${label}</button>`;
}

const easySwitch = ({easy, onEasy}: ItemView): TemplateResult =>
  html`<button type="button" class="button screen-only" aria-pressed=${easy ? 'true' : 'false'} @click=${onEasy}>
    ${msg('In easy Finnish', {id: 'item.easy'})}
  </button>`;

function picture(item: Item, {imageOrigins, locale}: ItemView): TemplateResult | typeof nothing {
  const image = item.image?.find(({url}) => imageOrigins.has(new URL(url).origin));
  if (!image) return nothing;
  return html`<figure>
    <img src=${image.url} alt=${pickText(image.alt, locale)?.text ?? ''} loading="lazy" referrerpolicy="no-referrer" />
    ${image.creditText ? html`<figcaption class="note">${msg('Picture', {id: 'item.picture'})}: <span .textContent=${image.creditText}></span></figcaption>` : nothing}
  </figure>`;
}

const row = (label: string, content: unknown): TemplateResult | typeof nothing =>
  content === nothing || content === undefined
    ? nothing
    : html`<div class="row">
        <dt>${label}</dt>
        <dd>${content}</dd>
      </div>`;

function details(listing: Listing, view: ItemView): readonly unknown[] {
  const {item} = listing;
  const {state, locale} = view;
  const places = item.location.flatMap((id) => state.places.get(id) ?? []);
  const organizers = item.provider.flatMap((id) => state.organizations.get(id) ?? []);
  const contacts = item.contactPoint ?? [];
  return [
    row(msg('When', {id: 'fact.when'}), whenDetails(listing, view)),
    row(msg('Where', {id: 'fact.where'}), where(item, places, locale)),
    row(msg('Price', {id: 'facet.price'}), priceList(item, locale)),
    row(msg('Registration', {id: 'item.registration'}), registration(item, view)),
    row(msg('For whom', {id: 'facet.audience'}), whom(item, view)),
    row(msg('Contact', {id: 'item.contact'}), contacts.length ? contacts.map((contact) => contactLines(contact, locale)) : nothing),
    row(msg('Organiser', {id: 'facet.organization'}), organizers.length ? organizers.map((one) => organizer(one, locale)) : nothing),
    row(msg('Language', {id: 'facet.language'}), item.inLanguage?.length ? item.inLanguage.map((code) => languageName(code, locale)).join(', ') : nothing),
    row(msg('Accessibility', {id: 'facet.accessibility'}), valueList('accessibility', item, view)),
    row(msg('Topic', {id: 'facet.theme'}), valueList('theme', item, view)),
  ].filter((one) => one !== nothing);
}

function valueList(facet: FacetName, item: Item, {context, locale}: ItemView): TemplateResult | typeof nothing {
  const values = facetValues(item, context)[facet];
  if (!values.length) return nothing;
  return html`<ul>
    ${values.map((value) => html`<li>${textRun(valueLabel(facet, value, context, locale), locale)}</li>`)}
  </ul>`;
}

function whom(item: Item, view: ItemView): TemplateResult | typeof nothing {
  const [lowest, highest] = (item.typicalAgeRange ?? '').split('-');
  const audiences = valueList('audience', item, view);
  if (!lowest && !highest && audiences === nothing) return nothing;
  return html`${audiences}${lowest || highest ? html`<p>${ages(lowest ?? '', highest ?? '')}</p>` : nothing}`;
}

function ages(lowest: string, highest: string): string {
  if (!highest) return msg(str`Age ${lowest} and over`, {id: 'item.ageFrom'});
  if (!lowest || lowest === '0') return msg(str`Age ${highest} and under`, {id: 'item.ageTo'});
  return lowest === highest ? msg(str`Age ${lowest}`, {id: 'item.age'}) : msg(str`Age ${lowest}–${highest}`, {id: 'item.ages'});
}

function where(item: Item, places: readonly Place[], locale: string): TemplateResult | typeof nothing {
  const served = item.areaServed ?? [];
  if (!places.length && !served.length && !item.onlineUrl && !item.locationNote) return nothing;
  return html`${places.map((place) => placeLines(place, locale))}
    ${item.locationNote ? html`<p>${localText(item.locationNote, locale)}</p>` : nothing}
    ${item.onlineUrl ? html`<p>${outLink(item.onlineUrl, msg('Take part online', {id: 'item.online'}))}</p>` : nothing}
    ${served.length ? html`<p class="note">${msg('Area', {id: 'item.area'})}: <span .textContent=${served.join(', ')}></span></p>` : nothing}`;
}

function placeLines(place: Place, locale: string): TemplateResult {
  const {address, geo} = place;
  const street = place.addressHidden ? undefined : pickText(address?.streetAddress, locale);
  const map = geo && !place.addressHidden ? `https://www.openstreetmap.org/?mlat=${geo.latitude}&mlon=${geo.longitude}#map=17/${geo.latitude}/${geo.longitude}` : undefined;
  return html`<p>
    <strong>${localText(place.name, locale)}</strong>
    ${street ? html`<br />${textRun(street, locale)}` : nothing}
    <br />${place.addressHidden ? nothing : html`<span .textContent=${address?.postalCode ?? ''}></span> `}${localText(address?.addressLocality, locale)}
    ${place.addressHidden ? html`<br />${msg('The exact address is given to those who register.', {id: 'item.hidden'})}` : nothing}
    ${map ? html`<br />${outLink(map, msg('Show on a map', {id: 'item.map'}))}` : nothing}
  </p>`;
}

/** A link that leaves the page; where it leads is said, since the words alone do not. */
const outLink = (url: string, label: string): TemplateResult =>
  html`<a href=${url} rel="noopener noreferrer">${label}<span class="hidden"> (${msg('another site', {id: 'item.elsewhere'})})</span></a>`;

function contactLines(contact: ContactPoint, locale: string): TemplateResult {
  const {telephone, email, url} = contact;
  return html`<p>
    ${lines(
      localText(contact.name ?? contact.contactType, locale),
      telephone ? html`<a href="tel:${telephone.replace(/[^\d+]/g, '')}">${telephone}</a>` : nothing,
      email ? html`<a href="mailto:${email}">${email}</a>` : nothing,
      url ? outLink(url, shortUrl(url)) : nothing,
    )}
  </p>`;
}

const lines = (...parts: readonly unknown[]): unknown =>
  parts.filter((part) => part !== nothing).map((part, index) => html`${index ? html`<br />` : nothing}${part}`);

const shortUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

function organizer(organization: Organization, locale: string): TemplateResult {
  const {url} = organization;
  const contact = organization.contactPoint?.[0];
  return html`<div>
    <p><strong>${localText(organization.name, locale)}</strong></p>
    ${organization.description ? html`<p class="note">${firstSentences(organization.description, locale)}</p>` : nothing}
    ${url ? html`<p>${outLink(url, shortUrl(url))}</p>` : nothing} ${contact ? contactLines(contact, locale) : nothing}
  </div>`;
}

const firstSentences = (map: LanguageMap, locale: string): unknown => {
  const text = pickText(map, locale);
  return text ? textRun({...text, text: text.text.split('\n')[0] ?? ''}, locale) : nothing;
};

function dates({dateVerified, dateModified}: Item, locale: string): TemplateResult | typeof nothing {
  const verified = dateVerified ? formatDate(dateVerified, locale) : undefined;
  const modified = dateModified ? formatDate(dateModified, locale) : undefined;
  if (!verified && !modified) return nothing;
  return html`<p class="note">
    ${lines(
      verified ? msg(str`Details checked on ${verified}`, {id: 'item.verified'}) : nothing,
      modified ? msg(str`Details changed on ${modified}`, {id: 'item.modified'}) : nothing,
    )}
  </p>`;
}

function footer(item: Item, view: ItemView): TemplateResult {
  const {locale, href, copied, onCopy} = view;
  return html`<footer>
    ${dates(item, locale)}
    <div class="actions screen-only">
      ${item.url ? html`<a class="button primary" href=${item.url} rel="noopener noreferrer">${msg('More on the organiser’s site', {id: 'item.more'})}</a>` : nothing}
      ${href ? html`<button type="button" class="button" @click=${onCopy}>${icon('link')} ${copied ? msg('Link copied', {id: 'item.copied'}) : msg('Copy link', {id: 'item.copy'})}</button>` : nothing}
      ${reportLink(item, view)}
    </div>
  </footer>`;
}

function reportLink(item: Item, {reportUrl, locale}: ItemView): TemplateResult | typeof nothing {
  if (!reportUrl) return nothing;
  const name = pickText(item.name, locale)?.text ?? '';
  const url = reportUrl.replaceAll('{id}', encodeURIComponent(item['@id'])).replaceAll('{name}', encodeURIComponent(name));
  return html`<a class="button quiet" href=${url}>${msg('Report a mistake in these details', {id: 'item.report'})}</a>`;
}
