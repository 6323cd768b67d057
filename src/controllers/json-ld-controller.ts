import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Item} from '../feed/types.js';
import type {FeedState} from '../store/feed-store.js';

/** What is on the screen of a widget. */
export interface Shown {
  readonly state: FeedState;
  /** The page of one item. */
  readonly id?: string;
  /** Else the list; asked only when it is written. */
  readonly items: () => readonly Item[];
}

type Host = ReactiveControllerHost & HTMLElement & {readonly jsonLd: boolean};

/**
 * Tells search engines what is on the screen, when the element has the attribute `json-ld`. What writes it is fetched
 * only then.
 */
export class JsonLdController implements ReactiveController {
  readonly #host: Host;
  readonly #shown: () => Shown | undefined;
  #writer?: Promise<import('./json-ld-writer.js').JsonLdWriter>;

  /** `shown` gives nothing as long as nothing is on the screen. */
  constructor(host: Host, shown: () => Shown | undefined) {
    this.#host = host;
    this.#shown = shown;
  }

  hostUpdate(): void {
    // A child of ours is not what the page shows while there is nothing else.
    if (this.#writer && !this.#shown()) this.hostDisconnected();
  }

  hostUpdated(): void {
    const shown = this.#host.jsonLd && this.#shown();
    if (!shown) return this.hostDisconnected();
    this.#writer ??= import('./json-ld-writer.js').then(({JsonLdWriter}) => new JsonLdWriter(this.#host));
    // Without it the page is as it would be without the attribute; the next change tries again.
    this.#writer.then((writer) => writer.show(shown)).catch(() => (this.#writer = undefined));
  }

  hostDisconnected(): void {
    void this.#writer?.then((writer) => writer.remove());
  }
}
