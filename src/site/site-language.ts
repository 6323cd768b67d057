import {type Language, pageLanguage} from '../lib/page-language.js';

/** The language that the address of a page of ours asks for; `kieli` is of links from before `lang`. */
export const siteLanguage = (parameters: URLSearchParams): Language =>
  pageLanguage({documentElement: {lang: parameters.get('lang') ?? parameters.get('kieli') ?? ''}});
