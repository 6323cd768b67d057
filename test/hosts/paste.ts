/** What a webmaster pastes into a host page, and where. */
import type {Host} from './folder.js';

export const WIDGETS = ['finder', 'calendar', 'feedback', 'comments'] as const;

export type WidgetName = (typeof WIDGETS)[number];

export interface Addresses {
  readonly script: string;
  readonly feed: string;
  /** Id of the round of comments of this visit. */
  readonly thread: string;
}

/** What stands inside the tags: seen until the widget is there, and where it cannot be. */
export const FALLBACKS: Readonly<Record<WidgetName, string>> = {
  finder: 'Toiminta luettelona',
  calendar: 'Tapahtumat luettelona',
  feedback: 'Palaute sähköpostitse',
  comments: 'Kommentit sähköpostitse',
};

export function attributesOf(widget: WidgetName, {feed, thread}: Addresses): Readonly<Record<string, string>> {
  if (widget === 'feedback') return {form: `${feed}/forms/palaute`, endpoint: `${feed}/answers/palaute`, subject: thread};
  if (widget === 'comments') return {thread, endpoint: `${feed}/comments`};
  return {src: `${feed}/${thread}/feed.json`};
}

const written = (attributes: Readonly<Record<string, string>>, prefix = ''): string =>
  Object.entries(attributes).map(([name, value]) => ` ${prefix}${name}="${value}"`).join('');

const fallback = (widget: WidgetName, addresses: Addresses, attributes = ''): string =>
  `<a href="${addresses.script}/${widget}.html"${attributes}>${FALLBACKS[widget]}</a>`;

const element = (widget: WidgetName, addresses: Addresses): string =>
  `<tarjotin-${widget}${written(attributesOf(widget, addresses))}>${fallback(widget, addresses)}</tarjotin-${widget}>`;

const placeholder = (widget: WidgetName, addresses: Addresses): string =>
  `data-tarjotin="${widget}"${written(attributesOf(widget, addresses), 'data-')}`;

const frame = (widget: WidgetName, addresses: Addresses): string => {
  const query = new URLSearchParams({widget, ...attributesOf(widget, addresses)}).toString().replaceAll('&', '&amp;');
  return `<iframe title="${FALLBACKS[widget]}" src="${addresses.script}/embed.html?${query}" width="100%" height="600" loading="lazy"></iframe>`;
};

/** What README asks for where the script comes after the page has been painted, or cannot see the widgets. */
const ROOM = `<style>${WIDGETS.map((name) => `tarjotin-${name}:not([ready])`).join()}{display:block;min-height:100vh}</style>`;

/** Of such pages those that have no placeholder for a script of that kind: a tag manager, a closed shadow root. */
const KEEPS_ROOM = /\{\{SCRIPT_URL\}\}|mode["': =]+closed/;

/** More than this many on a page stand for "many": one widget each, in turn. */
const FEW = 4;

export interface Pasting extends Addresses {
  readonly widgets: readonly WidgetName[];
  readonly isModule: boolean;
  readonly nonce: string;
}

/** The page with our script and widgets in the places that it has for them. */
export function fillHost(text: string, {delivery}: Pick<Host, 'delivery'>, pasting: Pasting): string {
  const {widgets, isModule, nonce, script} = pasting;
  const type = isModule ? 'module' : 'text/javascript';
  const url = `${script}/tarjotin.js`;
  // As README has it for pages where nothing may move: the page is painted when the script, of 2 kB, has reserved the room.
  const tag = (src: string): string =>
    `<script${isModule ? ' type="module"' : ''} async="" blocking="render" src="${src}"${delivery === 'nonce' ? ` nonce="${nonce}"` : ''}></script>`;
  const all = (make: (widget: WidgetName, addresses: Addresses) => string): string =>
    widgets.map((widget) => make(widget, pasting)).join('');
  const widgetsOfPage = (): string => (KEEPS_ROOM.test(text) ? ROOM : '') + all(element);
  const isMany = text.split('<!--{{WIDGET_2}}-->').length > FEW;
  let next = 0;
  const second = (): string => (isMany ? element(widgets[next++ % widgets.length] ?? 'finder', pasting) : all(element));
  const places: Readonly<Record<string, () => string>> = {
    SCRIPT: () => tag(url),
    SCRIPT_V2: () => tag(`${script}/2/tarjotin.js`),
    SCRIPT_V1_QUERY: () => tag(`${url}?v=1`),
    SCRIPT_ROCKET: () => `${ROOM}<script type="a1b2c3-${type}" src="${url}"></script>`,
    SCRIPT_DELAYED: () => `${ROOM}<script type="rocketlazyloadscript" data-rocket-type="${type}" data-rocket-src="${url}"></script>`,
    // The folder of our files cannot be told from the bundle's: the page says it, as README tells.
    SCRIPT_AGGREGATED: () => `${ROOM}<script data-base="${script}"></script><script defer src="/__aggregate.js"></script>`,
    SCRIPT_CONSENT: () => `${ROOM}<script type="text/plain" data-type="${type}" data-name="widget" data-src="${url}"></script>`,
    WIDGET: widgetsOfPage,
    WIDGET_2: second,
    WIDGET_DIV: () => all((widget, addresses) => `<div ${placeholder(widget, addresses)}>${fallback(widget, addresses)}</div>`),
    WIDGET_LINK: () => all((widget, addresses) => `<p>${fallback(widget, addresses, ` ${placeholder(widget, addresses)}`)}</p>`),
    WIDGET_IFRAME: () => all(frame),
  };
  return text
    .replaceAll(/<!--\{\{(\w+)\}\}-->/g, (comment, name: string) => places[name]?.() ?? comment)
    .replaceAll('/*{{WIDGET_JSON}}*/null', () => JSON.stringify(widgetsOfPage()).replaceAll('<', '\\u003c'))
    .replaceAll('{{SCRIPT_URL}}', url)
    .replaceAll('{{SCRIPT_TYPE}}', isModule ? 'module' : 'classic')
    .replaceAll('{{TAG}}', `tarjotin-${widgets[0] ?? 'finder'}`)
    .replaceAll('{{NONCE}}', nonce);
}
