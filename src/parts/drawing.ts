import {html, type TemplateResult} from 'lit';

/** A drawing of our own on a grid of 24, stroked in the colour of the text; always beside a word, so hidden from screen readers. */
export const drawing = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
