import {pageWide} from '../lib/page-wide.js';

const DEFAULT_KEY = 't';

/** Keys in use on this page, so that a second widget takes `t2` and they do not write over each other. */
const taken = pageWide('url-keys-1', () => new Set<string>());

function freeKey(): string {
  let key = DEFAULT_KEY;
  for (let number = 2; taken.has(key); number++) key = DEFAULT_KEY + number;
  return key;
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

  /** An empty `key` means the next free one. */
  connect(key: string): void {
    this.#key = key || freeKey();
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
