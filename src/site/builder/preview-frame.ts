/** Milliseconds after the last change when the preview is loaded anew. */
const CALM = 500;
/** Pixels below the screen at which an iframe is near enough to be loaded. */
const NEAR = 300;
/** Width of a desktop's window and of a phone's, in pixels. */
const WIDTHS = {desktop: 1100, phone: 375} as const;

/** Keeps the iframe at the address of the snippet. It is not loaded before it comes near: on a phone it stands far below. */
export class PreviewFrame {
  #frame?: HTMLIFrameElement;
  /** Pixels that there are for it; measured when the page has been laid out, not before. */
  #room = 0;
  #isNear = false;
  #wanted = '';
  #shown = '';
  #timer?: ReturnType<typeof setTimeout>;

  show(frame: HTMLIFrameElement, address: string): void {
    this.#wanted = address;
    if (frame !== this.#frame) this.#watch(frame);
    this.#fit();
    if (!this.#isNear || address === this.#shown) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#load, this.#shown ? CALM : 0);
  }

  #watch(frame: HTMLIFrameElement): void {
    this.#frame = frame;
    const screen = frame.parentElement ?? frame;
    new ResizeObserver(() => {
      this.#room = screen.clientWidth;
      this.#fit();
    }).observe(screen);
    new IntersectionObserver((entries) => {
      this.#isNear = entries.some(({isIntersecting}) => isIntersecting);
      if (this.#isNear) this.show(frame, this.#wanted);
    }, {rootMargin: `${NEAR}px`}).observe(frame);
  }

  /** The window of a desktop is shown smaller than it is where there is no room for it. */
  #fit(): void {
    const screen = this.#frame?.parentElement;
    if (!screen || !this.#room) return;
    const width = screen.classList.contains('phone') ? WIDTHS.phone : WIDTHS.desktop;
    screen.style.setProperty('--frame-width', `${width}px`);
    screen.style.setProperty('--scale', String(Math.min(1, this.#room / width)));
  }

  readonly #load = (): void => {
    this.#shown = this.#wanted;
    // In the place of what was there: Back is for the form, not for each state of the preview.
    this.#frame?.contentWindow?.location.replace(this.#wanted);
  };
}
