import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {EMPTY_STATE, type Filters, type FinderState, formatState, parseState} from '../store/finder-state.js';
import {UrlController} from './url-controller.js';

export interface NavigationOptions {
  /** The state stands in the page's address. */
  readonly useUrl: boolean;
  /** The parameter of the address; empty means the next free one. */
  readonly key: string;
  /** The choices the page starts with. */
  readonly start: Filters;
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

/** Where the visitor is in the finder: words, choices, open item. Keeps it in step with the page's address. */
export class FinderNavigation implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: () => NavigationOptions;
  readonly #onMove: (move: Move) => void;
  readonly #url = new UrlController((text) => this.#restore(text));
  #timer?: ReturnType<typeof setTimeout>;
  /** Where the list stood when an item was opened from it; then the list is one step back in the history. */
  #leftAt?: number;
  state: FinderState = EMPTY_STATE;

  constructor(host: ReactiveControllerHost, options: () => NavigationOptions, onMove: (move: Move) => void) {
    this.#host = host;
    this.#options = options;
    this.#onMove = onMove;
    host.addController(this);
  }

  hostConnected(): void {
    const {useUrl, key} = this.#options();
    if (useUrl) this.#url.connect(key);
    this.#set(this.#parse(this.#url.read()));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#url.disconnect();
  }

  /** New words, choices or order: starts at the first page. `push` makes a step that Back undoes. */
  change(change: Partial<FinderState>, step: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#set({...this.state, pages: 1, ...change});
    if (step === 'push') this.#write('push');
    else this.#timer = setTimeout(() => this.#write('replace'), WRITE_DELAY);
  }

  open(id: string): void {
    clearTimeout(this.#timer);
    this.#write('replace');
    this.#leftAt = window.scrollY;
    this.#set({...this.state, item: id});
    this.#write('push');
    this.#onMove({to: 'item', id});
  }

  close(): void {
    // Opened from this list: the list is one step back, and the browser's own Back does the same.
    if (this.#leftAt !== undefined && this.#options().useUrl) history.back();
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
  hrefs(): (item: string) => string | undefined {
    const pattern = this.href(ITEM);
    return (item) => pattern?.replace(ITEM, () => encodeURIComponent(encodeURIComponent(item)));
  }

  #set(state: FinderState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #leave(next: FinderState): void {
    const id = this.state.item ?? '';
    const scroll = this.#leftAt;
    this.#leftAt = undefined;
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

  get #start(): FinderState {
    return {...EMPTY_STATE, filters: this.#options().start};
  }

  #parse(text: string | undefined): FinderState {
    return text === undefined ? this.#start : parseState(text);
  }

  /** Undefined for the state that the page starts with: its address stays clean. */
  #format(state: FinderState): string | undefined {
    const text = formatState(state);
    return text === formatState(this.#start) ? undefined : text;
  }

  #write(step: 'push' | 'replace'): void {
    this.#url.write(this.#format(this.state), step);
  }
}
