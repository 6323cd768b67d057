/*
 * The script a webmaster pastes. It is built to one file without import, export or import.meta, so that it runs as
 * <script src> and as <script type="module" src>, and in old browsers without a syntax error. It finds our elements on
 * the page, now and later, and imports only their chunks. Where it finds none, it looks into shadow roots.
 */
import {chunkFile} from './lib/chunk-file.js';
import {find} from './lib/find.js';
import {pageLanguage, type Language} from './lib/page-language.js';

/*
 * What the build fills in: by element and language the SHA-256 of the one file that it needs at once, without the `=` at its end. It puts the value
 * wherever the name stands, hence one use of each.
 */
declare const CHUNKS: Readonly<Record<string, Hashes>>;
declare const VERSION: string;

type Hashes = Readonly<Record<Language, string>>;

/** The one thing that is put on the page's global object, under a registered symbol that no page uses by chance. */
interface Started {
  readonly version: string;
  readonly base: string;
  readonly lang?: string;
}

const PREFIX = 'tarjotin-';
const chunks = CHUNKS;

const KEY = Symbol.for('tarjotin');
const page = globalThis as {[KEY]?: Started};
const selector = ['[data-tarjotin],[class^=tarjotin-]', ...Object.keys(chunks)].join();

const warn = (...words: unknown[]): void => console.warn('Tarjotin:', ...words);

/** The script tag this came from. An <img name="currentScript"> may stand in for it, so the tag name is checked. */
function findScript(): HTMLScriptElement | undefined {
  const isOurs = (script: HTMLScriptElement): boolean => /tarjotin\.js(\?|#|$)/.test(script.src);
  const current = document.currentScript as HTMLScriptElement | null;
  const own = current && current.tagName === 'SCRIPT' ? current : undefined;
  if (own && (own.dataset.base || isOurs(own))) return own;
  const all = [...document.querySelectorAll('script')];
  // A current script of another name is a renamed copy at best, else a bundle of many scripts: it comes last.
  return find(all, (script) => script.dataset.base) || find(all, isOurs) || own;
}

/** Fetches a module under its hash before anything runs. Resolves at once where modulepreload is unknown. */
function preload(url: string, hash: string, nonce = ''): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return Promise.resolve();
  // No `finally`: a page may have put an old Promise of its own in its place.
  return new Promise<void>((resolve, reject) => {
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.integrity = `sha256-${hash}=`;
    link.nonce = nonce;
    link.onload = link.onerror = (event) => {
      link.remove();
      if ((event as Event).type === 'load') resolve();
      else reject(new Error(url));
    };
    link.href = url;
    document.head.append(link);
  });
}

/**
 * Holds the place of an element until it is ready, against `* {all: unset !important}` too. Where a box is as wide as
 * what is in it, it has at first the width that styles/base.ts asks for later. Hides nothing.
 */
function reserve(tag: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${tag}:not([ready],[item],[layout]:not([layout=full])){display:block!important;min-height:100vh!important;min-width:min(15rem,80vw)}${tag}:not(:defined){width:min(60rem,100%)}`,
  );
  // Not pushed: before Chromium 99 the list is frozen.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => sheet.replaceSync('');
}

/**
 * Puts the element in the place of `<div data-tarjotin="finder" data-src="…">`; a link is kept inside it. Some editors leave a
 * class and a link alone: `<div class="tarjotin-finder"><a href="…">`. Then the feed is where the link leads; forms and comments have no `src`.
 */
function upgrade(placeholder: Element, tag: string): void {
  const element = document.createElement(tag);
  const link = placeholder.closest('a') || placeholder.querySelector('a');
  if (link) element.setAttribute('src', link.href);
  for (const {name, value} of [...placeholder.attributes]) {
    const plain = name.replace(/^data-/, '');
    // An editor lets data-onclick through where it strips onclick: it must not become one here.
    const kept = plain === name ? /^(id|class|lang|dir)$/ : /^(?!on|style$|tarjotin$)[a-z][a-z-]*$/;
    if (kept.test(plain)) element.setAttribute(plain, value);
  }
  placeholder.replaceWith(element);
  element.append(...(placeholder === link ? [placeholder] : placeholder.childNodes));
}

/** What pages attach shadow roots to. */
const HOSTS = /^(div|section)$|-/;

function start(script: HTMLScriptElement): void {
  const {base: given, lang} = script.dataset;
  // Not against document.baseURI: a foreign <base> on the page must not move our files.
  const base = (given ? new URL(given.replace(/\/?$/, '/'), location.href) : new URL('.', script.src)).href;
  page[KEY] = {version: VERSION, base, lang};
  const started = new Set<string>();
  const warned = new Set<string>();

  const load = async ([tag, hashes]: readonly [string, Hashes]): Promise<void> => {
    if (started.has(tag)) return;
    started.add(tag);
    if (customElements.get(tag)) return warn(`<${tag}> is taken.`);
    const release = reserve(tag);
    try {
      const language = pageLanguage(document, lang);
      const hash = hashes[language];
      const url = base + chunkFile(`${tag.slice(PREFIX.length)}-${language}`, hash);
      await preload(url, hash, script.nonce);
      await import(/* @vite-ignore */ url);
    } catch (error) {
      release();
      started.delete(tag); // the next element tries again, where the browser does (Chromium 150 does not)
      if (warned.size < warned.add(tag).size) warn(`<${tag}> cannot be shown.`, error);
    }
  };

  const take = (element: Element): void => {
    const given = PREFIX + (element.getAttribute('data-tarjotin') || '');
    const tag = find([given, element.localName, `${element.className}`], (one) => chunks[one]) || '';
    const hashes = chunks[tag];
    // A page may call the box around an element by the element's name; a link that was a placeholder stays inside.
    if (!hashes || element.querySelector(tag) || element.matches(`${tag} *`)) return;
    void load([tag, hashes]);
    // While the page is being parsed, the parser still fills the placeholder.
    if (element.localName !== tag && document.readyState !== 'loading') upgrade(element, tag);
  };

  const scan = (root: ParentNode): void => root.querySelectorAll(selector).forEach(take);

  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!('matches' in node)) continue;
        const element = node as Element;
        if (element.matches(selector)) take(element);
        scan(element);
      }
    }
  }).observe(document, {childList: true, subtree: true});

  const probe = document.createElement('i');
  /** Whether a tree has a closed shadow root, which is told by a child that has no slot there and hence no style. Looks into open ones. */
  const seek = (root: ParentNode): unknown => {
    scan(root);
    return find([...root.querySelectorAll('*')], (box) =>
      HOSTS.test(box.localName) && (box.shadowRoot ? seek(box.shadowRoot) : !getComputedStyle(box.firstElementChild || box.appendChild(probe)).display));
  };
  const look = (): void => {
    scan(document);
    // Any of ours may stand in a closed one.
    if (document.readyState === 'complete' && !started.size && seek(document)) Object.entries(chunks).forEach((one) => void load(one));
    // Out of the page. Not by remove(): Prototype's throws where there is no parent.
    new DocumentFragment().append(probe);
  };
  document.addEventListener('readystatechange', look);
  look();
}

function run(): void {
  const first = page[KEY];
  const script = findScript();
  if (first) {
    if (first.version !== VERSION) warn(`${first.version} runs here, ${VERSION} does not start.`);
  } else if (document.contentType !== 'text/html' || !('adoptedStyleSheets' in document)) {
    warn('cannot run here.');
  } else if (script && (script.src || script.dataset.base)) {
    start(script);
  } else {
    warn('give its folder as data-base.');
  }
}

run();
