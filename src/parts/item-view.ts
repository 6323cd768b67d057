import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item} from '../feed/types.js';
import {EASY_FINNISH, pickText} from '../lib/language.js';
import type {FacetName} from '../store/facet-names.js';
import {type FacetContext, facetValues} from '../store/facets.js';
import type {FeedState} from '../store/feed-store.js';
import type {Listing} from '../store/listing.js';
import {relatedEvents} from '../store/related-events.js';
import {addToCalendar} from './add-to-calendar.js';
import {allTimes} from './all-times.js';
import {attachments} from './attachments.js';
import {badgeList} from './badges.js';
import {valueLabel} from './facet-labels.js';
import {heading} from './heading.js';
import {drawing} from './drawing.js';
import {icon, type IconName} from './icons.js';
import {itemFooter} from './item-footer.js';
import {itemLink, type ItemLinks} from './item-link.js';
import {itemStatus, withoutStatus} from './item-status.js';
import {languageName} from './labels.js';
import {contactLines} from './links.js';
import {organizers} from './organizers.js';
import {priceList} from './price-list.js';
import {paragraphs} from './prose.js';
import {registration} from './registration.js';
import {localText, textRun} from './text.js';
import {whenDetails} from './when-details.js';
import {where} from './where.js';
import {find} from '../lib/find.js';

/** Drawn as those of icons.ts, which the list fetches too. */
const BACK = 'M19 12H5m6-6-6 6 6 6';

export interface ItemView {
  readonly state: FeedState;
  readonly context: FacetContext;
  readonly locale: string;
  readonly now: number;
  readonly headingLevel: number;
  /** Show the text in easy Finnish, where there is one. */
  readonly easy: boolean;
  readonly onEasy: () => void;
  /** The way back; absent when there is nowhere to go back to. */
  readonly onBack?: () => void;
  readonly backHref?: string;
  readonly backLabel: string;
  /** To the series or festival that it is part of, and to what is part of it. */
  readonly links: ItemLinks;
  /** The item's own address, to copy and to share. */
  readonly href?: string;
  readonly copied: boolean;
  readonly onCopy: () => void;
  /** Absent where the browser cannot share. */
  readonly onShare?: () => void;
  /** Where to tell of a mistake; `{id}` and `{name}` stand for the item's. */
  readonly reportUrl: string;
  /** That more of it is on its way, or could not be had; nothing when all is here. */
  readonly more: unknown;
  /** Origins whose pictures may be shown: a picture from elsewhere would tell a stranger who reads this page. */
  readonly imageOrigins: ReadonlySet<string>;
}

/** One item with all that is known of it: what one asks first (when, where, how to register) at the top. */
export function itemView(listing: Listing, view: ItemView): TemplateResult {
  const {item} = listing;
  const easyText = item.description?.[EASY_FINNISH] ?? item.summary?.[EASY_FINNISH];
  const first = keyFacts(listing, view);
  const rows = details(item, view);
  const bare = !first.length && !rows.length && !item.summary && !item.description && view.more === nothing;
  const main = [
    easyText ? easySwitch(view) : nothing,
    picture(item, view),
    text(item, view.easy && easyText ? EASY_FINNISH : view.locale),
    view.more,
    bare ? html`<p>${msg('Nothing more is known.', {id: 'item.bare'})}</p>` : nothing,
    allTimes(listing, view),
    attachments(item, view),
  ].filter(isSomething);
  return html`<article part="item" class="item">
    ${backLink(view)}
    <header>
      ${heading(view.headingLevel, localText(item.name, view.locale), {part: 'title', id: 'item-title', focusable: true})}
      ${partOf(item, view)} ${itemStatus(listing, view)} ${badgeList(withoutStatus(listing))}
    </header>
    ${first.length ? html`<dl class="key-facts">${first}</dl>` : nothing}
    <div class="body">
      ${main.length ? html`<div class="main">${main}</div>` : nothing}
      ${rows.length ? html`<dl class="details">${rows}</dl>` : nothing}
    </div>
    ${itemFooter(item, view)}
  </article>`;
}

