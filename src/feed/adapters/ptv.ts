import {isObject} from '../../lib/is-object.js';
import type {Adapter, AdapterContext, RawFeed} from '../adapter.js';
import type {Problem} from '../types.js';
import {
  type Connection,
  connectedChannels,
  connectionsOf,
  countOf,
  entriesOf,
  type Entry,
  usable,
} from './ptv-collection.js';
import {Fetcher, resourceOf} from './ptv-fetch.js';
import type {Fields, Kind} from './ptv-format.js';
import {type ItemAndPlaces, type Link, providersOf, toItem, toOrganization, withGeneral} from './ptv-item.js';
import {Terms} from './ptv-terms.js';
import {objectsIn} from './fields.js';
import {idOf} from './ptv-text.js';
import {nextPage} from './ptv-url.js';

const leftOut = ({path, reason}: Entry, effect: Problem['effect']): Problem => ({
  path,
  message: `Left out: ${reason}`,
  remedy: 'Nothing to do if that is meant',
  effect,
});

const byId = (records: readonly Fields[]): ReadonlyMap<string, Fields> =>
  new Map(records.toReversed().map((record) => [idOf(record['id']) ?? '', record]));

/** What a page of the API or a file holds, and what it refers to. */
class Collection {
  readonly #entries: Entry[] = [];
  /** Fetched besides; not items of their own. */
  readonly #fetched: Entry[] = [];
  readonly #terms = new Terms();
  readonly #fetcher: Fetcher;
  readonly #context: AdapterContext;

  constructor(context: AdapterContext) {
    this.#context = context;
    this.#fetcher = new Fetcher(context);
  }

  async read(json: unknown): Promise<void> {
    for (const entry of entriesOf(json)) {
      this.#entries.push(entry);
      await this.#context.pause();
    }
    await this.#resolveReferences();
    await this.#fetchLinked();
  }

  /** Lists of ids are of no use to a visitor: their records are fetched. */
  async #resolveReferences(): Promise<void> {
    const ids = this.#entries.flatMap(({kind, record}) => (kind === 'reference' ? (idOf(record['id']) ?? []) : []));
    const records = await this.#fetcher.fetch(resourceOf(this.#context.url), ids);
    const found = new Map(usable(records).map((entry) => [idOf(entry.record['id']), entry]));
    this.#entries.forEach((entry, index) => {
      const whole = entry.kind === 'reference' ? found.get(idOf(entry.record['id'])) : undefined;
      if (whole) this.#entries[index] = {...whole, path: entry.path};
    });
  }

  async #fetchLinked(): Promise<void> {
    const [services, channels] = [this.#records('service'), this.#records('channel')];
    const wanted = connectedChannels(connectionsOf(services, []));
    const generals = services.flatMap(({generalDescriptionId}) => idOf(generalDescriptionId) ?? []);
    const providers = [...services, ...channels].flatMap(providersOf);
    const named = new Set(organizationsNamed(services).map((organization) => organization['@id']));
    for (const [resource, kind, ids] of [
      ['ServiceChannel', 'channel', [...wanted]],
      ['GeneralDescription', 'general', generals],
      ['Organization', 'organization', providers.filter((id) => !named.has(id))],
    ] as const) {
      const known = byId(this.#records(kind));
      const missing = ids.filter((id) => !known.has(id));
      this.#fetched.push(...usable(await this.#fetcher.fetch(resource, missing)));
    }
  }

  #records(kind: Kind, all: readonly Entry[] = this.#entries): readonly Fields[] {
    return all.filter((entry) => entry.kind === kind && !entry.reason).map(({record}) => record);
  }

  async toFeed(): Promise<RawFeed> {
    const all = [...this.#entries, ...this.#fetched];
    const services = this.#records('service');
    const channels = byId(this.#records('channel', all));
    const generals = byId(this.#records('general', all));
    const connections = connectionsOf(services, [...channels.values()]);
    const connected = connectedChannels(connections);
    const itemOf = ({kind, record}: Entry): ItemAndPlaces | undefined => {
      const id = idOf(record['id']) ?? '';
      if (kind === 'organization' || (kind === 'general' && services.length)) return undefined;
      if (kind === 'reference') return {item: {'@id': id, name: nameOfReference(record)}, places: []};
      if (kind !== 'channel') {
        const whole = withGeneral(record, generals.get(idOf(record['generalDescriptionId']) ?? ''));
        return toItem(whole, linksOf(connections.get(id), channels), this.#terms);
      }
      return connected.has(id) ? undefined : toItem(record, [{channel: record, connection: {}}], this.#terms);
    };
    const activities: Fields[] = [];
    const places = new Map<unknown, Fields>();
    for (const entry of this.#entries.filter(({reason}) => !reason)) {
      const made = itemOf(entry);
      if (made) activities.push(made.item);
      for (const place of made?.places ?? []) if (!places.has(place['@id'])) places.set(place['@id'], place);
      const pausing = this.#context.pause();
      if (pausing) await pausing;
    }
    const organizations = [...this.#records('organization', all).map(toOrganization), ...organizationsNamed(services)];
    return {
      activities,
      terms: this.#terms.terms,
      organizations: [...new Map(organizations.toReversed().map((one) => [one['@id'], one])).values()].toReversed(),
      places: [...places.values()],
      problems: [...this.#problems(), ...this.#terms.problems],
    };
  }

  #problems(): readonly Problem[] {
    const isItem = ({kind}: Entry): boolean => kind !== 'organization' && kind !== 'general';
    const hasItems = this.#entries.some(isItem);
    const problems = this.#entries
      .filter(({reason}) => reason)
      .map((entry) => leftOut(entry, isItem(entry) || !hasItems ? 'dropped' : 'mended'));
    const references = this.#entries.filter(({kind}) => kind === 'reference').length;
    if (references)
      problems.push({
        path: 'itemList',
        message: `${references} records have no more than an id and a name`,
        remedy: 'Give the address of a list of whole records, …/Service/list/organization?organizationId=…',
        effect: 'mended',
      });
    return problems;
  }
}

const nameOfReference = ({name}: Fields): unknown => (typeof name === 'string' ? {fi: name} : name);

const linksOf = (
  connections: ReadonlyMap<string, Connection> | undefined,
  channels: ReadonlyMap<string, Fields>,
): readonly Link[] =>
  [...(connections ?? [])].map(([id, connection]) => ({channel: channels.get(id) ?? {}, connection}));

/** Organisations as services name them: in Finnish, or in the first language there is. */
const organizationsNamed = (services: readonly Fields[]): readonly Fields[] =>
  services
    .flatMap((service) => objectsIn(service['organizations']))
    .flatMap(({organization}) => (isObject(organization) && organization['name'] ? [organization] : []))
    .map(({id, name}) => ({'@id': id, name: typeof name === 'string' ? {fi: name} : name}));

export const adapter: Adapter = {
  count: countOf,
  async toFeed(json, context) {
    const collection = new Collection(context);
    await collection.read(json);
    return collection.toFeed();
  },
  next: (json, {url}) => (isObject(json) ? nextPage(json, url) : undefined),
};
