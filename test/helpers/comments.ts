/** What a person does with a round of comments and sees of it, for tests. */
import {fixture, html} from '@open-wc/testing';
import type {TarjotinComments} from '../../src/widgets/comments/comments.js';
import '../../src/widgets/comments/comments.js';
import {all, one, textOf} from './screen.js';
import {until} from './until.js';

export {all, focused, one, textOf} from './screen.js';

/** A receiver in the hands of the test: what it has, and what it was asked. */
export interface Receiver {
  /** Answers to GET, by order; undefined never answers. */
  thread: (url: URL) => Response | undefined;
  /** Answers to POST; undefined never answers. */
  take: (body: Readonly<Record<string, unknown>>, key: string) => Response | Error | undefined;
  readonly asked: URL[];
  readonly sent: Readonly<Record<string, unknown>>[];
  readonly restore: () => void;
}

export const json = (value: unknown, status = 200): Response => new Response(JSON.stringify(value), {status});

export function openReceiver(): Receiver {
  const before = window.fetch.bind(window);
  let receipts = 0;
  const receiver: Receiver = {
    thread: () => json({comments: []}),
    take: (_body, key) => json({receipt: `K-${++receipts}`, key}, 201),
    asked: [],
    sent: [],
    restore: () => {
      window.fetch = before;
    },
  };
  window.fetch = async (input, init) => {
    const reply = init?.method === 'POST' ? post(receiver, init) : get(receiver, input);
    if (reply instanceof Error) throw reply;
    return reply ?? new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
  };
  return receiver;
}

function post(receiver: Receiver, init: RequestInit) {
  const body = JSON.parse(init.body as string) as Readonly<Record<string, unknown>>;
  receiver.sent.push(body);
  return receiver.take(body, new Headers(init.headers).get('Idempotency-Key') ?? '');
}

function get(receiver: Receiver, input: RequestInfo | URL) {
  const url = new URL(input instanceof Request ? input.url : String(input));
  receiver.asked.push(url);
  return receiver.thread(url);
}

let threads = 0;
/** A thread that no other test has used. */
export const threadName = (): string => `luonnos-${++threads}`;

export async function openComments(attributes: Readonly<Record<string, string>> = {}, wait = true): Promise<TarjotinComments> {
  await customElements.whenDefined('tarjotin-comments');
  const element = document.createElement('tarjotin-comments');
  for (const [name, value] of Object.entries({thread: threadName(), endpoint: 'https://receiver.example/comments', ...attributes})) element.setAttribute(name, value);
  await fixture(html`<div style="max-inline-size: 60em">${element}</div>`);
  if (!wait) return element;
  await until(() => element.hasAttribute('ready'), 'the comments did not get ready');
  const hasStyle = (selector: string) => element.shadowRoot?.adoptedStyleSheets.some(({cssRules}) => [...cssRules].some(({cssText}) => cssText.startsWith(selector)));
  await until(() => !element.renderRoot.querySelector('.list-head') || hasStyle('.error-summary'), 'the form did not come');
  await settled(element);
  return element;
}

export async function settled(element: TarjotinComments): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

export async function write(element: TarjotinComments, id: 'text' | 'name', text: string): Promise<void> {
  const field = one(element, `[data-item="${id}"] :is(input, textarea)`) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await element.updateComplete;
}

/** Presses the button with this name. */
export async function press(element: TarjotinComments, name: string): Promise<void> {
  const found = all(element, 'button').find((button) => (button.getAttribute('aria-label') ?? textOf(button)) === name);
  if (!found) throw new Error(`there is no button ${name}; there are ${all(element, 'button').map(textOf).join(', ')}`);
  found.click();
  await settled(element);
}

export {until};

export const statusText = (element: TarjotinComments): string => textOf(element.renderRoot.querySelector('[part="status"] :is(h2, h3, h4, h5)'));

export function forget(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('tarjotin-')) localStorage.removeItem(key);
}
