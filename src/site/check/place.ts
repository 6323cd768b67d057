import {type Language, pageLanguage} from '../../lib/page-language.js';

/** What is checked and in which language: all of it stands in the page's address, so that a check can be linked. */
export interface Place {
  readonly language: Language;
  /** As it was written. */
  readonly address: string;
  readonly item: string;
}

export function readPlace({searchParams}: URL): Place {
  return {
    language: pageLanguage({documentElement: {lang: searchParams.get('kieli') ?? ''}}),
    address: searchParams.get('osoite') ?? '',
    item: searchParams.get('nimi') ?? '',
  };
}

export function hrefOf({language, address, item}: Place): string {
  const url = new URL(location.pathname, location.href);
  for (const [name, value] of [['osoite', address], ['nimi', item], ['kieli', language === 'fi' ? '' : language]] as const) {
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}

/** The whole address of what was written: with its scheme, or against this page; undefined when it is none. */
export function wholeAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const written = /^(?:[a-z][a-z\d+.-]*:|\.{0,2}\/)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  return URL.canParse(written, location.href) ? new URL(written, location.href).href : undefined;
}
