import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../../parts/messages.js';
import {upcomingEntries} from '../../store/nearby-events.js';
import {weekOf} from '../../store/period.js';
import {marks} from '../../styles/marks.js';
import {messages} from '../../styles/messages.js';
import {pressed} from '../../styles/pressed.js';
import {type AgendaView, agendaView, countListed, firstShown, isNarrowed} from './agenda-view.js';
import {listByDay, weekView} from './day-lists.js';
import {days} from './lists.styles.js';
import {nothingIn, nothingOn} from './nothing-on.js';
import {paper} from './print.styles.js';
import type {CalendarContext} from './view.js';

/** Events are on their way. */
export const fetching = (): TemplateResult => html`<p class="note">${msg('Fetching the events…', {id: 'calendar.loading'})}</p>`;

export const listStyles = [messages, marks, pressed, days, paper];

const FIRST_STEPS = {before: 0, after: 1};

/** What a week, a list and the next events need beside what the month has, and how much of the list is shown. */
export class Lists {
  readonly #context: () => CalendarContext;
  /** Steps of the agenda that are shown before and after its day. */
  #steps = FIRST_STEPS;
  #stepsOf = '';

  constructor(context: () => CalendarContext) {
    this.#context = context;
    this.update();
  }

  /** Call it in `willUpdate`: the agenda begins anew at each day. */
  update(): void {
    const {navigation, date} = this.#context();
    const key = `${navigation.state.view} ${date}`;
    if (key !== this.#stepsOf) this.beginAnew();
    this.#stepsOf = key;
  }

  /** The agenda shows its first step alone. */
  beginAnew(): void {
    this.#steps = FIRST_STEPS;
  }

  /** The day that is shown first where it is not the one that is looked at. */
  get from(): number | undefined {
    return this.#steps.before ? firstShown(this.#agenda) : undefined;
  }

  /** How many events the agenda has, without a button that brings more. */
  get count(): number {
    return countListed(this.#agenda);
  }

  /** The week or the list, and that there is nothing in what is shown. */
  below(): unknown {
    const context = this.#context();
    const {view} = context.navigation.state;
    if (!context.loaded) return view === 'month' ? nothing : html`<div class="waiting"></div>`;
    return html`${this.#lost()} ${isNarrowed(context.filter) ? nothing : this.nothingOn()}
      ${view === 'week' ? this.#week() : nothing} ${view === 'agenda' ? agendaView(this.#agenda) : nothing}
      ${context.complete || view === 'month' ? nothing : html`<div class="actions-room"></div>`}`;
  }

  /** Words for a month or a week with nothing in it, and a way to where there is something. */
  nothingOn(): unknown {
    const {goTo, ...context} = this.#context();
    return nothingOn({...context, view: context.navigation.state.view, onGoTo: (day) => goTo(day, `#day-${day}, [role='gridcell'][data-day="${day}"]`)});
  }

  /** The same, to be said. */
  nothingIn(): ReturnType<typeof nothingIn> {
    const context = this.#context();
    return nothingIn({...context, view: context.navigation.state.view});
  }

  /** `layout="next"`: the next events and nothing else. */
  next(): unknown {
    const context = this.#context();
    const {loaded, feed, element, events, today, filter} = context;
    if (!loaded) return feed.state && !feed.inTrouble ? fetching() : nothing;
    const count = Math.max(1, Math.trunc(element.pageSize) || 5);
    const entries = upcomingEntries(events, Date.now(), today, count, filter);
    return html`${this.#lost()}<div part="agenda" class="agenda next">
      ${entries.length ? listByDay(today, entries, {...context, headingLevel: context.headingLevel - 1, state: feed.state}) : notice(msg('No events are coming up.', {id: 'calendar.no-coming'}))}
    </div>`;
  }

  /** The visitor has opened an event, in whose place the list stands until its page has come. */
  #lost(): unknown {
    const {complete, navigation, onRetry} = this.#context();
    return complete && navigation.state.item ? notice(msg('The page of the event could not be fetched.', {id: 'calendar.lost-event'}), onRetry) : nothing;
  }

  #week(): TemplateResult {
    const context = this.#context();
    const {first, last} = weekOf(context.date);
    return weekView(first, context.events.between({first, last}, context.filter), {...context, state: context.feed.state});
  }

  get #agenda(): AgendaView {
    const context = this.#context();
    const {navigation, feed} = context;
    const {before, after} = this.#steps;
    return {
      ...context,
      state: feed.state,
      itemHref: (id) => navigation.href(id),
      onOpenItem: (id) => navigation.open(id),
      before,
      after,
      onBefore: () => this.#show({before: before + 1, after}, '.agenda-day .entry [data-id]'),
      onAfter: (last) => this.#show({before, after: after + 1}, `[data-day="${last}"] + .agenda-day .entry [data-id]`),
    };
  }

  /** `target` selects what is to have focus then. */
  #show(steps: typeof FIRST_STEPS, target: string): void {
    const {focus, element} = this.#context();
    this.#steps = steps;
    focus.moveTo(target);
    element.requestUpdate();
  }
}
