import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {FeedError} from '../feed/fetch-error.js';
import {hostOf} from '../lib/host.js';
import type {FeedState} from '../store/feed-store.js';
import {policyNote, policyReason} from './policy-trouble.js';
import {problemBox} from './problem-box.js';
import {lateBox, type Retry} from './retry.js';
import {formatDateTime} from './when-format.js';

/** What happened, in a sentence. Technical detail goes to the console, for the webmaster. */
function reason({code, url}: FeedError): string {
  // A URL that cannot be parsed is refused before it is fetched, and then there is no host to name.
  const host = hostOf(url);
  switch (code) {
    case 'offline':
      return msg('There is no network connection. The information is fetched when the connection is back.', {id: 'error.offline'});
    case 'not-found':
      return msg('The information is no longer at its address. Please tell the owner of this page.', {id: 'error.notFound'});
    case 'blocked-by-policy':
      return policyReason(url);
    case 'refused-url':
      return msg('The address of the information is not right. Please tell the owner of this page.', {id: 'error.url'});
    case 'too-large':
      return msg('There is too much information to be shown here. Please tell the owner of this page.', {id: 'error.large'});
    case 'network':
    case 'timeout':
    case 'server':
    case 'too-many-requests':
      return msg(str`${host} does not answer right now.`, {id: 'error.server'});
    default:
      return msg(str`The answer from ${host} could not be read.`, {id: 'error.unreadable'});
  }
}

/** The list could not be fetched, or is late: why, what is shown instead, and a way on. */
export function trouble(state: FeedState, locale: string, onRetry: Retry): TemplateResult | typeof nothing {
  const {error, copyDate, items, slow, status} = state;
  if (!error) {
    const late = slow && status === 'loading';
    return late ? lateBox(msg('The information is taking a while. It is shown as soon as it arrives.', {id: 'state.slow'}), onRetry) : nothing;
  }
  // A copy is of the whole list: nothing of it has come.
  const title = items.length && !copyDate
    ? msg('Part of the information could not be fetched.', {id: 'error.part'})
    : msg('The information could not be fetched.', {id: 'error.title'});
  const copy = copyDate ? html`<p>${msg(str`You see a copy from ${formatDateTime(copyDate, locale)}.`, {id: 'error.copy'})}</p>` : nothing;
  return problemBox(title, reason(error), onRetry, [copy, policyNote(error)]);
}
