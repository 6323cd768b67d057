import type {LitElement, ReactiveController} from 'lit';

/** Where dots have taken the place of the events of the month, focus comes from one of these to its day. */
function keepInDay({target, relatedTarget}: Event & Partial<FocusEvent>): void {
  const line = target as HTMLElement;
  if (relatedTarget || line.getClientRects().length) return;
  line.closest<HTMLElement>("[role='gridcell']")?.focus();
}

/** Whether the list of a day stands below the month: the width of the calendar says so, for room is kept for it then (month.styles.ts). */
export class DayPanel implements ReactiveController {
  readonly #host: LitElement;
  // In a frame of its own: a change at once would be told to the page as an error, a loop of the observer.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));
  /** What stands below the toolbar, where it was looked at last. */
  #below: Element | null = null;
  readonly #onLeave: () => void;
  isShown = false;

  /** `onLeave`: it goes, and focus with it. No rule of CSS hides it, for the browser would drop focus before anybody knew. */
  constructor(host: LitElement, onLeave: () => void) {
    this.#host = host;
    this.#onLeave = onLeave;
    this.hostUpdated();
    host.addController(this);
    host.renderRoot.addEventListener('focusout', keepInDay);
  }

  /** Undefined where it is not shown. */
  get element(): Element | undefined {
    return this.isShown ? (this.#host.renderRoot.querySelector('.day-panel') ?? undefined) : undefined;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The page of an event takes the place of the whole; when the month is back it may have another width. */
  hostUpdated(): void {
    const below = this.#host.renderRoot.querySelector('.below');
    if (below === this.#below) return;
    this.#below = below;
    this.#fit();
  }

  #fit(): void {
    const isShown = this.#below ? parseFloat(getComputedStyle(this.#below).minBlockSize) > 0 : this.isShown;
    if (isShown === this.isShown) return;
    if (this.element?.contains((this.#host.renderRoot as ShadowRoot).activeElement)) this.#onLeave();
    this.isShown = isShown;
    this.#host.requestUpdate();
  }
}
