import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {EventSearch} from '../../controllers/event-search.js';
import {JsonLdController} from '../../controllers/json-ld-controller.js';
import {TarjotinFilterEvent, TarjotinSearchEvent} from '../../events.js';
import type {Item} from '../../feed/types.js';
import {painted} from '../../lib/pause.js';
import {eventsLabel, periodOfView} from '../../parts/calendar-words.js';
import {correctionWords} from '../../parts/correction.js';
import {droppedNote} from '../../parts/dropped-note.js';
import {prepareFormats} from '../../parts/first-formats.js';
import {holidayLabel} from '../../parts/holiday-names.js';
import {notice} from '../../parts/messages.js';
import {printAlone} from '../../parts/print-alone.js';
import type {Entry} from '../../store/calendar-events.js';
import {type CalendarState, parseCalendarFilters} from '../../store/calendar-state.js';
import {type FacetName, parseFacetNames} from '../../store/facet-names.js';
import type {Filters} from '../../store/finder-state.js';
import {monthOf, periodOfWhen} from '../../store/period.js';
import {toggleFilter} from '../../store/toggle-filter.js';
import {choices} from '../../styles/choices.js';
import {itemStyles} from '../../styles/item.js';
import {isNarrowed} from './agenda-view.js';
import {calendarActions} from './calendar-actions.js';
import {dayDialog, dayPanel} from './day-events.js';
import {DayPanel} from './day-panel.js';
import {EventPage} from './event-page.js';
import {fetching, Lists, listStyles} from './lists.js';
import {panels} from './panels.styles.js';
import {Refine, type RefineView} from './refine.js';
import {shownOf} from './shown.js';
import {Subscription} from './subscription.js';
import {isOpen} from './time-choices.js';
import type {CalendarContext} from './view.js';

export const panelStyles = [...listStyles, ...panels, choices, itemStyles];

/** What comes after the first month or list: search, choices, the page of an event, and what they remember. */
export class Panels {
  readonly #context: () => CalendarContext;
  readonly #search: EventSearch;
  readonly #refine: Refine;
  readonly #eventPage: EventPage;
  readonly #dayPanel: DayPanel;
  readonly #subscription: Subscription;
  /** The day whose list is open in a dialog. */
  #openDay?: number;
  #dialogOpen = false;
  /** What has been told: the events found, and at which times. */
  #told?: ReadonlySet<Item>;
  #toldTimes: string;
  printing = false;
  readonly holiday = holidayLabel;
  readonly lists: Lists;

  /** `lists` are those that are on screen already. */
  constructor(context: () => CalendarContext, lists = new Lists(context)) {
    const {element, focus, locale} = context();
    this.#context = context;
    this.lists = lists;
    this.#search = new EventSearch(element, () => locale);
    this.#refine = new Refine(element);
    this.#eventPage = new EventPage(context);
    this.#dayPanel = new DayPanel(element, () => focus.moveTo('[data-day][tabindex="0"]'));
    this.#subscription = new Subscription(element);
    this.#toldTimes = this.#times;
    element.addController(new JsonLdController(element, () => (context().loaded && this.settled ? shownOf(context()) : undefined)));
    this.update();
    // The first of them takes 12 ms, on a phone 50: not when the visitor goes to the next month.
    void painted().then(() => prepareFormats(locale)).catch(() => undefined);
  }

  /** What matches words and choices; undefined as long as everything does. */
  get found(): ReadonlySet<Item> | undefined {
    return this.#search.found;
  }

  get busy(): boolean {
    return this.#search.busy;
  }

  /** Something can be shown: events, or why there are none. */
  get settled(): boolean {
    const {loaded, feed} = this.#context();
    if (loaded) return !this.busy || this.#search.answer !== undefined;
    return !this.#hasSource || feed.inTrouble;
  }

