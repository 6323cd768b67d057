import {html, nothing, type TemplateResult} from 'lit';
import {isPlainClick} from '../../parts/plain-click.js';
import {localText} from '../../parts/text.js';
import type {Entry} from '../../store/calendar-events.js';
import type {EntryView} from './view.js';

/** `id@day` of one time of an event: where focus comes back to. */
export const entryKey = ({item, first}: Entry): string => `${item['@id']}@${first}`;

export interface EntryLinkOptions {
  readonly part?: string;
  readonly classes?: string;
  /** Not a stop of the Tab key: the grid has one of its own. */
  readonly skipTab?: boolean;
  /** What is read before and after the name: the time, the state. */
  readonly content?: (name: unknown) => unknown;
}

/** The name of an event, leading to its page. */
export function entryLink(entry: Entry, view: EntryView, {part, classes = '', skipTab, content}: EntryLinkOptions = {}): TemplateResult {
  const name = localText(entry.item.name, view.locale);
  const inner = content ? content(name) : name;
  const href = view.href(entry);
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    if (href && !isPlainClick(event)) return;
    event.preventDefault();
    view.onOpen(entry);
  };
  const tab = skipTab ? '-1' : nothing;
  return href
    ? html`<a part=${part ?? nothing} class=${classes} href=${href} tabindex=${tab} data-id=${entryKey(entry)} @click=${open}>${inner}</a>`
    : html`<button type="button" part=${part ?? nothing} class=${classes || 'link'} tabindex=${tab} data-id=${entryKey(entry)} @click=${open}>${inner}</button>`;
}
