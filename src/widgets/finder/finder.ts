import {msg, str} from '@lit/localize';
import {adoptStyles, html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {Announcer} from '../../controllers/announcer.js';
import {FeedController} from '../../controllers/feed-controller.js';
import {type Move, Navigation} from '../../controllers/navigation.js';
import type {Shown} from '../../controllers/json-ld-controller.js';
import {FocusKeeper} from '../../controllers/focus-keeper.js';
import {PageTeller} from '../../controllers/page-teller.js';
import {type Found, SearchController} from '../../controllers/search-controller.js';
import {
  TarjotinFilterEvent,
  TarjotinSearchEvent,
  TarjotinSelectEvent,
} from '../../events.js';
import {painted, yieldToPage} from '../../lib/pause.js';
import {getLocale, localeReady, localized} from '../../localization.js';
import {define} from '../../parts/define.js';
import {prepareFormats} from '../../parts/first-formats.js';
import {frame} from '../../parts/frame.js';
import {countLabel} from '../../parts/labels.js';
import type {ItemPage} from '../../parts/item-page.js';
import {skeleton} from '../../parts/messages.js';
import {openStore} from '../../store/feed-store.js';
import {parseFacetNames} from '../../store/facet-names.js';
import type {Answer} from '../../store/finder-index.js';
import {EMPTY_STATE, type Filters, type FinderState, formatState, parseFilters, parseState} from '../../store/finder-state.js';
import {toggleFilter} from '../../store/toggle-filter.js';
import {styles} from './finder.styles.js';
import {listPage} from './list-page.js';
import type {Refine} from './refine.js';

/** Milliseconds without a change after which the visitor rests. */
const REST = 1_000;

/** Where focus lands when what had it is gone: the number found, or the way on when there is no list. */
const LANDING = "dialog[open] .primary, [part='count'], [part='message'] button";

/**
 * Finds activities and events of associations in one or more feeds: words, facets, a list, and a page for each item.
 *
 * @tagname tarjotin-finder
 * @slot - What is shown until the list is there, and without JavaScript: a link to the same list elsewhere.
 * @fires {TarjotinReadyEvent} tarjotin-ready - The first results, or a message, are on screen. Once.
 * @fires {TarjotinSearchEvent} tarjotin-search - There is a new result: `query`, `count`.
 * @fires {TarjotinFilterEvent} tarjotin-filter - The visitor changed a choice: `filters`.
 * @fires {TarjotinSelectEvent} tarjotin-select - An item was opened (`id`) or closed (`id: null`).
 * @fires {TarjotinErrorEvent} tarjotin-error - A feed could not be read: `code`, `url`.
 * @csspart search - The search box with its label.
 * @csspart count - The number of results, the heading of the list.
 * @csspart facet - A group of choices.
 * @csspart chip - A choice in force.
 * @csspart sort - The order of the list.
 * @csspart list - The list of results.
 * @csspart card - One result.
 * @csspart title - The name of a result or of the open item.
 * @csspart badge - A short fact: free of charge, cancelled.
 * @csspart more - The button that shows more results.
 * @csspart item - The open item.
 * @csspart back - The way from the item to the list.
 * @csspart message - A notice: nothing found, could not be fetched.
 * @cssprop --tarjotin-accent - Colour of links, buttons and focus; made readable if it is not.
 * @cssprop --tarjotin-on-accent - Text on the accent colour.
 * @cssprop --tarjotin-text - Colour of text.
 * @cssprop --tarjotin-muted - Colour of less important text.
 * @cssprop --tarjotin-surface - Background.
 * @cssprop --tarjotin-border - Colour of lines and of the borders of fields.
 * @cssprop --tarjotin-radius - Rounding of corners.
 * @cssprop --tarjotin-gap - Space between parts.
 * @cssprop --tarjotin-font - Font family; without it the page's own.
 */
export class TarjotinFinder extends LitElement {
  static override styles = styles;

  /** Not decorators: those cost 0.3 kB before the first results (docs/decisions.md). */
  static override properties: PropertyDeclarations = {
    src: {},
    items: {attribute: false},
    facets: {},
    filter: {},
    lock: {},
    urlState: {attribute: 'url-state'},
    urlKey: {attribute: 'url-key'},
    headingLevel: {type: Number, attribute: 'heading-level'},
    layout: {reflect: true},
    item: {},
    pageSize: {type: Number, attribute: 'page-size'},
    storage: {},
    reportUrl: {attribute: 'report-url'},
    jsonLd: {type: Boolean, attribute: 'json-ld'},
  };

  /** Feed URLs, separated by spaces. */
  src = '';
  /** Items or a whole feed given by the page; no network then. */
  items?: unknown;
  /** Facets the visitor sees, in order. */
  facets = '';
  /** Choices to start with: `municipality=Jyväskylä&theme=liikunta`. */
  filter = '';
  /** Facets that the visitor cannot change. */
  lock = '';
  /** `on`: words, choices and the open item stand in the page's address; `off`: they do not. */
  urlState: 'on' | 'off' = 'on';
  /** The parameter of the page's address; without it `t`, then `t2` … */
  urlKey = '';
  /** Level of the widget's first heading. */
  headingLevel = 2;
  /** `full`; `cards`: only the list, as a grid; `compact`: search and a short list for a narrow column. */
  layout: 'full' | 'cards' | 'compact' = 'full';
  /** `@id` of the only item to show. */
  item = '';
  /** How many results a page of the list has. */
  pageSize = 20;
  /** `off`: keep nothing on the visitor's device. */
  storage: 'on' | 'off' = 'on';
  /** Where to tell of a mistake in an item; `{id}` and `{name}` are filled in. Without it there is no such link. */
  reportUrl = '';
  /** Writes what is on screen into the page as JSON-LD of schema.org, for search engines. */
  jsonLd = false;

  readonly #feed = new FeedController(this, openStore);
  readonly #search = new SearchController(this, getLocale, () => this.#loadMore());
  readonly #teller = new PageTeller(this);
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusKeeper(this, LANDING);
  readonly #navigation = new Navigation<FinderState>(
    this,
    {parse: parseState, format: formatState},
    () => ({
      useUrl: this.urlState !== 'off' && !this.item,
      key: this.urlKey,
      start: {...EMPTY_STATE, filters: parseFilters(this.filter)},
    }),
    (move) => this.#moved(move),
  );
  #dialogOpen = false;
  /** Rows below the screen are laid out too: what stands after the list has its place at once. */
  #whole = true;
  #resting?: ReturnType<typeof setTimeout>;
  /** The visitor has done something. */
  #active = false;
  #told?: unknown;
  /** What the first results do without; loaded after them. */
  #refine?: Refine;
  #itemPage?: ItemPage;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#resting);
    // Where it comes back to, nobody types: all rows stand there at once.
    this.#whole = true;
  }

  /** A key is drawn once, with its answer, when that comes at once. */
  protected override async scheduleUpdate(): Promise<unknown> {
    // Until the first drawing Lit keeps back properties that were set before the element was defined.
    const answered = this.hasUpdated ? this.#ask() : undefined;
    if (answered) await Promise.race([answered, yieldToPage()]);
    return super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this.#navigation.catchUp();
    void this.#ask();
  }

  protected override render(): TemplateResult {
    const content = this.#settled || !this.#hasFallback ? this.#content() : html`<div class="waiting"><slot></slot></div>`;
    return frame(content, getLocale(), this.#announcer.message);
  }

  protected override firstUpdated(): void {
    // A browser that lacks one of them says so where it is needed, not to the page.
    void painted().then(() => prepareFormats(getLocale())).catch(() => undefined);
  }

  protected override updated(): void {
    this.#tellPage();
  }

  /** Something can be shown: results, or why there are none. */
  get #settled(): boolean {
    return this.#search.found !== undefined || this.#feed.inTrouble || !this.#hasSource;
  }

  /** What search engines are told of. */
  get #shown(): Shown | undefined {
    const {found} = this.#search;
    const shown = this.#navigation.state.pages * this.#pageSize;
    return found && {
      state: found.state,
      id: this.#navigation.state.item || this.item,
      items: () => [...found.hits.subarray(0, shown)].flatMap((number) => found.listings[number]?.item ?? []),
    };
  }

  get #hasSource(): boolean {
    return this.src.trim() !== '' || this.items !== undefined;
  }

  get #hasFallback(): boolean {
    return Boolean(this.childElementCount || this.textContent?.trim());
  }

  get #locked(): ReadonlySet<string> {
    return new Set(this.lock.split(/[\s,]+/).filter(Boolean));
  }

  /** `page-size` may be anything. */
  get #pageSize(): number {
    return Math.max(1, Math.trunc(this.pageSize) || 20);
  }

  /** The choices in force: the visitor's, and those the page has locked. */
  get #filters(): Filters {
    const locked = this.#locked;
    const preset = Object.entries(parseFilters(this.filter)).filter(([name]) => locked.has(name));
    const chosen = Object.entries(this.#navigation.state.filters).filter(([name]) => !locked.has(name));
    return this.#search.resolve(Object.fromEntries([...chosen, ...preset]));
  }

  /** Nothing happens while the same is asked of the same feed. */
  #ask(): Promise<void> | undefined {
    this.#feed.setSource({src: this.src, items: this.items});
    const feed = this.#feed.state;
    if (!feed || !(feed.items.length || feed.status === 'ready')) return undefined;
    const {query, sort} = this.#navigation.state;
    return this.#search.update(feed, {query, filters: this.#filters, sort});
  }

  #content(): unknown {
    const id = this.#navigation.state.item || this.item;
    const found = this.#search.found;
    if (!id || !found) return this.#listPage();
    return this.#itemPage && found.answer ? this.#openItem(this.#itemPage, id, found, found.answer) : skeleton();
  }

  get #common() {
    return {
      feed: this.#feed.state,
      notice: this.#feed.notice(getLocale()),
      locale: getLocale(),
      now: Date.now(),
      headingLevel: this.headingLevel || 2,
      onRetry: () => {
        void this.#feed.retry();
        if (this.#search.failed) this.#search.retry();
      },
    };
  }

  #openItem(itemPage: ItemPage, id: string, found: Found, answer: Answer): TemplateResult {
    return itemPage.render({
      ...this.#common,
      href: (item) => this.#navigation.href(item),
      state: found.state,
      context: answer.context,
      id,
      start: this.item,
      reportUrl: this.reportUrl,
      src: this.src,
      onOpen: (item) => this.#navigation.open(item),
      onBack: () => this.#navigation.close(),
    });
  }

  #listPage(): TemplateResult {
    return listPage({
      ...this.#common,
      href: this.#navigation.hrefs(),
      found: this.#search.found,
      before: this.#search.before,
      freshRows: this.#search.freshRows,
      whole: this.#whole,
      hasSource: this.#hasSource,
      busy: this.#search.busy,
      failed: this.#search.failed,
      layout: this.layout === 'cards' || this.layout === 'compact' ? this.layout : 'full',
      state: this.#navigation.state,
      filters: this.#filters,
      locked: this.#locked,
      facets: parseFacetNames(this.facets).filter((name) => !this.#locked.has(name)),
      refine: this.#refine,
      pageSize: this.#pageSize,
      dialogOpen: this.#dialogOpen,
      announcement: this.#announcer.message,
      onQuery: (query) => this.#change({query}, 'replace'),
      onSearch: () => this.#search.prepare(),
      onToggle: (facet, value) => this.#choose(toggleFilter(this.#filters, facet, value)),
      onClear: () => this.#choose({}, {query: ''}),
      onClearFilters: () => this.#choose({}),
      onSort: (sort) => this.#change({sort}, 'replace'),
      onMore: (shown) => this.#more(shown),
      onOpen: (item) => this.#navigation.open(item),
      onDialog: (open) => this.#showDialog(open),
    });
  }

  async #loadMore(): Promise<void> {
    const [refine, item] = await Promise.all([import('./refine.js'), import('../../parts/item-page.js')]);
    if (!this.#refine) {
      adoptStyles(this.renderRoot as ShadowRoot, [...TarjotinFinder.elementStyles, ...refine.styles, item.styles]);
      this.addController(new refine.JsonLdController(this, () => this.#shown));
      this.#refine = new refine.Refine(this);
      this.#itemPage = new item.ItemPage(this, this.#feed, this.#announcer);
    }
    this.requestUpdate();
  }

  #change(change: Partial<FinderState>, step: 'push' | 'replace'): void {
    this.#act();
    this.#layOutAtRest();
    this.#navigation.change({pages: 1, ...change}, step);
  }

  #choose(filters: Filters, change: Partial<FinderState> = {}): void {
    this.#change({...change, filters}, 'push');
    this.dispatchEvent(new TarjotinFilterEvent(filters));
  }

  #more(shown: number): void {
    const total = this.#search.found?.hits.length ?? 0;
    const next = Math.min(total, shown + this.#pageSize);
    // From the button, which moves below the new results or is gone, to the first of them.
    this.#focus.moveTo(`[part='list'] > :nth-child(${shown + 1}) [data-id]`);
    this.#change({pages: this.#navigation.state.pages + 1}, 'replace');
    // What has focus is scrolled to where it stands, not to where it was thought to.
    this.#whole = true;
    this.#announcer.announce(msg(str`Showing ${next} of ${total}`, {id: 'list.shown'}));
  }

  #moved({to, id, scroll}: Move): void {
    this.#act();
    if (to === 'item') this.#focus.moveTo('#item-title');
    else this.#return(id, scroll);
    this.dispatchEvent(new TarjotinSelectEvent(to === 'item' ? id : null));
  }

  /** The list comes back at the place where it was left, for which all its rows must have their heights. */
  #return(id: string, scroll?: number): void {
    this.#focus.moveTo(`[data-id="${CSS.escape(id)}"]`, scroll);
    this.#whole = true;
  }

  /** While one types each key waits for fewer rows. At rest all are laid out: screen readers list no headings of those that are not. */
  #layOutAtRest(): void {
    this.#whole = false;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#whole = true;
      this.requestUpdate();
    }, REST);
  }

  /** Nothing is said aloud, and nothing stored on the device (docs/decisions.md), before the visitor has done something. */
  #act(): void {
    this.#active = true;
    if (this.storage !== 'off') this.#feed.keepCopy();
  }

  #showDialog(open: boolean): void {
    // A dialog that has closed tells so once more.
    if (open === this.#dialogOpen) return;
    this.#dialogOpen = open;
    this.requestUpdate();
    // What was said before is not said again by the dialog's own live region.
    this.#announcer.message = '';
    if (!open) this.#focus.moveTo('.filter-button');
  }

  /** Events and announcements that follow from what is now on screen. */
  #tellPage(): void {
    this.#teller.tell(this.#settled, this.#feed.state?.error);
    const {found, busy} = this.#search;
    if (!found || busy || found === this.#told) return;
    this.#told = found;
    const count = found.hits.length;
    this.dispatchEvent(new TarjotinSearchEvent(found.question.query, count));
    if (!this.#active || this.#navigation.state.item) return;
    this.#announcer.announce(this.#refine?.spoken(found, found.answer, getLocale()) ?? countLabel(count, getLocale()));
  }
}

// As a decorator it would bring a helper of 0.2 kB along.
localized()(TarjotinFinder);
void localeReady.then(() => define('tarjotin-finder', TarjotinFinder));

declare global {
  interface HTMLElementTagNameMap {
    'tarjotin-finder': TarjotinFinder;
  }
}
