import {msg, str} from '@lit/localize';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Found} from '../../controllers/search-controller.js';
import {guard} from 'lit/directives/guard.js';
import {chips} from '../../parts/chips.js';
import {correction, correctionWords} from '../../parts/correction.js';
import {dialog} from '../../parts/dialog.js';
import {droppedNote} from '../../parts/dropped-note.js';
import {empty} from '../../parts/empty.js';
import {FacetBar} from '../../parts/facet-bar.js';
import {heading} from '../../parts/heading.js';
import {countLabel} from '../../parts/labels.js';
import type {FeedState} from '../../store/feed-store.js';
import type {Answer} from '../../store/finder-index.js';
import {choices} from '../../styles/choices.js';
import {countChosen, type ListPageView} from './list-page.js';
import {paper} from './print.styles.js';

// Search engines are told after the visitor too, and a file of its own would be one more request.
export {JsonLdController} from '../../controllers/json-ld-controller.js';

export const styles = [choices, paper];

/** Past thirty checkboxes in one step. */
const skipToResults = ({currentTarget}: Event): void =>
  ((currentTarget as HTMLElement).getRootNode() as ShadowRoot).querySelector<HTMLElement>("[part='count']")?.focus();

/** What narrows the list down: choices beside it or in a dialog, chips, and the way on when nothing is left. */
export class Refine {
  readonly #facetBar: FacetBar;

  constructor(host: ReactiveControllerHost) {
    this.#facetBar = new FacetBar(host);
  }

  /** Where the window has become narrow, the choices that had focus stand behind a button. */
  readonly keepFocus = ({currentTarget, relatedTarget}: FocusEvent): void => {
    const facets = currentTarget as HTMLElement;
    if (relatedTarget || facets.getClientRects().length) return;
    (facets.getRootNode() as ShadowRoot).querySelector<HTMLElement>('.filter-button')?.focus();
  };

  /** The choices beside the list. */
  facets(view: ListPageView, answer: Answer): TemplateResult {
    return html`<button type="button" class="button skip" @click=${skipToResults}>${msg('Skip to the results', {id: 'facets.skip'})}</button>
      ${heading(view.headingLevel, msg('Narrow down', {id: 'facets.title'}), {id: 'facets-title'})} ${this.#groups(view, answer)}`;
  }

  #groups(view: ListPageView, {facets, context}: Answer): TemplateResult {
    return html`${guard([facets, JSON.stringify(view.filters), view.facets.join(), view.locale, this.#facetBar.version], () =>
      this.#facetBar.render({...view, names: view.facets, counts: facets, context}),
    )}`;
  }

  dialog(view: ListPageView, answer: Answer): TemplateResult {
    const {dialogOpen, announcement, found, locale, onDialog, onClearFilters} = view;
    const clear = html`<button type="button" class="button" @click=${onClearFilters}>${msg('Remove all choices', {id: 'chips.clear'})}</button>`;
    return dialog({
      open: dialogOpen,
      announcement,
      title: heading(view.headingLevel, msg('Narrow down', {id: 'facets.title'}), {id: 'dialog-title'}),
      closeLabel: msg('Close', {id: 'dialog.close'}),
      content: dialogOpen ? html`<div class="facets">${this.#groups(view, answer)}</div>` : nothing,
      actions: dialogOpen ? html`${countChosen(view) ? clear : nothing}
        <button type="button" class="button primary" @click=${() => onDialog(false)}>
          ${msg(str`Show ${countLabel(found?.hits.length ?? 0, locale)}`, {id: 'dialog.show'})}
        </button>` : nothing,
      onClose: () => onDialog(false),
    });
  }

  chips(view: ListPageView, {context}: Answer): TemplateResult | typeof nothing {
    return chips({...view, context, onRemove: view.onToggle, onClear: view.onClearFilters});
  }

  /** Nothing in the list: what to loosen. */
  empty(view: ListPageView, {question}: Found, {context, loosen = []}: Answer): TemplateResult {
    return empty({...view, chosen: countChosen(view), query: question.query, loosen, context, onRemove: view.onToggle, onClearQuery: () => view.onQuery('')});
  }

  /** How many items are left out for their faults. */
  dropped(state: FeedState): TemplateResult | typeof nothing {
    return droppedNote(state);
  }

  correction({question}: Found, {corrected}: Answer): TemplateResult | typeof nothing {
    return correction(question.query, corrected);
  }

  /** What is said of a result: its number, and which words it is of. */
  spoken({question, hits}: Found, answer: Answer | undefined, locale: string): string {
    return `${correctionWords(question.query, answer?.corrected)} ${countLabel(hits.length, locale)}`.trim();
  }
}
