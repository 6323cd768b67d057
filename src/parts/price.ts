import {msg, str} from '@lit/localize';
import type {Item, Offer} from '../feed/types.js';
import {numbers, prices} from '../lib/intl.js';
import {priceOf} from '../store/item-facts.js';

/** An amount as people write it: "5 €", "7,50 €". A currency that Intl does not know is put after the number. */
export function formatPrice({price = 0, priceCurrency = 'EUR'}: Offer, locale: string): string {
  const digits = Number.isInteger(price) ? 0 : 2;
  try {
    return prices(locale, priceCurrency, digits).format(price);
  } catch {
    return `${numbers(locale).format(price)} ${priceCurrency}`;
  }
}

/** The price in a word or two for the list; undefined when it is free or not known. */
export function shortPrice(item: Item, locale: string): string | undefined {
  if (priceOf(item) !== 'paid') return undefined;
  const priced = (item.offers ?? []).filter((offer) => offer.price !== undefined);
  const [lowest] = [...priced].sort((a, b) => (a.price ?? 0) - (b.price ?? 0));
  if (!lowest) return undefined;
  const price = formatPrice(lowest, locale);
  return priced.length > 1 ? msg(str`from ${price}`, {id: 'price.from'}) : price;
}
