import {isPlainClick} from '../../parts/plain-click.js';
import type {Entry} from '../../store/calendar-events.js';
import type {EntryView} from './view.js';

/** `id@day` of an event on a day where it stands: where focus comes back to. */
export const entryKey = ({item}: Entry, day: number): string => `${item['@id']}@${day}`;

/** What a click on the link or button of an event does: its page opens here, but in a new tab where the visitor asks for one. */
export function openEntry(event: MouseEvent, entry: Entry, day: number, {onOpen}: EntryView): void {
  if ((event.target as Element).closest('a') && !isPlainClick(event)) return;
  event.preventDefault();
  onOpen(entry, day);
}
