/*
 * The page in an iframe, for sites that allow no scripts of others: `embed.html?widget=finder&src=…`. It makes the element of
 * the parameters, and tells the page around how tall it is. It runs before the loader and takes its language along.
 */
import {pageLanguage} from '../lib/page-language.js';
import {resolveUrl, webUrl} from '../lib/urls.js';
import {WIDGET_TITLES} from '../lib/widget-titles.js';
import {WORDS} from './texts.js';

/** What the build fills in from custom-elements.json: attributes by the element's name, and the theme's properties. */
declare const ATTRIBUTES: Readonly<Record<string, readonly string[]>>;
declare const PROPERTIES: readonly string[];

const PREFIX = '--tarjotin-';
/** Attributes that something is fetched from or sent to. */
const ADDRESSES = new Set(['src', 'form', 'endpoint']);
/** Colours, lengths and names of fonts: nothing that could fetch a picture. */
const THEME_VALUE = /^(?!.*url\()[\w#.,%()'" -]{1,100}$/i;

const parameters = new URLSearchParams(location.search);
const language = pageLanguage(document, parameters.get('lang') ?? undefined);
const words = WORDS[language];

/** A frame has its own idea of the window's height, which follows the content: nothing may be as tall as that. */
const SHEET = `
  :root { --_window: 40em; }
  body { display: flow-root; margin: 0; padding: 6px; font: 100%/1.5 system-ui, sans-serif; }
  body > * { min-height: 0 !important; }`;

const isWebAddress = (text: string): boolean =>
  text.split(/\s+/).every((address) => !address || webUrl(resolveUrl(address.replace(/^webcals?:/i, 'https:'), location.href)));

/** The element that was asked for. Throws with words for the webmaster. */
function makeElement(): HTMLElement {
  const name = parameters.get('widget') ?? '';
  const allowed = new Map(Object.entries(ATTRIBUTES)).get(name);
  if (!allowed) throw new Error(words.unknown(Object.keys(ATTRIBUTES).join(', ')));
  const element = document.createElement(`tarjotin-${name}`);
  const ignored: string[] = [];
  for (const [parameter, value] of parameters) {
    if (ADDRESSES.has(parameter) && !isWebAddress(value)) throw new Error(words.address(parameter));
    if (allowed.includes(parameter)) element.setAttribute(parameter, value);
    else if (PROPERTIES.includes(PREFIX + parameter) && THEME_VALUE.test(value)) element.style.setProperty(PREFIX + parameter, value);
    else if (!isKnown(parameter)) ignored.push(parameter);
  }
  if (ignored.length) console.warn(`Tarjotin: not parameters of ${name}, or not values for them: ${ignored.join(', ')}`);
  return element;
}

/** Parameters of the frame itself, and the one that the widget keeps its state in. */
const isKnown = (parameter: string): boolean =>
  ['widget', 'lang', 'color-scheme', parameters.get('url-key') ?? 't'].includes(parameter);

/** Shown until the element is there: the way out of a frame in which it cannot be. */
function linkToItself(): HTMLElement {
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = words.open;
  return link;
}

/** Posts the height of the content, a number that is no secret, to the page around and to nobody else. */
function tellHeight(): void {
  const post = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({type: 'tarjotin-height', height}, '*');
  };
  new ResizeObserver(post).observe(document.body);
  // The script of the page around may come after the first message: it asks.
  addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
    if (source === parent && (data as {type?: unknown} | null)?.type === 'tarjotin-height') post();
  });
}

function show(element: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  document.adoptedStyleSheets = [sheet];
  document.body.append(element);
}

document.documentElement.lang = language;
const scheme = parameters.get('color-scheme') ?? '';
if (/^(light|dark|light dark)$/.test(scheme)) document.documentElement.style.colorScheme = scheme;
try {
  const element = makeElement();
  document.title = WIDGET_TITLES[language].get(parameters.get('widget') ?? '') ?? document.title;
  element.append(linkToItself());
  show(element);
  // Not before: a frame that shrinks to one line and grows again moves the page twice.
  if (parent !== window) element.addEventListener('tarjotin-ready', tellHeight, {once: true});
} catch (error) {
  const message = document.createElement('p');
  message.textContent = (error as Error).message;
  show(message);
  if (parent !== window) tellHeight();
}
