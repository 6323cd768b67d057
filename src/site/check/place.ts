import type {Language} from '../../lib/page-language.js';
import {siteLanguage} from '../site-language.js';

/** What is checked and in which language: all of it stands in the page's address, so that a check can be linked. */
export interface Place {
  readonly language: Language;
  /** As it was written. */
  readonly address: string;
  readonly item: string;
}

export function readPlace({searchParams}: URL): Place {
  return {
    language: siteLanguage(searchParams),
    address: searchParams.get('osoite') ?? '',
    item: searchParams.get('nimi') ?? '',
  };
}

export function hrefOf({language, address, item}: Place): string {
  const url = new URL(location.pathname, location.href);
  for (const [name, value] of [['osoite', address], ['nimi', item], ['lang', language === 'fi' ? '' : language]] as const) {
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}
