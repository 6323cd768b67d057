import type {LanguageMap, Place} from '../feed/types.js';
import {pickText} from '../lib/language.js';

/** The name of a place and its town, each where there is one; no town after a name that ends with it (*Kerhohuone, Jyväskylä · Jyväskylä*). */
export function placeNames({name, address}: Place, locale: string): readonly LanguageMap[] {
  const town = address?.addressLocality;
  const isNamed = pickText(name, locale)?.text.endsWith(pickText(town, locale)?.text ?? '');
  return [name, isNamed ? undefined : town].filter((text) => text !== undefined);
}