function text({summary, description}: Item, locale: string): TemplateResult | typeof nothing {
  if (!summary && !description) return nothing;
  const same = JSON.stringify(summary) === JSON.stringify(description);
  return html`${summary ? html`<div class="lead">${paragraphs(summary, locale)}</div>` : nothing} ${same ? nothing : paragraphs(description, locale)}`;
}

function backLink({onBack, backHref, backLabel}: ItemView): TemplateResult | typeof nothing {
  if (!onBack) return nothing;
  const label = html`${drawing(BACK)} ${backLabel}`;
  const back = (event: MouseEvent) => {
    event.preventDefault();
    onBack();
  };
  return backHref
    ? html`<a part="back" class="button quiet screen-only" href=${backHref} @click=${back}>${label}</a>`
    : html`<button type="button" part="back" class="button quiet screen-only" @click=${back}>${label}</button>`;
}

/** "Osa tapahtumaa Järjestöjen päivät". */
function partOf(item: Item, {state, locale, links}: ItemView): TemplateResult | typeof nothing {
  const {superEvent} = relatedEvents(item, state);
  if (!superEvent) return nothing;
  const label =
    superEvent.superEventType === 'umbrella' ? msg('Part of the event', {id: 'item.part-of-event'}) : msg('Part of the series', {id: 'item.part-of-series'});
  return html`<p class="part-of">${label} ${itemLink(superEvent['@id'], localText(superEvent.name, locale), links)}</p>`;
}

const easySwitch = ({easy, onEasy}: ItemView): TemplateResult =>
  html`<button type="button" class="button screen-only" aria-pressed=${easy ? 'true' : 'false'} @click=${onEasy}>
    ${msg('In easy Finnish', {id: 'item.easy'})}
  </button>`;

function picture(item: Item, {imageOrigins, locale}: ItemView): TemplateResult | typeof nothing {
  const image = find(item.image ?? [], ({url}) => imageOrigins.has(new URL(url).origin));
  if (!image) return nothing;
  return html`<figure>
    <img src=${image.url} alt=${pickText(image.alt, locale)?.text ?? ''} loading="lazy" referrerpolicy="no-referrer" />
    ${image.creditText ? html`<figcaption class="note">${msg('Picture', {id: 'item.picture'})}: <span .textContent=${image.creditText}></span></figcaption>` : nothing}
  </figure>`;
}

const isSomething = (content: unknown): boolean => content !== nothing && content !== undefined;

const row = (label: unknown, content: unknown): TemplateResult | typeof nothing =>
  isSomething(content)
    ? html`<div class="row">
        <dt>${label}</dt>
        <dd>${content}</dd>
      </div>`
    : nothing;

function keyFacts(listing: Listing, view: ItemView): readonly unknown[] {
  const {item} = listing;
  const label = (name: IconName, text: string) => html`${icon(name)} ${text}`;
  const when = whenDetails(listing, view);
  return [
    row(label('time', msg('When', {id: 'fact.when'})), isSomething(when) ? html`${when} ${addToCalendar(listing, view)}` : nothing),
    row(label('place', msg('Where', {id: 'fact.where'})), where(item, view.state.places, view.locale)),
    row(label('who', msg('Registration', {id: 'item.registration'})), registration(listing, view)),
  ].filter(isSomething);
}

function details(item: Item, view: ItemView): readonly unknown[] {
  const {state, locale} = view;
  const organizations = item.provider.flatMap((id) => state.organizations.get(id) ?? []);
  const contacts = item.contactPoint ?? [];
  return [
    row(msg('Price', {id: 'facet.price'}), priceList(item, locale)),
    row(msg('For whom', {id: 'facet.audience'}), whom(item, view)),
    row(msg('Organiser', {id: 'facet.organization'}), organizers(organizations, item, locale)),
    row(msg('Contact', {id: 'item.contact'}), contacts.length ? contacts.map((contact) => contactLines(contact, locale)) : nothing),
    row(msg('Language', {id: 'facet.language'}), item.inLanguage?.length ? item.inLanguage.map((code) => languageName(code, locale)).join(', ') : nothing),
    row(msg('Accessibility', {id: 'facet.accessibility'}), valueList('accessibility', item, view)),
    row(msg('Topic', {id: 'facet.theme'}), valueList('theme', item, view)),
  ].filter(isSomething);
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
