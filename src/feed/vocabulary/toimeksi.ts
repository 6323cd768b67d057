import {find} from '../../lib/find.js';

/** What a taxonomy of a post says, by a part of its name: of Toimeksi `tm_municipality`, `tm_village`, `tm_sote-alue`, `tm_keyword`. */
const TAXONOMIES = [
  [/municip|kunta|kunnat|city/, 'municipality'],
  [/village|kyla|district/, 'village'],
  [/sote|region|maakunta|alue/, 'region'],
  [/lang|kieli/, 'language'],
  [/target|audience|kohde|(?:^|_)(?:age|ika)/, 'audience'],
  [/organi[sz]ation|jarjesto|yhdistys/, 'organization'],
  [/accessib|esteett/, 'accessibility'],
  [/status|format|template|author/, 'nothing'],
] as const;

export type Meaning = (typeof TAXONOMIES)[number][1] | 'theme';

/** Any other taxonomy is about what it is about. */
export const meaningOf = (taxonomy: string): Meaning =>
  find(TAXONOMIES, ([pattern]) => pattern.test(taxonomy.toLowerCase()))?.[1] ?? 'theme';

/** Names of languages in Finnish, as terms say them. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  suomi: 'fi',
  ruotsi: 'sv',
  englanti: 'en',
  venäjä: 'ru',
  viro: 'et',
  arabia: 'ar',
  ukraina: 'uk',
  somali: 'so',
  saame: 'se',
  viittomakieli: 'fse',
};
