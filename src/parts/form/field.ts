import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {FormItem, Kind} from '../../form/types.js';
import {heading} from '../heading.js';
import {localText} from '../text.js';
import {choiceField, tick, yesNoField} from './choice-field.js';
import {isDropDown, isRare, isSlider} from './rarity.js';
import {scaleField} from './scale-field.js';
import {textField} from './text-field.js';
import {controlId, type Field, type FormView} from './view.js';

/** Kinds with several controls under one question: a fieldset names them all. */
const FIELDSETS: ReadonlySet<Kind> = new Set(['one', 'many', 'boolean', 'scale', 'nps', 'smileys']);

const isFieldset = (item: FormItem): boolean => FIELDSETS.has(item.kind) && !isDropDown(item) && !isSlider(item);

/** Once chosen, a radio button cannot be unchosen by itself. */
const isSticky = (item: FormItem): boolean => (isFieldset(item) && item.kind !== 'many') || isSlider(item);

/** The items of a page or a group that are asked, in order. Each has a place of its own in the template, so that no field becomes another. */
export const fields = (view: FormView, items: readonly FormItem[], level = view.level): unknown =>
  items.map((item) => (view.filling.enabled.has(item.id) ? part(view, item, level) : nothing));

function part(view: FormView, item: FormItem, level: number): unknown {
  switch (item.kind) {
    case 'display':
      return html`<p class="display">${localText(item.text, view.textLocale)}</p>`;
    case 'group':
    case 'page':
    case 'matrix':
      return group(view, item, level);
    default:
      // FHIR lets a question hold others, which belong to its answer.
      return [field(view, item), item.items.length ? fields(view, item.items, level) : nothing];
  }
}

function group(view: FormView, item: FormItem, level: number): TemplateResult {
  const id = controlId(view, item.id);
  const title = localText(item.text, view.textLocale);
  return html`<div class="group of-${item.kind}" role="group" aria-labelledby=${title === nothing ? nothing : id}>
    ${title === nothing ? nothing : heading(level, title, {id})} ${hint(view, item, id)} ${fields(view, item.items, level + 1)}
  </div>`;
}

const hint = (view: FormView, item: FormItem, id: string): TemplateResult | typeof nothing =>
  item.hint ? html`<p class="hint" id="${id}-hint">${localText(item.hint, view.textLocale)}</p>` : nothing;

/**
 * The question: its words, and whether it must be answered. The spaces stand in the values: one beside a comment of Lit's
 * is lost from the name of the field in Chromium.
 */
const question = (view: FormView, item: FormItem): TemplateResult =>
  html`${item.prefix ? `${item.prefix} ` : nothing}${localText(item.text, view.textLocale)}${item.required
    ? html`<span class="required">${` ${msg('(required)', {id: 'form.required'})}`}</span>`
    : nothing}`;

function field(view: FormView, item: FormItem): TemplateResult {
  const id = controlId(view, item.id);
  const error = view.errorOf?.(item, id);
  const describedBy = [item.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const one: Field = {
    view,
    item,
    id,
    describedBy,
    isInvalid: error !== undefined,
    values: view.filling.valuesOf(item.id),
    answer: (values) => view.onAnswer(item, values),
  };
  const around = [hint(view, item, id), error];
  return html`<div part="field" class="field ${error ? 'invalid' : ''}" data-item=${item.id}>
    ${isFieldset(item)
      ? html`<fieldset aria-describedby=${describedBy ?? nothing}>
          <legend>${question(view, item)}</legend>
          ${around} ${control(one)} ${unchoose(one)}
        </fieldset>`
      : item.kind === 'consent'
        ? html`${around} ${consent(one)}`
        : html`<label id="${id}-label" for=${id}>${question(view, item)}</label> ${around} ${control(one)} ${unchoose(one)}`}
  </div>`;
}

function control(field: Field): unknown {
  if (isRare(field.item)) return field.view.rareField?.(field);
  switch (field.item.kind) {
    case 'one':
    case 'many':
      return choiceField(field);
    case 'boolean':
      return yesNoField(field);
    case 'scale':
    case 'nps':
      return scaleField(field);
    default:
      return textField(field);
  }
}

/** A box to tick: its words are the question. */
function consent(field: Field): TemplateResult {
  const {view, item, values, answer, describedBy} = field;
  return html`<div role=${describedBy ? 'group' : nothing} aria-describedby=${describedBy ?? nothing}>
    ${tick(field, {type: 'checkbox', index: 0, label: question(view, item), checked: values[0] === true, onTick: (checked) => answer([checked])})}
  </div>`;
}

/** For a choice made by mistake, where no answer is an answer too. */
function unchoose({item, values, answer, id}: Field): TemplateResult | typeof nothing {
  if (item.required || !values.length || !isSticky(item)) return nothing;
  const clear = ({target}: Event) => {
    // The button goes with the choice: who goes by keyboard stays at the question.
    (target as Element).closest('.field')?.querySelector('input')?.focus();
    answer([]);
  };
  return html`<button type="button" class="button quiet screen-only" aria-describedby="${id}-label" @click=${clear}>
    ${msg('Remove the choice', {id: 'form.unchoose'})}
  </button>`;
}
