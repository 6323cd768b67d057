import {msg} from '@lit/localize';
import {weekdayNames} from '../lib/intl.js';
import {type LocalText, pickText} from '../lib/language.js';
import type {FacetName} from '../store/facet-names.js';
import type {FacetContext} from '../store/facets.js';
import {languageName} from './labels.js';

/** Words on the screen for the codes of the feed. What has no word of ours is shown by its name in the feed. */

export const facetLabel = (facet: FacetName): string =>
  ({
    theme: () => msg('Topic', {id: 'facet.theme'}),
    municipality: () => msg('Municipality', {id: 'facet.municipality'}),
    audience: () => msg('For whom', {id: 'facet.audience'}),
    weekday: () => msg('Weekday', {id: 'facet.weekday'}),
    price: () => msg('Price', {id: 'facet.price'}),
    mode: () => msg('How to take part', {id: 'facet.mode'}),
    language: () => msg('Language', {id: 'facet.language'}),
    organization: () => msg('Organiser', {id: 'facet.organization'}),
    accessibility: () => msg('Accessibility', {id: 'facet.accessibility'}),
  })[facet]();

const VALUES: Readonly<Record<string, () => string>> = {
  'price free': () => msg('Free of charge', {id: 'price.free'}),
  'price paid': () => msg('For a fee', {id: 'price.paid'}),
  'mode onsite': () => msg('On site', {id: 'mode.onsite'}),
  'mode online': () => msg('Online', {id: 'mode.online'}),
  'mode phone': () => msg('By phone', {id: 'mode.phone'}),
  'accessibility wheelchair': () => msg('Wheelchair access', {id: 'access.wheelchair'}),
  'accessibility accessibleToilet': () => msg('Accessible toilet', {id: 'access.toilet'}),
  'accessibility inductionLoop': () => msg('Hearing loop', {id: 'access.loop'}),
  'accessibility parking': () => msg('Accessible parking', {id: 'access.parking'}),
  'accessibility rollator': () => msg('Room for a rollator', {id: 'access.rollator'}),
  'accessibility signLanguage': () => msg('Sign language', {id: 'access.sign'}),
  'accessibility quiet': () => msg('Quiet space', {id: 'access.quiet'}),
};

const isoWeekday = (value: string): Date | undefined => {
  const day = Number(value);
  // 2 January 2023 was a Monday.
  return day >= 1 && day <= 7 ? new Date(Date.UTC(2023, 0, 1 + day)) : undefined;
};

/** Names of languages and weekdays are written small in Finnish and Swedish; on their own they begin a line. */
const capital = (text: string, locale: string): LocalText => ({
  text: text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  lang: locale,
});

/** The words for a value of a facet, and their language. */
export function valueLabel(facet: FacetName, value: string, context: FacetContext | undefined, locale: string): LocalText {
  const own = VALUES[`${facet} ${value}`]?.();
  if (own) return {text: own, lang: locale};
  if (facet === 'language') return capital(languageName(value, locale), locale);
  if (facet === 'weekday') {
    const date = isoWeekday(value);
    if (date) return capital(weekdayNames(locale).format(date), locale);
  }
  const names = (context?.names as Partial<Record<FacetName, ReadonlyMap<string, Readonly<Record<string, string>>>>>)?.[facet];
  return pickText(names?.get(value), locale) ?? {text: value, lang: ''};
}
