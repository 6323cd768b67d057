import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Option, Value} from '../../form/types.js';
import {localText} from '../text.js';
import type {Field} from './view.js';

/** An option of the visitor's own. */
export const isOther = (value: Value): value is {readonly other: string} => typeof value === 'object';

/** A radio button or a check box with its words; the whole row can be pressed. */
export function tick(
  {id, view, isInvalid}: Pick<Field, 'id' | 'view' | 'isInvalid'>,
  {type, index, label, checked, onTick}: {
    readonly type: 'radio' | 'checkbox';
    readonly index: number;
    readonly label: unknown;
    readonly checked: boolean;
    readonly onTick: (checked: boolean) => void;
  },
): TemplateResult {
  const own = index ? `${id}-${index}` : id;
  return html`<label class="tick" for=${own}>
    <input
      type=${type}
      id=${own}
      name=${type === 'radio' ? `${view.prefix}-${id}` : nothing}
      aria-invalid=${isInvalid ? 'true' : nothing}
      .checked=${checked}
      @change=${({target}: Event) => onTick((target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;
}

type Row = Parameters<typeof tick>[1];

/** What a row of the options of `field` needs: whether it is chosen, and how it becomes so. */
export function option({item, values, answer}: Field, value: Value, index: number, label: unknown): Row {
  const type = item.kind === 'many' ? 'checkbox' : 'radio';
  const isThis = (one: Value): boolean => (isOther(value) ? isOther(one) : one === value);
  const onTick = (checked: boolean) => {
    if (type === 'radio') return answer([value]);
    const others = values.filter((one) => !isThis(one));
    answer(checked ? inOrder(item.options, [...others, value]) : others);
  };
  return {type, index, label, checked: values.some(isThis), onTick};
}

/** Radio buttons for one, check boxes for many; `more` stands below them. */
export const choiceField = (field: Field, more: unknown = nothing): TemplateResult => html`<div class="ticks">
  ${field.item.options.map(({value, text}, index) => tick(field, option(field, value, index, localText(text, field.view.textLocale))))}
  ${more}
</div>`;

/** Answers in the order of the options, whatever the order of ticking. */
function inOrder(options: readonly Option[], values: readonly Value[]): readonly Value[] {
  const place = (value: Value): number => (isOther(value) ? options.length : options.findIndex((option) => option.value === value));
  return [...values].sort((one, other) => place(one) - place(other));
}

/** Yes and no. */
export function yesNoField(field: Field): TemplateResult {
  const {values, answer} = field;
  const button = (value: boolean, index: number, label: string) =>
    tick(field, {type: 'radio', index, label, checked: values[0] === value, onTick: () => answer([value])});
  return html`<div class="ticks">${button(true, 0, msg('Yes', {id: 'form.yes'}))} ${button(false, 1, msg('No', {id: 'form.no'}))}</div>`;
}
