import {isObject} from '../../lib/is-object.js';
import {listIn} from './fields.js';
import {type Fields, type Kind, pageOf, recognize, recordsOf} from './ptv-format.js';
import {asInApi} from './ptv-shapes.js';
import {idOf} from './ptv-text.js';

/** A record of a document with the fields of the open API, and what may be wrong with it. */
export interface Entry {
  readonly kind: Kind | 'unknown';
  readonly record: Fields;
  readonly path: string;
  /** Why a visitor should not see it. */
  readonly reason?: string;
}

const NOT_PUBLISHED = new Set('draft deleted modified oldpublished removed archived withdrawn'.split(' '));

const reasonOf = ({publishingStatus}: Fields): string | undefined =>
  typeof publishingStatus === 'string' && NOT_PUBLISHED.has(publishingStatus.toLowerCase())
    ? `it is not published (${publishingStatus})`
    : undefined;

/** An id alone, or an id and a name: what the lists of the API have when whole records are not asked for. */
function referenceOf(value: unknown): Fields | undefined {
  const record = isObject(value) ? value : {id: value};
  return idOf(record['id']) ? record : undefined;
}

function sortRecord(value: unknown, path: string, isOfPage: boolean): Entry {
  const known = recognize(value);
  const reference = !known && isOfPage ? referenceOf(value) : undefined;
  if (reference) return {kind: 'reference', record: reference, path};
  if (!known) return {kind: 'unknown', record: {}, path, reason: 'it is no service, channel or organisation'};
  const record = asInApi(value, known.kind, known.shape);
  return {kind: known.kind, record, path, reason: reasonOf(record)};
}

/** The records of a document, each with its kind. */
export function* entriesOf(json: unknown): Generator<Entry> {
  const isPage = pageOf(json) !== undefined;
  for (const {record, path} of recordsOf(json)) yield sortRecord(record, path, isPage);
}

/** Those that were fetched besides and can be used. */
export const usable = (values: readonly unknown[]): readonly Entry[] =>
  values.map((value) => sortRecord(value, '', false)).filter(({kind, reason}) => kind !== 'unknown' && !reason);

/** `{serviceChannel: {id}}`, in older versions `{serviceChannelId}` or the id alone. */
function linkedId(value: unknown, field: string): string | undefined {
  if (!isObject(value)) return idOf(value);
  const other = value[field];
  return idOf(isObject(other) ? other['id'] : value[`${field}Id`]);
}

/** How a service and a channel belong together: hours and contacts of their own may be in it. */
export type Connection = Fields;

/** By service, its channels. Either end may name the other. */
export type Connections = ReadonlyMap<string, ReadonlyMap<string, Connection>>;

export function connectionsOf(services: readonly Fields[], channels: readonly Fields[]): Connections {
  const connections = new Map<string, Map<string, Connection>>();
  const connect = (service: string, channel: string, connection: unknown): void => {
    const known = connections.get(service);
    if (known && !known.has(channel)) known.set(channel, isObject(connection) ? connection : {});
  };
  for (const {id, serviceChannels} of services) {
    const service = idOf(id);
    if (!service) continue;
    if (!connections.has(service)) connections.set(service, new Map());
    for (const connection of listIn(serviceChannels))
      connect(service, linkedId(connection, 'serviceChannel') ?? '', connection);
  }
  for (const {id, services: linked} of channels)
    for (const connection of listIn(linked)) connect(linkedId(connection, 'service') ?? '', idOf(id) ?? '', connection);
  return connections;
}

/** The channels that belong to a service of the same document: they are shown as parts of it. */
export const connectedChannels = (connections: Connections): ReadonlySet<string> =>
  new Set([...connections.values()].flatMap((channels) => [...channels.keys()]));

/**
 * How many items a document holds: services, channels that belong to none of them, what is only referred to, and what has to
 * be left out. National descriptions where no service leans on them; organisations where there is nothing else.
 */
export function countOf(json: unknown): number {
  const entries = [...entriesOf(json)];
  const used = entries.filter(({reason}) => !reason);
  const recordsOfKind = (kind: Kind) => used.filter((entry) => entry.kind === kind).map(({record}) => record);
  const [services, channels] = [recordsOfKind('service'), recordsOfKind('channel')];
  const connected = connectedChannels(connectionsOf(services, channels));
  const alone = channels.filter(({id}) => !connected.has(idOf(id) ?? ''));
  const leftOut = entries.filter(({kind, reason}) => reason && kind !== 'organization' && kind !== 'general');
  const generals = services.length ? [] : entries.filter(({kind}) => kind === 'general');
  const others = [...recordsOfKind('collection'), ...recordsOfKind('reference')];
  const count = services.length + alone.length + leftOut.length + generals.length + others.length;
  return count || entries.filter(({kind}) => kind === 'organization').length;
}
