/** What a person does with a form and sees of it, for tests. */
import {fixture, html} from '@open-wc/testing';
import type {TarjotinFeedback} from '../../src/widgets/feedback/feedback.js';
import '../../src/widgets/feedback/feedback.js';
import {all, one, textOf} from './screen.js';
import {until} from './until.js';

export {all, focused, one, textOf} from './screen.js';

export interface FeedbackOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly definition?: unknown;
  /** Content inside the tag. */
  readonly inside?: string;
  /** Resolve at once, not when something is on screen. */
  readonly wait?: false;
}

export const ENDPOINT = 'https://receiver.example/answers/palaute';

/** Puts a form on the page and waits until there is something to see. */
export async function openFeedback({attributes = {}, definition, inside, wait}: FeedbackOptions = {}): Promise<TarjotinFeedback> {
  await customElements.whenDefined('tarjotin-feedback');
  const element = document.createElement('tarjotin-feedback');
  for (const [name, value] of Object.entries({endpoint: ENDPOINT, ...attributes})) element.setAttribute(name, value);
  if (inside) element.append(document.createRange().createContextualFragment(inside));
  element.definition = definition;
  await fixture(html`<div style="max-inline-size: 60em">${element}</div>`);
  if (wait !== false) await until(() => element.hasAttribute('ready'), 'the form did not get ready');
  await element.updateComplete;
  // What comes after the fields brings its styles.
  const hasStyle = (selector: string) => element.shadowRoot?.adoptedStyleSheets.some(({cssRules}) => [...cssRules].some(({cssText}) => cssText.startsWith(selector)));
  const isWhole = () => !element.renderRoot.querySelector('form') || hasStyle('.error-summary');
  await until(isWhole, 'the rest of the form did not come');
  await element.updateComplete;
  return element;
}

/** The question with this id. */
export const field = (element: TarjotinFeedback, id: string): HTMLElement => one(element, `[data-item="${id}"]`);

/** Its first control. */
export function control(element: TarjotinFeedback, id: string): HTMLInputElement {
  const found = field(element, id).querySelector<HTMLInputElement>('input, textarea, select');
  if (!found) throw new Error(`${id} has no control`);
  return found;
}

/** Writes into a field, as typing does. */
export async function write(element: TarjotinFeedback, id: string, text: string, index = 0): Promise<void> {
  const input = field(element, id).querySelectorAll<HTMLInputElement>('input, textarea')[index];
  if (!input) throw new Error(`${id} has no field ${index}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await element.updateComplete;
}

/** Presses the option with these words. */
export async function tick(element: TarjotinFeedback, id: string, words: string): Promise<void> {
  const found = [...field(element, id).querySelectorAll<HTMLLabelElement>('label')].find((label) => textOf(label).startsWith(words));
  if (!found) throw new Error(`${id} has no option ${words}`);
  found.click();
  await element.updateComplete;
}

/** What follows from a press is on screen. */
export async function settled(element: TarjotinFeedback): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** Presses the button with these words. */
export async function press(element: TarjotinFeedback, words: string): Promise<void> {
  const found = all(element, 'button').find((button) => textOf(button) === words);
  if (!found) throw new Error(`there is no button ${words}; there are ${all(element, 'button').map(textOf).join(', ')}`);
  found.click();
  await settled(element);
}

/** The heading of what has become of the answer. */
export const statusText = (element: TarjotinFeedback): string => textOf(element.renderRoot.querySelector('[part="status"] :is(h1, h2, h3, h4)'));

export {until};

/** The polite live region. */
export const announced = (element: TarjotinFeedback): string => textOf(one(element, '.root > [role="status"]'));

/** Nothing of forms on the device. */
export async function clearDevice(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('tarjotin-draft')) localStorage.removeItem(key);
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('tarjotin-outbox', 1);
    request.onupgradeneeded = () => void request.result.createObjectStore('entries', {keyPath: 'key'});
    request.onsuccess = () => {
      const transaction = request.result.transaction('entries', 'readwrite');
      transaction.objectStore('entries').clear();
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
