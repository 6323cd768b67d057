import type {LitElement, ReactiveController} from 'lit';
import {TarjotinErrorEvent, TarjotinReadyEvent} from '../events.js';

/** Tells the page that an element is ready, once, by an attribute that ends the room kept for it and by an event; and of each new trouble. */
export class PageTeller implements ReactiveController {
  readonly #host: LitElement;
  #told?: string;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A copy that a host page made of one that was ready is not yet (Turbo's cache, https://turbo.hotwired.dev/handbook/building). */
  hostConnected(): void {
    if (!this.#host.hasUpdated) this.#host.removeAttribute('ready');
  }

  /** Call it in `updated`, with what is wrong. `isReady`: what was waited for, or a message, is on screen. */
  tell(isReady: boolean, trouble?: {readonly code: string; readonly url: string}): void {
    const host = this.#host;
    const told = trouble && trouble.code + trouble.url;
    if (told && told !== this.#told) host.dispatchEvent(new TarjotinErrorEvent(trouble.code, trouble.url));
    this.#told = told;
    if (!isReady || host.hasAttribute('ready')) return;
    host.setAttribute('ready', '');
    host.dispatchEvent(new TarjotinReadyEvent());
  }
}
