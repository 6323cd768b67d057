import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';

/** A way on: what it gives resolves when the try has ended. */
export type Retry = () => unknown;

/** Milliseconds that a try is shown at least, and those after which it is not waited for. */
const [SHOWN, LATE] = [700, 10_000];

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** A button that says below itself that there is a try and, when the two are still there after it, that it has failed too. */
export const retryRow = (onRetry: Retry): TemplateResult => html`<div>
  <button type="button" class="button" @click=${(event: Event) => void retried(event, onRetry)}>${msg('Try again', {id: 'state.retry'})}</button>
  <p class="note" aria-live="polite"></p>
</div>`;

/** It takes a while, and may be tried once more. */
export const lateBox = (text: string, onRetry: Retry): TemplateResult => html`<div part="message">
  <p>${text}</p>
  ${retryRow(onRetry)}
</div>`;

/**
 * A failure that comes at once is held back: nobody would see or hear that anything was tried. What hangs may be tried once more.
 * The button is not `disabled`, so that it keeps its focus.
 */
async function retried({currentTarget}: Event, onRetry: Retry): Promise<void> {
  const button = currentTarget as HTMLElement;
  const status = button.nextElementSibling as HTMLElement;
  if (button.ariaDisabled) return;
  button.ariaDisabled = 'true';
  status.textContent = msg('Trying again…', {id: 'state.trying'});
  await Promise.all([Promise.race([onRetry(), wait(LATE)]), wait(SHOWN)]);
  button.ariaDisabled = null;
  status.textContent = msg('It did not work this time either.', {id: 'state.failedAgain'});
}
