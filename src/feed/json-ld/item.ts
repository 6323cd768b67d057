import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {contactsOf, type Entities, personName, toContact} from './entities.js';
import type {Graph} from './graph.js';
import {codeOf, idOf, list, type Node, nodesIn, one, textOf, typesOf} from './nodes.js';
import {images, price, registration} from './offers.js';
import {joinTexts, labelled, textsOf} from './texts.js';
import {eventStatus, times} from './times.js';

/** What items of one document are read with. */
export interface Reading {
  readonly graph: Graph;
  readonly entities: Entities;
  /** Of texts that name none. */
  readonly language?: string;
}

const LEADER = {fi: 'Ohjaaja', sv: 'Ledare', en: 'Leader'};
const PERFORMERS = {fi: 'Esiintyjät', sv: 'Medverkande', en: 'Performers'};

const PAGE = /^https?:\/\//i;

const isVirtual = (node: Node): boolean => typesOf(node).includes('VirtualLocation');

/** How a service is reached: https://schema.org/ServiceChannel. */
const channelsOf = (node: Node): readonly Node[] => nodesIn(node['availableChannel']);

const MODES: Readonly<Record<string, string>> = {
  OfflineEventAttendanceMode: 'onsite',
  OnlineEventAttendanceMode: 'online',
  MixedEventAttendanceMode: 'mixed',
  // https://schema.org/courseMode, in the words of the search engines.
  onsite: 'onsite',
  online: 'online',
  blended: 'mixed',
};

/** A town or a region in place of a place; one with an address is a place all the same. */
const isArea = (value: unknown): value is Node =>
  isObject(value) &&
  !value['address'] &&
  !value['geo'] &&
  typesOf(value).some((type) => /^(?:AdministrativeArea|City|State|Country)$/.test(type));

interface Where {
  readonly places: readonly string[];
  readonly areas: readonly string[];
  readonly onlineUrl?: string;
  readonly isOnline: boolean;
}

/** Places, and where to on the net. */
function placesOf(node: Node, {graph, entities}: Reading): Where {
  const channels = channelsOf(node);
  const given = [
    ...list(node['location']),
    ...list(node['virtualLocation']),
    ...channels.flatMap((channel) => list(channel['serviceLocation'])),
  ];
  const resolved = given.map((value) => graph.resolve(value) ?? value);
  const virtual = resolved.filter((value): value is Node => isObject(value) && isVirtual(value));
  const addresses = resolved.filter((value): value is string => typeof value === 'string' && PAGE.test(value));
  const onlineUrl = find(virtual.map(({url}) => textOf(url)), Boolean) ?? addresses[0];
  const places = resolved.filter((value) => !isArea(value) && !(isObject(value) && isVirtual(value)));
  return {
    areas: areaNames([resolved.filter(isArea), node['areaServed'], node['serviceArea']].flatMap(list)),
    places: [...new Set(places.flatMap((place) => entities.addPlace(place) ?? []))],
    onlineUrl,
    isOnline: virtual.length > 0 || addresses.length > 0,
  };
}

function modeOf(node: Node, {places, isOnline}: Where): string | undefined {
  const code = codeOf(node['eventAttendanceMode'] ?? node['courseMode']) ?? '';
  const known = find([code, code.toLowerCase()], (word) => Object.hasOwn(MODES, word));
  if (known !== undefined) return MODES[known];
  if (codeOf(node['eventStatus']) === 'EventMovedOnline') return 'online';
  if (isOnline) return places.length ? 'mixed' : 'online';
  if (places.length) return 'onsite';
  const channels = channelsOf(node);
  if (channels.some((channel) => channel['serviceUrl'])) return 'online';
  return channels.some((channel) => channel['servicePhone']) ? 'phone' : undefined;
}

function where(node: Node, reading: Reading): Node {
  const found = placesOf(node, reading);
  const mode = modeOf(node, found);
  const isOnline = mode === 'online' || mode === 'mixed';
  const serviceUrl = find(channelsOf(node)
    .map((channel) => textOf(channel['serviceUrl'])), Boolean);
  return {
    location: found.places,
    areaServed: found.areas,
    locationNote: joinTexts([node['meetingPoint'], node['accessibilityInformation']]),
    attendanceMode: mode,
    onlineUrl: found.onlineUrl ?? (isOnline ? serviceUrl : undefined),
  };
}

