/** Items of ours as JSON-LD in the vocabulary of schema.org, for search engines and whoever else reads the page. */
import type {Item, Offer} from '../types.js';
import {feature, type Known, type Node, Parts, withType} from './write-parts.js';
import {timesOf} from './write-times.js';

const MODES: Readonly<Record<string, string>> = {onsite: 'Offline', online: 'Online', mixed: 'Mixed'};

const iri = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : `https://schema.org/${name}`;

const isOnline = ({attendanceMode}: Item): boolean => attendanceMode === 'online' || attendanceMode === 'mixed';

/** https://schema.org/Offer; one without a price tells when registration is open, and whether there is room. */
function offersOf({offers = [], registration}: Item, parts: Parts): readonly Node[] {
  const {opens, closes, remainingAttendeeCapacity} = registration ?? {};
  const shared = {
    validFrom: opens,
    validThrough: closes,
    availability: remainingAttendeeCapacity === 0 ? 'https://schema.org/SoldOut' : undefined,
  };
  const toOffer = ({price, priceCurrency, description, url}: Offer) =>
    withType('Offer', {
      price,
      priceCurrency: price ? (priceCurrency ?? 'EUR') : priceCurrency,
      description: parts.text(description),
      url,
      ...shared,
    });
  if (offers.length) return offers.map(toOffer);
  return Object.values(shared).some(Boolean) ? [withType('Offer', shared)] : [];
}

const registerAction = ({registration}: Item): Node | undefined =>
  registration?.url === undefined ? undefined : withType('RegisterAction', {target: registration.url});

/** `65-` in numbers; services have no field for ages of their own. */
function people({typicalAgeRange}: Item): readonly Node[] {
  const [from = '', to = ''] = typicalAgeRange?.split('-') ?? [];
  if (!from && !to) return [];
  return [
    withType('PeopleAudience', {
      suggestedMinAge: from ? Number(from) : undefined,
      suggestedMaxAge: to ? Number(to) : undefined,
    }),
  ];
}

/** What an event and a service say alike. */
const common = (item: Item, parts: Parts): Node => ({
  '@id': item['@id'],
  name: parts.text(item.name),
  description: parts.text(item.description ?? item.summary),
  disambiguatingDescription: item.description ? parts.text(item.summary) : undefined,
  ...timesOf(item, parts.text),
  isAccessibleForFree: item.isAccessibleForFree,
  offers: offersOf(item, parts),
  potentialAction: registerAction(item),
  amenityFeature: item.accessibility?.map(feature),
  image: item.image?.map(({url, alt, license, creditText}) =>
    withType('ImageObject', {url, caption: parts.text(alt), license, creditText}),
  ),
  subjectOf: item.subjectOf?.map(({name, url, encodingFormat}) =>
    withType('MediaObject', {name: parts.text(name), contentUrl: url, encodingFormat}),
  ),
  url: item.url,
});

function toEvent(item: Item, parts: Parts): Node {
  const {attendanceMode, eventStatus, superEvent, superEventType, registration, areaServed = []} = item;
  const places = parts.places(item);
  const towns = places.length || isOnline(item) ? [] : areaServed.map((name) => withType('AdministrativeArea', {name}));
  return withType(superEventType === 'recurring' ? 'EventSeries' : 'Event', {
    ...common(item, parts),
    eventStatus: iri(eventStatus ?? 'EventScheduled'),
    eventAttendanceMode: MODES[attendanceMode ?? ''] && iri(`${MODES[attendanceMode ?? ''] ?? ''}EventAttendanceMode`),
    location: [
      ...places,
      ...towns,
      ...(isOnline(item) ? [withType('VirtualLocation', {url: item.onlineUrl ?? item.url})] : []),
    ],
    organizer: parts.organizers(item),
    superEvent: superEvent === undefined ? undefined : {'@id': superEvent},
    maximumAttendeeCapacity: registration?.maximumAttendeeCapacity,
    remainingAttendeeCapacity: registration?.remainingAttendeeCapacity,
    typicalAgeRange: item.typicalAgeRange,
    inLanguage: item.inLanguage,
    about: parts.terms(item.theme, 'DefinedTerm'),
    audience: parts.terms(item.audience, 'Audience'),
    contactPoint: item.contactPoint?.map(parts.contact),
  });
}

function toService(item: Item, parts: Parts): Node {
  const channel = {
    serviceLocation: parts.places(item),
    serviceUrl: isOnline(item) ? (item.onlineUrl ?? item.url) : undefined,
    servicePhone: item.contactPoint?.map(parts.contact),
    availableLanguage: item.inLanguage,
  };
  const hasChannel = Object.values(channel).some((value) => value?.length);
  return withType('Service', {
    ...common(item, parts),
    provider: parts.organizers(item),
    areaServed: item.areaServed?.map((name) => withType('AdministrativeArea', {name})),
    availableChannel: hasChannel ? withType('ServiceChannel', channel) : undefined,
    category: parts.terms(item.theme, 'DefinedTerm'),
    audience: [...people(item), ...parts.terms(item.audience, 'Audience')],
  });
}

/** A graph of the items with all they refer to, in the language of the page. */
export function toJsonLd(items: readonly Item[], known: Known, locale: string): Node {
  const parts = new Parts(known, locale);
  return {
    '@context': 'https://schema.org',
    '@graph': items.map((item) => (item.kind === 'event' ? toEvent(item, parts) : toService(item, parts))),
  };
}

/** As it may stand between the tags of a script in any page: no `</script>`, no `<!--`, no line end that old readers trip over. */
export const toScriptText = (document: Node): string =>
  JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
