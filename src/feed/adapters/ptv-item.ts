import {isObject} from '../../lib/is-object.js';
import {contactsOf, filesOf, type WebPage, webPagesOf} from './ptv-contacts.js';
import type {Fields} from './ptv-format.js';
import {isByReservation, schedulesOf} from './ptv-hours.js';
import {areaServedOf, notesOf, placesOf, type PlaceOfRecord} from './ptv-places.js';
import type {Terms} from './ptv-terms.js';
import {objectsIn} from './fields.js';
import {allOfType, displayName, idOf, joinTexts, ofType, type Texts, textsOf} from './ptv-text.js';

/** A channel of a service, and what their connection says besides. */
export interface Link {
  readonly channel: Fields;
  readonly connection: Fields;
}

const FREE: ReadonlyMap<unknown, boolean> = new Map([
  ['FreeOfCharge', true],
  ['Free', true],
  ['Chargeable', false],
  ['Charged', false],
]);

/** What stands in a description, in the order in which it is read. */
const PARTS = [
  'GeneralDescriptionTypeAdditionalInformation',
  'BackgroundDescription',
  'Description',
  'UserInstruction',
];
const LATER_PARTS = ['DeadLine', 'ProcessingTime', 'ValidityTime'];

const namesOf = (record: Fields): unknown => record['serviceNames'] ?? record['serviceChannelNames'];

export const nameOf = (record: Fields): Texts | undefined => displayName(namesOf(record), record['displayNameType']);

/** The services that are given at a place or by a channel, as a list. */
function servicesAt(channel: Fields): Texts | undefined {
  const names = objectsIn(channel['services']).flatMap(({service}) =>
    isObject(service) && typeof service['name'] === 'string' && service['name'] ? [`• ${service['name']}`] : [],
  );
  return names.length ? {fi: names.join('\n')} : undefined;
}

/** Channels of a service of which no more is known than their names and what the service says of them. */
function channelsOf(links: readonly Link[]): Texts | undefined {
  const lines = links.flatMap(({channel, connection: {serviceChannel, description}}) => {
    const name = isObject(serviceChannel) && !Object.keys(channel).length ? serviceChannel['name'] : undefined;
    const words = textsOf(description)?.['fi'];
    return typeof name === 'string' && name ? [`• ${name}${words ? `: ${words}` : ''}`] : [];
  });
  return lines.length ? {fi: lines.join('\n')} : undefined;
}

function texts(record: Fields, links: readonly Link[]): Fields {
  const list = record['serviceDescriptions'] ?? record['serviceChannelDescriptions'];
  const parts = (types: readonly string[]) => types.map((type) => allOfType(list, type));
  return {
    name: nameOf(record),
    summary: ofType(list, 'Summary'),
    description: joinTexts([
      ...parts(PARTS),
      requirements(record),
      ...parts(LATER_PARTS),
      servicesAt(record),
      channelsOf(links),
    ]),
  };
}

const requirements = (record: Fields): Texts | undefined =>
  joinTexts(objectsIn(record['requirements']).map((item) => textsOf([item])));

function price(record: Fields): Fields {
  const description = allOfType(record['serviceDescriptions'], 'ChargeTypeAdditionalInfo');
  return {
    isAccessibleForFree: FREE.get(record['serviceChargeType']),
    offers: description ? [{description}] : undefined,
  };
}

const typeOf = ({channel}: Link): unknown => channel['serviceChannelType'];

/** Where one goes, on the net or by phone; a web page or a form alone is to be read on the net. */
function attendanceMode(links: readonly Link[], hasPlace: boolean): string | undefined {
  const has = (...types: readonly string[]) => links.some((link) => types.includes(String(idOf(typeOf(link)))));
  if (hasPlace) return has('EChannel') ? 'mixed' : 'onsite';
  if (has('EChannel')) return 'online';
  if (has('Phone')) return 'phone';
  return has('WebPage', 'PrintableForm') ? 'online' : undefined;
}

const detailsOf = ({connection}: Link): Fields =>
  isObject(connection['contactDetails']) ? connection['contactDetails'] : {};

/** The places of a channel, and those that only this service has there. */
function placesOfLink(link: Link, recordId: string, fallback: Texts): readonly PlaceOfRecord[] {
  const {channel} = link;
  const id = idOf(channel['id']) ?? recordId;
  const name = nameOf(channel) ?? fallback;
  const own = typeOf(link) === 'ServiceLocation' ? placesOf(channel['addresses'], id, name) : [];
  return [...own, ...placesOf(detailsOf(link)['addresses'], `${recordId}/${id}`, name)];
}

const hoursOf = ({channel, connection}: Link): unknown =>
  objectsIn(connection['serviceHours']).length ? connection['serviceHours'] : channel['serviceHours'];

