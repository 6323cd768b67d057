/** The languages that the texts of the widgets exist in; the first one is used when the page names no other. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The one language of the widgets on a page: what the script tag asks for (`data-lang`), else that of the page,
 * else Finnish. Only the primary subtag counts: `sv-FI` is Swedish. A language without translations counts as none.
 */
export function pageLanguage(page: {readonly documentElement: {readonly lang: string}}, scriptLang?: string): Language {
  for (const tag of [scriptLang, page.documentElement.lang]) {
    const primary = (tag || '').trim().toLowerCase().split('-')[0];
    if ((LANGUAGES as readonly unknown[]).includes(primary)) return primary as Language;
  }
  return LANGUAGES[0];
}
