import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {eventsLabel, formatShortWeekday, formatWeekday, formatWholeDay} from '../../parts/calendar-words.js';
import {formatTime} from '../../parts/clock.js';
import {localText} from '../../parts/text.js';
import {dateOf, weekdayOf} from '../../lib/civil-date.js';
import {find} from '../../lib/find.js';
import type {Entry} from '../../store/calendar-events.js';
import {type DayLayout, layoutMonth, type Slot} from '../../store/month-layout.js';
import {monthOf, type Period, weekNumber, weeksOf} from '../../store/period.js';
import {entryKey, openEntry} from './open-entry.js';
import {gridTarget} from './grid-keys.js';
import type {EntryView} from './view.js';

export interface MonthView extends EntryView {
  /** The day that is the grid's one tab stop. */
  readonly date: number;
  readonly entries: readonly Entry[];
  /** Lines for events in a day. */
  readonly lines: number;
  readonly busy: boolean;
  /** Whether it is known what there is: not while the feed is on its way, nor when it could not be read. */
  readonly known: boolean;
  /** The name of a holiday; undefined on other days, and for the moment until names have come. */
  readonly holiday: (day: number) => string | undefined;
  /** The visitor has moved to another day with the keys. */
  readonly onMove: (day: number) => void;
  /** The visitor wants to see all of a day. */
  readonly onDay: (day: number) => void;
}

/** A month as a grid (https://www.w3.org/WAI/ARIA/apg/patterns/grid/): one tab stop, arrows move by day, Enter opens the day. */
export function monthView(view: MonthView): TemplateResult {
  const {date} = view;
  const month = monthOf(date);
  const {first} = weeksOf(month);
  return html`<div part="month" class="grid" role="grid" aria-labelledby="period" aria-busy=${view.busy ? 'true' : 'false'} @click=${(event: MouseEvent) => clicked(event, view)} @keydown=${(event: KeyboardEvent) => pressed(event, view)}>
    <div role="row" class="grid-row weekdays">
      <div class="week-number" role="columnheader"><span class="hidden">${msg('Week', {id: 'calendar.weekLabel'})}</span></div>
      ${[0, 1, 2, 3, 4, 5, 6].map((index) => weekday(first + index))}
    </div>
    ${layoutMonth(month, view.entries, view.lines).map((days) => week(days, month, view))}
  </div>`;
}

const weekday = (day: number): TemplateResult =>
  html`<div role="columnheader" aria-label=${formatWeekday(day)}>${formatShortWeekday(day)}</div>`;

function week(days: readonly DayLayout[], month: Period, view: MonthView): TemplateResult {
  const number = weekNumber(days[0]?.day ?? 0);
  return html`<div role="row" class="grid-row">
    <div role="rowheader" class="week-number" aria-label=${msg(str`Week ${number}`, {id: 'calendar.weekNumber'})}>${number}</div>
    ${days.map((day) => cell(day, month, view))}
  </div>`;
}

function cell(layout: DayLayout, month: Period, view: MonthView): TemplateResult {
  const {day, entries, slots, more} = layout;
  const {today} = view;
  const outside = day < month.first || day > month.last;
  const holiday = view.holiday(day);
  const dots = entries.length && `dots-${Math.min(entries.length, 3)}`;
  const classes = ['day', outside && 'outside', day === today && 'today', weekdayOf(day) > 5 && 'weekend', holiday && 'holiday', dots];
  return html`<div
    role="gridcell"
    part="day"
    class=${classes.filter(Boolean).join(' ')}
    data-day=${day}
    tabindex=${day === view.date ? '0' : '-1'}
    aria-selected=${day === view.date ? 'true' : 'false'}
    aria-current=${day === today ? 'date' : nothing}
  >
    <span class="hidden">${dayLabel(day, entries, holiday, view)}</span>
    <span class="number" aria-hidden="true">${dateOf(day).day}</span>
    ${holiday ? html`<span class="holiday-name" aria-hidden="true">${holiday}</span>` : nothing}
    ${slots.map((slot) => (slot ? line(slot, day, view) : html`<span class="line"></span>`))}
    ${more ? html`<span class="more" aria-hidden="true">+${more}</span>` : nothing}
  </div>`;
}

/** "tiistai 24. marraskuuta, tänään, 3 tapahtumaa". */
const dayLabel = (day: number, entries: readonly Entry[], holiday: string | undefined, {today, known}: MonthView): string =>
  [
    formatWholeDay(day),
    day === today ? msg('today', {id: 'when.today'}) : '',
    holiday ?? '',
    known ? eventsLabel(entries.length) : '',
  ]
    .filter((text) => text)
    .join(', ');

/** What a line through the name says to the eye. */
function offLabel({item}: Entry): string {
  if (item.eventStatus === 'EventCancelled') return msg('Cancelled', {id: 'badge.cancelled'});
  return item.eventStatus === 'EventPostponed' ? msg('Postponed', {id: 'badge.postponed'}) : '';
}

/** A month has over a hundred of these: what is the same in all stands in the template, and the grid takes their clicks. */
function line({entry, continues, goesOn, days}: Slot, day: number, view: MonthView): TemplateResult {
  const bar = entry.start === undefined || entry.first !== entry.last;
  const off = offLabel(entry);
  const classes = ['line', bar && 'bar', continues ? 'continues' : days > 1 && `days-${days}`, goesOn && 'goes-on', off && 'off'].filter(Boolean).join(' ');
  const name = localText(entry.item.name, view.locale);
  // The space is part of the time: alone between two marks of Lit, Chromium leaves it out of the link's name. Not written
  // inside the template, where the build would take it apart again.
  const clock = `${formatTime(entry.start ?? 0)} `;
  const inner = bar ? html`<span class=${continues ? 'hidden' : 'name'}>${name}</span>` : html`<time>${clock}</time>${name}`;
  const said = off ? html`<span class="hidden">, ${off}</span>` : nothing;
  const href = view.href(entry);
  return href
    ? html`<a part="event" class=${classes} href=${href} tabindex="-1" data-id=${entryKey(entry, day)}>${inner}${said}</a>`
    : html`<button type="button" part="event" class=${classes} tabindex="-1" data-id=${entryKey(entry, day)}>${inner}${said}</button>`;
}

/** On an event, or on its day. */
function clicked(event: MouseEvent, view: MonthView): void {
  const closest = (name: 'id' | 'day'): string | undefined => (event.target as Element).closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  const [id, day] = [closest('id'), Number(closest('day'))];
  const entry = id && find(view.entries, (one) => entryKey(one, day) === id);
  if (entry) openEntry(event, entry, day, view);
  else if (day) view.onDay(day);
}

function pressed(event: KeyboardEvent, view: MonthView): void {
  const cell = event.target as HTMLElement;
  // An event that was clicked has focus of its own; Enter there is the browser's.
  if (cell.role !== 'gridcell') return;
  // Not that of the view: whoever comes back from an event of the month before stands on its day.
  const day = Number(cell.dataset['day']);
  const target = gridTarget(event, day, getComputedStyle(event.currentTarget as Element).direction === 'rtl');
  if (target === undefined) return;
  event.preventDefault();
  if (target === 'open') view.onDay(day);
  else view.onMove(target);
}
