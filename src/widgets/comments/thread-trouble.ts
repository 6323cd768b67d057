import {msg, str} from '@lit/localize';
import type {TemplateResult} from 'lit';
import type {FeedError} from '../../feed/fetch.js';
import {hostOf} from '../../lib/host.js';
import {policyNote, policyReason} from '../../parts/policy-trouble.js';
import {problemBox} from '../../parts/problem-box.js';
import type {Retry} from '../../parts/retry.js';

function reason(error: FeedError | undefined): string {
  if (!error) return msg('There is a mistake in the settings of the comments. Please tell the owner of this page.', {id: 'threadError.settings'});
  const {code, url} = error;
  if (code === 'offline') return msg('There is no network connection. The comments are fetched when the connection is back.', {id: 'threadError.offline'});
  if (code === 'not-found') return msg('There is no such round of comments. Please tell the owner of this page.', {id: 'threadError.notFound'});
  if (code === 'blocked-by-policy') return policyReason(url);
  const host = hostOf(url);
  return msg(str`${host} does not answer right now, or its answer could not be read.`, {id: 'formError.server'});
}

/** Why there are no comments, or no more of them, and a way on where there is one. */
export function threadTrouble(error: FeedError | undefined, onRetry: Retry): TemplateResult {
  const canRetry = error && error.code !== 'not-found';
  return problemBox(msg('The comments could not be fetched.', {id: 'threadError.title'}), reason(error), canRetry ? onRetry : undefined, error && policyNote(error));
}
