import {html, noChange, nothing, type TemplateResult} from 'lit';
import type {FormItem, Kind, Value} from '../../form/types.js';
import {parseDate} from '../../lib/civil-date.js';
import {localText} from '../text.js';
import type {Field} from './view.js';

interface Input {
  readonly type: string;
  readonly inputmode?: string;
  /** Browsers and password managers fill these in (WCAG 1.3.5). */
  readonly autocomplete?: string;
}

/** Numbers are texts: a number field of the browser loses what it cannot read, and its arrows change answers unseen. */
const INPUTS: Partial<Record<Kind, Input>> = {
  integer: {type: 'text', inputmode: 'numeric'},
  decimal: {type: 'text', inputmode: 'decimal'},
  date: {type: 'date'},
  name: {type: 'text', autocomplete: 'name'},
  email: {type: 'email', autocomplete: 'email'},
  telephone: {type: 'tel', autocomplete: 'tel'},
};

const FIELD_OF_TEXT: Input = {type: 'text'};

/** What stands in the field. A date that is half written is kept by the browser alone: it gives no value. */
const textOf = ({kind}: FormItem, value: Value | undefined): unknown => {
  const text = value === undefined || typeof value === 'object' ? '' : String(value);
  return kind === 'date' && text && !parseDate(text) ? noChange : text;
};

/** A date field has no value while the date is not whole; a text that is no date lets the checks say so. */
const readInput = (input: HTMLInputElement | HTMLTextAreaElement): string => (input.validity.badInput ? '?' : input.value);

/** The field at `index` of the answers to an item; each has an id of its own, the first that of the item. */
export function textInput(field: Field, index = 0, label?: string): TemplateResult {
  const {item, id, describedBy, isInvalid, values, answer} = field;
  const {type, inputmode, autocomplete} = INPUTS[item.kind] ?? FIELD_OF_TEXT;
  const own = index ? `${id}-${index}` : id;
  const invalid = isInvalid ? 'true' : nothing;
  const value = textOf(item, values[index]);
  const onInput = ({target}: Event) => {
    const text = readInput(target as HTMLInputElement);
    // Leaving a field changes nothing, but for a date that stays half written.
    if (text !== (values[index] ?? '')) answer(index < values.length ? values.map((old, other) => (other === index ? text : old)) : [...values, text]);
  };
  if (item.kind === 'longText') {
    return html`<textarea
      class="input"
      id=${own}
      rows="5"
      aria-label=${label ?? nothing}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${invalid}
      .value=${value}
      @input=${onInput}
    ></textarea>`;
  }
  return html`<input
    class="input ${item.kind}"
    id=${own}
    type=${type}
    inputmode=${inputmode ?? nothing}
    autocomplete=${autocomplete ?? 'off'}
    min=${type === 'date' ? (item.min ?? nothing) : nothing}
    max=${type === 'date' ? (item.max ?? nothing) : nothing}
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    aria-invalid=${invalid}
    .value=${value}
    @input=${onInput}
    @blur=${onInput}
  />`;
}

/** One field, with its unit and the room that is left. */
export function textField(field: Field): TemplateResult {
  const {item, view} = field;
  const unit = item.unit ? html`<span class="unit">${localText(item.unit, view.textLocale)}</span>` : nothing;
  return html`<div class="with-unit">${textInput(field)}${unit}</div>${view.roomIn?.(field)}`;
}
