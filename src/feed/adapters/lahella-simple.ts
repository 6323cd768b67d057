import {type Fields, fieldsOf, firstText, objectsIn, textsIn} from './fields.js';

/** `{name: {fi, sv}}` as `{fi: {name}, sv: {name}}`. */
function byLanguage(texts: Fields): Fields {
  const languages = new Set(Object.values(texts).flatMap((map) => Object.keys(fieldsOf(map))));
  const inLanguage = (language: string) =>
    Object.fromEntries(Object.entries(texts).map(([field, map]) => [field, fieldsOf(map)[language]]));
  return Object.fromEntries([...languages].map((language) => [language, inLanguage(language)]));
}

function toEvent(schedule: Fields): Fields {
  const weekly = objectsIn(schedule['weekly']);
  return {
    start: schedule['start_date'],
    timeZone: schedule['timezone'],
    type: schedule['event_type'] ?? (weekly.length ? '4' : '3'),
    recurrence: {
      period: schedule['recurrence_period'],
      gap: schedule['recurrence_gap'],
      end: schedule['end_date'],
      exclude: schedule['exclude'],
      daySpecificTimes: weekly.map(({weekday, start_time: startTime, end_time: endTime}) => ({
        weekday,
        startTime,
        endTime,
      })),
    },
  };
}

function toChannel(location: Fields, schedule: Fields, registration: Fields): Fields {
  const address = fieldsOf(location['address']);
  const languages = byLanguage({summary: location['summary'], registration: registration['info']});
  const finnish = {...fieldsOf(languages['fi']), address: {...address, postalCode: address['postal_code']}};
  return {
    type: [location['type'] ?? 'place'],
    accessibility: location['accessibility'],
    map: {center: {coordinates: address['coordinates']}},
    phone: location['phone'],
    www: location['www'],
    translations: {...languages, fi: finnish},
    events: Object.keys(schedule).length ? [toEvent(schedule)] : [],
    registrationRequired: registration['required'],
    registrationUrl: registration['url'],
    registrationEmail: registration['email'],
    registrationPhone: registration['phone'],
  };
}

/** An activity as people write it for lahella-cli, in the shape of the API. */
export function asInApi(activity: Fields): Fields {
  const [categories, demographics, pricing] = ['categories', 'demographics', 'pricing'].map((field) =>
    fieldsOf(activity[field]),
  );
  const parts = objectsIn(activity['channels']);
  const channels = (parts.length ? parts : [activity]).map((part) =>
    toChannel(
      fieldsOf(part['location']),
      fieldsOf(part['schedule']),
      fieldsOf(part['registration'] ?? activity['registration']),
    ),
  );
  const contacts = objectsIn(fieldsOf(activity['contacts'])['list']).map((contact) => ({
    ...contact,
    translations: byLanguage({description: contact['description']}),
  }));
  return {
    _key: activity['_key'],
    status: firstText(activity['_status'], activity['status']) ?? 'published',
    traits: {
      type: activity['type'],
      translations: byLanguage({
        name: activity['title'],
        summary: activity['summary'],
        description: activity['description'],
        pricing: pricing?.['info'],
      }),
      theme: categories?.['themes'],
      format: categories?.['formats'],
      locale: categories?.['locales'],
      demographic: [...textsIn(demographics?.['age_groups']), ...textsIn(demographics?.['gender']).map(withGender)],
      region: activity['regions'] ?? fieldsOf(activity['location'])['regions'],
      pricing: textsIn(pricing?.['type']),
      contacts,
      channels,
    },
  };
}

const withGender = (gender: string): string => (gender.includes('/') ? gender : `gender/${gender}`);
