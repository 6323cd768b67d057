import {svg, html, type TemplateResult} from 'lit';

/** Our own drawings on a grid of 24, stroked in the colour of the text; always beside a word, so hidden from screen readers. */
const PATHS = {
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`,
  clear: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  filter: svg`<path d="M4 7h16M7 12h10M10 17h4"/>`,
  back: svg`<path d="M19 12H5m6-6-6 6 6 6"/>`,
  place: svg`<path d="M12 21c-4-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16 12 21Z"/><circle cx="12" cy="9.5" r="2.25"/>`,
  time: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>`,
  who: svg`<circle cx="12" cy="8" r="3.5"/><path d="M5 20c.5-4 3.5-6 7-6s6.5 2 7 6"/>`,
  alert: svg`<path d="M12 4 2.5 20h19L12 4Z"/><path d="M12 10v4.5M12 17.2v.1"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1"/><path d="M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>`,
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
