import type {LanguageMap} from '../feed/types.js';

/** A run of text with the language it really is in; `lang` is `''` when unknown. */
export interface LocalText {
  readonly text: string;
  readonly lang: string;
}

/** When the wanted language is missing, the languages most of the readers know, in order. */
const FALLBACKS = ['fi', 'sv', 'en'];

/** The text in `locale`, else in the next best language the publisher gave; undefined when there is none. */
export function pickText(map: LanguageMap | undefined, locale: string): LocalText | undefined {
  if (!map) return undefined;
  const base = locale.split('-')[0] ?? locale;
  for (const lang of [locale, base, ...FALLBACKS, '', ...Object.keys(map)]) {
    const text = Object.hasOwn(map, lang) ? map[lang] : undefined;
    if (text) return {text, lang};
  }
  return undefined;
}

/** Tag of easy Finnish, https://www.w3.org/International/articles/language-tags/ (a private subtag, as Yle and Papunet use it). */
export const EASY_FINNISH = 'fi-x-selko';

const RTL = /^(ar|ckb|dv|fa|he|ku-Arab|ps|sd|ug|ur|yi)(-|$)/;

/** Writing direction of a language tag. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');
