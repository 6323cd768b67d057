import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item} from '../feed/types.js';
import {priceOf} from '../store/item-facts.js';
import {formatPrice} from './price.js';
import {localText} from './text.js';

/** All prices, a line each. */
export function priceList(item: Item, locale: string): TemplateResult | typeof nothing {
  const lines = (item.offers ?? []).filter((offer) => offer.price !== undefined || offer.description || offer.url);
  const free = priceOf(item) === 'free';
  if (!lines.length && !free) return nothing;
  return html`${free ? html`<p>${msg('Free of charge', {id: 'price.free'})}</p>` : nothing}
    ${lines.map(
      (offer) => html`<p>
        ${offer.price !== undefined && !free ? html`<span>${formatPrice(offer, locale)}</span> ` : nothing}${localText(offer.description, locale)}
        ${offer.url ? html` <a href=${offer.url} rel="noopener noreferrer">${msg('More about the price', {id: 'price.link'})}</a>` : nothing}
      </p>`,
    )}`;
}
