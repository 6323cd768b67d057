import {checkAnswers, type Fault} from './answers.js';
import type {Filling} from './filling.js';
import type {FieldError} from './outbox/types.js';
import type {Page} from './pages.js';
import {isAnswered, itemsOf, type Value} from './types.js';
import {answersOf} from './written.js';

/** A fault on the screen; one of the server's own has its words, and no item where it names none. */
export type ShownFault = Omit<Fault, 'code'> & {readonly code: Fault['code'] | 'server'; readonly message?: string};

/** Holds until the answer is changed. */
interface ServerFault {
  readonly fault: ShownFault;
  readonly values: readonly Value[];
}

/**
 * Which faults of a filling are on the screen. Nothing is said to be wrong before the person asks for the next page or
 * sends; from then on each change is checked at once.
 */
export class Faults {
  readonly filling: Filling;
  /** Whose faults are shown. */
  #checked: ReadonlySet<string> = new Set();
  #fromServer: readonly ServerFault[] = [];

  constructor(filling: Filling) {
    this.filling = filling;
  }

  /** In the order of the form; those of the server that name no item come last. */
  get list(): readonly ShownFault[] {
    const {form, written} = this.filling;
    // Nothing is asked for while the first page is being filled in, at each key.
    if (!this.#checked.size && !this.#fromServer.length) return [];
    const own = checkAnswers(form, answersOf(form, written)).filter(({item}) => this.#checked.has(item));
    const named = new Set(own.map(({item}) => item));
    const others = this.#fromServer
      .filter(({fault: {item}, values}) => !named.has(item) && (!item || this.filling.valuesOf(item) === values))
      .map(({fault}) => fault);
    const order = [...itemsOf(form.items)].map(({id}) => id);
    const place = ({item}: ShownFault): number => (item ? order.indexOf(item) : order.length);
    return [...own, ...others].sort((one, other) => place(one) - place(other));
  }

  /** The person wants to go on: true when the page is in order, else its faults are shown. */
  checkPage(): boolean {
    const {page} = this.filling;
    this.#checked = new Set([...this.#checked, ...idsOn(page)]);
    const ids = idsOn(page);
    return !this.list.some(({item}) => ids.has(item));
  }

  /** The person sends: true when all is in order, else the first page with faults opens. */
  checkAll(): boolean {
    this.#fromServer = [];
    // The form as a whole as well.
    this.#checked = new Set(['', ...[...itemsOf(this.filling.form.items)].map(({id}) => id)]);
    return !this.#openFirst(this.list).length;
  }

  /** The server wants fields corrected. */
  refuse(errors: readonly FieldError[]): void {
    const known = new Set([...itemsOf(this.filling.form.items)].filter(isAnswered).map(({id}) => id));
    this.#fromServer = errors.map(({field, message}) => {
      const item = known.has(field) ? field : '';
      return {fault: {item, code: 'server', message}, values: this.filling.valuesOf(item)};
    });
    this.#openFirst(this.list);
  }

  /** Opens the first page with one of these; gives them back. */
  #openFirst(faults: readonly ShownFault[]): readonly ShownFault[] {
    const faulty = new Set(faults.map(({item}) => item));
    const index = this.filling.pages.findIndex((page) => [...idsOn(page)].some((id) => faulty.has(id)));
    if (index >= 0) this.filling.pageIndex = index;
    return faults;
  }
}

const idsOn = ({items}: Page): ReadonlySet<string> => new Set([...itemsOf(items)].map(({id}) => id));
