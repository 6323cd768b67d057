/** Addresses of the items on the page that shows them, for search engines. https://www.sitemaps.org/protocol.html */
import type {Item} from '../../feed/types.js';
import {escapeHtml, itemAddress} from './html-list.js';

/** A sitemap may have so many addresses; those of more items would need an index of sitemaps, and a page of 50,000 items none reads. */
const LIMIT = 50_000;

export function sitemap(items: readonly Item[], page: string): string {
  const urls = items.slice(0, LIMIT).map((item) => {
    const date = /^\d{4}-\d\d-\d\d/.exec(item.dateModified ?? '')?.[0];
    return `<url><loc>${escapeHtml(itemAddress(page, item['@id']))}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
