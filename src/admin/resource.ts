import type {ReactiveControllerHost} from 'lit';
import {ApiError, type Ask, type Failure} from './api.js';

/** Something of the receiver that the page shows: what has come, or why it has not. A late answer to an old question is dropped. */
export class Resource<Value> {
  value?: Value;
  failure?: Failure;
  readonly #host: ReactiveControllerHost;
  readonly #ask: Ask;
  readonly #onFailure: (failure: Failure) => void;
  readonly #read: (json: unknown) => Value | Promise<Value>;
  #path?: string;
  #request?: AbortController;

  constructor(
    host: ReactiveControllerHost,
    ask: Ask,
    onFailure: (failure: Failure) => void,
    read: (json: unknown) => Value | Promise<Value> = (json) => json as Value,
  ) {
    this.#host = host;
    this.#ask = ask;
    this.#onFailure = onFailure;
    this.#read = read;
  }

  /** Asks for it when it is another than before; undefined forgets it. */
  want(path: string | undefined): void {
    if (path === this.#path) return;
    this.#path = path;
    this.value = this.failure = undefined;
    void this.reload();
  }

  /** Asks again. What is there stays on screen until the answer comes. */
  readonly reload = async (): Promise<void> => {
    this.#request?.abort();
    if (this.#path === undefined) return;
    const {signal} = (this.#request = new AbortController());
    try {
      const value = await this.#read(await (await this.#ask(this.#path, {signal})).json());
      if (signal.aborted) return;
      this.value = value;
      this.failure = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error instanceof ApiError ? error.failure : 'failed';
      this.#onFailure(this.failure);
    }
    this.#host.requestUpdate();
  };
}
