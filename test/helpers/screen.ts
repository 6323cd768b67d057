/** What is on the screen of an element, for the tests of every widget. */
import type {LitElement} from 'lit';

export const all = (element: LitElement, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];

export function one(element: LitElement, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing on screen matches ${selector}`);
  return found;
}

/** The text of an element as it is read, white space folded. */
export const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What has focus inside the widget. */
export const focused = (element: LitElement): Element | null => element.shadowRoot?.activeElement ?? null;
