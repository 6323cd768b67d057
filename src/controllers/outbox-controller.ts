import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Entry, Json, Outbox, SendResult} from '../form/outbox/types.js';
import {resolveUrl} from '../lib/urls.js';
import {useOutbox} from '../store/outboxes.js';

export interface OutboxTarget {
  /** As the page gives it. */
  readonly endpoint: string;
  readonly form: string;
  /** False: nothing is kept on the device. */
  readonly keep: boolean;
}

/** The answers of one form on their way, for an element: also those that earlier visits have left. */
export class OutboxController implements ReactiveController {
  /** Oldest first. */
  entries: readonly Entry[] = [];
  readonly #host: ReactiveControllerHost;
  /** Called after each change. */
  readonly #onChange: () => void;
  #target?: OutboxTarget;
  #connected = false;
  #outbox?: Outbox;
  #leave?: () => void;

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#open();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#close();
  }

  /** Nothing happens while the target is the same. */
  use(target: OutboxTarget): void {
    const {endpoint, form, keep} = this.#target ?? {};
    if (endpoint === target.endpoint && form === target.form && keep === target.keep) return;
    this.#close();
    this.#target = target;
    this.#open();
  }

  /** Sends an answer, in place of a refused one where `replaces` is its key. */
  send(body: Json, replaces?: string): SendResult {
    const outbox = this.#outbox;
    if (!outbox || !this.#target) return {error: 'closed'};
    const {endpoint, form} = this.#target;
    const isRefused = outbox.entries.some(({key, state}) => key === replaces && state.status === 'refused');
    return replaces && isRefused ? outbox.replace(replaces, body) : outbox.send({endpoint, form, body});
  }

  retry(key: string): void {
    this.#outbox?.retry(key);
  }

  discard(key: string): void {
    this.#outbox?.discard(key);
  }

  #open(): void {
    if (!this.#connected || !this.#target || this.#outbox) return;
    const {outbox, leave} = useOutbox(this.#target.keep);
    const unsubscribe = outbox.subscribe(() => this.#look());
    this.#outbox = outbox;
    this.#leave = () => {
      unsubscribe();
      leave();
    };
    this.#look();
  }

  #look(): void {
    const {endpoint = '', form} = this.#target ?? {};
    const address = resolveUrl(endpoint, location.href);
    this.entries = (this.#outbox?.entries ?? []).filter((entry) => entry.form === form && entry.endpoint === address);
    this.#onChange();
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#outbox = undefined;
    this.entries = [];
  }
}
