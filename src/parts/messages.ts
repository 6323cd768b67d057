import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';

/** Grey rows in place of the list, as high as the list will be, so that the page does not jump. */
export const skeleton = (): TemplateResult => html`<div class="skeleton">
  <p class="note">${msg('Fetching the list…', {id: 'state.loading'})}</p>
  ${[1, 2, 3].map(() => html`<div class="card" aria-hidden="true"><i class="bar wide"></i><i class="bar"></i><i class="bar"></i></div>`)}
</div>`;

const retryButton = (onRetry: () => void): TemplateResult =>
  html`<button type="button" class="button" @click=${onRetry}>${msg('Try again', {id: 'state.retry'})}</button>`;

/** One plain sentence, and a way on where there is one. */
export const notice = (text: string, onRetry?: () => void): TemplateResult =>
  html`<div part="message">
    <p>${text}</p>
    ${onRetry ? retryButton(onRetry) : nothing}
  </div>`;