function times(links: readonly Link[], isChannel: boolean): Fields {
  const withHours = links.filter((link) => schedulesOf(hoursOf(link)).length);
  return {
    eventSchedule: withHours.flatMap((link) =>
      schedulesOf(hoursOf(link), isChannel || withHours.length < 2 ? undefined : nameOf(link.channel)),
    ),
    registration: links.some((link) => isByReservation(hoursOf(link))) ? {required: true} : undefined,
  };
}

const unique = <Value>(values: readonly Value[], keyOf: (value: Value) => unknown): readonly Value[] =>
  [...new Map([...values].reverse().map((value) => [keyOf(value), value])).values()].reverse();

/** How to reach somebody, and pages: the first is that of the item, or where one takes part; the others are to be read. */
function reach(record: Fields, links: readonly Link[], isChannel: boolean): Fields {
  const contacts = links.flatMap((link) => {
    const owner = isChannel ? undefined : nameOf(link.channel);
    return [...contactsOf(link.channel, owner), ...contactsOf(detailsOf(link), owner)];
  });
  const pagesOf = (wanted: readonly Link[]): readonly WebPage[] =>
    wanted.flatMap((link) => [...webPagesOf(link.channel), ...webPagesOf(detailsOf(link))]);
  const online = pagesOf(links.filter((link) => typeOf(link) === 'EChannel'))[0]?.url;
  const pages = [...(isChannel ? [] : webPagesOf(record)), ...pagesOf(links)].filter(({url}) => url !== online);
  const files = links.flatMap(({channel}) => filesOf(channel));
  return {
    contactPoint: unique(contacts, ({telephone, email}) => telephone ?? email),
    onlineUrl: online,
    url: pages[0]?.url,
    subjectOf: unique([...pages.slice(1), ...files], ({url}) => url),
  };
}

/** Those who are responsible first, then those who produce. */
export function providersOf(record: Fields): readonly string[] {
  const organizations = objectsIn(record['organizations']);
  const idOfOne = ({organization, organizationId}: Fields) =>
    idOf(isObject(organization) ? organization['id'] : organizationId);
  const responsible = organizations.filter(({roleType}) => roleType !== 'Producer');
  const ids = [
    idOf(record['mainResponsibleOrganization']),
    isObject(record['mainOrganization']) ? idOf(record['mainOrganization']['id']) : undefined,
    ...[...responsible, ...organizations].map(idOfOne),
    idOf(record['organizationId']),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The catalogue writes when something was changed in UTC, and does not say so. */
const inUtc = (time: unknown): unknown => (typeof time === 'string' && /T[\d:.]+$/.test(time) ? `${time}Z` : time);

export interface ItemAndPlaces {
  readonly item: Fields;
  readonly places: readonly Fields[];
}

/** An activity of a service with its channels, or of a channel alone. */
export function toItem(record: Fields, links: readonly Link[], terms: Terms): ItemAndPlaces {
  const isChannel = record['serviceNames'] === undefined;
  const words = texts(record, links);
  const name = nameOf(record);
  const places = links.flatMap((link) => placesOfLink(link, idOf(record['id']) ?? '', name ?? {}));
  const item = {
    '@id': record['id'],
    ...words,
    provider: providersOf(record),
    location: places.map(({place}) => place['@id']),
    locationNote: places.length < 4 ? notesOf(places) : undefined,
    areaServed: areaServedOf(record),
    ...terms.of(record, namesOf(record), name),
    inLanguage: record['languages'],
    attendanceMode: attendanceMode(links, places.length > 0),
    ...price(record),
    ...times(links, isChannel),
    ...reach(record, links, isChannel),
    dateModified: inUtc(record['modified']),
  };
  return {item, places: places.map(({place}) => place)};
}

/** Lists of a service that a national description adds to. */
const MERGED = [
  'serviceDescriptions',
  'requirements',
  'serviceClasses',
  'ontologyTerms',
  'targetGroups',
  'lifeEvents',
  'keywords',
];

/** A service with what its national description says (pohjakuvaus); its own words come first where only one can be shown. */
export const withGeneral = (service: Fields, general: Fields | undefined): Fields =>
  general
    ? {
        ...service,
        ...Object.fromEntries(
          MERGED.map((field) => [field, [...objectsIn(service[field]), ...objectsIn(general[field])]]),
        ),
        serviceChargeType: service['serviceChargeType'] ?? general['serviceChargeType'],
      }
    : service;

export function toOrganization(record: Fields): Fields {
  const [page] = webPagesOf(record);
  return {
    '@id': record['id'],
    name: displayName(record['organizationNames'], record['displayNameType']),
    description: joinTexts(
      ['Summary', 'Description'].map((type) => allOfType(record['organizationDescriptions'], type)),
    ),
    url: page?.url,
    contactPoint: contactsOf(record),
  };
}
