import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import type {ShownFault} from '../../form/faults.js';
import type {FormItem} from '../../form/types.js';
import {icon} from '../icons.js';
import {faultWords} from './fault-words.js';

/** What is wrong with each answer, by its item: to be shown at the field whose control has this id. */
export function fieldErrors(faults: readonly ShownFault[], locale: string): (item: FormItem, id: string) => TemplateResult | undefined {
  const byItem = new Map(faults.map((fault) => [fault.item, fault]));
  return (item, id) => {
    const fault = byItem.get(item.id);
    return fault && html`<p class="error" id="${id}-error">
      ${icon('alert')}<span><span class="hidden">${msg('Error:', {id: 'form.error'})} </span>${faultWords(fault, item, locale)}</span>
    </p>`;
  };
}
