import {html, nothing, type TemplateResult} from 'lit';
import type {LanguageMap} from '../feed/types.js';
import {directionOf, type LocalText, pickText} from '../lib/language.js';

/** Marks the words that were found in a text; made by the search (src/search/highlight.ts). */
export type Highlight = (text: string, lang: string) => readonly {readonly text: string; readonly match: boolean}[];

/**
 * A run of text from a feed. It carries its own `lang` and `dir` where it is not in the language around it; its letters
 * do not turn those of the runs around it (`bdi`): a number behind an Arabic name stays behind it.
 *
 * The text is set as the property of an element of its own: page translation replaces text nodes, and a node that
 * Lit writes to afterwards is no longer on the page (facebook/react#11538).
 */
export function textRun({text, lang}: LocalText, locale: string, highlight?: Highlight): TemplateResult {
  const foreign = lang !== '' && lang !== locale;
  const langAttribute = foreign ? lang : nothing;
  const direction = foreign ? directionOf(lang) : nothing;
  if (highlight) {
    const runs = highlight(text, lang);
    if (runs.some((run) => run.match)) {
      return html`<bdi lang=${langAttribute} dir=${direction}
        >${runs.map((run) => (run.match ? html`<mark .textContent=${run.text}></mark>` : html`<span .textContent=${run.text}></span>`))}</bdi
      >`;
    }
  }
  return html`<bdi lang=${langAttribute} dir=${direction} .textContent=${text}></bdi>`;
}

/** The text of a language map in the best language; nothing when there is none. */
export const localText = (map: LanguageMap | undefined, locale: string, highlight?: Highlight): TemplateResult | typeof nothing => {
  const text = pickText(map, locale);
  return text ? textRun(text, locale, highlight) : nothing;
};
