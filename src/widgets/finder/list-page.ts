import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Found} from '../../controllers/search-controller.js';
import {card, type CardView} from '../../parts/card.js';
import {heading} from '../../parts/heading.js';
import {icon} from '../../parts/icons.js';
import {countLabel, sortLabel} from '../../parts/labels.js';
import {notice, skeleton} from '../../parts/messages.js';
import {searchBox} from '../../parts/search-box.js';
import {type FacetName, isFacetName} from '../../store/facet-names.js';
import type {FeedState} from '../../store/feed-store.js';
import {type Filters, type FinderState, type Sort, SORTS} from '../../store/finder-state.js';
import type {Listing} from '../../store/listing.js';
import type {Refine} from './refine.js';

export interface ListPageView {
  readonly feed: FeedState | undefined;
  readonly found: Found | undefined;
  /** Still on screen below the first `freshRows` results, for some frames. */
  readonly before: Found | undefined;
  readonly freshRows: number;
  /** All rows are laid out, also those far from the screen. */
  readonly whole: boolean;
  /** Comes after the first results; absent until then. */
  readonly refine: Refine | undefined;
  readonly hasSource: boolean;
  readonly busy: boolean;
  /** The part that searches could not be loaded. */
  readonly failed: boolean;
  readonly locale: string;
  readonly now: number;
  readonly headingLevel: number;
  readonly layout: 'full' | 'cards' | 'compact';
  readonly state: FinderState;
  readonly filters: Filters;
  readonly locked: ReadonlySet<string>;
  readonly facets: readonly FacetName[];
  readonly pageSize: number;
  readonly dialogOpen: boolean;
  /** What the polite live region says now; a modal dialog needs one of its own. */
  readonly announcement: string;
  readonly href: (item: string) => string | undefined;
  /** What is wrong with the feed, in words. */
  readonly notice: unknown;
  readonly onRetry: () => void;
  readonly onQuery: (query: string) => void;
  /** The visitor goes to the search box. */
  readonly onSearch: () => void;
  readonly onToggle: (facet: FacetName, value: string) => void;
  readonly onClear: () => void;
  readonly onClearFilters: () => void;
  readonly onSort: (sort: Sort) => void;
  readonly onMore: (shown: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onDialog: (open: boolean) => void;
}

/** Search, facets and the list. */
export function listPage(view: ListPageView): TemplateResult {
  const {layout, dialogOpen, feed, found, refine} = view;
  const full = layout === 'full';
  const answer = found?.answer;
  // Nothing to search in, now or soon.
  const hopeless = !found && (!view.hasSource || feed?.error);
  const refinable = full && refine && answer;
  return html`<div class="page ${layout}">
    ${refinable ? refine.dialog(view, answer) : nothing}
    ${layout === 'cards' || hopeless ? nothing : searchBox(msg('Search activities and events', {id: 'search.label'}), view.state.query, view.onQuery, view.onSearch)}
    <div class="columns">
      ${full ? html`<div class="facets screen-only" @focusout=${refine?.keepFocus}>${refinable && !dialogOpen ? refine.facets(view, view.before?.answer ?? answer) : nothing}</div>` : nothing}
      <div class="results" aria-busy=${view.busy || view.before ? 'true' : 'false'}>
        ${view.notice} ${problems(view)}
        ${found ? results(view, found) : hopeless ? nothing : skeleton()}
      </div>
    </div>
  </div>`;
}

function problems({hasSource, failed, onRetry}: ListPageView): unknown {
  if (!hasSource) return notice(msg('This page has not said where the list is.', {id: 'error.noSource'}));
  return failed ? notice(msg('The search could not be loaded.', {id: 'error.search'}), onRetry) : nothing;
}

function results(view: ListPageView, found: Found): TemplateResult {
  const {locale, headingLevel, state, pageSize, layout, refine} = view;
  const {answer, hits} = found;
  const total = hits.length;
  const shown = Math.min(total, state.pages * pageSize);
  return html`
    <div class="toolbar">
      ${heading(headingLevel, countLabel(total, locale), {part: 'count', focusable: true})}
      ${layout === 'full' ? html`${found.listings.length ? filterButton(view) : nothing} ${total > 1 ? sortChoice(view) : nothing}` : nothing}
    </div>
    ${refine && answer ? html`${layout === 'full' ? refine.chips(view, answer) : nothing} ${refine.correction(found, answer)}` : nothing}
    ${total ? list(view, found, shown) : nothingFound(view, found)} ${more(view, shown, total)} ${refine?.dropped(found.state)}
  `;
}

function nothingFound(view: ListPageView, found: Found): unknown {
  if (!found.listings.length) return notice(msg('There is nothing in the list right now.', {id: 'empty.bare'}));
  return view.refine && found.answer ? view.refine.empty(view, found, found.answer) : nothing;
}

/** How many choices the visitor can take away again. */
export const countChosen = ({filters, locked}: ListPageView): number =>
  Object.entries(filters)
    .filter(([name]) => isFacetName(name) && !locked.has(name))
    .reduce((sum, [, values]) => sum + values.length, 0);

function filterButton(view: ListPageView): TemplateResult {
  const count = countChosen(view);
  return html`<button type="button" class="button filter-button screen-only" aria-haspopup="dialog" @click=${() => view.onDialog(true)}>
    ${icon('filter')} ${count ? msg(str`Narrow down (${count})`, {id: 'facets.openCount'}) : msg('Narrow down', {id: 'facets.title'})}
  </button>`;
}

const sortChoice = ({state, onSort}: ListPageView): TemplateResult => html`<label part="sort" class="sort screen-only">
  <span>${msg('Order', {id: 'sort.label'})}</span>
  <select class="input" @change=${(event: Event) => onSort((event.target as HTMLSelectElement).value as Sort)}>
    ${SORTS.map((sort) => html`<option value=${sort} .selected=${sort === state.sort}>${sortLabel(sort, state.query)}</option>`)}
  </select>
</label>`;

interface Row {
  readonly listing: Listing;
  readonly found: Found;
}

const rowsOf = (found: Found, from: number, to: number): readonly Row[] =>
  [...found.hits.subarray(from, to)].flatMap((number) => {
    const listing = found.listings[number];
    return listing ? {listing, found} : [];
  });

function list(view: ListPageView, found: Found, shown: number): TemplateResult {
  const {before} = view;
  const fresh = before ? view.freshRows : shown;
  const rows = [...rowsOf(found, 0, Math.min(fresh, shown)), ...(before ? rowsOf(before, fresh, shown) : [])];
  return html`<ol part="list" class="list ${view.whole ? 'whole' : ''}" role="list">
    ${rows.map((row) => html`<li part="card">${guard([row.listing, row.found, view.headingLevel], () => rowCard(view, row))}</li>`)}
  </ol>`;
}

function rowCard(view: ListPageView, {listing, found}: Row): TemplateResult {
  const cardView: CardView = {
    ...view,
    state: found.state,
    headingLevel: view.headingLevel + 1,
    highlight: found.answer?.highlight,
  };
  return card(listing, cardView);
}

function more({onMore}: ListPageView, shown: number, total: number): TemplateResult | typeof nothing {
  if (shown >= total) return nothing;
  return html`<div class="more screen-only">
    <p class="note">${msg(str`Showing ${shown} of ${total}`, {id: 'list.shown'})}</p>
    <button type="button" part="more" class="button" @click=${() => onMore(shown)}>${msg('Show more', {id: 'list.more'})}</button>
  </div>`;
}
