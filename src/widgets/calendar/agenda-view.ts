import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../parts/heading.js';
import {itemLink} from '../../parts/item-link.js';
import {localText} from '../../parts/text.js';
import type {CalendarEvents, Entry, EventFilter} from '../../store/calendar-events.js';
import type {Item} from '../../feed/types.js';
import {nearestEntry, undatedItems} from '../../store/nearby-events.js';
import {clampDay} from '../../store/period.js';
import {type ListView, listByDay} from './day-lists.js';

export interface AgendaView extends ListView {
  readonly date: number;
  readonly events: CalendarEvents;
  readonly filter: EventFilter;
  /** How many steps are shown before and after the day. */
  readonly before: number;
  readonly after: number;
  readonly onBefore: () => void;
  /** `last` is the last day that the list has now. */
  readonly onAfter: (last: number) => void;
  /** The address of an event's page, and the way there. */
  readonly itemHref: (id: string) => string | undefined;
  readonly onOpenItem: (id: string) => void;
}

/** The visitor has asked for some events only. */
export const isNarrowed = ({found, period, evening}: EventFilter): boolean => found !== undefined || period !== undefined || Boolean(evening);

/** Days in a step of the agenda, and events it has at least where there are any, and at most: then it ends with a day. */
const STEP_DAYS = 28;
const STEP_EVENTS = 20;
const STEP_MOST = 100;
/** Five years with nothing are the end. */
const LAST_DAYS = 5 * 366;

interface Span {
  readonly entries: readonly Entry[];
  /** The day before which, or after which, nothing is shown yet; undefined when there is no more. */
  readonly end?: number;
}

/** Entries from a day on until there are enough of them; grows in ever longer steps through empty times. */
function collect({events, filter}: AgendaView, day: number, steps: number, direction: 1 | -1): Span {
  if (!steps) return {entries: [], end: day};
  let days = STEP_DAYS * steps;
  for (;;) {
    const period = direction > 0 ? {first: day, last: clampDay(day + days - 1)} : {first: clampDay(day - days), last: day - 1};
    const found = events.between(period, filter);
    const entries = direction > 0 ? found : found.filter(({first, last}) => first >= period.first && last < day);
    if (entries.length > STEP_MOST * steps) return cut(entries, day, STEP_MOST * steps, direction);
    if (entries.length >= STEP_EVENTS * steps) return {entries, end: direction > 0 ? period.last + 1 : period.first};
    if (days > LAST_DAYS) return {entries};
    days *= 2;
  }
}

/** The `most` nearest of many, and what else begins on the farthest of their days: a list of thousands is long in coming, and in being read. */
function cut(entries: readonly Entry[], day: number, most: number, direction: 1 | -1): Span {
  if (direction > 0) {
    const end = Math.max(entries[most - 1]?.first ?? day, day) + 1;
    return {entries: entries.filter(({first}) => first < end), end};
  }
  const end = entries.at(-most)?.first ?? day;
  return {entries: entries.filter(({first}) => first >= end), end};
}

/** How many events the list has, without a button that brings more. */
export const countListed = (view: AgendaView): number =>
  collect(view, view.date, view.before, -1).entries.length + collect(view, view.date, view.after, 1).entries.length + undatedOf(view).length;

/** The day that the list begins with: the chosen one, or that of the first of the earlier events that are shown. */
export const firstShown = (view: AgendaView): number => collect(view, view.date, view.before, -1).entries[0]?.first ?? view.date;

function nothingLabel(isNarrow: boolean, hasEarlier: boolean): string {
  if (!isNarrow) return msg('No events from this day on.', {id: 'calendar.no-later'});
  return hasEarlier ? msg('No events match your search from this day on.', {id: 'calendar.no-later-match'}) : msg('No events match your search.', {id: 'calendar.no-match'});
}

/** A list by day that goes on in both directions. */
export function agendaView(view: AgendaView): TemplateResult {
  const {date, before, after, events, filter} = view;
  const earlier = collect(view, date, before, -1);
  const later = collect(view, date, after, 1);
  const hasEarlier = earlier.end !== undefined && nearestEntry(events, earlier.end, -1, filter) !== undefined;
  const hasLater = later.end !== undefined && nearestEntry(events, later.end, 1, filter) !== undefined;
  const last = Math.max(later.entries.at(-1)?.first ?? date, date);
  const nothingHere = !earlier.entries.length && !later.entries.length;
  return html`<div part="agenda" class="agenda">
    ${hasEarlier ? html`<button type="button" class="button more-button earlier screen-only" @click=${view.onBefore}>${msg('Show earlier events', {id: 'calendar.earlier'})}</button>` : nothing}
    ${listByDay(-Infinity, earlier.entries, view)} ${listByDay(date, later.entries, view)}
    ${nothingHere ? html`<p class="note">${nothingLabel(isNarrowed(filter), hasEarlier)}</p>` : nothing}
    ${hasLater ? html`<button type="button" class="button more-button later screen-only" @click=${() => view.onAfter(last)}>${msg('Show more events', {id: 'calendar.later'})}</button>` : nothing}
    ${undated(view)}
  </div>`;
}

/** They are at no time that one could ask for. */
const undatedOf = ({events, filter}: AgendaView): readonly Item[] => (filter.period || filter.evening ? [] : undatedItems(events, filter));

/** Events without a time: postponed ones, and those whose time is agreed on later. */
function undated(view: AgendaView): TemplateResult | typeof nothing {
  const items = undatedOf(view);
  if (!items.length) return nothing;
  return html`<section class="agenda-day">
    ${heading(view.headingLevel + 1, msg('Time not known yet', {id: 'calendar.undated'}))}
    <ul class="entries" role="list">
      ${items.map((item) => html`<li class="entry">${itemLink(item['@id'], localText(item.name, view.locale), {href: view.itemHref, onOpen: view.onOpenItem})}</li>`)}
    </ul>
  </section>`;
}
