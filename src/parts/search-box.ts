import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {icon} from './icons.js';

export interface SearchBoxView {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The field for words. Results come as one types; Enter only keeps a host form from being sent. */
export function searchBox({query, onQuery}: SearchBoxView): TemplateResult {
  return html`<div part="search" class="search screen-only" role="search">
    <label for="query">${msg('Search activities and events', {id: 'search.label'})}</label>
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
        .value=${live(query)}
        @input=${(event: InputEvent) => onQuery((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      ${
        query
          ? html`<button type="button" class="clear" aria-label=${msg('Clear the search', {id: 'search.clear'})} @click=${(event: Event) => clear(event, onQuery)}>
              ${icon('clear')}
            </button>`
          : nothing
      }
    </div>
    <p id="query-hint" class="note">${msg('Searches names, organisers, places and descriptions.', {id: 'search.hint'})}</p>
  </div>`;
}

function clear(event: Event, onQuery: (query: string) => void): void {
  const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
  onQuery('');
  field?.focus();
}
