/** oEmbed 1.0 (https://oembed.com): an address of embed.html as an iframe that another system can put on its page. */
import {pageLanguage} from '../../lib/page-language.js';
import {webUrl} from '../../lib/urls.js';
import {WIDGET_TITLES} from '../../lib/widget-titles.js';

export interface Rich {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  /** Seconds. */
  readonly cache_age: number;
}

export interface Room {
  readonly maxWidth?: number;
  readonly maxHeight?: number;
}

/** CSS pixels: a list beside its facets, and a screen of it. */
const WIDTH = 800;
const HEIGHT = 800;
const DAY = 86_400;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Undefined for every address that is not one of `page`, an address of embed.html, with a widget that there is. */
export function describeEmbed(address: string, page: string, {maxWidth = WIDTH, maxHeight = HEIGHT}: Room = {}): Rich | undefined {
  const href = webUrl(address);
  if (!href || href.length > 4_000) return undefined;
  const {origin, pathname, search, searchParams} = new URL(href);
  const language = pageLanguage({documentElement: {lang: searchParams.get('lang') ?? ''}});
  const title = WIDGET_TITLES[language].get(searchParams.get('widget') ?? '');
  if (!title || origin + pathname !== page) return undefined;
  const [width, height] = [Math.min(WIDTH, maxWidth), Math.min(HEIGHT, maxHeight)];
  const attributes = Object.entries({title, src: page + search, width, height, loading: 'lazy', style: 'border: 0; max-width: 100%'});
  const html = `<iframe ${attributes.map(([name, value]) => `${name}="${escape(String(value))}"`).join(' ')}></iframe>`;
  return {version: '1.0', type: 'rich', provider_name: 'Tarjotin', title, html, width, height, cache_age: DAY};
}
