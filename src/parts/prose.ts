import {html, type TemplateResult} from 'lit';
import type {LanguageMap} from '../feed/types.js';
import {pickText} from '../lib/language.js';
import {textRun} from './text.js';

/** Paragraphs of a description: a blank line parts them. */
export function paragraphs(map: LanguageMap | undefined, locale: string): readonly TemplateResult[] {
  const whole = pickText(map, locale);
  if (!whole) return [];
  return whole.text
    .split(/\n\s*\n/)
    .map((text) => html`<p class="prose">${textRun({text, lang: whole.lang}, locale)}</p>`);
}
