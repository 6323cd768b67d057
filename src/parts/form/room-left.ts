import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {numbers} from '../../lib/intl.js';
import type {Field} from './view.js';

/** Characters left are told when a fifth of the room is left, as nobody counts before. */
const FEW = 0.2;

/** How many characters may still be written, or are too many. */
export function roomLeft({item: {maxLength}, values, view, id}: Field): TemplateResult | typeof nothing {
  const text = values[0];
  if (!maxLength || typeof text !== 'string') return nothing;
  const left = maxLength - [...text].length;
  if (left > maxLength * FEW) return nothing;
  const number = numbers(view.locale).format(Math.abs(left));
  return html`<p class="note" id="${id}-left">
    ${left >= 0 ? msg(str`Characters left: ${number}`, {id: 'form.left'}) : msg(str`Characters too many: ${number}`, {id: 'form.over'})}
  </p>`;
}
