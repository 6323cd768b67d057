import {msg, str} from '@lit/localize';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {eventsLabel} from '../../parts/calendar-words.js';
import {chips} from '../../parts/chips.js';
import {correction} from '../../parts/correction.js';
import {dialog} from '../../parts/dialog.js';
import {FacetBar} from '../../parts/facet-bar.js';
import {heading} from '../../parts/heading.js';
import {icon} from '../../parts/icons.js';
import {notice} from '../../parts/messages.js';
import {searchBox} from '../../parts/search-box.js';
import type {CalendarState} from '../../store/calendar-state.js';
import {type FacetName, isFacetName} from '../../store/facet-names.js';
import type {Answer} from '../../store/finder-index.js';
import type {Filters} from '../../store/finder-state.js';
import {timeChips, timeChoices} from './time-choices.js';

export interface RefineView extends Pick<CalendarState, 'query' | 'when' | 'evening'> {
  readonly locale: string;
  readonly today: number;
  readonly headingLevel: number;
  readonly filters: Filters;
  readonly locked: ReadonlySet<string>;
  readonly facets: readonly FacetName[];
  readonly answer: Answer | undefined;
  /** The part that searches could not be loaded. */
  readonly failed: boolean;
  /** How many events are shown now. Asked for where it is written: it is counted anew. */
  readonly count: () => number;
  readonly open: boolean;
  readonly announcement: string;
  readonly onQuery: (query: string) => void;
  readonly onToggle: (facet: FacetName, value: string) => void;
  readonly onWhen: (when: CalendarState['when']) => void;
  readonly onEvening: (evening: boolean) => void;
  readonly onClear: () => void;
  readonly onDialog: (open: boolean) => void;
  readonly onRetry: () => void;
}

/** How many choices the visitor can take away again. */
const countChosen = ({filters, locked, when, evening}: RefineView): number =>
  Object.entries(filters)
    .filter(([name]) => isFacetName(name) && !locked.has(name))
    .reduce((sum, [, values]) => sum + values.length, 0) +
  (when ? 1 : 0) +
  (evening ? 1 : 0);

/** Words and choices of the calendar: the search, a dialog with times and facets, and chips of what is chosen. */
export class Refine {
  readonly #facetBar: FacetBar;

  constructor(host: ReactiveControllerHost) {
    this.#facetBar = new FacetBar(host);
  }

  search(view: RefineView): TemplateResult {
    const {query, failed, onQuery, onDialog, onRetry} = view;
    const count = countChosen(view);
    return html`${searchBox(msg('Search events', {id: 'calendar.search'}), query, onQuery)}
      <button type="button" class="button filter-button screen-only" aria-haspopup="dialog" @click=${() => onDialog(true)}>
        ${icon('filter')} ${count ? msg(str`Narrow down (${count})`, {id: 'facets.openCount'}) : msg('Narrow down', {id: 'facets.title'})}
      </button>
      ${failed ? notice(msg('The search could not be loaded.', {id: 'error.search'}), onRetry) : nothing}
      ${correction(view.query, view.answer?.corrected)}`;
  }

  chips(view: RefineView): unknown {
    const {answer, onToggle, onClear} = view;
    return chips({...view, context: answer?.context, more: timeChips(view), onRemove: onToggle, onClear});
  }

  dialog(view: RefineView): TemplateResult {
    const {open, announcement, headingLevel, onDialog, onClear} = view;
    const count = view.count();
    const clear = html`<button type="button" class="button" @click=${onClear}>${msg('Remove all choices', {id: 'chips.clear'})}</button>`;
    return html`<div class="refine">${dialog({
      open,
      announcement,
      title: heading(headingLevel + 1, msg('Narrow down', {id: 'facets.title'}), {id: open ? 'dialog-title' : undefined}),
      closeLabel: msg('Close', {id: 'dialog.close'}),
      content: open ? html`<div class="facets">${timeChoices(view)} ${this.#groups(view)}</div>` : nothing,
      actions: html`${countChosen(view) ? clear : nothing}
        <button type="button" class="button primary" @click=${() => onDialog(false)}>${msg(str`Show: ${eventsLabel(count)}`, {id: 'calendar.show'})}</button>`,
      onClose: () => onDialog(false),
    })}</div>`;
  }

  #groups(view: RefineView): unknown {
    const {answer, facets} = view;
    if (!answer) return html`<p class="note">${msg('Fetching the choices…', {id: 'calendar.choices'})}</p>`;
    return this.#facetBar.render({...view, names: facets, counts: answer.facets, context: answer.context});
  }

}
