import type {LitElement, ReactiveController} from 'lit';
import {UrlController} from './url-controller.js';

export interface NavigationOptions<State> {
  /** The state stands in the page's address. */
  readonly useUrl: boolean;
  /** The parameter of the address; empty means the element's own in the row `t`, `t2` … */
  readonly key: string;
  /** The state the page starts with. */
  readonly start: State;
}

/** What a widget keeps in the address; `item` is the `@id` of the open item. */
interface WithItem {
  readonly item?: string;
}

/** The state as a text and back. Reading never fails: what is unknown or impossible is left out. */
export interface Codec<State> {
  parse(text: string): State;
  format(state: State): string;
}

/** The visitor has come to an item or back to the list; `scroll` is where the list was left, when it was left from here. */
export interface Move {
  readonly to: 'item' | 'list';
  readonly id: string;
  readonly scroll?: number;
}

/** Stands for an item's `@id` in an address; letters that stay as they are when encoded. */
const ITEM = 'ITEM-ID';

/** Wait after the last key before the address is written: Safari allows 100 writes in 30 seconds. */
const WRITE_DELAY = 400;

/** Where the visitor is in a widget: words, choices, open item. Keeps it in step with the page's address. */
export class Navigation<State extends WithItem> implements ReactiveController {
  readonly #host: LitElement;
  readonly #codec: Codec<State>;
  readonly #options: () => NavigationOptions<State>;
  readonly #onMove: (move: Move) => void;
  readonly #url = new UrlController((text) => this.#restore(text));
  #timer?: ReturnType<typeof setTimeout>;
  /** The options that it began with, as a text. */
  #begun?: string;
  /** Where the list stood when an item was opened from it. */
  #leftAt?: number;
  /** The list is one step back in the history; it is further when an item was opened from another. */
  #isNext = false;
  state: State;

  constructor(
    host: LitElement,
    codec: Codec<State>,
    options: () => NavigationOptions<State>,
    onMove: (move: Move) => void,
  ) {
    this.#host = host;
    this.#codec = codec;
    this.#options = options;
    this.state = options().start;
    this.#onMove = onMove;
    host.addController(this);
  }

  hostConnected(): void {
    const options = this.#options();
    const {useUrl, key} = options;
    this.#begun = JSON.stringify(options);
    if (useUrl) this.#url.connect(key, this.#host);
    this.#set(this.#parse(this.#url.read()));
  }

  /**
   * Call it first in `willUpdate`. What a page has set on the element before its script came Lit takes over at the first of them:
   * https://github.com/lit/lit/blob/main/packages/reactive-element/src/reactive-element.ts (`__instanceProperties`).
   */
  catchUp(): void {
    const host = this.#host;
    if (host.hasUpdated || !host.isConnected || JSON.stringify(this.#options()) === this.#begun) return;
    this.hostDisconnected();
    this.hostConnected();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#url.disconnect();
  }

  /** `push` makes a step that Back undoes. */
  change(change: Partial<State>, step: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#set({...this.state, ...change});
    if (step === 'push') this.#write('push');
    else this.#timer = setTimeout(() => this.#write('replace'), WRITE_DELAY);
  }

  open(id: string): void {
    clearTimeout(this.#timer);
    this.#write('replace');
    this.#isNext = !this.state.item;
    if (this.#isNext) this.#leftAt = window.scrollY;
    this.#set({...this.state, item: id});
    this.#write('push');
    this.#onMove({to: 'item', id});
  }

  close(): void {
    // The browser's own Back does the same.
    if (this.#isNext && this.#options().useUrl) history.back();
    else {
      this.#leave({...this.state, item: undefined});
      this.#write('push');
    }
  }

  /** The address of the page with this item open, or none; undefined when the address is not used. */
  href(item?: string): string | undefined {
    return this.#url.href(this.#format({...this.state, item}));
  }

  /** `href` for many items: a list asks for one link a card at every key, and most of each is the same. */
  hrefs(change?: Partial<State>): (item: string) => string | undefined {
    const pattern = this.#url.href(this.#format({...this.state, ...change, item: ITEM}));
    return (item) => pattern?.replace(ITEM, () => encodeURIComponent(encodeURIComponent(item)));
  }

  #set(state: State): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #leave(next: State): void {
    const id = this.state.item ?? '';
    const scroll = this.#leftAt;
    this.#leftAt = undefined;
    this.#isNext = false;
    this.#set(next);
    this.#onMove({to: 'list', id, scroll});
  }

  /** After Back and Forward. */
  #restore(text: string | undefined): void {
    const next = this.#parse(text);
    if (this.state.item && !next.item) {
      this.#leave(next);
      return;
    }
    this.#set(next);
    if (next.item) this.#onMove({to: 'item', id: next.item});
  }

  #parse(text: string | undefined): State {
    return text === undefined ? this.#options().start : this.#codec.parse(text);
  }

  /** Undefined for the state that the page starts with: its address stays clean. */
  #format(state: State): string | undefined {
    const text = this.#codec.format(state);
    return text === this.#codec.format(this.#options().start) ? undefined : text;
  }

  #write(step: 'push' | 'replace'): void {
    this.#url.write(this.#format(this.state), step);
  }
}