const areaNames = (value: unknown): readonly string[] =>
  list(value).flatMap((area) =>
    typeof area === 'string'
      ? PAGE.test(area)
        ? []
        : area.split(',').map((name) => name.trim())
      : (textOf(area) ?? []),
  );

/** Codes of languages; a Language has its code in `alternateName` (https://schema.org/Language). */
const languagesOf = (node: Node): readonly string[] =>
  [
    ...list(node['inLanguage']),
    ...list(node['availableLanguage']),
    ...channelsOf(node).flatMap((channel) => list(channel['availableLanguage'])),
  ].flatMap(
    (language) =>
      (isObject(language)
        ? (textOf(language['alternateName']) ?? textOf(language['identifier']) ?? textOf(language))
        : textOf(language)) ?? [],
  );

const contactOfPerson = (person: Node): Node => ({
  ...toContact(person),
  name: textsOf(person['name']) ?? personName(person),
  contactType: textsOf(person['jobTitle']) ?? LEADER,
  url: undefined,
});

function leaderNode(leader: unknown, graph: Graph): readonly Node[] {
  const node = graph.resolve(leader) ?? (typeof leader === 'string' ? {name: leader} : undefined);
  return node ? [node] : [];
}

function contacts(node: Node, {graph}: Reading): readonly Node[] {
  const leaders = list(node['leader']).flatMap((leader) => leaderNode(leader, graph));
  const phones = channelsOf(node).flatMap((channel) => [
    ...nodesIn(channel['servicePhone']),
    ...nodesIn(channel['serviceSmsNumber']),
  ]);
  return [...contactsOf(node), ...phones.map(toContact), ...leaders.map(contactOfPerson)];
}

/** Ages by numbers: `ageRange` of OpenActive, the suggested ages of an audience. From 0 on without an end is everybody. */
export function agesOf(range: Node | undefined): string | undefined {
  const first = (...fields: readonly string[]) =>
    find(fields.map((field) => textOf(range?.[field])), (age) => age !== undefined);
  const from = first('minValue', 'suggestedMinAge', 'requiredMinAge');
  const to = first('maxValue', 'suggestedMaxAge', 'requiredMaxAge');
  return to === undefined && (from === undefined || Number(from) === 0) ? undefined : `${from ?? ''}-${to ?? ''}`;
}

/** Papers, films and the like that belong to an item. */
const attachments = (node: Node): readonly Node[] =>
  [...nodesIn(node['subjectOf']), ...nodesIn(node['workFeatured'])].flatMap((work) => {
    const url = textOf(work['contentUrl'] ?? work['url']);
    return url
      ? [{name: textsOf(work['name'] ?? work['headline']), url, encodingFormat: textOf(work['encodingFormat'])}]
      : [];
  });

function description(node: Node, {language}: Reading): unknown {
  const performers = list(node['performer'] ?? node['performers'])
    .map((performer) => textOf(performer))
    .filter(Boolean);
  return joinTexts(
    [
      node['description'] ?? node['articleBody'],
      node['schedulingNote'],
      performers.length ? labelled(PERFORMERS, performers.join(', '), language) : undefined,
    ],
    '\n\n',
  );
}

const PROVIDERS = ['organizer', 'organiser', 'provider', 'serviceOperator', 'hostingOrganization', 'sponsor'];

/** The first of these fields that names somebody. */
function providersOf(node: Node, {entities}: Reading): readonly string[] {
  for (const field of PROVIDERS) {
    const ids = entities.providers(node[field]);
    if (ids.length) return ids;
  }
  return [];
}

/** What schema.org and OpenActive say alike, as an item of ours; themes and ages are the formats' own. */
export const toItem = (node: Node, reading: Reading): Node => ({
  name:
    textsOf(node['name']) ??
    textsOf(node['headline']) ??
    textsOf(node['alternateName']) ??
    textsOf(node['serviceType']),
  summary: textsOf(node['disambiguatingDescription'] ?? node['abstract']),
  description: description(node, reading),
  provider: providersOf(node, reading),
  ...where(node, reading),
  inLanguage: languagesOf(node),
  ...price(node),
  ...times(node),
  eventStatus: eventStatus(node),
  superEvent: idOf(one(node['superEvent'])),
  registration: registration(node),
  contactPoint: contacts(node, reading),
  url: textOf(node['url']) ?? textOf(node['mainEntityOfPage']),
  accessibility: reading.entities.features(node),
  image: images(node['image']),
  subjectOf: attachments(node),
  dateModified: textOf(node['dateModified'] ?? node['dateUpdated']),
});
