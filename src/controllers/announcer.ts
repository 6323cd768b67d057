import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Time without a new message before it is said: screen readers are still reading the key the visitor pressed. */
const QUIET = 700;

/** The text of a polite live region: the last message of a burst, said once. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer?: ReturnType<typeof setTimeout>;
  #wanted = '';
  message = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  announce(message: string): void {
    if (message === this.#wanted) return;
    this.#wanted = message;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.message = message;
      this.#host.requestUpdate();
    }, QUIET);
  }

  /** For outcomes: said also when it is the same as the last time. Only a region that was empty is read out again. */
  announceAgain(message: string): void {
    this.message = this.#wanted = '';
    this.#host.requestUpdate();
    this.announce(message);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
