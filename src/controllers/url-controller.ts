import {pageWide} from '../lib/page-wide.js';

const DEFAULT_KEY = 't';

/** Keys in use on this page, so that a second widget takes `t2` and they do not write over each other. */
const taken = pageWide('url-keys-1', () => new Set<string>());

/** Elements that take a key of the row `t`, `t2` …, also while they are not defined. */
const NUMBERED = ':is(tarjotin-finder, tarjotin-calendar):not([url-state=off], [url-key], [item], [layout=next])';

/**
 * The first free key from the element's place on the page on: not from the order in which the scripts happened to come, for
 * an address must mean the same widget at each visit.
 */
function freeKey(element: HTMLElement): string {
  const all = [...(element.getRootNode() as ParentNode & Node).querySelectorAll(NUMBERED)];
  const keyOf = (place: number): string => (place ? DEFAULT_KEY + (place + 1) : DEFAULT_KEY);
  let place = Math.max(0, all.indexOf(element));
  while (taken.has(keyOf(place))) place++;
  return keyOf(place);
}

/**
 * Keeps a text in one parameter of the page's own address, so that it can be linked, reloaded and gone back to.
 * Always writes against `location.href`, never a relative URL: a host's `<base>` would send the visitor away.
 */
export class UrlController {
  readonly #onChange: (text: string | undefined) => void;
  #key?: string;
  #last?: string;
  #parsed?: readonly [href: string, url: URL];

  /** `onChange` is told the text after Back and Forward; undefined when the parameter is not there. */
  constructor(onChange: (text: string | undefined) => void) {
    this.#onChange = onChange;
  }

  /** An empty `key` means the element's own in the row. */
  connect(key: string, element: HTMLElement): void {
    this.#key = key || freeKey(element);
    taken.add(this.#key);
    window.addEventListener('popstate', this.#onPopState);
  }

  disconnect(): void {
    if (this.#key) taken.delete(this.#key);
    this.#key = undefined;
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** The parameter's text; undefined when it is not there, or before `connect`. */
  read(): string | undefined {
    this.#last = this.#key ? (new URL(location.href).searchParams.get(this.#key) ?? undefined) : undefined;
    return this.#last;
  }

  /** The page's address with this text in it; undefined before `connect`. */
  href(text: string | undefined): string | undefined {
    if (!this.#key) return undefined;
    const url = this.#pageUrl();
    if (text === undefined) url.searchParams.delete(this.#key);
    else url.searchParams.set(this.#key, text);
    return url.href;
  }

  /** Parsed once an address: a list asks for one link a card, at every key. */
  #pageUrl(): URL {
    if (this.#parsed?.[0] !== location.href) this.#parsed = [location.href, new URL(location.href)];
    return this.#parsed[1];
  }

  /** Puts the text into the address; `push` makes a step that Back undoes. */
  write(text: string | undefined, step: 'push' | 'replace'): void {
    const href = this.href(text);
    if (!href || text === this.#last) return;
    this.#last = text;
    try {
      // The host's own state is carried on: its router may look there (Turbo, Next).
      if (step === 'push') history.pushState(history.state, '', href);
      else history.replaceState(history.state, '', href);
    } catch {
      // Sandboxed frames, and Safari after 100 writes in 30 seconds: the widget works on without the address.
    }
  }

  readonly #onPopState = (): void => {
    const before = this.#last;
    if (this.read() !== before) this.#onChange(this.#last);
  };
}
