import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Option, Value} from '../../form/types.js';
import {find} from '../../lib/find.js';
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

export const otherLabel = (): string => msg('Something else, what?', {id: 'form.other'});

/** Where the visitor writes an option of their own. */
export function otherInput({id, values, isInvalid, answer}: Field): TemplateResult | typeof nothing {
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

/** Radio buttons for one, check boxes for many. */
export function choiceField(field: Field): TemplateResult {
  const {item, values, view, answer} = field;
  const type = item.kind === 'many' ? 'checkbox' : 'radio';
  const choose = (value: Value, checked: boolean) => {
    if (type === 'radio') return answer([value]);
    const others = values.filter((one) => (isOther(one) ? !isOther(value) : one !== value));
    answer(checked ? inOrder(item.options, [...others, value]) : others);
  };
  const ownIndex = item.options.length;
  return html`<div class="ticks">
    ${item.options.map(({value, text}, index) =>
      tick(field, {
        type,
        index,
        label: localText(text, view.textLocale),
        checked: values.includes(value),
        onTick: (checked) => choose(value, checked),
      }),
    )}
    ${item.other
      ? tick(field, {
          type,
          index: ownIndex,
          label: otherLabel(),
          checked: values.some(isOther),
          onTick: (checked) => choose({other: ''}, checked),
        })
      : nothing}
    ${otherInput(field)}
  </div>`;
}

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
