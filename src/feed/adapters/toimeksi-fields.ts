import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {readClock, readMoment} from '../../lib/written-time.js';
import {type Fields, firstText, objectsIn} from './fields.js';

/** Before the name of a custom field stands the kind of its post: `volunteer_start_date`. */
const PREFIX = /^(?:tm_)?(?:activity|event|volunteer|organi[sz]ation)_(?=.)/;

/**
 * What custom fields are called. Of Toimeksi's own only those of volunteering are public (start_date, end_date, expires,
 * location with location_map, location_online, location_phone); the others are what such fields mostly are called.
 */
const NAMES = {
  start: 'start_date start_datetime start starts begins begin_date date date_start alkaa alkamispaiva',
  end: 'end_date end_datetime end ends date_end paattyy paattymispaiva',
  expires: 'expires expiry expiration_date',
  startTime: 'start_time time_start starting_time alkamisaika',
  endTime: 'end_time time_end ending_time paattymisaika',
  hours: 'opening_hours hours time times schedule when aukioloajat aika kellonaika ajankohta',
  place: 'location_name place_name venue_name venue place paikka',
  address: 'address street_address location_address street osoite katuosoite',
  postalCode: 'postal_code post_code postcode zip postinumero',
  city: 'city town post_office postitoimipaikka kunta paikkakunta',
  isOnline: 'location_online online is_online remote etana verkossa',
  isByPhone: 'location_phone by_phone puhelimitse',
  onlineUrl: 'online_url online_link location_online_url stream_url',
  price: 'price cost fee ticket_price hinta maksu',
  isFree: 'is_free free maksuton',
  registrationUrl:
    'registration_url registration_link signup_url signup_link ilmoittautumislinkki ilmoittautumisosoite',
  registrationNote: 'registration registration_info signup how_to_apply ilmoittautuminen',
  registrationCloses: 'registration_end registration_deadline registration_closes ilmoittautuminen_paattyy',
  contact: 'contact contacts contact_person contact_persons contact_info yhteyshenkilo yhteystiedot',
  name: 'contact_name name title full_name nimi',
  telephone: 'contact_phone phone telephone tel phone_number puhelin puhelinnumero',
  email: 'contact_email email e_mail sahkoposti',
  url: 'website url www link homepage verkkosivu kotisivu',
  ages: 'age ages age_range ika ikaryhma',
  organization: 'organization organisation organizer organiser jarjesto jarjestaja',
} as const satisfies Record<string, string>;

export type Name = keyof typeof NAMES;

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || value === false;

/** The custom fields of a post, or of a part of one, by what they mean. */
export class Custom {
  readonly #values = new Map<string, unknown>();

  constructor(...sources: readonly unknown[]) {
    for (const source of sources.filter(isObject)) {
      for (const [key, value] of Object.entries(source)) {
        const name = key.toLowerCase().replaceAll('-', '_').replace(PREFIX, '');
        // A list of one is a field whose kind allows several.
        const single: unknown = Array.isArray(value) && value.length === 1 && !isObject(value[0]) ? value[0] : value;
        if (!isEmpty(single) && !this.#values.has(name)) this.#values.set(name, single);
      }
    }
  }

  get(name: Name): unknown {
    return find(NAMES[name]
      .split(' ')
      .map((key) => this.#values.get(key)), (value) => value !== undefined);
  }

  text(name: Name): string | undefined {
    const value = this.get(name);
    return typeof value === 'number' ? String(value) : firstText(value);
  }

  /** Ticked; a text is a tick too, unless it says no. */
  flag(name: Name): boolean {
    const value = this.get(name);
    return (
      value === true || value === 1 || (typeof value === 'string' && !/^(?:0|no|ei|nej|false)$/i.test(value.trim()))
    );
  }

  /** Objects of a field that is one or has several. */
  parts(name: Name): readonly Fields[] {
    const value = this.get(name);
    return isObject(value) ? [value] : objectsIn(value);
  }

  /** The rows of every table among the fields. */
  get rows(): readonly Fields[] {
    return [...this.#values.values()].flatMap(objectsIn);
  }

  get values(): readonly unknown[] {
    return [...this.#values.values()];
  }
}

/** A day or time; seconds since 1970 and ACF's own `20261124` may be numbers. */
function moment(custom: Custom, day: Name, clock: Name): string | undefined {
  const value = custom.get(day);
  const isEpoch = typeof value === 'number' && value > 1e9 && value < 7e9;
  if (isEpoch) return new Date(value * 1000).toISOString();
  const read = readMoment(custom.text(day) ?? '');
  const time = readClock(custom.text(clock) ?? '');
  return read?.length === 10 && time ? `${read}T${time}` : read;
}

export interface Times {
  readonly start?: string;
  readonly end?: string;
}

/** The day that something expires is the last of what goes on, and says nothing of an event. */
export const timesOf = (custom: Custom, isEvent = true): Times => ({
  start: moment(custom, 'start', 'startTime'),
  end: moment(custom, 'end', 'endTime') ?? (isEvent ? undefined : moment(custom, 'expires', 'endTime')),
});
