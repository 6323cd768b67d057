import type {ReactiveControllerHost} from 'lit';

/**
 * The address to subscribe to, as a link may have it. What reads addresses is in the file that reads feeds; the panels must come
 * also where that is lost, so it is asked for apart.
 */
export class Subscription {
  readonly #host: ReactiveControllerHost;
  #written = '';
  /** Undefined where there is none, one that is refused, and for the moment until it has been read. */
  url?: string;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Call it when the feed has come; nothing happens while the address is the same. */
  read(written: string): void {
    if (written === this.#written) return;
    this.#written = written;
    this.url = undefined;
    if (written) void this.#check(written);
  }

  async #check(written: string): Promise<void> {
    const module = await import('../../lib/safe-url.js').catch(() => undefined);
    if (written !== this.#written) return;
    this.url = module?.safeUrl(written, location.href);
    this.#host.requestUpdate();
  }
}
