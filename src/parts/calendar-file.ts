import {msg} from '@lit/localize';
import type {WriteOptions} from '../feed/ical/write.js';
import type {Item} from '../feed/types.js';
import type {FeedState} from '../store/feed-store.js';

/** File systems take 255 bytes, and no signs that mean something to them. */
export const calendarFileName = (name: string): string =>
  `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'tapahtumat'}.ics`;

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/calendar;charset=utf-8'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Gives the visitor an iCalendar file of events; what writes it is fetched when somebody asks for it. */
export async function downloadCalendar(items: readonly Item[], state: FeedState, options: WriteOptions & {readonly name: string}): Promise<void> {
  try {
    const {writeCalendar} = await import('../feed/ical/write.js');
    save(writeCalendar(items, state, options), calendarFileName(options.name));
  } catch (error) {
    console.warn('Tarjotin: the calendar file could not be made.', error);
    window.alert(msg('The calendar file could not be fetched. Please try again.', {id: 'calendar.failed'}));
  }
}