  /** Call it in `willUpdate`. */
  update(): void {
    const {feed, navigation, events, loaded, element} = this.#context();
    const {query} = navigation.state;
    if (!feed.state || !loaded) return;
    this.#subscription.read(element.subscribeUrl);
    const filters = this.#filters;
    const asks = query !== '' || Object.keys(filters).length > 0 || this.#dialogOpen;
    this.#search.update(feed.state, events.items, asks ? {query, filters} : undefined);
    if (this.busy || (this.found === this.#told && this.#times === this.#toldTimes)) return;
    this.#told = this.found;
    this.#toldTimes = this.#times;
    element.dispatchEvent(new TarjotinSearchEvent(query, this.found?.size ?? events.items.length));
    if (!navigation.state.item) this.#context().announcer.announce(this.#spoken);
  }

  /** The times that were chosen. */
  get #times(): string {
    const {when, evening} = this.#context().navigation.state;
    return `${when} ${evening}`;
  }

  /** What is said of a result: how many there are, or where the nearest is, and which words it is of. */
  get #spoken(): string {
    const {text, way = ''} = this.lists.nothingIn() ?? {text: eventsLabel(this.#count)};
    return `${correctionWords(this.#context().navigation.state.query, this.#search.answer?.corrected)} ${text} ${way}`.trim();
  }

  /** The row of the search box. */
  search(): unknown {
    return this.#hasSource ? this.#refine.search(this.#refineView) : nothing;
  }

  /** Chips, what is wrong with the feed, and that what was asked for is at another time: above the month, which would hide it on a phone. */
  notices(): unknown {
    const {filter, loaded, known} = this.#context();
    if (!this.#hasSource) return this.trouble();
    const isElsewhere = loaded && !this.busy && isNarrowed(filter);
    return html`${this.#refine.chips(this.#refineView)} ${loaded || !known ? this.trouble() : nothing} ${isElsewhere ? this.lists.nothingOn() : nothing}`;
  }

  /** What is wrong with the feed, or that there is none. */
  trouble(): unknown {
    const {feed, locale} = this.#context();
    return this.#hasSource ? feed.notice(locale) : notice(msg('This page has not said where the events are.', {id: 'calendar.noSource'}));
  }

  /** What stands below the lists: the day that is looked at, what to take along, the choices. */
  below(): unknown {
    const {loaded, feed, navigation} = this.#context();
    const isMonth = navigation.state.view === 'month';
    return html`${loaded && isMonth ? this.#day() : nothing} ${loaded ? this.#actions() : nothing}
      ${loaded && feed.state ? droppedNote(feed.state) : nothing} ${this.#refine.dialog(this.#refineView)}`;
  }

  /** What takes the place of the whole: an event. */
  item(id: string): unknown {
    const {feed, loaded} = this.#context();
    if (loaded && feed.state) return this.#eventPage.render(id, feed.state);
    const trouble = this.trouble();
    return trouble === nothing ? fetching() : trouble;
  }

  /** Where there is room for it the list of a day stands below the month; else it is a dialog. */
  showDay(day: number): void {
    const {element, focus, announcer} = this.#context();
    // What was said before is not said again by the dialog's own live region.
    announcer.message = '';
    if (this.#dayPanel.isShown) focus.moveTo('#day-title');
    else this.#openDay = day;
    element.requestUpdate();
  }

  /**
   * Back from an event to where it was touched; one that the address opened was touched on no day. In the month focus comes to the day, for
   * events in it are no stops of the Tab key, on a phone to the link in the list below.
   */
  async comeBack({id, day}: {readonly id: string; readonly day?: number}, scroll?: number): Promise<void> {
    const {element, focus, navigation, date, change} = this.#context();
    const key = CSS.escape(`${id}@${day ?? ''}`);
    const link = `[data-id${day === undefined ? '^' : ''}="${key}"], [data-id="${CSS.escape(id)}"]`;
    const isMonth = navigation.state.view === 'month' && element.layout !== 'next';
    // The grid has one stop of the Tab key; a day of another month does not take the visitor there.
    if (isMonth && day !== undefined && monthOf(day).first === monthOf(date).first) change({date: day}, 'replace');
    focus.moveTo(isMonth ? `[role='gridcell'][data-day="${day ?? date}"]` : link, scroll);
    // The list of the day is drawn when the month is seen again.
    while (!(await element.updateComplete));
    if (isMonth) this.#dayPanel.element?.querySelector<HTMLElement>(link)?.focus({preventScroll: true});
  }

  get #hasSource(): boolean {
    const {element} = this.#context();
    return element.src.trim() !== '' || element.items !== undefined;
  }

  get #locked(): ReadonlySet<string> {
    return new Set(this.#context().element.lock.split(/[\s,]+/).filter(Boolean));
  }

  /** The choices in force: the visitor's, and those the page has locked. */
  get #filters(): Filters {
    const {element, navigation} = this.#context();
    const locked = this.#locked;
    const preset = Object.entries(parseCalendarFilters(element.filter)).filter(([name]) => locked.has(name));
    const chosen = Object.entries(navigation.state.filters).filter(([name]) => !locked.has(name));
    return this.#search.resolve(Object.fromEntries([...chosen, ...preset]));
  }

  /** How many are shown in the month, the week or the list. */
  get #count(): number {
    const {events, filter, navigation, date} = this.#context();
    if (navigation.state.view === 'agenda') return this.lists.count;
    // Of a time without a beginning or an end, what of it is shown.
    const period = filter.period && !isOpen(filter.period) ? filter.period : periodOfView(navigation.state.view, date);
    return events.between(period, filter).length;
  }

  #day(): unknown {
    const context = this.#context();
    const view = {
      ...context,
      state: context.feed.state,
      openDay: this.#openDay,
      announcement: context.announcer.message,
      // The way back leads to the day in the month, not into its dialog.
      onOpen: (entry: Entry, day: number) => {
        this.#openDay = undefined;
        context.onOpen(entry, day);
      },
      onCloseDay: () => this.#closeDay(),
    };
    return html`${this.#dayPanel.isShown ? dayPanel(context.date, view) : nothing} ${dayDialog(view)}`;
  }

