import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {FeedError} from '../feed/fetch-error.js';
import {hostOf} from '../lib/host.js';

/** The page's own Content-Security-Policy stands in the way. */
export const policyReason = (url: string): string =>
  msg(str`The settings of this site do not allow fetching from ${hostOf(url)}.`, {id: 'error.policy'});

/** What the owner of the page has to allow, which no visitor can. */
export const policyNote = ({code, detail}: FeedError): TemplateResult | typeof nothing =>
  code === 'blocked-by-policy'
    ? html`<p class="note">${msg(str`For the owner of the page: add to Content-Security-Policy: ${detail ?? ''}`, {id: 'error.policyNote'})}</p>`
    : nothing;
