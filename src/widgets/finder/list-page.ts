import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Found} from '../../controllers/search-controller.js';
import {card, type CardView} from '../../parts/card.js';
import {chips} from '../../parts/chips.js';
import {dialog} from '../../parts/dialog.js';
import {empty} from '../../parts/empty.js';
import type {FacetBar} from '../../parts/facet-bar.js';
import {heading} from '../../parts/heading.js';
import {icon} from '../../parts/icons.js';
import {countLabel, sortLabel} from '../../parts/labels.js';
import {droppedNote, skeleton, trouble} from '../../parts/messages.js';
import {searchBox} from '../../parts/search-box.js';
import {type FacetName, isFacetName} from '../../store/facets.js';
import type {FeedState} from '../../store/feed-store.js';
import {type Filters, type FinderState, type Sort, SORTS} from '../../store/finder-state.js';

export interface ListPageView {
  readonly feed: FeedState | undefined;
  readonly found: Found | undefined;
  readonly hasSource: boolean;
  readonly busy: boolean;
  readonly locale: string;
  readonly now: number;
  readonly headingLevel: number;
  readonly layout: 'full' | 'cards' | 'compact';
  readonly state: FinderState;
  readonly filters: Filters;
  readonly locked: ReadonlySet<string>;
  readonly facets: readonly FacetName[];
  readonly facetBar: FacetBar;
  readonly pageSize: number;
  readonly dialogOpen: boolean;
  readonly href: (item?: string) => string | undefined;
  readonly onRetry: () => void;
  readonly onQuery: (query: string) => void;
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
  const {layout, dialogOpen, found} = view;
  const full = layout === 'full';
  // Nothing to search in, now or soon.
  const hopeless = !found && (!view.hasSource || view.feed?.error !== undefined);
  return html`<div class="page ${layout}">
    ${layout === 'cards' || hopeless ? nothing : searchBox({query: view.state.query, onQuery: view.onQuery})}
    <div class="columns">
      ${full ? html`<div class="facets screen-only">${dialogOpen ? nothing : facets(view)}</div>` : nothing}
      <div class="results" aria-busy=${view.busy ? 'true' : 'false'}>
        ${view.feed ? trouble({state: view.feed, locale: view.locale, onRetry: view.onRetry}) : nothing}
        ${view.hasSource ? nothing : noSource()} ${found ? results(view, found) : waiting(view)}
      </div>
    </div>
    ${full ? filterDialog(view) : nothing}
  </div>`;
}

const noSource = (): TemplateResult =>
  html`<div part="message" class="problem"><p>${msg('This page has not said where the list is.', {id: 'error.noSource'})}</p></div>`;

const waiting = ({feed, hasSource}: ListPageView): unknown => (hasSource && !feed?.error ? skeleton() : nothing);

function facets({found, facets, facetBar, filters, locale, onToggle, headingLevel}: ListPageView): unknown {
  if (!found) return nothing;
  return html`${heading(headingLevel, msg('Narrow down', {id: 'facets.title'}), {id: 'facets-title'})}
  ${facetBar.render({names: facets, counts: found.result.facets, context: found.context, filters, locale, onToggle})}`;
}

function filterDialog(view: ListPageView): TemplateResult {
  const {dialogOpen, found, locale, onDialog, onClearFilters} = view;
  const clear = html`<button type="button" class="button" @click=${onClearFilters}>${msg('Remove all choices', {id: 'chips.clear'})}</button>`;
  return dialog({
    open: dialogOpen,
    label: msg('Narrow down', {id: 'facets.title'}),
    closeLabel: msg('Close', {id: 'dialog.close'}),
    content: dialogOpen ? html`<div class="facets">${facets(view)}</div>` : nothing,
    actions: html`${countChosen(view) ? clear : nothing}
      <button type="button" class="button primary" @click=${() => onDialog(false)}>
        ${msg(str`Show ${countLabel(found?.result.hits.length ?? 0, locale)}`, {id: 'dialog.show'})}
      </button>`,
    onClose: () => onDialog(false),
  });
}

function results(view: ListPageView, found: Found): TemplateResult {
  const {locale, headingLevel, state, pageSize, layout} = view;
  const total = found.result.hits.length;
  const shown = Math.min(total, state.pages * pageSize);
  return html`
    <div class="toolbar">
      ${heading(headingLevel, countLabel(total, locale), {part: 'count'})}
      ${layout === 'full' ? html`${filterButton(view)} ${total > 1 ? sortChoice(view) : nothing}` : nothing}
    </div>
    ${layout === 'full' ? chips({...view, context: found.context, onRemove: view.onToggle, onClear: view.onClearFilters}) : nothing}
    ${correction(found)} ${total ? list(view, found, shown) : nothingFound(view, found)} ${more(view, shown, total)}
    ${droppedNote(found.context.state)}
  `;
}

const correction = ({result, request}: Found): TemplateResult | typeof nothing =>
  result.corrected
    ? html`<p class="note">
        ${msg(str`No results for “${request.query}”. Showing results for “${result.corrected}”.`, {id: 'list.corrected'})}
      </p>`
    : nothing;

/** How many choices the visitor can take away again. */
const countChosen = ({filters, locked}: ListPageView): number =>
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
    ${SORTS.map((sort) => html`<option value=${sort} .selected=${sort === state.sort}>${sortLabel(sort)}</option>`)}
  </select>
</label>`;

function list(view: ListPageView, found: Found, shown: number): TemplateResult {
  const cardView: CardView = {
    ...view,
    state: found.context.state,
    headingLevel: view.headingLevel + 1,
    highlight: found.highlight,
  };
  const listings = [...found.result.hits.subarray(0, shown)].flatMap((number) => found.listings[number] ?? []);
  return html`<ol part="list" class="list" role="list">
    ${repeat(
      listings,
      ({item}) => item['@id'],
      (listing) => html`<li part="card">${card(listing, cardView)}</li>`,
    )}
  </ol>`;
}

function nothingFound(view: ListPageView, found: Found): TemplateResult {
  return empty({
    ...view,
    query: found.request.query,
    loosen: found.result.loosen ?? [],
    context: found.context,
    bare: found.listings.length === 0,
    onRemove: view.onToggle,
    onClearQuery: () => view.onQuery(''),
  });
}

function more({onMore}: ListPageView, shown: number, total: number): TemplateResult | typeof nothing {
  if (shown >= total) return nothing;
  return html`<div class="more screen-only">
    <p class="note">${msg(str`Showing ${shown} of ${total}`, {id: 'list.shown'})}</p>
    <button type="button" part="more" class="button" @click=${() => onMore(shown)}>${msg('Show more', {id: 'list.more'})}</button>
  </div>`;
}
