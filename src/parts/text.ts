import {html, nothing, type TemplateResult} from 'lit';
import type {LanguageMap} from '../feed/types.js';
import {directionOf, type LocalText, pickText} from '../lib/language.js';

/**
 * A run of text from a feed. It carries its own `lang` and `dir` where it is not in the language around it; its letters
 * do not turn those of the runs around it (`bdi`): a number behind an Arabic name stays behind it.
 *
 * The text is set as the property of an element of its own: page translation replaces text nodes, and a node that
 * Lit writes to afterwards is no longer on the page (facebook/react#11538).
 */
export function textRun({text, lang}: LocalText, locale: string): TemplateResult {
  const foreign = lang !== '' && lang !== locale;
  return html`<bdi lang=${foreign ? lang : nothing} dir=${foreign ? directionOf(lang) : nothing} .textContent=${text}></bdi>`;
}

/** The text of a language map in the best language; nothing when there is none. */
export const localText = (map: LanguageMap | undefined, locale: string): TemplateResult | typeof nothing => {
  const text = pickText(map, locale);
  return text ? textRun(text, locale) : nothing;
};
