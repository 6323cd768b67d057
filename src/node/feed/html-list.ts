/** A feed as a plain list of HTML: what stands inside the tag where scripts do not run, and what search engines read. */
import {type Entities, placesOf} from '../../feed/entities.js';
import type {Item, LanguageMap} from '../../feed/types.js';
import {pickText} from '../../lib/language.js';
import {cutText} from '../../lib/text.js';
import {type Locale, whenText} from './when-text.js';

export interface ListOptions {
  readonly locale: Locale;
  /** The page where the finder is: names lead to the items there. Without it to the publishers' own pages. */
  readonly page?: string;
}

const EXCERPT = 200;

const SIGNS: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** The address of an item on a page with a finder that has the default `url-key`. */
export function itemAddress(page: string, id: string): string {
  const url = new URL(page);
  url.searchParams.set('t', new URLSearchParams({item: id}).toString());
  return url.href;
}

/** A text with its language where that is another than the list's. */
function run(map: LanguageMap | undefined, locale: Locale, limit = Infinity): string {
  const picked = pickText(map, locale);
  if (!picked) return '';
  const text = escapeHtml(limit === Infinity ? picked.text : cutText(picked.text.replace(/\s+/g, ' '), limit));
  return picked.lang && picked.lang !== locale ? `<span lang="${escapeHtml(picked.lang)}">${text}</span>` : text;
}

function line(item: Item, entities: Entities, {locale, page}: ListOptions): string {
  const href = page ? itemAddress(page, item['@id']) : item.url;
  const name = run(item.name, locale);
  const who = item.provider.map((id) => run(entities.organizations.get(id)?.name, locale));
  const where = placesOf(item, entities).map(({name: place, address}) =>
    [run(place, locale), run(address?.addressLocality, locale)].filter((text, index, all) => text && all.indexOf(text) === index).join(', '));
  const facts = [...who, ...where, escapeHtml(whenText(item, locale))].filter(Boolean).join(' · ');
  const excerpt = run(item.summary ?? item.description, locale, EXCERPT);
  return [
    '<li>',
    href ? `<a href="${escapeHtml(href)}">${name}</a>` : `<strong>${name}</strong>`,
    facts && `<br>${facts}`,
    excerpt && `<br>${excerpt}`,
    '</li>',
  ].filter(Boolean).join('');
}

/** The list; in the order of the feed, in UTF-8. */
export const htmlList = (items: readonly Item[], entities: Entities, options: ListOptions): string =>
  `<ul lang="${options.locale}">\n${items.map((item) => line(item, entities, options)).join('\n')}\n</ul>\n`;
