import {adoptStyles, type CSSResult, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {Announcer} from '../../controllers/announcer.js';
import {FeedController} from '../../controllers/feed-controller.js';
import {FocusKeeper} from '../../controllers/focus-keeper.js';
import {type Move, Navigation} from '../../controllers/navigation.js';
import {PageTeller} from '../../controllers/page-teller.js';
import {TarjotinSelectEvent} from '../../events.js';
import type {Item} from '../../feed/types.js';
import {MAX_DAY} from '../../lib/civil-date.js';
import {toLocal} from '../../lib/zone.js';
import {getLocale, localeReady, localized} from '../../localization.js';
import {eventsLabel, periodName, periodOfView} from '../../parts/calendar-words.js';
import {define} from '../../parts/define.js';
import {frame} from '../../parts/frame.js';
import {CalendarEvents, type Entry, type EventFilter} from '../../store/calendar-events.js';
import {
  type CalendarState,
  EMPTY_CALENDAR,
  formatCalendar,
  isoDay,
  isView,
  parseCalendar,
  parseCalendarFilters,
  parseDay,
  type View,
} from '../../store/calendar-state.js';
import {GlancingStore} from '../../store/glancing-store.js';
import {addMonths, clampDay, type Period, periodOfWhen, weeksOf} from '../../store/period.js';
import {styles} from './calendar.styles.js';
import type {Lists} from './lists.js';
import {monthView} from './month-view.js';
import type {Panels} from './panels.js';
import {toolbar} from './toolbar.js';
import type {CalendarContext} from './view.js';

/** Lines for events in a day of the month: on the screen, and on a printed page, where there is no way to the rest. */
const LINES = 3;
const PRINTED_LINES = 5;

/** Milliseconds until the lists are asked for again, when they were lost on the way. */
const AGAIN = 4_000;

/** Where focus lands when what had it is gone. */
const LANDING = "dialog[open] .primary, [part='period'], [part='message'] button, [part='title']";

/**
 * The events of one or more feeds by their time: a month, a week, a list, and a page for each event.
 *
 * @tagname tarjotin-calendar
 * @slot - What is shown until the calendar is there, and without JavaScript: a link to the same events elsewhere.
 * @fires {TarjotinReadyEvent} tarjotin-ready - The first events, or a message, are on screen. Once.
 * @fires {TarjotinSearchEvent} tarjotin-search - Words or choices gave a new result: `query`, `count`.
 * @fires {TarjotinFilterEvent} tarjotin-filter - The visitor changed a choice: `filters`.
 * @fires {TarjotinSelectEvent} tarjotin-select - An event was opened (`id`) or closed (`id: null`).
 * @fires {TarjotinErrorEvent} tarjotin-error - A feed could not be read: `code`, `url`.
 * @csspart toolbar - What is shown, and the way to other times.
 * @csspart period - The name of the month, the week or the first day: the first heading.
 * @csspart month - The month, a grid.
 * @csspart week - The seven days of a week.
 * @csspart agenda - The list by day.
 * @csspart day - A day of the month.
 * @csspart event - An event in the month or in a list.
 * @csspart title - The name of an event in a list, or of the open event.
 * @csspart search - The search box with its label.
 * @csspart facet - A group of choices.
 * @csspart chip - A choice in force.
 * @csspart badge - A short fact: free of charge, cancelled.
 * @csspart item - The open event.
 * @csspart back - The way from the event to the calendar.
 * @csspart message - A notice: nothing on, could not be fetched.
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
export class TarjotinCalendar extends LitElement {
  static override styles = styles;

  /** Not decorators: those cost 0.3 kB before the first month (docs/decisions.md). */
  static override properties: PropertyDeclarations = {
    src: {},
    items: {attribute: false},
    view: {},
    date: {},
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
    subscribeUrl: {attribute: 'subscribe-url'},
    reportUrl: {attribute: 'report-url'},
    jsonLd: {type: Boolean, attribute: 'json-ld'},
  };

  /** Feed URLs, separated by spaces. */
  src = '';
  /** Items or a whole feed given by the page; no network then. */
  items?: unknown;
  /** `month`, `week` or `agenda`: what is shown first. */
  view: View = 'month';
  /** The day to begin with, `2026-11-24`; without it today. */
  date = '';
  /** Facets the visitor sees, in order. */
  facets = '';
  /** Choices to start with: `municipality=Jyväskylä&theme=liikunta`. */
  filter = '';
  /** Facets that the visitor cannot change. */
  lock = '';
  /** `on`: the view, the day, choices and the open event stand in the page's address; `off`: they do not. */
  urlState: 'on' | 'off' = 'on';
  /** The parameter of the page's address; without it `t`, then `t2` … */
  urlKey = '';
  /** Level of the widget's first heading. */
  headingLevel = 2;
  /** `full`; `next`: only the next events, as many as `page-size` says. */
  layout: 'full' | 'next' = 'full';
  /** `@id` of the only event to show. */
  item = '';
  /** How many events `layout="next"` shows. */
  pageSize = 5;
  /** `off`: keep nothing on the visitor's device. */
  storage: 'on' | 'off' = 'on';
  /** Address of the same events as an iCalendar file, to subscribe to. Without it there is no such link. */
  subscribeUrl = '';
  /** Where to tell of a mistake in an event; `{id}` and `{name}` are filled in. Without it there is no such link. */
  reportUrl = '';
  /** Writes what is on screen into the page as JSON-LD of schema.org, for search engines. */
  jsonLd = false;

  readonly #feed = new FeedController(
    this,
    (source) => new GlancingStore(source, () => (this.#asks ? undefined : this.#weeks)),
  );
  readonly #teller = new PageTeller(this);
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusKeeper(this, LANDING);
  readonly #navigation = new Navigation<CalendarState>(
    this,
    {parse: (text) => parseCalendar(text, this.#firstView), format: formatCalendar},
    () => ({useUrl: this.urlState !== 'off' && !this.item && this.layout !== 'next', key: this.urlKey, start: this.#start}),
    (move) => this.#moved(move),
  );
  #events = new CalendarEvents([]);
  #eventsOf?: readonly Item[];
  /** The event that was opened, and the day where it was touched. */
  #left?: {readonly id: string; readonly day: number};
  /** The week, the list and the next events. Loaded where the page begins with them, else after the first month. */
  #lists?: Lists;
  /** What the first month and the first list do without: search, choices, the page of an event. Loaded after it. */
  #panels?: Panels;
  #loadingLists = false;
  #loading?: Promise<void>;
  /** They have come, or could not. */
  #complete = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#navigation.catchUp();
    if (changed.has('view') && this.hasUpdated) this.#navigation.change({view: this.#firstView}, 'replace');
    this.#feed.setSource({src: this.src, items: this.items});
    const items = this.#glance ?? this.#feed.state?.items;
    if (items && items !== this.#eventsOf) {
      this.#eventsOf = items;
      this.#events = new CalendarEvents(items);
    }
    this.#lists?.update();
    this.#panels?.update();
  }

  protected override render(): TemplateResult {
    const waits = !this.#settled && this.#waitsQuietly;
    return frame(waits ? html`<div class="waiting"><slot></slot></div>` : this.#content(), getLocale(), this.#announcer.message);
  }

  protected override updated(): void {
    this.#teller.tell(this.#settled, this.#feed.state?.error);
    if (this.#isList) this.#loadLists();
    if (this.#settled || this.#needsPanels) void this.#loadPanels();
  }

  get #firstView(): View {
    return isView(this.view) ? this.view : 'month';
  }

  get #start(): CalendarState {
    return {...EMPTY_CALENDAR, view: this.#firstView, date: parseDay(this.date), filters: parseCalendarFilters(this.filter)};
  }

  get #today(): number {
    return toLocal(Date.now()).day;
  }

  /** The day that is looked at. */
  get #date(): number {
    return this.#navigation.state.date ?? this.#today;
  }

  /** The days of the month's grid. */
  get #weeks(): Period {
    return weeksOf(periodOfView('month', this.#date));
  }

  /** The events of this month, while the whole feed is being checked. */
  get #glance(): readonly Item[] | undefined {
    const {period, items} = this.#feed.state?.glance ?? {};
    return this.#asks || period?.first !== this.#weeks.first ? undefined : items;
  }

  get #filter(): EventFilter {
    const {when, evening} = this.#navigation.state;
    return {found: this.#panels?.found, period: when && periodOfWhen(when, this.#today), evening};
  }

  /** There is something to see inside the tag; or the first items, given by the page, are there in a moment: an empty month would be drawn for nothing. */
  get #waitsQuietly(): boolean {
    return !this.hasAttribute('ready') && (this.items !== undefined || this.childElementCount > 0 || Boolean(this.textContent?.trim()));
  }

  /** Events have come, or it is certain that there are none. */
  get #loaded(): boolean {
    const feed = this.#feed.state;
    return feed !== undefined && (feed.items.length > 0 || feed.status === 'ready');
  }

  /** It is known what this month has. */
  get #known(): boolean {
    return this.#loaded || this.#glance !== undefined;
  }

  /** Another view than the month. */
  get #isList(): boolean {
    return this.#navigation.state.view !== 'month' || this.layout === 'next';
  }

  /** Not all events are asked for, or one of them alone. */
  get #isPart(): boolean {
    const {query, filters, item, when, evening} = this.#navigation.state;
    return Boolean(query || Object.keys(filters).length || when || evening || (this.lock.trim() && this.filter) || (item ?? this.item));
  }

  /** More than the plain month of all events is asked for, or less. */
  get #asks(): boolean {
    return this.#isList || this.#isPart;
  }

  /** While the feed of a plain month or list is on its way, nothing else is fetched. */
  get #needsPanels(): boolean {
    const {error, slow} = this.#feed.state ?? {};
    return this.#isPart || (!this.#known && Boolean(error ?? (slow || !this.#feed.state)));
  }

  /** Something can be shown: events, or why there are none. */
  get #settled(): boolean {
    if (this.#needsPanels) return this.#panels?.settled === true;
    return this.#known && (this.#lists !== undefined || !this.#isList);
  }

  get #context(): CalendarContext {
    return {
      element: this,
      navigation: this.#navigation,
      feed: this.#feed,
      announcer: this.#announcer,
      focus: this.#focus,
      loaded: this.#loaded,
      known: this.#known,
      complete: this.#complete,
      onRetry: () => void this.#showItem(),
      events: this.#events,
      date: this.#date,
      filter: this.#filter,
      ...this.#view,
      goTo: (day, focus) => this.#goTo(day, focus),
      change: (change, step) => this.#change(change, step),
    };
  }

  /** What every view needs. Addresses of events differ in the day and the event alone. */
  get #view() {
    const hrefs = this.#navigation.hrefs({date: MAX_DAY});
    const anyDay = isoDay(MAX_DAY);
    return {
      locale: getLocale(),
      today: this.#today,
      headingLevel: this.headingLevel || 2,
      href: ({item, first}: Entry) => hrefs(item['@id'])?.replace(anyDay, isoDay(first)),
      onOpen: ({item: {'@id': id}}: Entry, day: number) => {
        this.#left = {id, day};
        this.#navigation.open(id);
      },
    };
  }

  #content(): unknown {
    const panels = this.#panels;
    const {view, item = this.item} = this.#navigation.state;
    const isFirst = !this.hasAttribute('ready');
    // A list stays until the page of an event has come; but all events are not shown first to who has asked for some.
    if (item && (panels || isFirst)) return panels?.item(item);
    const lists = isFirst && this.#isPart && !panels?.settled ? undefined : this.#lists;
    if (this.layout === 'next') return html`${panels?.trouble()} ${lists?.next()}`;
    return html`<div class="page">
      <div class="search-row">${panels?.search()}</div>
      ${toolbar({
        ...this.#view,
        view,
        date: lists?.from ?? this.#date,
        complete: this.#complete,
        onView: (next) => this.#showView(next),
        onDate: (day) => this.#goTo(day),
        onStep: (direction) => this.#goTo(this.#step(direction)),
      })}
      ${panels?.notices()} ${view === 'month' ? this.#month() : nothing}
      <div class="below">${lists?.below()} ${panels?.below()}</div>
    </div>`;
  }

  #month(): TemplateResult {
    return monthView({
      ...this.#view,
      date: this.#date,
      entries: this.#events.between(this.#weeks, this.#filter),
      lines: this.#panels?.printing ? PRINTED_LINES : LINES,
      holiday: (day) => this.#panels?.holiday(day),
      busy: !this.#settled || this.#panels?.busy === true,
      known: this.#known,
      onMove: (day) => this.#goTo(day, `[data-day="${day}"]`),
      onDay: (day) => {
        this.#goTo(day);
        void this.#loadPanels().then(() => this.#panels?.showDay(day));
      },
    });
  }

  #adopt(later: readonly CSSResult[]): void {
    adoptStyles(this.renderRoot as ShadowRoot, [...TarjotinCalendar.elementStyles, ...later]);
    this.requestUpdate();
  }

  #loadLists(): void {
    if (this.#loadingLists) return;
    this.#loadingLists = true;
    import('./lists.js').then(
      ({Lists, listStyles}) => {
        if (this.#lists) return;
        this.#adopt(listStyles);
        this.#lists = new Lists(() => this.#context);
      },
      () => {
        this.#loadingLists = false;
        setTimeout(() => this.isConnected && this.requestUpdate(), AGAIN);
      },
    );
  }

  async #loadPanels(): Promise<void> {
    this.#loading ??= import('./panels.js').then(({panelStyles, Panels}) => {
      this.#adopt(panelStyles);
      this.#panels = new Panels(() => this.#context, this.#lists);
      this.#lists = this.#panels.lists;
    });
    // The month stands without; the next thing the visitor does tries again.
    await this.#loading.catch(() => (this.#loading = undefined));
    if (this.#complete) return;
    this.#complete = true;
    this.requestUpdate();
  }

  #step(direction: 1 | -1): number {
    return this.#navigation.state.view === 'week' ? clampDay(this.#date + 7 * direction) : addMonths(this.#date, direction);
  }

  /** To another day; `focus` selects what is to have focus there. */
  #goTo(day: number, focus?: string): void {
    const before = this.#name;
    this.#lists?.beginAnew();
    this.#change({date: day}, 'replace');
    if (focus) this.#focus.moveTo(focus);
    if (this.#name !== before) this.#announcePeriod();
  }

  #showView(view: View): void {
    this.#change({view, date: this.#date}, 'push');
    this.#announcePeriod();
  }

  get #name(): string {
    return periodName(this.#navigation.state.view, this.#date, getLocale());
  }

  #announcePeriod(): void {
    const {view} = this.#navigation.state;
    const count = view === 'agenda' || !this.#known ? '' : `, ${eventsLabel(this.#events.between(periodOfView(view, this.#date), this.#filter).length)}`;
    this.#announcer.announce(this.#name + count);
  }

  #change(change: Partial<CalendarState>, step: 'push' | 'replace'): void {
    this.#act();
    this.#navigation.change(change, step);
  }

  #moved({to, id, scroll}: Move): void {
    this.#act();
    if (to === 'item') void this.#showItem();
    else {
      void this.#panels?.comeBack(this.#left ?? {id}, scroll);
      this.#left = undefined;
    }
    this.dispatchEvent(new TarjotinSelectEvent(to === 'item' ? id : null));
  }

  async #showItem(): Promise<void> {
    if (!this.#panels) await this.#loadPanels();
    if (!this.#navigation.state.item) return;
    this.#focus.moveTo(this.#panels ? '#item-title' : "[part='message'] button");
    this.requestUpdate();
  }

  /** Nothing is stored on the device before the visitor has done something (docs/decisions.md). */
  #act(): void {
    if (this.storage !== 'off') this.#feed.keepCopy();
  }
}

// As a decorator it would bring a helper of 0.2 kB along.
localized()(TarjotinCalendar);
void localeReady.then(() => define('tarjotin-calendar', TarjotinCalendar));

declare global {
  interface HTMLElementTagNameMap {
    'tarjotin-calendar': TarjotinCalendar;
  }
}
