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
  const [lowest, ...dearer] = [...priced].sort((a, b) => (a.price ?? 0) - (b.price ?? 0));
  const highest = dearer.at(-1);
  if (!lowest || !highest || highest.price === lowest.price) return lowest && formatPrice(lowest, locale);
  // Free for some: "from 0 €" would read as a mistake.
  return lowest.price === 0
    ? msg(str`up to ${formatPrice(highest, locale)}`, {id: 'price.upTo'})
    : msg(str`from ${formatPrice(lowest, locale)}`, {id: 'price.from'});
}
