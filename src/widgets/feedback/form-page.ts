import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {numbers} from '../../lib/intl.js';
import {fields} from '../../parts/form/field.js';
import type {FormView} from '../../parts/form/view.js';
import {heading} from '../../parts/heading.js';
import {localText} from '../../parts/text.js';

export interface PageView extends FormView {
  /** There are texts in easy Finnish, and the page is in Finnish. */
  readonly hasEasy: boolean;
  readonly isEasy: boolean;
  /** What stands between the heading and the fields: a draft that is here again, what is wrong. */
  readonly notices: unknown;
  readonly onEasy: () => void;
  readonly onBack: () => void;
  /** The visitor wants the next page, or to send. */
  readonly onSubmit: () => void;
  readonly onPrint: () => void;
}

/** The fields of one page with what stands around them. */
export function formPage(view: PageView): TemplateResult {
  const {filling, textLocale, level} = view;
  const {intro} = filling.form;
  return html`${heading(level, localText(filling.form.title, textLocale), {id: 'title', focusable: true})}
    ${view.hasEasy
      ? html`<button type="button" class="button easy screen-only" aria-pressed=${view.isEasy} @click=${view.onEasy}>
          ${msg('Easy Finnish', {id: 'form.easy'})}
        </button>`
      : nothing}
    ${intro && filling.pageIndex === 0 ? html`<p class="prose">${localText(intro, textLocale)}</p>` : nothing} ${view.notices} ${form(view)}`;
}

function form(view: PageView): TemplateResult {
  const {filling} = view;
  const submit = (event: Event) => {
    event.preventDefault();
    // A date that is half written has no value and tells nobody, when Enter is pressed in it.
    for (const input of (event.target as HTMLFormElement).querySelectorAll('input')) {
      if (input.validity.badInput) input.dispatchEvent(new CustomEvent('input'));
    }
    view.onSubmit();
  };
  return html`<form part="form" novalidate @submit=${submit}>
    ${progress(view)} ${filling.allPages.map((page) => (page === filling.page ? pageFields(view) : nothing))}
    <div class="trap" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off" /></div>
    ${filling.isLastPage ? foot(view) : nothing} ${buttons(view)}
  </form>`;
}

function pageFields(view: PageView): unknown {
  const {filling: {page: {item, items}}, textLocale, level} = view;
  if (!item || !Object.keys(item.text).length) return fields(view, items, level + 1);
  return html`${heading(level + 1, localText(item.text, textLocale), {id: 'page-title', focusable: true})} ${fields(view, items, level + 2)}`;
}

function progress({filling, locale}: PageView): TemplateResult | typeof nothing {
  const count = filling.pages.length;
  if (count < 2) return nothing;
  const [page, pages] = [numbers(locale).format(filling.pageIndex + 1), numbers(locale).format(count)];
  return html`<p class="progress" id="progress" tabindex="-1">${msg(str`Page ${page} of ${pages}`, {id: 'form.progress'})}</p>`;
}

/** Said before the visitor sends: whether one is known, and what becomes of the answer. */
function foot({filling: {form: {privacyUrl, retentionDays}}, locale}: PageView): TemplateResult {
  const days = retentionDays === undefined ? '' : numbers(locale).format(retentionDays);
  return html`<div class="foot screen-only">
    <p>${msg('The answer is sent without your name, unless you write it yourself.', {id: 'form.anonymous'})}</p>
    ${days ? html`<p>${msg(str`Answers are removed after ${days} days.`, {id: 'form.retention'})}</p>` : nothing}
    ${privacyUrl ? html`<p><a href=${privacyUrl}>${msg('How we handle personal data', {id: 'form.privacy'})}</a></p>` : nothing}
  </div>`;
}

const buttons = ({filling, onBack, onPrint}: PageView): TemplateResult => html`<div class="actions screen-only">
  <button type="submit" part="submit" class="button primary">
    ${filling.isLastPage ? msg('Send', {id: 'form.send'}) : msg('Continue', {id: 'form.next'})}
  </button>
  ${filling.pageIndex > 0 ? html`<button type="button" class="button" @click=${onBack}>${msg('Back', {id: 'form.back'})}</button>` : nothing}
  <button type="button" class="button quiet" @click=${onPrint}>${msg('Print as a paper form', {id: 'form.print'})}</button>
</div>`;
