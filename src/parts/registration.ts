import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item, Registration} from '../feed/types.js';
import {endEpochOfTime, epochOf, parseTime} from '../lib/time.js';
import type {Listing} from '../store/listing.js';
import {emailLink, outLink, telephoneLink} from './links.js';
import {localText} from './text.js';
import {formatDateTime} from './when-format.js';
import {todayOf, type WhenOptions} from './when.js';

/** The end of the last day when only a date is given. */
const endEpochOf = (text: string): number | undefined => {
  const time = parseTime(text);
  return time && endEpochOfTime(time);
};

/** How far the registration is: `later`, `open`, `closed`, `full`. */
function registrationState({opens, closes, remainingAttendeeCapacity}: Registration, now: number) {
  if (closes && (endEpochOf(closes) ?? Infinity) < now) return 'closed';
  if (opens && (epochOf(opens) ?? -Infinity) > now) return 'later';
  return remainingAttendeeCapacity !== undefined && remainingAttendeeCapacity <= 0 ? 'full' : 'open';
}

/** When it opens and closes, as far as that is still to come. */
function times({opens = '', closes}: Registration, state: string, view: WhenOptions): readonly string[] {
  const dateTime = (text: string): string => formatDateTime(text, view.locale, todayOf(view).today);
  const until = closes ? [msg(str`Register by ${dateTime(closes)}`, {id: 'registration.by'})] : [];
  if (state === 'closed') return [msg('Registration has closed.', {id: 'registration.closed'})];
  if (state === 'later') return [msg(str`Registration opens ${dateTime(opens)}`, {id: 'registration.later'}), ...until];
  return state === 'full' ? [] : until;
}

/** Places left and places in all; how many are left matters only while one can register, and some are taken. */
function seats({maximumAttendeeCapacity: all, remainingAttendeeCapacity: left}: Registration, state: string): readonly string[] {
  const free = left === 1 ? msg('1 place left', {id: 'badge.place'}) : msg(str`${left} places left`, {id: 'badge.places'});
  const inAll = all ? [all === 1 ? msg('1 place in all', {id: 'registration.place'}) : msg(str`${all} places in all`, {id: 'registration.places'})] : [];
  if (state === 'full') return [msg('Full', {id: 'badge.full'}), ...inAll];
  return state !== 'open' || left === undefined || left === all ? inAll : [free, ...inAll];
}

/** By what means to register; by none when the time for it is past, and by no form while that is not open. */
function means({url, email, telephone}: Registration, state: string): TemplateResult | typeof nothing {
  if (state === 'closed') return nothing;
  const form = url && (state === 'open'
    ? html`<a class="button primary" href=${url} rel="noopener noreferrer">${msg('Register', {id: 'registration.link'})}</a>`
    : outLink(url, msg('Registration page', {id: 'registration.page'})));
  return html`${form ? html`<p>${form}</p>` : nothing}
    ${telephone ? html`<p>${msg('By phone:', {id: 'registration.telephone'})} ${telephoneLink(telephone)}</p>` : nothing}
    ${email ? html`<p>${msg('By e-mail:', {id: 'registration.email'})} ${emailLink(email)}</p>` : nothing}`;
}

const saysMore = (registration: Registration): boolean =>
  Object.entries(registration).some(([field, value]) => field !== 'required' && value !== undefined);

/** Nobody can take part in what is over, or is not held. */
const isOff = ({item, ended}: Listing): boolean => ended || item.eventStatus === 'EventCancelled';

/** Whether, when and how to register, and if there is room; nothing when the feed says nothing of it. */
export function registration(listing: Listing, view: WhenOptions): TemplateResult | typeof nothing {
  const registration: Item['registration'] = listing.item.registration;
  if (!registration || isOff(listing)) return nothing;
  if (!saysMore(registration)) {
    return registration.required === undefined ? nothing : html`<p>${needed(registration.required)}</p>`;
  }
  const state = registrationState(registration, view.now);
  const whether = times(registration, state, view);
  const room = seats(registration, state);
  const [first, ...others] = state === 'later' || state === 'closed' ? [...whether, ...room] : [...room, ...whether];
  return html`${first ? html`<p class="strong">${first}</p>` : nothing} ${others.map((text) => html`<p>${text}</p>`)}
    ${first || !registration.required ? nothing : html`<p class="strong">${needed(true)}</p>`}
    ${registration.note ? html`<p>${localText(registration.note, view.locale)}</p>` : nothing} ${means(registration, state)}`;
}

const needed = (required: boolean): string =>
  required
    ? msg('Please register beforehand.', {id: 'registration.required'})
    : msg('No registration needed.', {id: 'registration.none'});
