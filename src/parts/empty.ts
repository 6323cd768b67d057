import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {SearchResult} from '../search/types.js';
import {type FacetName, isFacetName} from '../store/facet-names.js';
import type {FacetContext} from '../store/facets.js';
import {facetLabel, valueLabel} from './facet-labels.js';
import {icon} from './icons.js';
import {countLabel} from './labels.js';

export interface EmptyView {
  readonly query: string;
  /** How many choices the visitor can take away. */
  readonly chosen: number;
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
  const helpful = view.chosen ? view.loosen.filter(({facet, count}) => count > 0 && !view.locked.has(facet)) : [];
  return html`<div part="message">
    <p><strong>${whatHappened(view)}</strong></p>
    ${
      helpful.length
        ? html`<p id="loosen">${msg('You get results if you remove:', {id: 'empty.loosen'})}</p>
            <ul class="chips" aria-labelledby="loosen">
              ${helpful.map((step) => html`<li>${suggestion(step, view)}</li>`)}
            </ul>`
        : wayOn(view)
    }
  </div>`;
}

function whatHappened({query, chosen}: EmptyView): string {
  if (!query) return msg('Nothing was found with these choices.', {id: 'empty.choices'});
  return chosen
    ? msg(str`Nothing was found for “${query}” with these choices.`, {id: 'empty.query'})
    : msg(str`Nothing was found for “${query}”.`, {id: 'empty.word'});
}

/** No single choice is to blame. */
function wayOn({chosen, onClear, onClearQuery}: EmptyView): TemplateResult {
  return chosen
    ? html`<p>${msg('Remove several choices, or start over.', {id: 'empty.several'})}</p>
        <button type="button" class="button" @click=${onClear}>${msg('Start over', {id: 'empty.clear'})}</button>`
    : html`<p>${msg('Try another word, or a shorter one.', {id: 'empty.tip'})}</p>
        <button type="button" class="button" @click=${onClearQuery}>${msg('Clear the search', {id: 'search.clear'})}</button>`;
}

function suggestion(step: EmptyView['loosen'][number], view: EmptyView): TemplateResult | typeof nothing {
  const count = countLabel(step.count, view.locale);
  if (!isFacetName(step.facet)) {
    return html`<button type="button" class="button" @click=${view.onClearQuery}>
      ${icon('clear')} ${msg('the words you searched for', {id: 'empty.words'})} (${count})
    </button>`;
  }
  const {facet, value} = step;
  const {text} = valueLabel(facet, value, view.context, view.locale);
  return html`<button type="button" class="button" @click=${() => view.onRemove(facet, value)}>
    ${icon('clear')} ${facetLabel(facet)}: ${text} (${count})
  </button>`;
}
