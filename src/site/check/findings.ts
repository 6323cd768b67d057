import {html, type TemplateResult} from 'lit';
import type {Reason, Visibility} from '../../feed/report/visibility.js';
import type {Problem} from '../../feed/types.js';
import {pickText} from '../../lib/language.js';
import type {Advice} from './texts.js';
import {cut, inEnglish, type View} from './view.js';

const advice = ([what, remedy]: Advice): TemplateResult => html`${what} ${remedy}`;

const problem = (words: string, {path, message, remedy}: Problem, {texts}: View): TemplateResult =>
  html`${words} <code>${cut(path)}</code>: ${inEnglish(message)}. ${texts.remedy} ${inEnglish(remedy)}`;

/** Why an item is not shown, or is hard to find, with what to do about it. */
function reasonText(reason: Reason, view: View): TemplateResult {
  const {texts, place} = view;
  switch (reason.code) {
    case 'left-out':
      return problem(texts.leftOut, reason.problem, view);
    case 'mended':
      return problem(texts.mendedItem, reason.problem, view);
    case 'missing':
      return html`${texts.harder} ${texts.missing[reason.missing][0]}. ${texts.missing[reason.missing][1]}`;
    case 'in-series':
      return advice(texts.inSeries(cut(pickText(reason.series.name, place.language)?.text ?? '')));
    case 'not-a-name':
      return advice(texts.notAName(cut(reason.path)));
    default:
      return advice(texts[reason.code]);
  }
}

const finding = ({name, item, reasons}: Visibility, view: View): TemplateResult => html`<li>
  <p><strong><bdi .textContent=${cut(name)}></bdi></strong>: ${item ? view.texts.isShown : view.texts.isNotShown}</p>
  ${reasons.length ? html`<ul>${reasons.map((reason) => html`<li>${reasonText(reason, view)}</li>`)}</ul>` : html`<p>${view.texts.noReason}</p>`}
</li>`;

/** What has become of the things that have the name. */
export const findings = (found: readonly Visibility[], view: View): TemplateResult => html`
  <h3>${view.texts.why(cut(view.place.item))}</h3>
  ${found.length ? html`<ul class="findings">${found.map((one) => finding(one, view))}</ul>` : html`<p>${advice(view.texts.notFound)}</p>`}`;
