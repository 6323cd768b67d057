/** What a webmaster takes along, as text: the script tag, the element and what may stand in its place. */
import {safeUrl} from '../../lib/safe-url.js';
import {webUrl} from '../../lib/urls.js';
import {wholeAddress} from '../address.js';
import {addressOf, sourceOf} from '../sources.js';
import {type Choices, defaultOf, writtenSources} from './choices.js';
import {type Attributes, element, escapeHtml} from './markup.js';
import {themeParameters} from './themes.js';
import {type Attribute, FORMS, showsFeed, WIDGETS} from './widgets.js';

/** Where the widgets are served. */
export interface Site {
  /** The folder of this page, with a slash at its end. */
  readonly base: string;
  readonly version: string;
  /** Of tarjotin.js of this version, as an `integrity` attribute has it. */
  readonly integrity: string;
}

/** Words that come into the snippet, in the language of the page. */
export interface Words {
  /** A link to the same things elsewhere. */
  readonly link: string;
  /** In its place, when there is no such link. */
  readonly instead: string;
  /** The name of an iframe. */
  readonly title: string;
}

/** What the receiver of the example page has (scripts/demo/receiver.json). */
const EXAMPLE = {feedback: './answers/client-feedback', comments: './comments', thread: 'hyvinvointisuunnitelma'} as const;

/** The folder of this version, which never changes, or the one that is always the newest of its major version. */
export const folderOf = ({version}: Choices, site: Site): string =>
  `${site.base}${version === 'exact' ? site.version : (site.version.split('.')[0] ?? '')}/`;

/** The whole address of a feed or a receiver as it was written; undefined when it is none that a page could fetch from. */
export function fetchAddress(written: string, {base}: Site): string | undefined {
  const whole = wholeAddress(written.replace(/^webcal:/i, 'https:'), base);
  return whole && webUrl(whole);
}

/** The feeds that are shown; the example while none of one's own is written. */
export function sourcesOf(choices: Choices, site: Site): readonly string[] {
  const written = writtenSources(choices);
  const sources = written.length ? written : [addressOf(sourceOf(choices.example))];
  return sources.flatMap((source) => fetchAddress(source, site) ?? []);
}

const isPreset = (form: string): boolean => (FORMS as readonly string[]).includes(form);

const formOf = (choices: Choices, site: Site): string =>
  isPreset(choices.form) ? `${folderOf(choices, site)}forms/${choices.form}.json` : (fetchAddress(choices.form, site) ?? '');

const ownEndpoint = ({endpoint}: Choices, site: Site): string | undefined => (endpoint.trim() ? fetchAddress(endpoint, site) : undefined);

const endpointOf = (choices: Choices, site: Site): string =>
  ownEndpoint(choices, site) ?? fetchAddress(choices.widget === 'comments' ? EXAMPLE.comments : EXAMPLE.feedback, site) ?? '';

/** Something of the example page is in the snippet, and must be replaced before it is published. */
export const isExample = (choices: Choices, site: Site): boolean =>
  showsFeed(choices.widget)
    ? !writtenSources(choices).length
    : !ownEndpoint(choices, site) || (choices.widget === 'comments' && !choices.thread.trim());

/** What is asked from other servers: feeds, or the definition and the receiver. */
export const fetchedFrom = (choices: Choices, site: Site): readonly string[] =>
  showsFeed(choices.widget) ? sourcesOf(choices, site) : [...(choices.widget === 'feedback' ? [formOf(choices, site)] : []), endpointOf(choices, site)].filter(Boolean);

function valueOf(attribute: Attribute, choices: Choices, site: Site): string {
  switch (attribute) {
    case 'src':
      return sourcesOf(choices, site).join(' ');
    case 'form':
      return formOf(choices, site);
    case 'endpoint':
      return endpointOf(choices, site);
    case 'thread':
      return choices.thread.trim() || EXAMPLE.thread;
    default:
      return choices[attribute] === defaultOf(attribute) ? '' : choices[attribute].trim();
  }
}

/** The attributes that differ from what the element does by itself. */
export const attributesOf = (choices: Choices, site: Site): Attributes =>
  WIDGETS[choices.widget].flatMap((name): Attributes => {
    const value = valueOf(name, choices, site);
    if (!value) return [];
    return [name === 'json-ld' ? [name] : [name, value]];
  });

export function scriptTag(choices: Choices, site: Site): string {
  const {version, 'data-lang': language} = choices;
  const checked: Attributes = version === 'exact' && site.integrity ? [['integrity', site.integrity], ['crossorigin', 'anonymous']] : [];
  const spoken: Attributes = language ? [['data-lang', language]] : [];
  return element('script', [['src', `${folderOf(choices, site)}tarjotin.js`], ...checked, ...spoken, ['async']]);
}

/** Where the same things are found without the widget: a page, an e-mail address or a telephone number. */
export const fallbackHref = ({fallback: written}: Choices): string | undefined =>
  written.trim() ? safeUrl(written.trim().replace(/^(?=[\w-]+\.[^\s@]+$)/, 'https://')) : undefined;

/** What is shown until the widget is there, and without JavaScript. */
export function fallback(choices: Choices, words: Words): string {
  const href = fallbackHref(choices);
  return href ? `<a href="${escapeHtml(href)}">${escapeHtml(words.link)}</a>` : `<p>${escapeHtml(words.instead)}</p>`;
}

export const elementTag = (choices: Choices, site: Site, words: Words): string =>
  element(`tarjotin-${choices.widget}`, attributesOf(choices, site), fallback(choices, words));

const dataOf = (choices: Choices, site: Site): Attributes => [
  ['data-tarjotin', choices.widget],
  ...attributesOf(choices, site).map(([name, value = '']) => [`data-${name}`, value] as const),
];

/** For editors that strip tags they do not know. */
export const placeholder = (choices: Choices, site: Site, words: Words): string =>
  element('div', dataOf(choices, site), fallback(choices, words));

/** For editors that keep links and little else; without an address of its own the link leads to the widget alone on a page. */
export const linkTag = (choices: Choices, site: Site, words: Words): string =>
  element('a', [['href', fallbackHref(choices) ?? embedAddress(choices, site)], ...dataOf(choices, site)], escapeHtml(words.link));

/** The page that stands in an iframe. */
export function embedAddress(choices: Choices, site: Site): string {
  const parameters = new URLSearchParams({widget: choices.widget});
  for (const [name, value = 'on'] of attributesOf(choices, site)) parameters.set(name, value);
  for (const [name, value] of themeParameters(choices)) parameters.set(name, value);
  if (choices['data-lang']) parameters.set('lang', choices['data-lang']);
  return `${folderOf(choices, site)}embed.html?${parameters.toString()}`;
}

/** Its height is fixed where the page may have no script of ours. */
export const iframeTag = (choices: Choices, site: Site, words: Words): string =>
  element('iframe', [['src', embedAddress(choices, site)], ['title', words.title], ['width', '100%'], ['height', '900'], ['loading', 'lazy']]);

/** Gives the iframe the height of what is in it, on pages that may have a script. */
export const heightScript = (choices: Choices, site: Site): string => element('script', [['src', `${folderOf(choices, site)}embed-height.js`], ['async']]);
