import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {hashText} from '../../lib/hash-text.js';
import {type Fields, firstText} from './fields.js';
import {Custom} from './toimeksi-fields.js';

/** Maps of ACF (`{address, lat, lng}`), wherever they stand. https://www.advancedcustomfields.com/resources/google-map/ */
function mapsIn(value: unknown, depth = 5): readonly Fields[] {
  if (typeof value !== 'object' || value === null || !depth) return [];
  if (isObject(value) && Object.hasOwn(value, 'lat') && (Object.hasOwn(value, 'lng') || Object.hasOwn(value, 'lon')))
    return [value];
  return Object.values(value).flatMap((part) => mapsIn(part, depth - 1));
}

interface Address {
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

/** `Kauppakatu 1, 40100 Jyväskylä, Suomi`; the country says nothing here. */
function readAddress(text: string | undefined): Address {
  const parts = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part && !/^(?:suomi|finland)$/i.test(part));
  const last = parts.at(-1) ?? '';
  const [, postalCode, city] = /^(?:(?:FI-)?(\d{5})\s+)?(\p{L}[\p{L} -]*)$/u.exec(last) ?? [];
  const others = city ? parts.slice(0, -1) : parts;
  const street = find(others, (part) => /\d/.test(part)) ?? others[0];
  return {street, postalCode, city};
}

function placeOf(address: Address, name: string | undefined, map: Fields = {}): Fields | undefined {
  const {street, postalCode, city} = address;
  const shown = name ?? street ?? city;
  if (!shown) return undefined;
  return {
    '@id': `place:${hashText(JSON.stringify([shown, street, city]))}`,
    name: shown,
    address: {streetAddress: street, postalCode, addressLocality: city},
    geo: {latitude: map['lat'], longitude: map['lng'] ?? map['lon']},
  };
}

function ofMap(map: Fields, name: string | undefined): Fields | undefined {
  const {street, postalCode, city} = readAddress(firstText(map['address']));
  const road = [map['street_name'], map['street_number']]
    .map((part) => firstText(part))
    .filter(Boolean)
    .join(' ');
  const address = {
    street: road || street,
    postalCode: firstText(map['post_code']) ?? postalCode,
    city: firstText(map['city']) ?? city,
  };
  return placeOf(address, name, map);
}

/** The places of a post: its maps, or what is written of its address. */
export function placesOf(custom: Custom): readonly Fields[] {
  const maps = mapsIn(custom.values);
  const name = custom.text('place');
  if (maps.length)
    return maps.map((map) => ofMap(map, maps.length === 1 ? name : undefined)).filter((place) => place !== undefined);
  const written = [custom, ...custom.rows.map((row) => new Custom(row))].map((part) => {
    const read = readAddress(part.text('address'));
    const address = {
      ...read,
      postalCode: part.text('postalCode') ?? read.postalCode,
      city: part.text('city') ?? read.city,
    };
    return part.text('address') || part.text('place') ? placeOf(address, part.text('place')) : undefined;
  });
  return written.filter((place) => place !== undefined);
}
