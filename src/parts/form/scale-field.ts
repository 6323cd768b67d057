import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {endsOf} from '../../form/scale.js';
import type {FormItem} from '../../form/types.js';
import {numbers} from '../../lib/intl.js';
import {localText} from '../text.js';
import {tick} from './choice-field.js';
import type {Field} from './view.js';

/** The words at the ends; for likelihood we have our own. */
export function endWords({kind, low, high}: FormItem, locale: string): {readonly low: unknown; readonly high: unknown} {
  const isNps = kind === 'nps';
  return {
    low: low ? localText(low, locale) : isNps ? msg('Not at all likely', {id: 'nps.low'}) : nothing,
    high: high ? localText(high, locale) : isNps ? msg('Very likely', {id: 'nps.high'}) : nothing,
  };
}

/** Numbers in a row with words at the ends, which belong to the names of the first and the last. */
export function scaleField(field: Field): TemplateResult {
  const {item, values, answer, view} = field;
  const {min, max} = endsOf(item);
  const {low, high} = endWords(item, view.textLocale);
  const steps = [...Array(max - min + 1).keys()].map((index) => min + index);
  const end = (words: unknown) => (words === nothing ? nothing : html`<span class="hidden">, ${words}</span>`);
  return html`<div class="ticks steps">
      ${steps.map((step, index) =>
        tick(field, {
          type: 'radio',
          index,
          label: html`${numbers(view.locale).format(step)}${step === min ? end(low) : step === max ? end(high) : nothing}`,
          checked: values[0] === step,
          onTick: () => answer([step]),
        }),
      )}
    </div>
    ${ends(low, high)}`;
}

export const ends = (low: unknown, high: unknown): TemplateResult | typeof nothing =>
  low === nothing && high === nothing ? nothing : html`<div class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></div>`;
