/** Fields of the form, each with its label, hint and error. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const valueOf = (event: Event): string => (event.target as Control).value;

const hintOf = (id: string, hint: string | undefined): TemplateResult | typeof nothing =>
  hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing;

const described = (id: string, hint: string | undefined, error?: string): string | typeof nothing =>
  [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || nothing;

export type Choice = readonly [value: string, name: string];

export const selectField = ({id, label, hint, value, options, onChange}: Field & {readonly options: readonly Choice[]}): TemplateResult =>
  html`<p class="field">
    <label for=${id}>${label}</label>
    <select id=${id} aria-describedby=${described(id, hint)} @change=${(event: Event) => onChange(valueOf(event))}>
      ${options.map(([key, name]) => html`<option value=${key} .selected=${live(key === value)}>${name}</option>`)}
    </select>
    ${hintOf(id, hint)}
  </p>`;

interface Written extends Field {
  readonly error?: string;
  readonly lines?: number;
  readonly isAddress?: boolean;
}

export function textField({id, label, hint, error, value, lines, isAddress, onChange}: Written): TemplateResult {
  const spelling = isAddress ? 'none' : nothing;
  const invalid = error ? 'true' : nothing;
  const onInput = (event: Event): void => onChange(valueOf(event));
  return html`<p class="field">
    <label for=${id}>${label}</label>
    ${hintOf(id, hint)}
    ${error ? html`<span class="error" id="${id}-error">${error}</span>` : nothing}
    ${lines
      ? html`<textarea id=${id} rows=${lines} inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false"
          aria-describedby=${described(id, hint, error)} aria-invalid=${invalid} .value=${live(value)} @input=${onInput}></textarea>`
      : html`<input id=${id} type="text" autocomplete="off" inputmode=${isAddress ? 'url' : 'text'} autocapitalize=${spelling} spellcheck="false"
          aria-describedby=${described(id, hint, error)} aria-invalid=${invalid} .value=${live(value)} @input=${onInput}>`}
  </p>`;
}

interface Radios {
  readonly name: string;
  readonly legend: string;
  /** How the options lie: one under the other, or as tabs. */
  readonly kind: 'cards' | 'tabs';
  readonly options: readonly (readonly [value: string, name: string, about?: string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The legend is said, and seen elsewhere. */
  readonly isLegendHidden?: boolean;
}

export const radios = ({name, legend, kind, options, value, onChange, isLegendHidden}: Radios): TemplateResult => html`
  <fieldset class="radios ${kind}">
    <legend class=${isLegendHidden ? 'for-ear' : ''}>${legend}</legend>
    <div>${options.map(([key, label, about]) => html`<label class="option">
      <input type="radio" name=${name} value=${key} aria-labelledby="${name}-${key}" aria-describedby=${about ? `${name}-${key}-about` : nothing}
        .checked=${live(key === value)} @change=${() => onChange(key)}>
      <span id="${name}-${key}">${label}</span>
      ${about ? html`<small id="${name}-${key}-about">${about}</small>` : nothing}
    </label>`)}</div>
  </fieldset>`;

interface Tick {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export const tick = ({id, label, hint, isOn, onChange}: Tick): TemplateResult => html`<p class="tick">
  <input type="checkbox" id=${id} aria-describedby=${described(id, hint)} .checked=${live(isOn)}
    @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}>
  <label for=${id}>${label}</label>
  ${hintOf(id, hint)}
</p>`;
