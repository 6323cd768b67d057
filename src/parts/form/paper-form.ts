import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {repetitionsOf} from '../../form/repetition.js';
import {endsOf} from '../../form/scale.js';
import {type Condition, type Form, type FormItem, isAnswered, itemsOf, type Kind} from '../../form/types.js';
import {find} from '../../lib/find.js';
import {pickText} from '../../lib/language.js';
import {localText} from '../text.js';
import {heading} from '../heading.js';
import {answersInWords} from './answer-words.js';
import {faceNames} from './face-names.js';
import {endWords} from './scale-field.js';

/** Lines to write on. A hand needs more room than a keyboard. */
const LINES: Partial<Record<Kind, number>> = {longText: 6, text: 1, name: 1, email: 1, telephone: 1, integer: 1, decimal: 1, date: 1};

/** A longer scale is written as a number, and a choice from a longer list in words. */
const MOST_BOXES = 21;

/** Room for a group that repeats; whoever needs more takes a second sheet. */
const REPETITIONS = 3;

const COUNTED: ReadonlySet<Kind> = new Set(['scale', 'nps']);

interface Paper {
  readonly form: Form;
  readonly locale: string;
  readonly level: number;
}

/** The whole form on paper: every page and every question, with the conditions in words and room to write. */
export function paperForm(paper: Paper): TemplateResult {
  const {form, locale, level} = paper;
  return html`<div class="paper">
    ${heading(level, localText(form.title, locale))} ${form.intro ? html`<p>${localText(form.intro, locale)}</p>` : nothing}
    ${form.items.map((item) => paperItem(paper, item, level + 1))}
  </div>`;
}

function paperItem(paper: Paper, item: FormItem, level: number): TemplateResult {
  const {locale} = paper;
  const when = item.enableWhen.map((condition) => conditionInWords(paper.form, condition, locale));
  const condition = when.length ? html`<p class="condition">${when.join(item.enableBehavior === 'any' ? ` ${msg('or', {id: 'paper.or'})} ` : ` ${msg('and', {id: 'paper.and'})} `)}</p>` : nothing;
  const text = localText(item.text, locale);
  if (item.kind === 'display') return html`${condition}<p>${text}</p>`;
  const repetitions = repetitionsOf(item).slice(0, REPETITIONS);
  // What is not needed is left empty: nobody is asked whether there is another.
  if (repetitions.length) return html`${condition} ${repetitions.map((one) => paperItem(paper, {...one, enableWhen: []}, level))}`;
  if (!isAnswered(item)) {
    return html`<div class="group">${text === nothing ? nothing : heading(level, text)}${condition} ${item.items.map((child) => paperItem(paper, child, level + 1))}</div>`;
  }
  return html`<div class="question">
    <p class="asked">${item.kind === 'consent' ? html`<i class="box"></i> ` : nothing}${item.prefix} ${text} ${item.required ? msg('(required)', {id: 'form.required'}) : nothing}</p>
    ${condition} ${item.hint ? html`<p class="hint">${localText(item.hint, locale)}</p>` : nothing} ${item.kind === 'consent' ? nothing : room(item, locale)}
  </div>
  ${item.items.map((child) => paperItem(paper, child, level))}`;
}

/** "If you answered 'No' to: Did you find it?" */
function conditionInWords(form: Form, {item: id, operator, value}: Condition, locale: string): string {
  const asked = find([...itemsOf(form.items)], (item) => item.id === id);
  const question = pickText(asked?.text, locale)?.text ?? id;
  if (operator === 'exists') {
    return value ? msg(str`If you answered: ${question}`, {id: 'paper.answered'}) : msg(str`If you did not answer: ${question}`, {id: 'paper.notAnswered'});
  }
  const answer = asked ? (answersInWords({...form, items: [{...asked, enableWhen: []}]}, {[id]: [value]}, locale)[0]?.answers[0] ?? value) : value;
  switch (operator) {
    case '=':
      return msg(str`If you answered "${answer}" to: ${question}`, {id: 'paper.equal'});
    case '!=':
      return msg(str`If you did not answer "${answer}" to: ${question}`, {id: 'paper.notEqual'});
    case '<':
      return msg(str`If you answered less than ${answer} to: ${question}`, {id: 'paper.less'});
    case '<=':
      return msg(str`If you answered at most ${answer} to: ${question}`, {id: 'paper.most'});
    case '>':
      return msg(str`If you answered more than ${answer} to: ${question}`, {id: 'paper.more'});
    default:
      return msg(str`If you answered at least ${answer} to: ${question}`, {id: 'paper.least'});
  }
}

function room(item: FormItem, locale: string): unknown {
  const box = (label: unknown) => html`<li><i class="box"></i>${label}</li>`;
  const {kind, options, other, unit} = item;
  if ((kind === 'one' || kind === 'many') && options.length <= MOST_BOXES) {
    return html`<ul>
      ${options.map(({text}) => box(localText(text, locale)))} ${other ? box(html`${msg('Something else, what?', {id: 'form.other'})} <i class="line"></i>`) : nothing}
    </ul>`;
  }
  if (kind === 'boolean') return html`<ul>${box(msg('Yes', {id: 'form.yes'}))} ${box(msg('No', {id: 'form.no'}))}</ul>`;
  if (kind === 'smileys') return html`<ul>${faceNames().map(box)}</ul>`;
  if (COUNTED.has(kind) && countsOf(item).length <= MOST_BOXES) {
    const {low, high} = endWords(item, locale);
    return html`<ul class="row">${low === nothing ? nothing : html`<li>${low}</li>`} ${countsOf(item).map(box)} ${high === nothing ? nothing : html`<li>${high}</li>`}</ul>`;
  }
  const lines = [...Array(LINES[kind] ?? 1).keys()];
  return html`${lines.map(() => html`<i class="line"></i>`)} ${unit ? localText(unit, locale) : nothing}`;
}

function countsOf(item: FormItem): readonly number[] {
  const {min, max} = endsOf(item);
  return [...Array(Math.min(max - min + 1, MOST_BOXES + 1)).keys()].map((index) => min + index);
}
