import {DAY_NAMES} from '../../lib/day-names.js';
import type {Fields, Kind} from './ptv-format.js';
import {listIn, objectsIn} from './fields.js';
import {idOf} from './ptv-text.js';

/**
 * The files with which the catalogue was first filled (`FakePtv` of vrk-kpa/ptv-releases), and copies of them: one language,
 * Finnish, and numbers that are unique in all the files together.
 */

const finnish = (value: unknown, type?: string): readonly Fields[] => (value ? [{language: 'fi', value, type}] : []);

const concepts = (value: unknown): readonly Fields[] => listIn(value).map((name) => ({name: finnish(name)}));

const hours = (value: unknown): readonly Fields[] =>
  objectsIn(value).map(({opens, closes, dayOfWeek, validFrom, validTo, openingHoursException}) => ({
    serviceHourType: 'DaysOfTheWeek',
    validFrom,
    validTo,
    additionalInformation: finnish(openingHoursException),
    openingHour: listIn(dayOfWeek).map((day) => ({dayFrom: DAY_NAMES[Number(idOf(day) ?? NaN) - 1], from: opens, to: closes})),
  }));

const addresses = (record: Fields): readonly Fields[] =>
  objectsIn(record['visitAddress']).map((address, index) => ({
    type: 'Location',
    streetAddress: {
      street: finnish(address['streetAddress']),
      streetNumber: address['buildingNumber'],
      postalCode: address['postalCode'],
      postOffice: finnish(address['postalDistrict']),
      municipality: address['municipality'],
      additionalInformation: finnish(address['addressQualifier']),
      // A location has its coordinates beside its addresses.
      ...(index === 0 && {latitude: record['latitude'], longitude: record['longitude']}),
    },
  }));

/** A number alone, or several with what each is for. */
function phones(value: unknown, charge: unknown): readonly Fields[] {
  const list = Array.isArray(value) ? objectsIn(value) : [{phone: value, phoneCallFee: charge}];
  return list.map(({phone, phoneNumberDescription, phoneCallFee}) => ({
    language: 'fi',
    number: phone,
    additionalInformation: phoneNumberDescription,
    chargeDescription: phoneCallFee,
  }));
}

const emails = (value: unknown): readonly Fields[] =>
  (Array.isArray(value) ? objectsIn(value) : [{address: value, description: undefined}]).map(
    ({address, description}) => ({
      language: 'fi',
      value: address,
      description,
    }),
  );

function webPages(record: Fields): readonly Fields[] {
  const pages = [record['webPage'], record['webpages'], record['webPages']].flatMap((value) =>
    typeof value === 'string' ? [{url: value}] : objectsIn(value),
  );
  return [{url: record['URL']}, ...pages].map((page: Fields) => ({
    language: 'fi',
    url: page['url'],
    value: page['name'] ?? page['webpageName'],
  }));
}

const files = (record: Fields): readonly Fields[] =>
  objectsIn(record['links'])
    .concat(objectsIn(record['attachments']))
    .map(({URL: url, name, description}) => ({language: 'fi', url, name, description}));

/** What kind of channel it is, by the fields that only that kind has. */
function channelType(record: Fields): string {
  const has = (field: string): boolean => Object.hasOwn(record, field);
  if (has('phoneServiceChannelType')) return 'Phone';
  if (has('visitAddress')) return 'ServiceLocation';
  if (has('links')) return 'PrintableForm';
  return has('requiresAuthentication') ? 'EChannel' : 'WebPage';
}

/** Both `serviceToOrganization.responsibleOrganization` and the one organisation of a channel. */
function organizations(record: Fields): readonly Fields[] {
  const [link] = objectsIn([record['serviceToOrganization']]);
  const refer = (list: unknown, roleType: string) => listIn(list).map((id) => ({roleType, organization: {id}}));
  return [
    ...refer(link?.['responsibleOrganization'], 'Responsible'),
    ...refer(link?.['producerOrganization'], 'Producer'),
  ];
}

const CHARGES: Readonly<Record<string, string>> = {
  free: 'FreeOfCharge',
  chargeable: 'Chargeable',
  true: 'Chargeable',
  false: 'FreeOfCharge',
};

function charge(record: Fields): string | undefined {
  const value = String(
    idOf(record['serviceCharge']) ?? (typeof record['charge'] === 'boolean' ? record['charge'] : ''),
  );
  return Object.hasOwn(CHARGES, value) ? CHARGES[value] : undefined;
}

export function fromImport(record: Fields, kind: Kind): Fields {
  const prefix = kind === 'channel' ? 'serviceChannel' : kind === 'organization' ? 'organization' : 'service';
  const [links] = objectsIn([record['serviceToServiceChannel']]);
  return {
    id: record['id'],
    organizationId: record['organization'],
    organizations: organizations(record),
    serviceChannelType: channelType(record),
    serviceChargeType: charge(record),
    [`${prefix}Names`]: [
      ...finnish(record['name'], 'Name'),
      ...listIn(record['alternateName']).flatMap((name) => finnish(name, 'AlternativeName')),
    ],
    [`${prefix}Descriptions`]: [
      ...finnish(record['shortDescription'], 'Summary'),
      ...finnish(record['description'], 'Description'),
      ...finnish(record['serviceUserInstructions'], 'UserInstruction'),
    ],
    requirements: finnish(record['requirements']),
    languages: record['language'],
    serviceClasses: concepts(record['serviceClass']),
    targetGroups: concepts(record['targetGroup']),
    lifeEvents: concepts(record['lifeEvent']),
    ontologyTerms: concepts(record['ontologyTerm']),
    keywords: listIn(record['keyword']).flatMap((word) => finnish(word)),
    municipalities: record['municipality'] ?? record['serviceArea'],
    addresses: addresses(record),
    serviceHours: hours(record['openingTimes']),
    phoneNumbers: phones(
      record['phone'],
      record['phoneServiceChargeInformation'] ?? record['phoneCallFeeAdditionalInformation'],
    ),
    emails: emails(record['email']),
    webPages: webPages(record),
    attachments: files(record),
    services: record['services'],
    serviceChannels: Object.values(links ?? {}).flatMap(listIn),
  };
}
