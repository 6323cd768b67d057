import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item} from '../feed/types.js';
import {modesOf, priceOf} from '../store/item-facts.js';
import type {Listing} from '../store/listing.js';

interface Badge {
  readonly text: string;
  /** `notice` tells that something is off: cancelled, full, over. */
  readonly tone?: 'notice';
}

const statusBadge = ({item, ended}: Listing): Badge | undefined => {
  switch (item.eventStatus) {
    case 'EventCancelled':
      return {text: msg('Cancelled', {id: 'badge.cancelled'}), tone: 'notice'};
    case 'EventPostponed':
      return {text: msg('Postponed', {id: 'badge.postponed'}), tone: 'notice'};
    case 'EventRescheduled':
      return {text: msg('New date', {id: 'badge.rescheduled'}), tone: 'notice'};
    default:
      return ended ? {text: msg('Has ended', {id: 'badge.ended'}), tone: 'notice'} : undefined;
  }
};

const placesBadge = ({registration}: Item): Badge | undefined => {
  const left = registration?.remainingAttendeeCapacity;
  if (left === undefined || left > 5) return undefined;
  if (left <= 0) return {text: msg('Full', {id: 'badge.full'}), tone: 'notice'};
  return {text: left === 1 ? msg('1 place left', {id: 'badge.place'}) : msg(str`${left} places left`, {id: 'badge.places'})};
};

const modeBadge = (item: Item): Badge | undefined => {
  const modes = modesOf(item);
  if (modes.includes('online')) {
    return {text: modes.includes('onsite') ? msg('Also online', {id: 'badge.hybrid'}) : msg('Online', {id: 'mode.online'})};
  }
  return modes.includes('phone') ? {text: msg('By phone', {id: 'mode.phone'})} : undefined;
};

/** The short facts of an item, what hinders first. */
export function badgesOf(listing: Listing): readonly Badge[] {
  const {item} = listing;
  const badges: readonly (Badge | undefined)[] = [
    statusBadge(listing),
    placesBadge(item),
    priceOf(item) === 'free' ? {text: msg('Free of charge', {id: 'price.free'})} : undefined,
    modeBadge(item),
    item.lowThreshold ? {text: msg('Come as you are', {id: 'badge.lowThreshold'})} : undefined,
    item.referralNeeded ? {text: msg('Referral needed', {id: 'badge.referral'})} : undefined,
    item.volunteering ? {text: msg('Volunteering', {id: 'badge.volunteering'})} : undefined,
  ];
  return badges.filter((badge) => badge !== undefined);
}

export function badgeList(listing: Listing): TemplateResult | typeof nothing {
  const badges = badgesOf(listing);
  if (!badges.length) return nothing;
  return html`<ul class="badges">
    ${badges.map(({text, tone}) => html`<li part="badge" class=${tone ?? ''}>${text}</li>`)}
  </ul>`;
}
