import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FeedError, fetchSmallJson, PASSING} from '../feed/fetch.js';
import {readForm} from '../form/read-form.js';
import type {Form} from '../form/types.js';
import {find} from '../lib/find.js';
import {backOff} from '../lib/retry.js';
import {resolveUrl} from '../lib/urls.js';

/** Where an element gets its form: an address, or the definition itself. */
export interface FormSource {
  readonly url: string;
  /** Given by the page; no network then. */
  readonly definition?: unknown;
}

/** Why there is no form. `refused`: the definition asks for what we cannot ask. `missing`: the page names none. */
export type FormTrouble = FeedError | 'refused' | 'missing';

/** Milliseconds between automatic tries, doubled each time. */
const [FIRST_WAIT, LONGEST_WAIT] = [2_000, 60_000];

/** A definition is small; a larger one is a mistake. */
const LIMIT = 2_000_000;

/** Reads the form of an element, and tries again by itself when the network is at fault. Late answers are dropped. */
export class FormController implements ReactiveController {
  form?: Form;
  trouble?: FormTrouble;
  /** It has not come in 10 s. */
  slow = false;
  readonly #host: ReactiveControllerHost;
  readonly #prepare: (form: Form) => Promise<void>;
  #source: FormSource = {url: ''};
  #request?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;
  #tries = 0;

  /** `prepare` fetches what the form needs to be shown; when it rejects, the form is tried again. */
  constructor(host: ReactiveControllerHost, prepare: (form: Form) => Promise<void>) {
    this.#host = host;
    this.#prepare = prepare;
    host.addController(this);
  }

  /** Call it in `willUpdate`; nothing happens while the source is the same. */
  setSource(source: FormSource): void {
    const isSame = source.url === this.#source.url && source.definition === this.#source.definition;
    if (isSame && (this.#request ?? this.form ?? this.trouble)) return;
    this.#source = source;
    this.form = this.trouble = undefined;
    this.#tries = 0;
    void this.retry();
  }

  /** The visitor asks for another try; resolves when it has ended. What is wrong stays on screen until then. */
  readonly retry = (): Promise<void> => {
    this.slow = false;
    this.#host.requestUpdate();
    return this.#start();
  };

  hostConnected(): void {
    addEventListener('online', this.#wake);
    // Taken away while it was being read, or between two tries, and put back.
    if (this.#request || this.#isPassing) void this.#start();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#wake);
    this.#stop();
  }

  get #isPassing(): boolean {
    return this.trouble instanceof FeedError && PASSING.has(this.trouble.code);
  }

  readonly #wake = (): void => {
    this.#tries = Math.min(this.#tries, 1);
    if (this.#isPassing) void this.#start();
  };

  #start(): Promise<void> {
    this.#stop();
    return this.#read((this.#request = new AbortController()).signal);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  async #read(signal: AbortSignal): Promise<void> {
    try {
      const json = await this.#json(signal);
      if (json === undefined) return this.#end(signal, {trouble: 'missing'}, 'no "form" and no definition');
      const {form, problems} = await readForm(json);
      if (form) await this.#prepare(form);
      const problem = find(problems, ({effect}) => effect === 'refused') ?? problems[0];
      this.#end(signal, form ? {form} : {trouble: 'refused'}, problem && `${problem.path}: ${problem.message}. ${problem.remedy}.`);
    } catch (error) {
      // What is no FeedError is code of ours that was lost on the way.
      const trouble = error instanceof FeedError ? error : new FeedError('network', this.#source.url, {cause: error});
      this.#end(signal, {trouble}, this.#tries ? undefined : trouble.message);
      if (!signal.aborted && this.#isPassing) this.#tryLater(trouble.retryAfter ?? 0);
    }
  }

  async #json(signal: AbortSignal): Promise<unknown> {
    const {url, definition} = this.#source;
    if (definition !== undefined) return definition;
    if (!url) return undefined;
    const onSlow = () => {
      this.slow = true;
      this.#host.requestUpdate();
    };
    return fetchSmallJson(resolveUrl(url, location.href), {signal, limit: LIMIT, onSlow, cache: this.#tries ? 'no-cache' : undefined});
  }

  #tryLater(retryAfter: number): void {
    const wait = Math.max(backOff(++this.#tries, FIRST_WAIT, LONGEST_WAIT), retryAfter);
    this.#timer = setTimeout(() => void this.#start(), Math.min(wait, 2 ** 31 - 1));
  }

  #end(signal: AbortSignal, change: Pick<FormController, 'form' | 'trouble'>, warning?: string): void {
    if (signal.aborted) return;
    this.#request = undefined;
    Object.assign(this, {slow: false, trouble: undefined, ...change});
    if (warning) console.warn(`Tarjotin: form ${this.#source.url}`.trim() + `: ${warning}`);
    this.#host.requestUpdate();
  }
}
