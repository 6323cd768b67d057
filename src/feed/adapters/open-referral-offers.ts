import {find} from '../../lib/find.js';
import {addressOf} from './open-referral-place.js';
import {type Fields, flagOf, listOf, textOf} from './open-referral-records.js';

/** Says that nothing is paid, and no more than that. */
const FREE =
  /^(?:free(?: of charge)?(?: (?:to|for) (?:everyone|all|eligible persons\/entities))?|none|no (?:fees?|charges?|cost)|n\/a|\$?0(?:\.00)?|maksuton|ilmainen|gratis|avgiftsfri)[.!]?$/i;

/** British and American directories leave the currency out; without this it would be shown as euros. */
function currencyOf(option: Fields, locations: readonly Fields[]): string | undefined {
  const given = textOf(option, 'currency')?.toUpperCase();
  if (given && /^[A-Z]{3}$/.test(given)) return given;
  const addresses = locations.map(addressOf);
  const country = find(addresses.map((address) => textOf(address, 'country')?.toUpperCase()), Boolean);
  if (country && /^(?:GB|UK|GBR|UNITED KINGDOM|ENGLAND|SCOTLAND|WALES)$/.test(country)) return 'GBP';
  if (country && /^(?:US|USA|UNITED STATES)$/.test(country)) return 'USD';
  const isBritish = addresses.some((address) =>
    /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(textOf(address, 'postal_code') ?? ''),
  );
  // `cost_type` is Outpost's, a British program.
  return isBritish || textOf(option, 'cost_type') ? 'GBP' : undefined;
}

function toOffer(option: Fields, locations: readonly Fields[]): Fields {
  const words = [
    textOf(option, 'option'),
    textOf(option, 'amount_description', 'cost_type'),
    textOf(option, 'cost_description'),
  ];
  return {
    price: textOf(option, 'amount'),
    priceCurrency: currencyOf(option, locations),
    description: words.filter(Boolean).join(', ') || undefined,
  };
}

/** What it costs: cost options as prices, fees in words beside them. */
export function pricesOf(service: Fields, locations: readonly Fields[]): Fields {
  const options = listOf(service, 'cost_options', 'cost_option');
  const fees = textOf(service, 'fees_description', 'fees');
  const amounts = options
    .map((option) => Number(textOf(option, 'amount') ?? NaN))
    .filter((amount) => !Number.isNaN(amount));
  const isFree = flagOf(service, 'free') ?? (amounts.length ? amounts.includes(0) : undefined);
  return {
    isAccessibleForFree: isFree ?? (fees && FREE.test(fees) ? true : undefined),
    offers: [...options.map((option) => toOffer(option, locations)), ...(fees ? [{description: fees}] : [])],
  };
}
