import {html, nothing, type TemplateResult} from 'lit';
import {icon} from './icons.js';
import {type Retry, retryRow} from './retry.js';

/** What has gone wrong, why, and a way on where there is one. */
export const problemBox = (title: string, reason: string, onRetry?: Retry, more: unknown = nothing): TemplateResult => html`<div part="message" class="problem">
  <p class="fact">${icon('alert')}<strong>${title}</strong></p>
  <p>${reason}</p>
  ${more} ${onRetry ? retryRow(onRetry) : nothing}
</div>`;
