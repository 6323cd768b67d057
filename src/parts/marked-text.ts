import {html, nothing, type TemplateResult} from 'lit';
import type {LanguageMap} from '../feed/types.js';
import {directionOf, pickText} from '../lib/language.js';
import {textRun} from './text.js';

/** Marks the words that were found in a text; made by the search (src/search/highlight.ts). */
export type Highlight = (text: string, lang: string) => readonly {readonly text: string; readonly match: boolean}[];

/** As `localText`, with the words marked that were found. */
export function markedText(map: LanguageMap | undefined, locale: string, highlight?: Highlight): TemplateResult | typeof nothing {
  const found = pickText(map, locale);
  if (!found) return nothing;
  const {text, lang} = found;
  const runs = highlight?.(text, lang) ?? [];
  if (!runs.some(({match}) => match)) return textRun(found, locale);
  const foreign = lang !== '' && lang !== locale;
  return html`<bdi lang=${foreign ? lang : nothing} dir=${foreign ? directionOf(lang) : nothing}
    >${runs.map((run) => (run.match ? html`<mark .textContent=${run.text}></mark>` : html`<span .textContent=${run.text}></span>`))}</bdi
  >`;
}
