import {enabledItems} from './conditions.js';
import {type Page, pagesOf} from './pages.js';
import {type Form, itemsOf, type Value} from './types.js';
import {answersOf, initialOf, type Written} from './written.js';

/** The same each time, so that it can be seen that nothing has changed. */
const NONE: readonly Value[] = [];

/** One person's way through a form: what is written, what is asked, and which page is open. */
export class Filling {
  readonly form: Form;
  written: Written;
  /** Ids of the items that are asked, given what is written. */
  enabled: ReadonlySet<string>;
  pageIndex = 0;
  /** All pages, also those on which nothing is asked now. */
  readonly allPages: readonly Page[];

  constructor(form: Form, written: Written = initialOf(form)) {
    this.form = form;
    this.allPages = pagesOf(form);
    this.written = written;
    this.enabled = enabledItems(form, answersOf(form, written));
  }

  /** Pages with something on them that is asked or said. */
  get pages(): readonly Page[] {
    const open = this.allPages.filter(({items}) => [...itemsOf(items)].some(({id}) => this.enabled.has(id)));
    return open.length ? open : this.allPages.slice(0, 1);
  }

  get page(): Page {
    return this.pages[this.pageIndex] ?? {items: []};
  }

  get isLastPage(): boolean {
    return this.pageIndex >= this.pages.length - 1;
  }

  valuesOf(id: string): readonly Value[] {
    return (Object.hasOwn(this.written, id) && this.written[id]) || NONE;
  }

  /** The person changes an answer. */
  set(id: string, values: readonly Value[]): void {
    this.written = {...this.written, [id]: values};
    this.enabled = enabledItems(this.form, answersOf(this.form, this.written));
    this.pageIndex = Math.min(this.pageIndex, this.pages.length - 1);
  }
}
