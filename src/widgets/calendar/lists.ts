import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {formatLongDay, periodName, periodOfView} from '../../parts/calendar-words.js';
import {dialog} from '../../parts/dialog.js';
import {droppedNote} from '../../parts/dropped-note.js';
import {notice} from '../../parts/messages.js';
import type {CalendarEvents, EventFilter} from '../../store/calendar-events.js';
import type {View} from '../../store/calendar-state.js';
import {nearestEntry, upcomingEntries} from '../../store/nearby-events.js';
import {weekOf} from '../../store/period.js';
import {agendaView, type AgendaView, isNarrowed} from './agenda-view.js';
import {calendarActions} from './calendar-actions.js';
import {dayHeading, dayList, type ListView, listByDay, weekView} from './day-lists.js';

export interface ListsView extends ListView, AgendaView {
  readonly view: View;
  /** Events have come, or it is certain that there are none. */
  readonly loaded: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The day whose list is open in a dialog. */
  readonly openDay: number | undefined;
  /** The list of a day below the month is shown. */
  readonly hasDayPanel: boolean;
  readonly subscribeUrl: string | undefined;
  readonly announcement: string;
  readonly onGoTo: (day: number) => void;
  readonly onCloseDay: () => void;
  readonly onPrint: () => void;
}

const entriesOf = (day: number, {events, filter}: {events: CalendarEvents; filter: EventFilter}) =>
  events.between({first: day, last: day}, filter);

/** What stands below the toolbar, but for the month itself: the lists, why there is nothing in them, and what to take along. */
export function belowToolbar(view: ListsView): TemplateResult {
  if (!view.loaded) return view.view === 'month' ? html`` : html`<div class="waiting"></div>`;
  return html`${isNarrowed(view.filter) ? nothing : nothingOn(view)}
    ${view.view === 'month' ? html`${view.hasDayPanel ? dayPanel(view) : nothing} ${dayDialog(view)}` : nothing}
    ${view.view === 'week' ? week(view) : nothing} ${view.view === 'agenda' ? agendaView(view) : nothing}
    ${calendarActions(view)} ${view.state ? droppedNote(view.state) : nothing}`;
}

const week = (view: ListsView): TemplateResult => {
  const {first, last} = weekOf(view.date);
  return weekView(first, view.events.between({first, last}, view.filter), view);
};

interface Nothing {
  readonly text: string;
  /** The day of the nearest event, and the words that lead there. */
  readonly day?: number;
  readonly way?: string;
}

/** What is said of a month or week with nothing in it; undefined where there is something. */
export function nothingIn({events, filter, view, date, locale}: ListsView): Nothing | undefined {
  const period = periodOfView(view, date);
  if (view === 'agenda' || events.between(period, filter).length) return undefined;
  const next = nearestEntry(events, period.last + 1, 1, filter) ?? nearestEntry(events, period.first, -1, filter);
  const name = periodName(view, date, locale);
  const text = msg(str`No events: ${name}.`, {id: 'calendar.nothing-in'});
  if (!next) return {text: isNarrowed(filter) ? msg('No events match your search.', {id: 'calendar.no-match'}) : text};
  const when = formatLongDay(next.first);
  return {text, day: next.first, way: msg(str`Go to the nearest event: ${when}`, {id: 'calendar.go-to'})};
}

/** Nothing in this month or week: says so, and leads to the next that there is. */
export function nothingOn(view: ListsView): TemplateResult | typeof nothing {
  const {text, day, way} = nothingIn(view) ?? {};
  if (!text) return nothing;
  if (day === undefined) return notice(text);
  return html`<div part="message">
    <p>${text}</p>
    <button type="button" class="button" @click=${() => view.onGoTo(day)}>${way}</button>
  </div>`;
}

/** Below the month of a phone: the day that was touched. */
const dayPanel = (view: ListsView): TemplateResult => html`<section class="day-panel screen-only" aria-labelledby="day-title">
  ${dayHeading(view.date, view, view.headingLevel + 1, 'day-title')} ${dayContent(view.date, view)}
</section>`;

function dayDialog(view: ListsView): TemplateResult {
  const {openDay, onCloseDay, announcement} = view;
  const close = html`<button type="button" class="button primary" @click=${onCloseDay}>${msg('Close', {id: 'dialog.close'})}</button>`;
  return dialog({
    open: openDay !== undefined,
    announcement,
    title: openDay === undefined ? html`` : dayHeading(openDay, view, view.headingLevel + 1, 'dialog-title'),
    closeLabel: msg('Close', {id: 'dialog.close'}),
    content: openDay === undefined ? nothing : dayContent(openDay, view),
    actions: close,
    onClose: onCloseDay,
  });
}

function dayContent(day: number, view: ListsView): TemplateResult {
  const entries = entriesOf(day, view);
  return entries.length ? dayList(day, entries, view) : html`<p class="note">${msg('No events', {id: 'calendar.empty-day'})}</p>`;
}

/** `layout="next"`: the next events and nothing else. */
export function nextEvents(view: ListsView, count: number): TemplateResult {
  const entries = upcomingEntries(view.events, view.now, view.today, count, view.filter);
  return html`<div part="agenda" class="agenda next">
    ${entries.length ? listByDay(view.today, entries, view) : notice(msg('No events are coming up.', {id: 'calendar.no-coming'}))}
  </div>`;
}
