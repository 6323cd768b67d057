import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {icon} from '../parts/icons.js';
import {type Retry, retryRow} from '../parts/retry.js';
import type {Failure} from './api.js';

/** What went wrong, and what to do. */
export function failureWords(failure: Failure): string {
  return {
    token: () => msg('The access token is not right. Check it and try again.', {id: 'admin.wrongToken'}),
    off: () => msg('Administration is switched off: the receiver was started without TARJOTIN_TOKEN.', {id: 'admin.off'}),
    gone: () => msg('It is not here any more. Somebody may have deleted it.', {id: 'admin.gone'}),
    offline: () => msg('The receiver does not answer. Check your connection and try again.', {id: 'admin.offline'}),
    failed: () => msg('The receiver could not do it. Try again in a moment.', {id: 'admin.failed'}),
  }[failure]();
}

export const failureBox = (failure: Failure, onRetry?: Retry): TemplateResult => html`<div part="message" class="problem" role="alert">
  <p class="fact">${icon('alert')}<span>${failureWords(failure)}</span></p>
  ${onRetry ? retryRow(onRetry) : nothing}
</div>`;
