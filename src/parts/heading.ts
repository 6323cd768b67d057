import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';

interface HeadingOptions {
  readonly part?: string;
  readonly id?: string;
  /** Can be given focus by script, so that a screen reader starts reading here. */
  readonly focusable?: boolean;
}

/** A heading of level 1 to 6. Written out, because an element's name cannot be a value in a template. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const part = options.part ?? nothing;
  const id = options.id ?? nothing;
  const tabindex = options.focusable ? '-1' : nothing;
  switch (Math.min(Math.max(Math.trunc(level), 1), 6)) {
    case 1:
      return html`<h1 part=${part} id=${id} tabindex=${tabindex}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${id} tabindex=${tabindex}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${id} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${id} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${id} tabindex=${tabindex}>${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${id} tabindex=${tabindex}>${content}</h6>`;
  }
}
