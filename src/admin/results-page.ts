import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {numbers} from '../lib/intl.js';
import {pickText} from '../lib/language.js';
import {heading} from '../parts/heading.js';
import {localText} from '../parts/text.js';
import {answersWords, bars, type Row} from './bars.js';
import {type Exporting, exportButtons} from './exporting.js';
import {failureBox} from './failure.js';
import type {Resource} from './resource.js';
import {writeRoute} from './route.js';
import {type Suspects, suspectsPanel} from './suspects.js';
import type {Count, ItemResult, ListedForm, Results} from './types.js';

export interface ResultsView {
  /** Id of the form. */
  readonly id: string;
  readonly form: ListedForm | undefined;
  readonly results: Resource<Results>;
  readonly exporting: Exporting;
  readonly suspects: Suspects;
  readonly locale: string;
}

export function resultsPage(view: ResultsView): TemplateResult {
  const {id, form, results, exporting, suspects, locale} = view;
  const {value, failure, reload} = results;
  return html`<p><a class="back" href=${writeRoute({view: 'results'})}>${msg('All forms', {id: 'admin.allForms'})}</a></p>
    ${heading(2, form ? localText(form.title, locale) : id, {id: 'title', focusable: true})}
    ${failure ? failureBox(failure, reload) : nothing}
    ${value ? counted(value, form, locale) : failure ? nothing : html`<p class="note">${msg('Counting the answers…', {id: 'admin.counting'})}</p>`}
    ${value?.total || form?.total ? exportButtons(exporting, id) : nothing}
    ${value?.total ? html`<div class="questions">${value.items.map((item) => question(item, locale))}</div>` : nothing}
    ${suspectsPanel(suspects, locale)}`;
}

function counted({total}: Results, form: ListedForm | undefined, locale: string): TemplateResult {
  const suspected = form?.suspected ? numbers(locale).format(form.suspected) : '';
  return html`<p class="total">${total ? answersWords(total, locale) : msg('Nobody has answered yet.', {id: 'admin.noAnswers'})}</p>
    ${suspected ? html`<p class="note">${msg(str`Not counted, as they may come from a machine: ${suspected}. They are in the files.`, {id: 'admin.notCounted'})}</p>` : nothing}`;
}

function question(item: ItemResult, locale: string): TemplateResult {
  const {'@id': id, text, answered, mean, nps} = item;
  return html`<section aria-labelledby=${`q-${id}`}>
    ${heading(3, pickText(text, locale) ? localText(text, locale) : id, {id: `q-${id}`})}
    <p class="note">
      ${answersWords(answered, locale)}${mean === undefined ? nothing : html`, ${msg(str`mean ${numbers(locale).format(mean)}`, {id: 'admin.mean'})}`}
    </p>
    ${nps === undefined ? nothing : npsGroups(item, nps, locale)} ${answered ? answersOf(item, locale) : nothing}
  </section>`;
}

function answersOf({kind, counts, other, answered}: ItemResult, locale: string): TemplateResult {
  if (!counts) return html`<p>${msg('Written answers are in the files.', {id: 'admin.written'})}</p>`;
  const rows = counts.map((count): Row => ({label: label(count, kind, locale), count: count.count}));
  const own: readonly Row[] = other === undefined ? [] : [{label: msg('In words of their own', {id: 'admin.other'}), count: other}];
  return html`${kind === 'many' ? html`<p class="note">${msg('One could choose several.', {id: 'admin.several'})}</p>` : nothing}
  ${bars([...rows, ...own], answered, locale)}`;
}

function label({value, text}: Count, kind: ItemResult['kind'], locale: string): unknown {
  if (text && pickText(text, locale)) return localText(text, locale);
  if (typeof value === 'boolean') return value ? msg('Yes', {id: 'form.yes'}) : msg('No', {id: 'form.no'});
  if (kind === 'smileys') return faceNames()[Number(value) - 1];
  return typeof value === 'number' ? numbers(locale).format(value) : value;
}

const faceNames = (): readonly string[] => [
  msg('Very bad', {id: 'smiley.1'}),
  msg('Bad', {id: 'smiley.2'}),
  msg('Neither good nor bad', {id: 'smiley.3'}),
  msg('Good', {id: 'smiley.4'}),
  msg('Very good', {id: 'smiley.5'}),
];

/** Who would recommend it, by the rule of the net promoter score: its number is the share of the first less that of the last. */
function npsGroups({counts = [], answered}: ItemResult, nps: number, locale: string): TemplateResult {
  const between = (from: number, to: number): number =>
    counts.reduce((sum, {value, count}) => (Number(value) >= from && Number(value) <= to ? sum + count : sum), 0);
  const rows: readonly Row[] = [
    {label: msg('Promoters (9–10)', {id: 'admin.promoters'}), count: between(9, 10), tone: 'good'},
    {label: msg('Passives (7–8)', {id: 'admin.passives'}), count: between(7, 8), tone: 'middle'},
    {label: msg('Detractors (0–6)', {id: 'admin.detractors'}), count: between(0, 6), tone: 'bad'},
  ];
  const score = new Intl.NumberFormat(locale, {signDisplay: 'exceptZero'}).format(nps);
  return html`<p class="score">${msg(str`Net promoter score (NPS) ${score}`, {id: 'admin.nps'})}</p>
    ${bars(rows, answered, locale)}`;
}
