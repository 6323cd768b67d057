import type {LitElement, ReactiveController} from 'lit';

/** Puts focus where the visitor goes on, and keeps it from falling out of the widget with what had it. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #landing: string;
  #had: Element | null = null;
  #wanted?: readonly [selector: string, scroll?: number];

  /** `landing` selects where focus goes when what had it, or what should get it, is not there. */
  constructor(host: LitElement, landing: string) {
    this.#host = host;
    this.#landing = landing;
    host.addController(this);
  }

  /** Moves focus when the next picture is on screen; with `scroll` (px) the page then stands there. */
  moveTo(selector: string, scroll?: number): void {
    this.#wanted = [selector, scroll];
  }

  hostUpdate(): void {
    this.#had = (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  hostUpdated(): void {
    if (this.#had && !this.#had.isConnected) this.#wanted ??= [this.#landing];
    if (!this.#wanted) return;
    const [selector, scroll] = this.#wanted;
    const find = (wanted: string) => this.#host.renderRoot.querySelector<HTMLElement>(wanted);
    const target = find(selector) ?? find(this.#landing);
    // The list may be long in coming, and the visitor elsewhere on the page by then. Not asked of `activeElement`: an <img> of that name may answer.
    const left = document.querySelector(':focus-within') !== null && !this.#host.matches(':focus-within');
    if (target || left) this.#wanted = undefined;
    if (!target || left) return;
    target.focus({preventScroll: scroll !== undefined});
    if (scroll !== undefined) window.scrollTo({top: scroll, behavior: 'instant'});
  }
}
