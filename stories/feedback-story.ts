/** What the stories of forms share. */
import {html, nothing} from 'lit';
import type {TarjotinFeedback} from '../src/widgets/feedback/feedback.js';
import '../src/widgets/feedback/feedback.js';
import {waitFor} from './story-helpers.js';

export type Args = Partial<Pick<TarjotinFeedback, 'form' | 'definition' | 'endpoint' | 'subject' | 'storage' | 'headingLevel'>>;

/** The form with the controls of a story. Nothing is kept between stories. */
export const feedback = ({form, definition, endpoint, subject, storage, headingLevel}: Args) => html`<tarjotin-feedback
  form=${form ?? nothing}
  .definition=${definition}
  endpoint=${endpoint ?? 'https://palaute.example/answers/palaute'}
  subject=${subject ?? nothing}
  storage=${storage ?? 'off'}
  heading-level=${headingLevel ?? nothing}
></tarjotin-feedback>`;

export const inFeedback = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('tarjotin-feedback')?.shadowRoot;
  if (!root) throw new Error('there is no form in this story');
  return root;
};

/** A receiver that answers so. */
export function receiver(reply: (key: string) => Response | Promise<Response>): () => void {
  const before = window.fetch.bind(window);
  window.fetch = (url, init) => {
    const key = new Headers(init?.headers).get('Idempotency-Key');
    return key ? Promise.resolve(reply(key)) : before(url, init);
  };
  return () => {
    window.fetch = before;
  };
}

/** Writes into the field with this id, as typing does. */
export const write = async (root: ShadowRoot, id: string, text: string): Promise<void> => {
  const field = (await waitFor(root, `[data-item="${id}"] :is(input, textarea)`)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
};

export const click = async (root: ShadowRoot, selector: string): Promise<void> => (await waitFor(root, selector)).click();

/** Sends a word, and waits until this is shown of it. */
export const sendWord = async (root: ShadowRoot, shown: string): Promise<void> => {
  await click(root, '[data-item="found"] input');
  await write(root, 'thanks', 'Hyvä, että ajat ovat samassa paikassa.');
  await click(root, '[part="submit"]');
  await waitFor(root, shown);
};
