import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {ContactPoint} from '../feed/types.js';
import {localText} from './text.js';

/** A link that leaves the page; where it leads is said, since the words alone do not. */
export const outLink = (url: string, label: unknown): TemplateResult =>
  html`<a href=${url} rel="noopener noreferrer">${label}<span class="hidden"> (${msg('another site', {id: 'item.elsewhere'})})</span></a>`;

/** A link whose words are its address already: on paper it is not written twice. */
export const addressLink = (url: string): TemplateResult =>
  html`<a class="address" href=${url} rel="noopener noreferrer"
    >${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}<span class="hidden"> (${msg('another site', {id: 'item.elsewhere'})})</span></a
  >`;

export const telephoneLink = (telephone: string): TemplateResult =>
  html`<a href="tel:${telephone.replace(/[^\d+]/g, '')}">${telephone}</a>`;

export const emailLink = (email: string): TemplateResult => html`<a href="mailto:${email}">${email}</a>`;

/** What there is of these, each on a line of its own. */
export const lines = (...parts: readonly unknown[]): unknown =>
  parts.filter((part) => part !== nothing && part !== undefined).map((part, index) => html`${index ? html`<br />` : nothing}${part}`);

/** How to reach somebody. */
export const contactLines = ({name, contactType, telephone, email, url}: ContactPoint, locale: string): TemplateResult =>
  html`<p>
    ${lines(localText(name ?? contactType, locale), telephone && telephoneLink(telephone), email && emailLink(email), url && addressLink(url))}
  </p>`;
