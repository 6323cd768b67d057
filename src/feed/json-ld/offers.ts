import {find} from '../../lib/find.js';
import {list, codeOf, type Node, nodesIn, one, textOf} from './nodes.js';
import {joinTexts, textsOf} from './texts.js';

const plainNumber = (value: unknown): number => {
  const text =
    textOf(value)
      ?.replace(/\s*(?:€|eur|euroa?)$/i, '')
      .replace(',', '.') ?? '';
  return text ? Number(text) : NaN;
};

/** `12–25`, for an offer of several prices. */
function range(offer: Node): string | undefined {
  const [low, high] = [offer['lowPrice'] ?? offer['minPrice'], offer['highPrice'] ?? offer['maxPrice']].map(textOf);
  if (low === undefined || high === undefined || low === high) return undefined;
  return `${low}–${high} ${textOf(offer['priceCurrency']) ?? ''}`.trim();
}

function ageText(offer: Node): string | undefined {
  const limits = nodesIn(offer['ageRestriction'] ?? offer['ageRange'])[0];
  const [from, to] = [limits?.['minValue'], limits?.['maxValue']].map(textOf);
  if (from === undefined && to === undefined) return undefined;
  return from === undefined ? `–${to ?? ''}` : to === undefined ? `${from}+` : `${from}–${to}`;
}

function toOffer(offer: Node): Node {
  const specification = nodesIn(offer['priceSpecification'])[0] ?? {};
  const price = one(offer['price'] ?? specification['price'] ?? offer['lowPrice'] ?? specification['minPrice']);
  const several = range(offer) ?? range(specification);
  // A price in words would be lost as a number; a person can read it.
  const words = Number.isNaN(plainNumber(price)) ? price : undefined;
  return {
    price: several || words ? undefined : price,
    priceCurrency: textOf(offer['priceCurrency'] ?? specification['priceCurrency']),
    description: joinTexts([offer['name'], ageText(offer), offer['description'], several, words]),
    url: textOf(offer['url']),
  };
}

/** What imin's Search API says in place of offers: the cheapest price for adults and for the young. */
const aggregated = (value: unknown): readonly Node[] =>
  nodesIn(value).flatMap((prices) =>
    Object.entries(prices).flatMap(([key, offer]) =>
      key.startsWith('public') ? nodesIn(offer).map((node) => ({name: key.slice('public'.length), ...node})) : [],
    ),
  );

const offersOf = (node: Node): readonly Node[] => {
  // An AggregateOffer may hold the offers that it sums up.
  const given = nodesIn(node['offers']).flatMap((offer) => {
    const inside = nodesIn(offer['offers']);
    return inside.length ? inside : [offer];
  });
  return given.length ? given : aggregated(node['imin:aggregateOffer']);
};

/** Free is what is said to be, or what has prices that are all nothing. */
export function price(node: Node): Node {
  const offers = offersOf(node);
  const said = one(node['isAccessibleForFree'] ?? node['free']);
  const free = typeof said === 'boolean' ? said : codeOf(said)?.toLowerCase() === 'true' ? true : undefined;
  const prices = offers.map((offer) => plainNumber(toOffer(offer)['price'])).filter((number) => !Number.isNaN(number));
  const allFree = prices.length > 0 && prices.every((number) => number === 0);
  const costs = offers.some((offer) => plainNumber(offer['lowPrice'] ?? offer['minPrice']) > 0);
  // An offer that says no price says where to sign up; see `registration`.
  const shown = offers
    .map(toOffer)
    .filter((offer) => offer['price'] !== undefined || offer['description'] !== undefined);
  return {isAccessibleForFree: free ?? (allFree ? true : costs ? false : undefined), offers: shown};
}

const isSoldOut = (offer: Node): boolean => /^soldout$/i.test(codeOf(offer['availability']) ?? '');

/** How to take part: from what the offers, the actions and the capacities say. */
export function registration(node: Node): Node {
  const offers = offersOf(node);
  const action = find(nodesIn(node['potentialAction']), (part) =>
    /register|reserve|join|order/i.test(codeOf(part['@type']) ?? ''),
  );
  const target = one(action?.['target']);
  const remaining = one(node['remainingAttendeeCapacity']);
  return {
    url:
      textOf(nodesIn(target)[0]?.['urlTemplate'] ?? target) ??
      textOf(find(offers, (offer) => textOf(offer['url']))?.['url']),
    opens: textOf(find(offers.map((offer) => offer['validFrom'] ?? offer['availabilityStarts']), Boolean)),
    closes: textOf(find(offers.map((offer) => offer['validThrough'] ?? offer['availabilityEnds']), Boolean)),
    maximumAttendeeCapacity: one(node['maximumAttendeeCapacity']),
    remainingAttendeeCapacity: remaining ?? (offers.length && offers.every(isSoldOut) ? 0 : undefined),
    note: textsOf(node['attendeeInstructions']),
  };
}

export const images = (value: unknown): readonly Node[] =>
  list(value).flatMap((image): readonly Node[] => {
    if (typeof image === 'string') return [{url: image}];
    return nodesIn(image).map((node) => ({
      url: textOf(node['url'] ?? node['contentUrl'] ?? node['@id']),
      alt: textsOf(node['caption'] ?? node['description'] ?? node['name']),
      license: textOf(node['license']),
      creditText: textOf(node['creditText'] ?? node['copyrightNotice'] ?? node['creator'] ?? node['author']),
    }));
  });
