import {html, type TemplateResult} from 'lit';
import {isPlainClick} from './plain-click.js';

export interface ItemLinks {
  /** The item's own address; undefined when the page's URL is not used. */
  readonly href: (id: string) => string | undefined;
  readonly onOpen: (id: string) => void;
}

/** A link to an item's own page in this widget, a button when the page's URL is not used. */
export function itemLink(id: string, title: unknown, {href, onOpen}: ItemLinks): TemplateResult {
  const address = href(id);
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onOpen(id);
  };
  return address
    ? html`<a href=${address} data-id=${id} @click=${open}>${title}</a>`
    : html`<button type="button" class="link" data-id=${id} @click=${open}>${title}</button>`;
}
