/** Records of LIPAS's second API (https://api.lipas.fi/v2), which writes `lipas-id` for `sportsPlaceId`, as those of the first. */
import {type Fields, fieldsOf} from './fields.js';

export const isOfV2 = (record: Fields): boolean => Object.hasOwn(record, 'lipas-id');

/** Longitude and latitude of the first point of a point, a route or an area. */
function firstPoint(coordinates: unknown): readonly unknown[] {
  if (!Array.isArray(coordinates)) return [];
  return Array.isArray(coordinates[0]) ? firstPoint(coordinates[0]) : coordinates;
}

/** Swedish is `se` there. */
const inLanguages = ({fi, se, en}: Fields): Fields | undefined => (fi || se || en ? {fi, sv: se, en} : undefined);

function locationOf(location: Fields): Fields {
  const {features} = fieldsOf(location['geometries']);
  const [lon, lat] = firstPoint(fieldsOf(fieldsOf(Array.isArray(features) ? features[0] : undefined)['geometry'])['coordinates']);
  return {
    address: location['address'],
    postalCode: location['postal-code'],
    postalOffice: location['postal-office'],
    city: {cityCode: fieldsOf(location['city'])['city-code']},
    coordinates: {wgs84: {lat, lon}},
  };
}

export function asInV1(record: Fields): Fields {
  const [type, properties, names] = ['type', 'properties', 'name-localized'].map((field) => fieldsOf(record[field]));
  const typeName = fieldsOf(fieldsOf(fieldsOf(record['search-meta'])['type'])['name']);
  return {
    sportsPlaceId: record['lipas-id'],
    name: {...inLanguages(names ?? {}), fi: record['name']},
    type: {typeCode: type?.['type-code'], name: inLanguages(typeName)},
    properties: {infoFi: record['comment']},
    freeUse: properties?.['free-use?'] ?? properties?.['free-use'],
    reservationsLink: record['reservations-link'],
    phoneNumber: record['phone-number'],
    email: record['email'],
    www: record['www'],
    location: locationOf(fieldsOf(record['location'])),
    lastModified: record['event-date'],
  };
}
