/** Controls that few forms have; fetched by those alone. */
import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {endsOf} from '../../form/scale.js';
import type {Value} from '../../form/types.js';
import {find} from '../../lib/find.js';
import {numbers} from '../../lib/intl.js';
import {pickText} from '../../lib/language.js';
import {rareFields} from '../../styles/rare-fields.js';
import {drawing} from '../drawing.js';
import {localText} from '../text.js';
import {choiceField, isOther, option, tick} from './choice-field.js';
import {faceNames} from './face-names.js';
import {isDropDown, isOpenChoice, isSlider} from './rarity.js';
import {ends, endWords} from './scale-field.js';
import {textInput} from './text-field.js';
import type {Field} from './view.js';

export const rareStyles = [rareFields];

export function rareField(field: Field): TemplateResult {
  const {item} = field;
  if (isDropDown(item)) return dropDown(field);
  if (isSlider(item)) return slider(field);
  if (isOpenChoice(item)) return openChoice(field);
  return item.kind === 'smileys' ? smileysField(field) : repeatedField(field);
}

const otherLabel = (): string => msg('Something else, what?', {id: 'form.other'});

/** Where the visitor writes an option of their own. */
function otherInput({id, values, isInvalid, answer}: Field): TemplateResult | typeof nothing {
  const other = find(values, isOther);
  if (!other) return nothing;
  const onInput = ({target}: Event) =>
    answer(values.map((value) => (isOther(value) ? {other: (target as HTMLInputElement).value} : value)));
  return html`<input
    class="input other"
    id="${id}-other"
    aria-label=${otherLabel()}
    aria-invalid=${isInvalid ? 'true' : nothing}
    .value=${other.other}
    @input=${onInput}
  />`;
}

/** Options with one of the visitor's own below them. */
const openChoice = (field: Field): TemplateResult =>
  choiceField(field, html`${tick(field, option(field, {other: ''}, field.item.options.length, otherLabel()))} ${otherInput(field)}`);

/** A list that opens: its first row stands for no answer. */
function dropDown(field: Field): TemplateResult {
  const {item, id, values, view, answer, describedBy, isInvalid} = field;
  const own = String(item.options.length);
  const chosen = values.length === 0 ? '' : values.some(isOther) ? own : String(item.options.findIndex(({value}) => value === values[0]));
  const onChange = ({target}: Event) => {
    const {value} = target as HTMLSelectElement;
    const option = item.options[Number(value)];
    answer(value === '' ? [] : option ? [option.value] : [{other: ''}]);
  };
  // The rows of a list hold text alone, so the language of a row is on the row.
  const row = (index: string, text: string, lang?: string) =>
    html`<option value=${index} lang=${lang ?? nothing} ?selected=${chosen === index} .textContent=${text}></option>`;
  return html`<select
      class="input"
      id=${id}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${isInvalid ? 'true' : nothing}
      @change=${onChange}
    >
      ${row('', msg('Choose', {id: 'form.choose'}))}
      ${item.options.map(({value, text}, index) => {
        const words = pickText(text, view.textLocale);
        return row(String(index), words?.text ?? value, words && words.lang !== view.locale ? words.lang : undefined);
      })}
      ${item.other ? row(own, otherLabel()) : nothing}
    </select>
    ${otherInput(field)}`;
}

/** A slider always stands somewhere: until it is moved or pressed it is said to have no answer. */
function slider(field: Field): TemplateResult {
  const {item, id, values, answer, view, describedBy, isInvalid} = field;
  const {min, max} = endsOf(item);
  const {low, high} = endWords(item, view.textLocale);
  const value = typeof values[0] === 'number' ? values[0] : undefined;
  const none = msg('No answer yet', {id: 'form.noAnswer'});
  const take = ({target}: Event) => answer([Number((target as HTMLInputElement).value)]);
  return html`<div class="slider">
      <input
        type="range"
        id=${id}
        min=${min}
        max=${max}
        step="1"
        aria-describedby=${describedBy ?? nothing}
        aria-invalid=${isInvalid ? 'true' : nothing}
        aria-valuetext=${value === undefined ? none : nothing}
        .value=${String(value ?? Math.round((min + max) / 2))}
        @input=${take}
        @click=${take}
      />
      <output for=${id}>${value === undefined ? none : numbers(view.locale).format(value)}</output>
    </div>
    ${ends(low, high)}`;
}

/** Faces of our own drawing, from worst to best: the mouth alone changes. */
const MOUTHS = ['M8 17q4-4 8 0', 'M8 16.5q4-2 8 0', 'M8 16h8', 'M8 15q4 2.5 8 0', 'M7.5 14q4.5 5.5 9 0'];
const FACE = 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M9 9v1M15 9v1';

function smileysField(field: Field): TemplateResult {
  const {values, answer} = field;
  const names = faceNames();
  return html`<div class="ticks faces">
    ${MOUTHS.map((mouth, index) =>
      tick(field, {
        type: 'radio',
        index,
        label: html`${drawing(FACE + mouth)}<span>${names[index]}</span>`,
        checked: values[0] === index + 1,
        onTick: () => answer([index + 1]),
      }),
    )}
  </div>`;
}

/** As many fields as the visitor wants. */
function repeatedField(field: Field): TemplateResult {
  const {item, values, answer, id, view} = field;
  const rows: readonly Value[] = values.length ? values : [''];
  const remove = (index: number) => answer(rows.filter((_, other) => other !== index));
  return html`<div class="repeated" role="group" aria-labelledby="${id}-label">
    ${rows.map((_, index) => {
      const name = msg(str`Answer ${index + 1}`, {id: 'form.nth'});
      return html`<div class="with-unit">
        ${textInput({...field, values: rows}, index, name)}
        ${item.unit ? html`<span class="unit">${localText(item.unit, view.textLocale)}</span>` : nothing}
        ${rows.length > 1
          ? html`<button type="button" class="button quiet screen-only" aria-label=${msg(str`Remove answer ${index + 1}`, {id: 'form.removeNth'})} @click=${() => remove(index)}>
              ${msg('Remove', {id: 'form.remove'})}
            </button>`
          : nothing}
      </div>`;
    })}
    <button type="button" class="button screen-only" @click=${() => answer([...rows, ''])}>${msg('Add another answer', {id: 'form.add'})}</button>
  </div>`;
}