  #actions(): unknown {
    const context = this.#context();
    const {navigation, feed} = context;
    return calendarActions({
      ...context,
      view: navigation.state.view,
      state: feed.state,
      subscribeUrl: this.#subscription.url,
      itemHref: (id) => navigation.href(id),
      onPrint: () => void this.#print(),
    });
  }

  get #refineView(): RefineView {
    const context = this.#context();
    const {navigation, element, announcer, change} = context;
    const {query, when, evening} = navigation.state;
    const locked = this.#locked;
    return {
      ...context,
      query,
      when,
      evening,
      filters: this.#filters,
      locked,
      facets: parseFacetNames(element.facets).filter((name) => !locked.has(name)),
      answer: this.#search.answer,
      failed: this.#search.failed,
      count: () => this.#count,
      open: this.#dialogOpen,
      announcement: announcer.message,
      onQuery: (words) => change({query: words}, 'replace'),
      onToggle: (facet, value) => this.#choose(facet, value),
      onWhen: (next) => this.#chooseTime(next),
      onEvening: (on) => change({evening: on}, 'push'),
      onClear: () => this.#choose(),
      onDialog: (open) => this.#showDialog(open),
      onRetry: () => this.#search.retry(),
    };
  }

  #closeDay(): void {
    if (this.#openDay === undefined) return;
    const {element, focus} = this.#context();
    focus.moveTo(`[data-day="${this.#openDay}"]`);
    this.#openDay = undefined;
    element.requestUpdate();
  }

  #showDialog(open: boolean): void {
    // A dialog that has closed tells so once more.
    if (open === this.#dialogOpen) return;
    const {element, announcer, focus} = this.#context();
    this.#dialogOpen = open;
    // What was said before is not said again by the dialog's own live region.
    announcer.message = '';
    if (!open) focus.moveTo('.filter-button');
    element.requestUpdate();
  }

  /** One more or one less; without a facet nothing is chosen any more. */
  #choose(facet?: FacetName, value = ''): void {
    const {change, element, focus} = this.#context();
    // The button in the dialog goes with the choices that it takes away.
    if (!facet && this.#dialogOpen) focus.moveTo('dialog[open] .primary');
    const filters = facet ? toggleFilter(this.#filters, facet, value) : {};
    change(facet ? {filters} : {filters, when: undefined, evening: false}, 'push');
    element.dispatchEvent(new TarjotinFilterEvent(filters));
  }

  /** The calendar goes to where the time begins. */
  #chooseTime(when: CalendarState['when']): void {
    const {change, today, date, navigation} = this.#context();
    const period = when && periodOfWhen(when, today);
    const day = period ? Math.max(period.first, Math.min(period.last, today)) : date;
    // Each arrow key in the list of times is a change, and each part of a date that is typed; Back takes away the whole.
    change({when, date: day}, when && navigation.state.when ? 'replace' : 'push');
  }

  async #print(): Promise<void> {
    const {element, navigation} = this.#context();
    this.printing = true;
    element.requestUpdate();
    await element.updateComplete;
    await printAlone(element, navigation.state.view === 'month');
    this.printing = false;
    element.requestUpdate();
  }
}
