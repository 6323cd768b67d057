import {msg, str} from '@lit/localize';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {collators, numbers} from '../lib/intl.js';
import type {FacetName} from '../store/facet-names.js';
import type {FacetContext} from '../store/facets.js';
import type {Filters} from '../store/finder-state.js';
import {facetLabel, valueLabel} from './facet-labels.js';
import {textRun} from './text.js';

export interface FacetView {
  readonly names: readonly FacetName[];
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly context: FacetContext;
  readonly filters: Filters;
  readonly locale: string;
  readonly onToggle: (facet: FacetName, value: string) => void;
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly lang: string;
  readonly count: number;
  readonly checked: boolean;
}

type Label = Pick<Option, 'value' | 'text' | 'lang'>;

/** Facets with more options than this start folded to the most common ones, and can be searched. */
const SHORT = 8;
const FOLDED = 6;
/** How many groups stand open before the visitor has touched any. */
const OPEN_GROUPS = 3;

/** Their options have an order of their own, which the names would break. */
const ORDERED: Partial<Record<FacetName, readonly string[]>> = {
  weekday: ['1', '2', '3', '4', '5', '6', '7'],
  price: ['free', 'paid'],
  mode: ['onsite', 'online', 'phone'],
};

/** The facets beside the list: groups of checkboxes with counts. Keeps what is unfolded and searched, nothing else. */
export class FacetBar {
  readonly #host: ReactiveControllerHost;
  /** Groups that the visitor has opened or closed. */
  readonly #open = new Map<FacetName, boolean>();
  readonly #unfolded = new Set<FacetName>();
  readonly #words = new Map<FacetName, string>();
  /** The most common values as first seen: the folded list must not jump about while the visitor chooses. */
  #common = new Map<FacetName, ReadonlySet<string>>();
  #labels = new Map<FacetName, readonly Label[]>();
  #locale = '';
  #context?: FacetContext;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Differs when what is unfolded or searched has changed. */
  version = 0;

