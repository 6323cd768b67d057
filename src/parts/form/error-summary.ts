import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {ShownFault} from '../../form/faults.js';
import {timesByItem} from '../../form/repetition.js';
import {type FormItem, isAnswered, itemsOf} from '../../form/types.js';
import {find} from '../../lib/find.js';
import {pickText} from '../../lib/language.js';
import {numbers} from '../../lib/intl.js';
import {heading} from '../heading.js';
import {icon} from '../icons.js';
import {localText} from '../text.js';
import {faultWords} from './fault-words.js';
import {controlId, type ShownForm} from './view.js';

/** All that is wrong, in the order of the form, each a way to its field. It takes focus when the visitor has tried to go on. */
export function errorSummary(view: ShownForm, faults: readonly ShownFault[], onGo: (itemId: string) => void): TemplateResult | typeof nothing {
  const {filling, locale, textLocale} = view;
  if (!faults.length) return nothing;
  const items = new Map([...itemsOf(filling.form.items)].map((item) => [item.id, item]));
  const times = timesByItem(filling.form.items);
  return html`<div part="error-summary" class="error-summary" role="group" aria-labelledby="${view.prefix}-errors" tabindex="-1">
    <div class="fact">${icon('alert')}${heading(view.level, titleOf(faults, locale), {id: `${view.prefix}-errors`})}</div>
    <ol>
      ${faults.map((fault) => {
        const isEmpty = fault.code === 'nothing';
        const item = isEmpty ? firstQuestion(view) : items.get(fault.item);
        const words = faultWords(fault, item, locale);
        if (!item) return html`<li .textContent=${words}></li>`;
        const go = (event: Event) => {
          event.preventDefault();
          onGo(item.id);
        };
        return html`<li><a href="#${controlId(view, item.id)}" @click=${go}>${isEmpty ? words : html`${timeWords(times.get(item.id), textLocale)}${localText(item.text, textLocale)}${/[?!:.]$/.test(pickText(item.text, textLocale)?.text ?? '') ? '' : ':'} ${words}`}</a></li>`;
      })}
    </ol>
  </div>`;
}

/** Where to begin, when nothing on any page has been answered: on the page that is open. */
const firstQuestion = ({filling: {page, enabled}}: ShownForm): FormItem | undefined =>
  find([...itemsOf(page.items)], (item) => isAnswered(item) && enabled.has(item.id));

function titleOf(faults: readonly ShownFault[], locale: string): string {
  if (faults[0]?.code === 'nothing') return msg('You have not answered anything yet', {id: 'form.nothing'});
  const number = numbers(locale).format(faults.length);
  return faults.length === 1
    ? msg('One answer needs correcting', {id: 'form.faultOne'})
    : msg(str`${number} answers need correcting`, {id: 'form.faultOther'});
}

/** "Child 2, ": what is asked at each time has the same name. */
const timeWords = (time: FormItem | undefined, locale: string): unknown =>
  time && Object.keys(time.text).length ? html`${localText(time.text, locale)}, ` : nothing;
