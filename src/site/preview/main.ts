/** A page of somebody's site with the snippet in it, as the choices in the address give it. The builder shows it in an iframe. */
import {readChoices} from '../builder/choices.js';
import {elementTag, scriptTag} from '../builder/snippet.js';
import {thisSite} from '../builder/this-site.js';
import {TEXTS} from '../builder/texts.js';
import {styleSheet} from '../builder/themes.js';
import {siteLanguage} from '../site-language.js';

const {searchParams} = new URL(location.href);
const choices = readChoices(searchParams);
const language = siteLanguage(searchParams);
const {preview, words} = TEXTS[language];

function addStyles(href: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const loaded = new Promise((resolve) => (link.onload = link.onerror = resolve));
  document.head.append(link);
  return loaded;
}

/** A script that a parser has made outside of a page does not run; its likeness does. */
function runnable(node: Node): Node {
  if (!(node instanceof HTMLScriptElement)) return document.importNode(node, true);
  const script = document.createElement('script');
  for (const {name, value} of node.attributes) script.setAttribute(name, value);
  return script;
}

/** The very text that is copied, read as the webmaster's page would read it. */
function paste(snippet: string, into: Element): void {
  const {body} = new DOMParser().parseFromString(`<!doctype html><body>${snippet}`, 'text/html');
  into.append(...[...body.childNodes].map(runnable));
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

document.documentElement.lang = language;
document.documentElement.className = choices.page;
document.title = `${preview.title} – Tarjotin`;
await addStyles((choices.page === 'nasty' ? new URL('./nasty.css', import.meta.url) : new URL('./plain.css', import.meta.url)).href);
const theme = new CSSStyleSheet();
theme.replaceSync(styleSheet(choices));
document.adoptedStyleSheets = [theme];

const main = document.createElement('main');
main.append(element('h1', preview.sample[0]), element('p', preview.sample[1]));
document.body.append(main);
paste(`${scriptTag(choices, thisSite)}\n${elementTag(choices, thisSite, words[choices.widget])}`, main);
