/** The events of one day of the month: below it on a phone, else in a dialog. */
import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {dialog} from '../../parts/dialog.js';
import type {CalendarEvents, EventFilter} from '../../store/calendar-events.js';
import {dayHeading, dayList, type ListView} from './day-lists.js';

export interface DayView extends ListView {
  readonly events: CalendarEvents;
  readonly filter: EventFilter;
}

interface DialogView extends DayView {
  /** The day whose list is open. */
  readonly openDay: number | undefined;
  readonly announcement: string;
  readonly onCloseDay: () => void;
}

function dayContent(day: number, view: DayView): TemplateResult {
  const entries = view.events.between({first: day, last: day}, view.filter);
  return entries.length ? dayList(day, entries, view) : html`<p class="note">${msg('No events', {id: 'calendar.empty-day'})}</p>`;
}

/** The day that was touched. */
export const dayPanel = (day: number, view: DayView): TemplateResult => html`<section class="day-panel screen-only" aria-labelledby="day-title">
  ${dayHeading(day, view, view.headingLevel + 1, 'day-title')} ${dayContent(day, view)}
</section>`;

export function dayDialog(view: DialogView): TemplateResult {
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
