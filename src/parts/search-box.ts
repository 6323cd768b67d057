import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {icon} from './icons.js';

/** The field for words. Results come as one types; Enter only must not send a form of the page. */
export const searchBox = (label: string, query: string, onQuery: (query: string) => void, onFocus?: () => void): TemplateResult => html`<div part="search" class="search screen-only" role="search" aria-label=${label}>
  <label for="query">${label}</label>
  <div class="field">
    ${icon('search')}
    <input
      id="query"
      class="input"
      type="search"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      maxlength="500"
      aria-describedby="query-hint"
      .value=${query}
      @input=${(event: InputEvent) => onQuery((event.target as HTMLInputElement).value)}
      @focus=${onFocus}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
    ${query ? clearButton(onQuery) : nothing}
  </div>
  <p id="query-hint" class="note">${msg('Searches names, organisers, places and descriptions.', {id: 'search.hint'})}</p>
</div>`;

const clearButton = (onQuery: (query: string) => void): TemplateResult => html`<button
  type="button"
  class="clear"
  aria-label=${msg('Clear the search', {id: 'search.clear'})}
  @click=${(event: Event) => {
    const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
    onQuery('');
    field?.focus();
  }}
>
  ${icon('clear')}
</button>`;
