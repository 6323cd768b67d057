import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {DraftKeeper} from '../form/draft.js';
import {Filling} from '../form/filling.js';
import type {Form, FormItem, Value} from '../form/types.js';
import type {Written} from '../form/written.js';

export interface FillingOptions {
  readonly form: Form;
  /** As the page gives it. */
  readonly endpoint: string;
  /** What it is about; its draft is its own. */
  readonly subject: string;
  /** False: nothing is kept on the device. */
  readonly keep: boolean;
}

/** Milliseconds of quiet before what is written goes to the device. */
const QUIET = 400;

/** The fields of a form, and their draft on the device. */
export class FormFilling implements ReactiveController {
  filling?: Filling;
  options?: FillingOptions;
  /** Epoch ms when the draft was written that is in the fields now. */
  restored?: number;
  /** `performance.now()` when the fields came empty; nothing is known of the time that went into what was written before. */
  openedAt?: number;
  readonly #host: ReactiveControllerHost;
  #draft?: DraftKeeper;
  #timer?: ReturnType<typeof setTimeout>;
  /** What was written about other subjects, for when the visitor comes back to them; the device may keep nothing. */
  readonly #left = new Map<string, Written>();
  #key = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Call it in `willUpdate`; what is written stays while the form and what it is about do. */
  open(options: FillingOptions): void {
    const {form, subject, endpoint, keep} = this.options ?? {};
    if (form === options.form && subject === options.subject && endpoint === options.endpoint && keep === options.keep) return;
    this.#flush();
    const names = [options.endpoint, options.form.id, options.subject];
    this.options = options;
    this.#key = names.join(' ');
    this.#draft = options.keep ? new DraftKeeper(names, () => localStorage) : undefined;
    const left = this.#left.get(this.#key);
    const draft = left ? undefined : this.#draft?.load();
    this.begin(left ?? draft?.written);
    this.restored = draft?.date;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#flush);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#flush);
    this.#flush();
  }

  answer(item: FormItem, values: readonly Value[]): void {
    this.filling?.set(item.id, values);
    if (this.filling) this.#left.set(this.#key, this.filling.written);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, QUIET);
    this.#host.requestUpdate();
  }

  /** Other fields: empty, or with what is given. */
  begin(written?: Written): void {
    if (!this.options) return;
    this.filling = new Filling(this.options.form, written);
    this.restored = undefined;
    this.openedAt = written ? undefined : performance.now();
    this.#host.requestUpdate();
  }

  saveDraft(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.filling) this.#draft?.save(this.filling.written);
  }

  dropDraft(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left.delete(this.#key);
    this.#draft?.drop();
  }

  readonly #flush = (): void => {
    if (this.#timer !== undefined) this.saveDraft();
  };
}
