import {html, type TemplateResult} from 'lit';
import {radios} from './fields.js';
import {OPTIONS} from './widgets.js';
import type {Actions, View} from './view.js';

/** The page in which the snippet is tried; main.ts leads the iframe to it, by its address and not by its src: Back is the form's. */
export function previewPane({texts, choices}: View, address: string, {choose}: Actions): TemplateResult {
  const {preview} = texts;
  return html`<section class="preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${preview.title}</h2>
    <div class="switches">
      ${radios({
        name: 'page', legend: preview.page, kind: 'tabs', isLegendHidden: true, value: choices.page,
        options: OPTIONS.page.map((name) => [name, preview.pages[name]]),
        onChange: (page) => choose({page}),
      })}
      ${radios({
        name: 'width', legend: preview.width, kind: 'tabs', isLegendHidden: true, value: choices.width,
        options: OPTIONS.width.map((name) => [name, preview.widths[name]]),
        onChange: (width) => choose({width}),
      })}
    </div>
    <div class="screen ${choices.width}"><iframe id="preview" title=${preview.frame(texts.widgets[choices.widget][0])}></iframe></div>
    <p class="hint">${preview.pagesHint[choices.page as 'plain' | 'nasty']}</p>
    <p><a href=${address} target="_blank">${preview.open}</a></p>
  </section>`;
}
