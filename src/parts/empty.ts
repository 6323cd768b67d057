import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {SearchResult} from '../search/types.js';
import {type FacetName, isFacetName} from '../store/facet-names.js';
import type {FacetContext} from '../store/facets.js';
import {facetLabel, valueLabel} from './facet-labels.js';
import {countLabel} from './labels.js';

export interface EmptyView {
  readonly query: string;
  readonly loosen: NonNullable<SearchResult['loosen']>;
  readonly locked: ReadonlySet<string>;
  readonly context: FacetContext;
  readonly locale: string;
  readonly onRemove: (facet: FacetName, value: string) => void;
  readonly onClearQuery: () => void;
  readonly onClear: () => void;
}

/** Nothing matches: says so, and offers the choices whose removal would help, with what each would give. */
export function empty(view: EmptyView): TemplateResult {
  const helpful = view.loosen.filter(({facet, count}) => count > 0 && !view.locked.has(facet));
  return html`<div part="message">
    <p><strong>${
      view.query
        ? msg(str`Nothing was found for “${view.query}” with these choices.`, {id: 'empty.query'})
        : msg('Nothing was found with these choices.', {id: 'empty.choices'})
    }</strong></p>
    ${
      helpful.length
        ? html`<p>${msg('You get results if you remove:', {id: 'empty.loosen'})}</p>
            <ul class="chips">
              ${helpful.map((step) => html`<li>${suggestion(step, view)}</li>`)}
            </ul>`
        : html`<p>${msg('Try another word, a shorter one, or fewer choices.', {id: 'empty.tip'})}</p>
            <button type="button" class="button" @click=${view.onClear}>${msg('Start over', {id: 'empty.clear'})}</button>`
    }
  </div>`;
}

function suggestion(step: EmptyView['loosen'][number], view: EmptyView): TemplateResult | typeof nothing {
  const count = countLabel(step.count, view.locale);
  if (!isFacetName(step.facet)) {
    return html`<button type="button" class="button" @click=${view.onClearQuery}>
      ${msg('the words you searched for', {id: 'empty.words'})} (${count})
    </button>`;
  }
  const {facet, value} = step;
  const {text} = valueLabel(facet, value, view.context, view.locale);
  return html`<button type="button" class="button" @click=${() => view.onRemove(facet, value)}>
    ${facetLabel(facet)}: ${text} (${count})
  </button>`;
}
