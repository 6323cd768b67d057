import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item, Registration} from '../feed/types.js';
import {endEpochOfTime, epochOf, parseTime} from '../lib/time.js';
import {localText} from './text.js';
import {formatDateTime} from './when-format.js';

interface View {
  readonly locale: string;
  readonly now: number;
}

/** The end of the last day when only a date is given. */
const endEpochOf = (text: string): number | undefined => {
  const time = parseTime(text);
  return time && endEpochOfTime(time);
};

/** How far the registration is: `later`, `open`, `closed`, `full`. */
export function registrationState({opens, closes, remainingAttendeeCapacity}: Registration, now: number) {
  if (closes && (endEpochOf(closes) ?? Infinity) < now) return 'closed';
  if (opens && (epochOf(opens) ?? -Infinity) > now) return 'later';
  return remainingAttendeeCapacity !== undefined && remainingAttendeeCapacity <= 0 ? 'full' : 'open';
}

function stateText(registration: Registration, {locale, now}: View): string | undefined {
  const {opens = '', closes = '', remainingAttendeeCapacity: left} = registration;
  switch (registrationState(registration, now)) {
    case 'closed':
      return msg('Registration has closed.', {id: 'registration.closed'});
    case 'later':
      return msg(str`Registration opens ${formatDateTime(opens, locale)}.`, {id: 'registration.later'});
    case 'full':
      return msg('Full.', {id: 'registration.full'});
    default: {
      if (left === undefined) return closes ? msg(str`Register by ${formatDateTime(closes, locale)}.`, {id: 'registration.by'}) : undefined;
      const places = left === 1 ? msg('1 place left', {id: 'badge.place'}) : msg(str`${left} places left`, {id: 'badge.places'});
      return closes ? `${places}. ${msg(str`Register by ${formatDateTime(closes, locale)}.`, {id: 'registration.by'})}` : `${places}.`;
    }
  }
}

/** How to register and until when; nothing when the feed says nothing of it. */
export function registration(item: Item, view: View): TemplateResult | typeof nothing {
  const registration = item.registration;
  if (!registration) return nothing;
  const {url, email, telephone, note, required} = registration;
  const state = stateText(registration, view);
  const open = registrationState(registration, view.now) === 'open';
  if (required === false && !state && !url && !note) return html`<p>${msg('No registration needed.', {id: 'registration.none'})}</p>`;
  return html`${required && !state ? html`<p>${msg('Please register beforehand.', {id: 'registration.required'})}</p>` : nothing}
    ${state ? html`<p>${state}</p>` : nothing} ${note ? html`<p>${localText(note, view.locale)}</p>` : nothing}
    ${url && open ? html`<p><a class="button primary" href=${url} rel="noopener noreferrer">${msg('Register', {id: 'registration.link'})}</a></p>` : nothing}
    ${telephone ? html`<p><a href="tel:${telephone.replace(/[^\d+]/g, '')}">${telephone}</a></p>` : nothing}
    ${email ? html`<p><a href="mailto:${email}">${email}</a></p>` : nothing}`;
}
