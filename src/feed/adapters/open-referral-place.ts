import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {wordsIn} from '../vocabulary/open-referral-words.js';
import {type Fields, flagOf, type Ids, listOf, paragraphs, textOf} from './open-referral-records.js';

/** Where letters go is no place to go to. */
const isPostal = (location: Fields): boolean => textOf(location, 'location_type') === 'postal';

export const isVirtual = (location: Fields): boolean =>
  textOf(location, 'location_type') === 'virtual' || flagOf(location, 'virtual') === true;

/** An address in one field: `9525 Sterling Drive, Cutler Bay, FL 33157`. */
function inOneField(text: string): Fields {
  const [street, city] = text.split(',').map((part) => part.trim());
  return city
    ? {address_1: street, city, postal_code: /\b\d{5}(?:-\d{4})?$/.exec(text)?.[0]}
    : {city: text.replace(/^State:/, '')};
}

/** The address that people come to; the dialects keep it in lists of several names, or in the location itself. */
export function addressOf(location: Fields): Fields {
  const listed = listOf(location, 'physical_addresses', 'physical_address', 'addresses', 'address');
  const whole = textOf(location, 'address');
  return (
    find(listed, (address) => textOf(address, 'address_type') === 'physical') ??
    listed[0] ??
    (whole ? inOneField(whole) : location)
  );
}

/** GeoJSON (longitude first) in Outpost, two numbers elsewhere. */
function geoOf(location: Fields): Fields | undefined {
  const {geometry} = location;
  const coordinates: unknown = isObject(geometry) ? geometry['coordinates'] : undefined;
  if (Array.isArray(coordinates) && coordinates[0] !== null)
    return {latitude: coordinates[1] as unknown, longitude: coordinates[0] as unknown};
  const [latitude, longitude] = [textOf(location, 'latitude', 'lat'), textOf(location, 'longitude', 'lng', 'lon')];
  return latitude && longitude ? {latitude, longitude} : undefined;
}

/** The publisher hides where exactly this is: a shelter, a home. */
export const isMasked = (location: Fields): boolean => flagOf(location, 'mask_exact_address') === true;

const accessTexts = (location: Fields): readonly string[] =>
  listOf(location, 'accessibility', 'accessibilities', 'accessibility_for_disabilities').flatMap((entry) => [
    ...(textOf(entry, 'accessibility', 'description', 'name', 'label') ?? '').split('\n'),
    textOf(entry, 'details') ?? '',
  ]);

/** Ohana has a list of codes in one field; the others have entries, in words. */
const accessCodes = (location: Fields): readonly string[] =>
  (textOf(location, 'accessibility') ?? '').split(/[,;]/).map((code) => code.replaceAll('_', ' ').trim());

const accessibilityOf = (location: Fields): readonly string[] => [
  ...new Set([...accessTexts(location), ...accessCodes(location)].flatMap(wordsIn)),
];

/** What is said of a place besides: how to come, what helps there. Nothing of a place that is hidden. */
export const placeNote = (link: Fields, location: Fields, known: string | undefined): string | undefined =>
  paragraphs(
    ...[
      textOf(link, 'description'),
      ...(isMasked(location)
        ? []
        : [textOf(location, 'description', 'short_desc'), textOf(location, 'transportation')]),
      ...accessTexts(location),
    ].filter((text) => text && text !== known),
  );

/** The first half of a British postcode is a town; the second, a street. */
const districtOf = (postalCode: string | undefined): string | undefined => postalCode?.split(' ')[0];

/** The name of a place; of one that is hidden, not a name that is its address. */
export function placeNameOf(location: Fields): string | undefined {
  const given = textOf(location, 'name', 'alternate_name');
  if (!isMasked(location)) return given;
  const address = addressOf(location);
  const street = textOf(address, 'address_1');
  const isAddress = given === undefined || /\d/.test(given) || (street !== undefined && given.includes(street));
  return isAddress ? cityOf(address) : given;
}

const cityOf = (address: Fields): string | undefined => textOf(address, 'city', 'town', 'region', 'state_province');

/** A place one can come to; undefined for one that is virtual or postal, or of which nothing is known. */
export function toPlace(location: Fields, ids: Ids): Fields | undefined {
  if (isVirtual(location) || isPostal(location)) return undefined;
  const address = addressOf(location);
  const isHidden = isMasked(location);
  const street = [textOf(address, 'address_1'), textOf(address, 'address_2')].filter(Boolean).join(', ') || undefined;
  const city = cityOf(address);
  const postalCode = textOf(address, 'postal_code', 'postcode');
  const name = placeNameOf(location) ?? (isHidden ? undefined : (street ?? city ?? postalCode));
  if (!name) return undefined;
  return {
    '@id': ids.ofPlace(location),
    name,
    address: {
      streetAddress: isHidden ? undefined : street,
      postalCode: isHidden ? districtOf(postalCode) : postalCode,
      addressLocality: city,
    },
    geo: isHidden ? undefined : geoOf(location),
    addressHidden: isHidden || undefined,
    accessibility: accessibilityOf(location),
    url: textOf(location, 'url', 'website'),
  };
}
