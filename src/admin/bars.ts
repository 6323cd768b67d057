import {msg, str} from '@lit/localize';
import {html, nothing, svg, type TemplateResult} from 'lit';
import {numbers, percents} from '../lib/intl.js';

/** A row of a bar chart: what was answered, and by how many. */
export interface Row {
  readonly label: unknown;
  readonly count: number;
  /** Another look, beside other words. */
  readonly tone?: 'good' | 'middle' | 'bad';
}

export const answersWords = (count: number, locale: string): string => {
  const number = numbers(locale).format(count);
  return count === 1 ? msg('1 answer', {id: 'admin.answerOne'}) : msg(str`${number} answers`, {id: 'admin.answerOther'});
};

/** The number and the share are words of the list; the bar only draws them. `all` is how many people answered. */
export const bars = (rows: readonly Row[], all: number, locale: string): TemplateResult => html`<ul class="bars" role="list">
  ${rows.map(({label, count, tone}) => {
    const share = all ? count / all : 0;
    return html`<li class=${tone ?? nothing}>
      <span class="label">${label}</span>
      <span class="number">${answersWords(count, locale)}, ${percents(locale).format(share)}</span>
      ${bar(share)}
    </li>`;
  })}
</ul>`;

/** Its width is an attribute of a drawing: styles in the page are forbidden. */
const bar = (share: number): TemplateResult => html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
  ${svg`<rect width=${Math.round(share * 1000) / 10} height="1"></rect>`}
</svg>`;