  #changed(): void {
    this.version++;
    this.#host.requestUpdate();
  }

  render(view: FacetView): TemplateResult {
    if (view.context !== this.#context || view.locale !== this.#locale) {
      this.#context = view.context;
      this.#locale = view.locale;
      this.#common = new Map();
      this.#labels = new Map();
    }
    const groups = view.names.filter((name) => view.counts.get(name)?.size || view.filters[name]?.length);
    return html`${repeat(
      groups,
      (name) => name,
      (name, index) => this.#group(name, view, this.#open.get(name) ?? (index < OPEN_GROUPS || Boolean(view.filters[name]?.length))),
    )}`;
  }

  #group(name: FacetName, view: FacetView, open: boolean): TemplateResult {
    const chosen = view.filters[name]?.length ?? 0;
    const label = facetLabel(name);
    return html`<details part="facet" class="facet" ?open=${open} @toggle=${(event: Event) => this.#toggled(name, open, event)}>
      <summary>
        <span>${label}</span> ${chosen ? html`<span class="chosen">${msg(str`Chosen: ${chosen}`, {id: 'facet.chosen'})}</span>` : nothing}
      </summary>
      ${open ? this.#choices(name, label, view) : nothing}
    </details>`;
  }

  #toggled(name: FacetName, was: boolean, {target}: Event): void {
    const {open} = target as HTMLDetailsElement;
    if (open === was) return;
    this.#open.set(name, open);
    this.#changed();
  }

  /** Only open groups have theirs on the page: the counts of all would be written anew at every key. */
  #choices(name: FacetName, label: string, view: FacetView): TemplateResult {
    const options = this.#options(name, view);
    // A short list keeps its place on the screen; in a long one what gives nothing is only in the way.
    const useful = options.length > SHORT ? options.filter(({count, checked}) => count > 0 || checked) : options;
    return html`<fieldset>
      <legend class="hidden">${label}</legend>
      ${useful.length > SHORT || this.#words.get(name) ? this.#finder(name, label) : nothing} ${this.#list(name, useful, view)}
    </fieldset>`;
  }

  #options(name: FacetName, view: FacetView): readonly Option[] {
    const counts = view.counts.get(name) ?? new Map<string, number>();
    const chosen = view.filters[name] ?? [];
    // A choice from an old address may be in the feed no more; it is shown, so that it can be taken away.
    const unknown = chosen.filter((value) => !counts.has(value)).map((value) => ({value, text: value, lang: ''}));
    const options = [...this.#labelsOf(name, [...counts.keys()], view), ...unknown].map((label) => ({
      ...label,
      count: counts.get(label.value) ?? 0,
      checked: chosen.includes(label.value),
    }));
    if (!this.#common.has(name)) {
      const common = [...options].sort((a, b) => b.count - a.count).slice(0, FOLDED);
      this.#common.set(name, new Set(common.map(({value}) => value)));
    }
    return options;
  }

  /** The names of all values in their order. They are the same at every key; only the counts change. */
  #labelsOf(name: FacetName, values: readonly string[], {context, locale}: FacetView): readonly Label[] {
    let labels = this.#labels.get(name);
    if (!labels) {
      const order = ORDERED[name];
      const {compare} = collators(locale);
      labels = values
        .map((value) => ({value, ...valueLabel(name, value, context, locale)}))
        .sort((a, b) => (order ? order.indexOf(a.value) - order.indexOf(b.value) : compare(a.text, b.text)));
      this.#labels.set(name, labels);
    }
    return labels;
  }

  #finder(name: FacetName, label: string): TemplateResult {
    return html`<label class="hidden" for="find-${name}">${msg(str`Search in the list: ${label}`, {id: 'facet.find'})}</label>
      <input
        id="find-${name}"
        class="input"
        type="search"
        autocomplete="off"
        placeholder=${msg('Search in the list', {id: 'facet.findHint'})}
        .value=${this.#words.get(name) ?? ''}
        @input=${(event: InputEvent) => {
          this.#words.set(name, (event.target as HTMLInputElement).value);
          this.#changed();
        }}
      />`;
  }

  #list(name: FacetName, useful: readonly Option[], view: FacetView): TemplateResult {
    const words = (this.#words.get(name) ?? '').trim().toLocaleLowerCase(view.locale);
    const long = useful.length > SHORT;
    const folded = long && !this.#unfolded.has(name);
    const common = this.#common.get(name);
    const shown = words
      ? useful.filter(({text, checked}) => checked || text.toLocaleLowerCase(view.locale).includes(words))
      : useful.filter(({value, checked}) => !folded || checked || common?.has(value));
    return html`<ul>
        ${repeat(
          shown,
          ({value}) => value,
          (option) => this.#option(name, option, view),
        )}
      </ul>
      ${shown.length ? nothing : html`<p class="note">${useful.length ? msg('Nothing in the list matches.', {id: 'facet.none'}) : msg('Nothing to choose here right now.', {id: 'facet.empty'})}</p>`}
      ${long && !words ? this.#fold(name, folded, useful.length) : nothing}`;
  }

  #option(name: FacetName, option: Option, view: FacetView): TemplateResult {
    return html`<li>
      <label class="option ${option.count || option.checked ? '' : 'none'}">
        <input type="checkbox" .checked=${option.checked} @change=${() => {
            // Stays open under the visitor's hand, whatever opened it.
            this.#open.set(name, true);
            view.onToggle(name, option.value);
          }}
        />
        <span>${textRun(option, view.locale)}</span>
        <span class="number">(${numbers(view.locale).format(option.count)})</span>
      </label>
    </li>`;
  }

  #fold(name: FacetName, folded: boolean, total: number): TemplateResult {
    return html`<button
      type="button"
      class="button quiet"
      aria-expanded=${folded ? 'false' : 'true'}
      @click=${() => {
        if (folded) this.#unfolded.add(name);
        else this.#unfolded.delete(name);
        this.#changed();
      }}
    >
      ${folded ? msg(str`Show all (${total})`, {id: 'facet.all'}) : msg('Show fewer', {id: 'facet.fewer'})}
      <span class="hidden">: ${facetLabel(name)}</span>
    </button>`;
  }
}
