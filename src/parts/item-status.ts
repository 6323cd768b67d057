import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Listing} from '../store/listing.js';
import {icon} from './icons.js';
import {describeListing, type WhenOptions} from './when.js';

/** What has come in between, in a sentence; undefined when all is as planned. */
function statusText(listing: Listing, options: WhenOptions): string | undefined {
  const {item, ended} = listing;
  if (item.eventStatus === 'EventCancelled') return msg('Cancelled: this will not be held.', {id: 'status.cancelled'});
  if (ended) return msg('This has already ended.', {id: 'status.ended'});
  if (item.eventStatus === 'EventPostponed') return msg('Postponed. The new time is not known yet.', {id: 'status.postponed'});
  if (item.eventStatus !== 'EventRescheduled') return undefined;
  return msg(str`The time has changed. The new time: ${describeListing(listing, options)}`, {id: 'status.rescheduled'});
}

/** Stands first on the item's page: who has decided to come must not miss it. */
export function itemStatus(listing: Listing, options: WhenOptions): TemplateResult | typeof nothing {
  const text = statusText(listing, options);
  return text ? html`<p class="status">${icon('alert')}<strong>${text}</strong></p>` : nothing;
}

/** The same without what `itemStatus` says, so that the badges do not say it once more. */
export const withoutStatus = (listing: Listing): Listing => ({
  ...listing,
  ended: false,
  item: {...listing.item, eventStatus: undefined},
});
