import {html, type TemplateResult} from 'lit';
import {directionOf} from '../lib/language.js';

/**
 * Key events that must not leave the widget: pages listen on `document` for Space, Enter and letters (shortcuts, sliders),
 * and some cancel them, so that words run together and buttons do nothing. Escape and Tab are the page's business too.
 */
const keepInside = (event: Event): void => {
  const {key} = event as KeyboardEvent;
  if (key !== 'Escape' && key !== 'Tab') event.stopPropagation();
};

/**
 * A click may be seen by the page, whose menus close at it, but is not the page's to cancel: a box would not be checked and a form not be
 * sent. Links are, for routers take them.
 */
const keepClick = (event: Event): void => {
  if (!(event.target as Element).closest('a')) event.preventDefault = () => {};
};

/** The wrapper every widget renders into: language, direction, the polite live region, and no key lost to the page. */
export const frame = (content: unknown, locale: string, announcement: string): TemplateResult => html`
  <div
    class="root"
    lang=${locale}
    dir=${directionOf(locale)}
    @keydown=${keepInside}
    @keypress=${keepInside}
    @keyup=${keepInside}
    @beforeinput=${keepInside}
    @click=${keepClick}
  >
    ${content}
    <div class="hidden" role="status" .textContent=${announcement}></div>
  </div>
`;
