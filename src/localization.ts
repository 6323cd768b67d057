import {configureLocalization, localized} from '@lit/localize';
import {pageLanguage} from './lib/page-language.js';

/** What the loader leaves for the chunks; absent when the elements come from the npm package. */
interface LoaderNote {
  readonly lang?: string;
}

const note = (globalThis as {[key: symbol]: LoaderNote | undefined})[Symbol.for('tarjotin')];

// The source language is English; each other one is a chunk of its own.
export const {getLocale, setLocale} = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['fi', 'sv'],
  loadLocale: (locale) => (locale === 'fi' ? import('./generated/locales/fi.js') : import('./generated/locales/sv.js')),
});

/**
 * Resolves when the page's language is in use. Elements are defined only after it, so that no text is ever painted in
 * the wrong language. Not awaited at the top of a module: the language's chunk imports from the one that would wait.
 * Without its chunk the widgets speak English rather than not at all.
 */
export const localeReady: Promise<void> = setLocale(pageLanguage(document, note?.lang)).catch((error: unknown) => {
  console.warn('Tarjotin: the language file could not be loaded; the texts are in English.', error);
});

export {localized};
