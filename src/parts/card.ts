import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item} from '../feed/types.js';
import type {FeedState} from '../store/feed-store.js';
import type {Listing} from '../store/listing.js';
import {badgeList} from './badges.js';
import {heading} from './heading.js';
import {icon, type IconName} from './icons.js';
import {itemLink, type ItemLinks} from './item-link.js';
import {languageName} from './labels.js';
import {shortPrice} from './price.js';
import {type Highlight, markedText} from './marked-text.js';
import {placeNames} from './place-names.js';
import {localText} from './text.js';
import {describeListing} from './when.js';

export interface CardView extends ItemLinks {
  readonly state: FeedState;
  readonly locale: string;
  readonly now: number;
  readonly headingLevel: number;
  readonly highlight?: Highlight;
}

/** One row of facts: a drawn sign for the eye and the same in words for the ear. */
const fact = (name: IconName, label: string, content: unknown): TemplateResult =>
  html`<p class="fact ${name}">${icon(name)}<span><span class="hidden">${label}: </span>${content}</span></p>`;

const joined = (parts: readonly unknown[]): TemplateResult =>
  html`${parts.map((part, index) => html`${index ? html`<span class="dot"> · </span>` : nothing}${part}`)}`;

function places(item: Item, {state, locale, highlight}: CardView): readonly unknown[] {
  const found = item.location.flatMap((id) => state.places.get(id) ?? []);
  if (!found[0]) return (item.areaServed ?? []).slice(0, 3).map((text) => localText({'': text}, locale));
  return placeNames(found[0], locale).map((name) => markedText(name, locale, highlight));
}

/** The times of a listing in words, as they were last said. */
const said = new WeakMap<Listing, {readonly key: string; readonly text: string}>();

/** While one types, the same rows come at key after key; within a minute nothing of their times changes. */
function whenOf(listing: Listing, view: CardView): string {
  const key = `${view.locale} ${Math.floor(view.now / 60_000)}`;
  let known = said.get(listing);
  if (known?.key !== key) said.set(listing, (known = {key, text: describeListing(listing, view)}));
  return known.text;
}

/** What an item looks like in the list: name, who, where, when, two lines of text, badges. */
export function card(listing: Listing, view: CardView): TemplateResult {
  const {item} = listing;
  const {state, locale, highlight} = view;
  const organizers = item.provider.flatMap((id) => state.organizations.get(id) ?? []).map(({name}) => markedText(name, locale, highlight));
  const where = places(item, view);
  const when = whenOf(listing, view);
  const summary = item.summary ?? item.description;
  return html`<article class="card ${listing.ended ? 'ended' : ''}">
    ${heading(view.headingLevel, itemLink(item['@id'], markedText(item.name, locale, highlight), view), {part: 'title'})}
    <div class="facts">
      ${when ? fact('time', msg('When', {id: 'fact.when'}), when) : nothing}
      ${where.length ? fact('place', msg('Where', {id: 'fact.where'}), joined(where)) : nothing}
      ${organizers.length ? fact('who', msg('Organiser', {id: 'facet.organization'}), joined(organizers)) : nothing}
    </div>
    ${summary ? html`<p class="summary">${markedText(summary, locale, highlight)}</p>` : nothing}
    ${notes(item, view)}
    ${badgeList(listing)}
  </article>`;
}

/** Price, languages and accessibility in one line, as far as they are known and differ from what one expects. */
function notes(item: Item, {state, locale}: CardView): TemplateResult | typeof nothing {
  const languages = (item.inLanguage ?? []).some((code) => code !== locale) ? (item.inLanguage ?? []) : [];
  const access = [...item.location.flatMap((id) => state.places.get(id)?.accessibility ?? []), ...(item.accessibility ?? [])];
  const texts = [
    shortPrice(item, locale),
    languages.length ? languages.map((code) => languageName(code, locale)).join(', ') : undefined,
    access.includes('wheelchair') ? msg('Wheelchair access', {id: 'access.wheelchair'}) : undefined,
  ].filter((text) => text !== undefined);
  return texts.length ? html`<p class="note">${joined(texts)}</p>` : nothing;
}
