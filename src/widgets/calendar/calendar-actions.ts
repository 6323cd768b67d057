import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {downloadCalendar} from '../../parts/calendar-file.js';
import {webcalUrl} from '../../lib/calendar-links.js';
import {pickText} from '../../lib/language.js';
import type {FeedState} from '../../store/feed-store.js';
import type {CalendarEvents, EventFilter} from '../../store/calendar-events.js';
import type {View} from '../../store/calendar-state.js';
import {downloadIcon, printIcon} from './list-icons.js';

export interface ActionsView {
  readonly locale: string;
  readonly view: View;
  readonly state: FeedState | undefined;
  readonly events: CalendarEvents;
  readonly filter: EventFilter;
  readonly subscribeUrl: string | undefined;
  readonly itemHref: (id: string) => string | undefined;
  readonly onPrint: () => void;
}

/** What a visitor takes along: a printed page, the events that are shown as a file, a subscription. */
export function calendarActions(view: ActionsView): TemplateResult {
  const {subscribeUrl} = view;
  return html`<div class="calendar-actions screen-only">
    <button type="button" class="button quiet" @click=${view.onPrint}>
      ${printIcon} ${view.view === 'month' ? msg('Print the month', {id: 'calendar.print-month'}) : msg('Print', {id: 'calendar.print'})}
    </button>
    <button type="button" class="button quiet" @click=${() => void download(view)}>
      ${downloadIcon} ${msg('Download as a calendar file', {id: 'calendar.download'})}
    </button>
    ${subscribeUrl ? html`<a class="button quiet" href=${webcalUrl(subscribeUrl)}>${msg('Subscribe in your own calendar', {id: 'calendar.subscribe'})}</a>` : nothing}
  </div>`;
}

/** The events that words and choices leave, with all their times. */
async function download({events, filter, state, locale, itemHref}: ActionsView): Promise<void> {
  if (!state) return;
  const items = events.items.filter((item) => !filter.found || filter.found.has(item));
  const name = pickText(state.name, locale)?.text ?? msg('Events', {id: 'calendar.file-name'});
  await downloadCalendar(items, state, {locale, now: Date.now(), name, url: (item) => itemHref(item['@id'])});
}
