import type {AdapterContext} from '../adapter.js';
import type {Problem} from '../types.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {contactsOf} from './open-referral-contacts.js';
import {toPlace} from './open-referral-place.js';
import {type Fields, Ids, listOf, type Paths, textOf} from './open-referral-records.js';
import {type ServiceContext, type ServicePlace, statusOf, toItem} from './open-referral-service.js';
import {Terms} from './open-referral-terms.js';

/** The records of one document, whatever it was written in. */
export interface Directory {
  /** Each with its organisation and places inside. */
  readonly services: readonly Fields[];
  readonly organizations: readonly Fields[];
  readonly locations: readonly Fields[];
  readonly terms: readonly Fields[];
  readonly problems: readonly Problem[];
}

/** States in which nobody can use a service: of HSDS, and of Outpost's editors. */
const GONE = new Set([
  'inactive',
  'defunct',
  'pending',
  'marked for deletion',
  'archived',
  'invisible',
  'scheduled',
  'expired',
]);

export const reasonToLeaveOut = (service: Fields): string | undefined => {
  const status = statusOf(service);
  if (GONE.has(status)) return `its status is ${status}`;
  return textOf(service, 'name') ? undefined : 'it has no name';
};

/** The places of a service: through what links them, or directly (Outpost, Ohana). */
function placesOf(service: Fields): readonly Omit<ServicePlace, 'id'>[] {
  const linked = listOf(service, 'service_at_locations', 'service_at_location').flatMap((link) =>
    listOf(link, 'location').map((location) => ({link, location})),
  );
  const direct = listOf(service, 'locations', 'location').map((location) => ({link: location, location}));
  const known = new Set(linked.map(({location}) => textOf(location, 'id')));
  return [...linked, ...direct.filter(({location}) => !known.has(textOf(location, 'id') ?? ''))];
}

function toOrganization(organization: Fields, ids: Ids): Fields {
  return {
    '@id': ids.of('organizations', organization),
    name: textOf(organization, 'name', 'alternate_name'),
    description: textOf(organization, 'description'),
    url: textOf(organization, 'website', 'url'),
    contactPoint: contactsOf([organization]),
  };
}

/** Makes our own format of a directory, in slices. */
export async function toFeed(directory: Directory, paths: Paths, {url, pause}: AdapterContext): Promise<Fields> {
  const ids = new Ids(url);
  const problems: Problem[] = [...directory.problems];
  const vocabulary = new Vocabulary('open-referral');
  const terms = new Terms();
  const organizations = new Map<string, Fields>();
  const places = new Map<string, Fields>();
  const told = new Set<string>();
  // A place is read for each of its services, and told of once.
  const tell: ServiceContext['tell'] = (record, field, message, remedy) => {
    const path = `${paths.of(record)}.${field}`;
    if (!told.has(path)) problems.push({path, message, remedy, effect: 'mended'});
    told.add(path);
  };

  const takeOrganization = (organization: Fields): string | undefined => {
    const id = ids.of('organizations', organization);
    if (id && !organizations.has(id) && textOf(organization, 'name'))
      organizations.set(id, toOrganization(organization, ids));
    return id;
  };
  const takePlace = (location: Fields): string | undefined => {
    const id = ids.ofPlace(location);
    const place = places.get(id) ?? toPlace(location, ids);
    if (place) places.set(id, place);
    return place && id;
  };
  const leaveOut = (record: Fields, reason: string): void => {
    problems.push({
      path: paths.of(record),
      message: `Left out: ${reason}`,
      remedy: 'Nothing to do if that is meant',
      effect: 'dropped',
    });
  };

  terms.add(directory.terms);
  const activities: Fields[] = [];
  for (const service of directory.services) {
    const reason = reasonToLeaveOut(service);
    if (reason) {
      leaveOut(service, reason);
      continue;
    }
    terms.add(listOf(service, 'taxonomies'));
    const found = placesOf(service).map((place) => ({...place, id: takePlace(place.location)}));
    const organization = listOf(service, 'organization', 'organisation')[0];
    activities.push(
      toItem(service, found, organization && takeOrganization(organization), {ids, terms, vocabulary, tell}),
    );
    const pausing = pause();
    if (pausing) await pausing;
  }
  // A list of these alone is a feed of its own, of which nothing may be lost without a word.
  const isAlone = !directory.services.length;
  for (const organization of directory.organizations) {
    const before = organizations.size;
    takeOrganization(organization);
    if (isAlone && organizations.size === before) leaveOut(organization, 'it has no id or name, or its id is in use');
  }
  for (const location of isAlone ? directory.locations : []) {
    const before = places.size;
    takePlace(location);
    if (!directory.organizations.length && places.size === before)
      leaveOut(location, 'nobody can go there, or its id is in use');
  }
  return {
    activities,
    organizations: [...organizations.values()],
    places: [...places.values()],
    terms: isAlone ? termsAlone(terms) : vocabulary.terms,
    problems: [...problems, ...vocabulary.problems],
  };
}

/** A list of terms that stands for itself: nothing refers to them here, so nothing about them is told. */
function termsAlone(terms: Terms): readonly Fields[] {
  const byId = new Map<string, Fields>();
  for (const {codes, name, set} of terms.all.map((term) => terms.toForeign(term))) {
    const id = `open-referral:${set}/${codes[0] ?? ''}`;
    if (name) byId.set(id, {'@id': id, inDefinedTermSet: set, name});
  }
  return [...byId.values()];
}
