import {html, type TemplateResult} from 'lit';
import type {LanguageMap} from '../../feed/types.js';
import {numbers} from '../../lib/intl.js';
import {pickText} from '../../lib/language.js';
import {textRun} from '../../parts/text.js';
import type {Place} from './place.js';
import type {Outcome} from './read-source.js';
import type {Texts} from './texts.js';

/** What is on the screen. */
export interface View {
  readonly texts: Texts;
  readonly place: Place;
  readonly file?: File;
  /** Something is wrong with what was written. */
  readonly fault?: 'nothingToCheck' | 'wrongAddress';
  readonly state:
    | {readonly phase: 'empty' | 'stopped'}
    | {readonly phase: 'checking'; readonly pages: number; readonly items: number; readonly slow: boolean}
    | {readonly phase: 'done'; readonly source: string; readonly outcome: Outcome};
}

/** The words of the page, and the language that they are in. */
export type Speech = Pick<View, 'texts' | 'place'>;

/** Letters of a feed that are shown of one text. */
const LENGTH = 200;

export const cut = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

export const number = (value: number, {place}: Speech): string => numbers(place.language).format(value);

/** A name of the feed in the best language that it has. */
export function nameOf(name: LanguageMap, {place}: View): TemplateResult {
  const {text, lang} = pickText(name, place.language) ?? {text: '', lang: ''};
  return textRun({text: cut(text), lang}, place.language);
}

/** What the feed layer says: English in all languages. */
export const inEnglish = (text: string): TemplateResult => html`<span lang="en">${cut(text)}</span>`;
