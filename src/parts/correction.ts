import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';

/** Near spellings were used in place of the words, for these gave nothing: says so; '' where that was not so. */
export const correctionWords = (query: string, corrected: string | undefined): string =>
  query && corrected ? msg(str`No results for “${query}”. Showing results for “${corrected}”.`, {id: 'list.corrected'}) : '';

export function correction(query: string, corrected: string | undefined): TemplateResult | typeof nothing {
  const words = correctionWords(query, corrected);
  return words ? html`<p class="note">${words}</p>` : nothing;
}
