import {isPlainClick} from '../../parts/plain-click.js';
import type {Entry} from '../../store/calendar-events.js';
import type {EntryView} from './view.js';

/** `id@day` of one time of an event: where focus comes back to. */
export const entryKey = ({item, first}: Entry): string => `${item['@id']}@${first}`;

/** What a click on the link or button of an event does: its page opens here, but in a new tab where the visitor asks for one. */
export function openEntry(event: MouseEvent, entry: Entry, {onOpen}: EntryView): void {
  if ((event.target as Element).closest('a') && !isPlainClick(event)) return;
  event.preventDefault();
  onOpen(entry);
}
