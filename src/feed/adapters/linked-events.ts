import type {Adapter, AdapterContext} from '../adapter.js';
import {originOf} from '../../lib/urls.js';
import {isObject} from '../../lib/is-object.js';
import type {Problem} from '../types.js';
import {isActivity, organizerOf, placeInWords, toItem} from './linked-events-event.js';
import {recordsOf} from './linked-events-format.js';
import {type Fields, objectsIn} from './fields.js';
import {numbered} from '../../lib/numbered.js';
import {addressOf, asInApi, idOf, toPlace, toTerm} from './linked-events-records.js';
import {Keywords} from './linked-events-terms.js';

/** Requests for places and keywords that a document only refers to. */
const MAX_REQUESTS = 100;

type RecordKind = 'event' | 'place' | 'keyword' | 'organization' | 'image';

const KINDS: Readonly<Record<string, RecordKind>> = {
  'Event/LinkedEvent': 'event',
  Place: 'place',
  Keyword: 'keyword',
  ImageObject: 'image',
};

/** What a record is, by its type, or where that is missing by the fields that only that kind has. */
function kindOf(record: Fields): RecordKind | undefined {
  const has = (...fields: readonly string[]) => fields.some((field) => Object.hasOwn(record, field));
  const type = record['@type'];
  if (typeof type === 'string') return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (has('start_time', 'event_status', 'super_event')) return 'event';
  if (has('street_address', 'divisions', 'position')) return 'place';
  if (has('classification', 'sub_organizations')) return 'organization';
  if (has('photographer_name', 'cropping')) return 'image';
  return has('alt_labels', 'n_events', 'aggregate') ? 'keyword' : undefined;
}

/** The first of each id, of those with a name: without one it is a reference alone. */
class Named extends Map<string, Fields> {
  add(record: Fields): void {
    const id = idOf(record);
    if (id && record['name'] && !this.has(id)) this.set(id, record);
  }
}

class Collection {
  readonly events = new Map<unknown, Fields>();
  readonly places = new Named();
  readonly keywords = new Named();
  readonly organizations = new Named();
  readonly audiences = new Set<string>();
  readonly problems: Problem[] = [];

  add(record: unknown, path: string): void {
    const kind = isObject(record) ? kindOf(record) : undefined;
    if (!isObject(record) || !kind) this.leaveOut(path, 'it is no event, place or keyword');
    else if (kind === 'image') this.leaveOut(path, 'a picture alone is no event', 'mended');
    else if (kind !== 'event') this[`${kind}s`].add(record);
    else if (record['deleted'] === true) this.leaveOut(path, 'it is deleted');
    else if (record['replaced_by']) this.leaveOut(path, 'another event replaces it');
    else if (record['publication_status'] === 'draft') this.leaveOut(path, 'it is a draft');
    else this.addEvent(record);
  }

  private addEvent(event: Fields): void {
    // Events without id, or with one in use, are told apart by the checks.
    const id = idOf(event);
    this.events.set(id === undefined || this.events.has(id) ? event : id, event);
    if (isObject(event['location'])) this.places.add(event['location']);
    for (const keyword of objectsIn(event['keywords'])) this.keywords.add(keyword);
    for (const keyword of objectsIn(event['audience'])) {
      this.keywords.add(keyword);
      this.audiences.add(idOf(keyword) ?? '');
    }
  }

  private leaveOut(path: string, reason: string, effect: Problem['effect'] = 'dropped'): void {
    this.problems.push({
      path,
      message: `Left out: ${reason}`,
      remedy: 'Nothing to do if that is meant',
      effect,
    });
  }

  /** Fetches the places and keywords that are only referred to, from the feed's own origin; what does not come is done without. */
  async resolve({url, fetchJson}: AdapterContext): Promise<void> {
    const wanted = new Map<string, Named>();
    for (const event of this.events.values()) {
      const references = [...objectsIn(event['keywords']), ...objectsIn(event['audience'])].map(
        (reference) => [reference, this.keywords] as const,
      );
      for (const [reference, known] of [[event['location'], this.places] as const, ...references]) {
        const address = isObject(reference) && !known.has(idOf(reference) ?? '') ? addressOf(reference) : undefined;
        if (typeof address === 'string' && originOf(address) === originOf(url) && !address.includes(':internet'))
          wanted.set(address, known);
      }
    }
    for (const [address, known] of [...wanted].slice(0, MAX_REQUESTS)) {
      const record = asInApi(await fetchJson(address).catch(() => undefined));
      if (isObject(record)) known.add(record);
    }
  }

  /** Our own format, made in slices. */
  async toFeed({pause}: AdapterContext): Promise<Fields> {
    const keywords = new Keywords(this.keywords, this.audiences);
    const organizations = new Map(
      [...this.organizations].map(([id, {name}]): [unknown, Fields] => [id, {'@id': id, name}]),
    );
    const places = new Map([...this.places].map(([id, place]): [unknown, Fields] => [id, toPlace(place)]));
    const items: Record<'activities' | 'events', Fields[]> = {activities: [], events: []};
    for (const event of this.events.values()) {
      items[isActivity(event) ? 'activities' : 'events'].push(toItem(event, keywords));
      const [organizer, place] = [organizerOf(event), placeInWords(event)];
      if (organizer) organizations.set(organizer['@id'], organizer);
      if (place) places.set(place['@id'], place);
      const pausing = pause();
      if (pausing) await pausing;
    }
    return {
      ...items,
      // Keywords without events are the publisher's own list of them.
      terms: this.events.size
        ? keywords.terms
        : [...this.keywords].map(([id, keyword]) => toTerm(keyword, keywords.isAudience(id) ? 'audience' : 'theme')),
      organizations: [...organizations.values()],
      places: [...places.values()],
      problems: [...this.problems, ...keywords.problems],
    };
  }
}

/** The parts of a series that stand whole inside its head; one level, as the API nests them. */
const partsOf = (record: unknown): readonly Fields[] =>
  isObject(record)
    ? objectsIn(record['sub_events'])
        .filter(({name}) => name)
        .map((part) => ({...part, super_event: part['super_event'] ?? record}))
    : [];

const isImage = (record: unknown): boolean => isObject(record) && kindOf(record) === 'image';

export const adapter: Adapter = {
  count: (json) =>
    recordsOf(json)
      .map(asInApi)
      .reduce<number>((sum, record) => sum + (isImage(record) ? 0 : 1) + partsOf(record).length, 0),
  async toFeed(json, context) {
    const collection = new Collection();
    const parts: (readonly [Fields, string])[] = [];
    for (const [index, foreign] of numbered(recordsOf(json))) {
      const record = asInApi(foreign);
      collection.add(record, `data[${index}]`);
      partsOf(record).forEach((part, number) => parts.push([part, `data[${index}].sub_events[${number}]`]));
      const pausing = context.pause();
      if (pausing) await pausing;
    }
    for (const [part, path] of parts) if (!collection.events.has(idOf(part))) collection.add(part, path);
    await collection.resolve(context);
    return collection.toFeed(context);
  },
  next(json) {
    const meta = isObject(json) && isObject(json['meta']) ? json['meta'] : {};
    return typeof meta['next'] === 'string' && meta['next'] ? meta['next'] : undefined;
  },
};
