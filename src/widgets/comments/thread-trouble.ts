import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {FeedError} from '../../feed/fetch.js';
import {icon} from '../../parts/icons.js';
import {retryButton} from '../../parts/messages.js';

function reason(error: FeedError | undefined): string {
  if (!error) return msg('There is a mistake in the settings of the comments. Please tell the owner of this page.', {id: 'threadError.settings'});
  const {code, url} = error;
  if (code === 'offline') return msg('There is no network connection. The comments are fetched when the connection is back.', {id: 'threadError.offline'});
  if (code === 'not-found') return msg('There is no such discussion. Please tell the owner of this page.', {id: 'threadError.notFound'});
  const host = url.replace(/^\w+:\/\/([^/?#]*).*/, '$1');
  return msg(str`${host} does not answer right now, or its answer could not be read.`, {id: 'formError.server'});
}

/** Why there are no comments, or no more of them, and a way on where there is one. */
export const threadTrouble = (error: FeedError | undefined, onRetry: () => void): TemplateResult => html`<div part="message" class="problem">
  <p class="fact">${icon('alert')}<strong>${msg('The comments could not be fetched.', {id: 'threadError.title'})}</strong></p>
  <p>${reason(error)}</p>
  ${error && error.code !== 'not-found' ? retryButton(onRetry) : nothing}
</div>`;
