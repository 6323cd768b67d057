import {isObject} from '../../lib/is-object.js';
import type {Adapter, RawFeed} from '../adapter.js';
import type {Problem} from '../types.js';
import {type Fields, fieldsOf, firstText, idText} from './fields.js';
import {isLibrary, isResource, isUnit, recordsOf} from './hauki-format.js';
import {schedulesOf} from './hauki-hours.js';

/** A place is something to find: it is an activity that goes on at itself. */
interface Made {
  readonly activity: Fields;
  readonly place: Fields;
}

const make = (id: string, name: unknown, activity: Fields, place: Fields): Made => ({
  activity: {'@id': id, name, location: [id], attendanceMode: 'onsite', ...activity},
  place: {'@id': id, name, ...place},
});

/** `name_fi`, `name_sv` and `name_en` as a text in three languages. */
const inLanguages = (record: Fields, field: string): Fields =>
  Object.fromEntries(['fi', 'sv', 'en'].flatMap((language) => (record[`${field}_${language}`] ? [[language, record[`${field}_${language}`]]] : [])));

function ofUnit(unit: Fields, id: string): Made {
  const www = inLanguages(unit, 'www');
  const charge = inLanguages(unit, 'call_charge_info');
  return make(
    `tprek:${id}`,
    inLanguages(unit, 'name'),
    {
      summary: inLanguages(unit, 'short_desc'),
      description: inLanguages(unit, 'desc'),
      contactPoint: [{telephone: unit['phone'], name: Object.keys(charge).length ? charge : undefined}, {email: unit['email']}],
      url: www['fi'] ?? www['sv'] ?? www['en'],
      image: unit['picture_url'] ? [{url: unit['picture_url'], alt: inLanguages(unit, 'picture_caption')}] : undefined,
      dateModified: unit['modified_time'],
    },
    {
      address: {
        streetAddress: inLanguages(unit, 'street_address'),
        postalCode: unit['address_zip'],
        addressLocality: inLanguages(unit, 'address_city'),
      },
      geo: {latitude: unit['latitude'], longitude: unit['longitude']},
      telephone: unit['phone'],
    },
  );
}

const inFinnish = (value: unknown): unknown => (typeof value === 'string' && value ? {fi: value} : value);

function ofLibrary(library: Fields, id: string): Made {
  const [address, position, photo] = ['address', 'coordinates', 'coverPhoto'].map((field) => fieldsOf(library[field]));
  const picture = fieldsOf(photo?.['medium'] ?? photo?.['large'])['url'];
  return make(
    `kirkanta:${id}`,
    inFinnish(library['name']),
    {
      summary: inFinnish(library['slogan']),
      description: inFinnish(library['description']),
      eventSchedule: schedulesOf(library['schedules']),
      isAccessibleForFree: true,
      image: picture ? [{url: picture}] : undefined,
      dateModified: library['modified'],
    },
    {
      address: {
        streetAddress: inFinnish(address?.['street']),
        postalCode: address?.['zipcode'],
        addressLocality: inFinnish(address?.['city']),
      },
      geo: {latitude: position?.['lat'], longitude: position?.['lon']},
    },
  );
}

function ofResource(record: Fields, id: string): Made {
  const resource = fieldsOf(record['resource']);
  return make(
    `hauki:${id}`,
    resource['name'],
    {description: resource['description'], eventSchedule: schedulesOf(record['opening_hours'])},
    {address: {streetAddress: resource['address']}},
  );
}

function toPlace(record: unknown): Made | undefined {
  if (!isObject(record)) return undefined;
  const id = idText(record['id']) ?? idText(fieldsOf(record['resource'])['id']);
  if (!id) return undefined;
  if (isResource(record)) return ofResource(record, id);
  if (isLibrary(record)) return ofLibrary(record, id);
  return isUnit(record) ? ofUnit(record, id) : undefined;
}

const leftOut = (path: string): Problem => ({
  path,
  message: 'Left out: it is no place with an id and a name',
  remedy: 'Nothing to do if that is meant',
  effect: 'dropped',
});

export const adapter: Adapter = {
  count: (json) => recordsOf(json).length,
  async toFeed(json, {pause}): Promise<RawFeed> {
    const [activities, places, problems]: [Fields[], Fields[], Problem[]] = [[], [], []];
    for (const {record, path} of recordsOf(json)) {
      const made = toPlace(record);
      if (made) {
        activities.push(made.activity);
        places.push(made.place);
      } else problems.push(leftOut(path));
      const pausing = pause();
      if (pausing) await pausing;
    }
    return {activities, places, problems};
  },
  /** Hauki names it; the lists of others have one page. */
  next: (json) => (isObject(json) ? firstText(json['next']) : undefined),
};
