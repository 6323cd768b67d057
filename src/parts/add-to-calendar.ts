import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item} from '../feed/types.js';
import {type CalendarEvent, googleCalendarUrl, outlookCalendarUrl} from '../lib/calendar-links.js';
import {pickText} from '../lib/language.js';
import {occurrences} from '../lib/schedule.js';
import type {Listing} from '../store/listing.js';
import {downloadCalendar} from './calendar-file.js';
import type {ItemView} from './item-view.js';
import {outLink} from './links.js';
import {whereLine} from './where.js';

type View = Pick<ItemView, 'state' | 'locale' | 'now' | 'links' | 'href'>;

/** All times in one file. */
function downloadFile({item, series}: Listing, {state, locale, now, links}: View): Promise<void> {
  const name = pickText(item.name, locale)?.text ?? '';
  return downloadCalendar(series.length && !item.rrule ? series : [item, ...series], state, {locale, now, name, url: ({'@id': id}) => links.href(id)});
}

const eventOf = (item: Item, occurrence: CalendarEvent['occurrence'], {state, locale, href}: View): CalendarEvent => ({
  name: pickText(item.name, locale)?.text ?? '',
  description: pickText(item.summary ?? item.description, locale)?.text,
  location: whereLine(item, state.places, locale),
  url: href ?? item.url,
  occurrence,
});

/** Ways to put the coming time into one's own calendar; nothing when it is cancelled, over, or not known. */
export function addToCalendar(listing: Listing, view: View): TemplateResult | typeof nothing {
  const {item, series, next} = listing;
  if (!next || item.eventStatus === 'EventCancelled') return nothing;
  const event = eventOf(item, next, view);
  const several = series.length > 1 || occurrences(item, view.now, 2).length > 1;
  return html`<details class="calendar-menu screen-only">
    <summary>${msg('Add to calendar', {id: 'calendar.add'})}</summary>
    <ul>
      <li><button type="button" class="link" @click=${() => void downloadFile(listing, view)}>${msg('Calendar file (.ics)', {id: 'calendar.file'})}</button></li>
      <li>${outLink(googleCalendarUrl(event), msg('Google Calendar', {id: 'calendar.google'}))}</li>
      <li>${outLink(outlookCalendarUrl(event), msg('Outlook', {id: 'calendar.outlook'}))}</li>
    </ul>
    ${several ? html`<p class="note">${msg('The file has all times. Google and Outlook take the next one only.', {id: 'calendar.next-only'})}</p>` : nothing}
  </details>`;
}
