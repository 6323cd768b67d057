import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {numbers} from '../lib/intl.js';
import {heading} from '../parts/heading.js';
import {localText} from '../parts/text.js';
import {formatDateTime} from '../parts/when-format.js';
import {answersWords} from './bars.js';
import {erasePanel, type Erasing} from './erasing.js';
import {failureBox} from './failure.js';
import type {Resource} from './resource.js';
import {writeRoute} from './route.js';
import type {ListedForm, Round} from './types.js';

export interface FormsView {
  readonly forms: Resource<{readonly forms: readonly ListedForm[]}>;
  readonly erasing: Erasing;
  readonly locale: string;
}

export function formsPage({forms, erasing, locale}: FormsView): TemplateResult {
  const {value, failure, reload} = forms;
  return html`${heading(2, msg('Forms and results', {id: 'admin.formsTitle'}), {id: 'title', focusable: true})}
    ${failure ? failureBox(failure, reload) : nothing} ${value ? list(value.forms, locale) : failure ? nothing : html`<p class="note">${msg('Fetching the forms…', {id: 'admin.formsLoading'})}</p>`}
    ${value?.forms.length ? erasePanel(erasing) : nothing}`;
}

const list = (forms: readonly ListedForm[], locale: string): TemplateResult =>
  forms.length
    ? html`<ul class="forms" role="list">${forms.map((form) => html`<li>${row(form, locale)}</li>`)}</ul>`
    : html`<p class="empty">${msg('This receiver has no forms.', {id: 'admin.noForms'})}</p>`;

const statusWords = (status: Round): string =>
  ({
    open: () => msg('Open', {id: 'admin.open'}),
    notYet: () => msg('Not open yet', {id: 'admin.notYet'}),
    closed: () => msg('Closed', {id: 'admin.closed'}),
  })[status]();

function row({'@id': id, title, status, total, suspected, latest, retentionDays}: ListedForm, locale: string): TemplateResult {
  const number = (count: number): string => numbers(locale).format(count);
  const [machines, days] = [number(suspected), number(retentionDays ?? 0)];
  return html`${heading(3, html`<a href=${writeRoute({view: 'results', form: id})}>${localText(title, locale)}</a>`)}
    <ul class="facts" role="list">
      <li>${statusWords(status)}</li>
      <li>${answersWords(total, locale)}</li>
      ${latest ? html`<li>${msg(str`The latest ${formatDateTime(latest, locale)}`, {id: 'admin.latest'})}</li>` : nothing}
      ${suspected ? html`<li>${msg(str`${machines} may come from a machine`, {id: 'admin.suspectedCount'})}</li>` : nothing}
      ${retentionDays ? html`<li>${msg(str`Deleted after ${days} days`, {id: 'admin.retention'})}</li>` : nothing}
    </ul>`;
}
