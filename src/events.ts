/** What the widgets tell the page. All bubble, cross shadow roots and are typed on `HTMLElementEventMap`. */

/*
 * CustomEvent and not Event: MooTools and others replace `window.Event` with a class of their own
 * (mootools-core#2757), CustomEvent they leave alone.
 */
class TarjotinEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, {detail, bubbles: true, composed: true});
  }
}

/** The first results, or a message, are on screen. Fires once. */
export class TarjotinReadyEvent extends TarjotinEvent<null> {
  constructor() {
    super('tarjotin-ready', null);
  }
}

/** The words or the choices gave a new result. `query` as typed, `count` of results. */
export class TarjotinSearchEvent extends TarjotinEvent<{readonly query: string; readonly count: number}> {
  constructor(query: string, count: number) {
    super('tarjotin-search', {query, count});
  }
}

/** The visitor changed a choice. `filters`: chosen values by facet. */
export class TarjotinFilterEvent extends TarjotinEvent<{readonly filters: Readonly<Record<string, readonly string[]>>}> {
  constructor(filters: Readonly<Record<string, readonly string[]>>) {
    super('tarjotin-filter', {filters});
  }
}

/** An item was opened (`id` is its `@id`) or closed (`id` is null). */
export class TarjotinSelectEvent extends TarjotinEvent<{readonly id: string | null}> {
  constructor(id: string | null) {
    super('tarjotin-select', {id});
  }
}

/** A feed or a form could not be read. `code` as in FeedError, for forms also `refused` and `missing`; `url` of what was asked for. */
export class TarjotinErrorEvent extends TarjotinEvent<{readonly code: string; readonly url: string}> {
  constructor(code: string, url: string) {
    super('tarjotin-error', {code, url});
  }
}

/** The visitor has sent an answer: `form` is the id of the form, `key` that of the answer. It is kept until it is received. */
export class TarjotinSubmitEvent extends TarjotinEvent<{readonly form: string; readonly key: string}> {
  constructor(form: string, key: string) {
    super('tarjotin-submit', {form, key});
  }
}

declare global {
  interface HTMLElementEventMap {
    'tarjotin-ready': TarjotinReadyEvent;
    'tarjotin-search': TarjotinSearchEvent;
    'tarjotin-filter': TarjotinFilterEvent;
    'tarjotin-select': TarjotinSelectEvent;
    'tarjotin-submit': TarjotinSubmitEvent;
    'tarjotin-error': TarjotinErrorEvent;
  }
}
