import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import {hashText} from '../../lib/hash-text.js';
import {type Graph, mayBeOne} from '../json-ld/graph.js';
import {idOf, isReference, list, type Node, one, textOf, typesOf} from '../json-ld/nodes.js';
import {type Kind, kindOf} from './schema-org-types.js';

/** An event or activity of the document. */
export interface Found {
  readonly id: string;
  readonly node: Node;
  readonly kind: Kind;
  /** What it is a part of: a series, a festival, a course. */
  readonly whole?: Found;
  /** The single times or events inside it. */
  readonly parts: Found[];
}

/** What stands around a node says who and where, unless it does so itself. */
interface Around {
  readonly whole?: Found;
  readonly organization?: Node;
  readonly place?: Node;
}

/** Fields by which a whole holds its parts. */
const PARTS = new Set(['subEvent', 'subEvents', 'hasCourseInstance']);

/** What a nameless part takes from its whole; one with a name takes only who and where. */
const OF_THE_WHOLE = new Set([
  ...PARTS,
  ...'@id @type identifier startDate endDate duration doorTime eventSchedule superEvent eventStatus previousStartDate url'.split(
    ' ',
  ),
]);
const WHO_AND_WHERE = ['location', 'organizer', 'provider', 'eventAttendanceMode'];

function inherit(whole: Node, part: Node): Node {
  const fields =
    part['name'] === undefined ? Object.keys(whole).filter((key) => !OF_THE_WHOLE.has(key)) : WHO_AND_WHERE;
  return {
    ...Object.fromEntries(fields.flatMap((key) => (whole[key] === undefined ? [] : [[key, whole[key]]]))),
    ...part,
  };
}

/** Deeper than any real document. */
const MAX_DEPTH = 24;

/** Walks through a document and finds what is to be shown, wherever it stands; each thing once. */
export class Collection {
  readonly #graph: Graph;
  readonly #byId = new Map<string, Found[]>();
  readonly #seen = new Set<unknown>();
  readonly items: Found[] = [];
  readonly organizations: Node[] = [];
  readonly places: Node[] = [];
  /** Entries of a list that only give the address of another page. */
  elsewhere = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  add(value: unknown, around: Around = {}, depth = 0): void {
    if (Array.isArray(value)) value.forEach((part) => this.add(part, around, depth + 1));
    if (!isObject(value) || depth > MAX_DEPTH || (isReference(value) && !around.whole)) return;
    const node = this.#graph.resolve(value) ?? value;
    const kind = kindOf(typesOf(node));
    if (kind === 'event' || kind === 'activity') this.#addItem(node, kind, around, depth);
    else this.#lookInto(node, kind, around, depth);
  }

  #lookInto(node: Node, kind: Kind | undefined, around: Around, depth: number): void {
    // A node may stand in many places of a graph, and in a ring.
    if (this.#seen.has(node)) return;
    this.#seen.add(node);
    const isPlace = kind === 'place' || kind === 'business';
    const isOrganization = kind === 'organization' || kind === 'business';
    if (isPlace && !isReference(node)) this.places.push(node);
    if (isOrganization && !isReference(node)) this.organizations.push(node);
    if (typesOf(node).includes('ListItem') && !node['item'] && textOf(node['url']) && !node['name']) this.elsewhere++;
    const inside = {
      ...around,
      organization: isOrganization ? node : around.organization,
      place: isPlace ? node : around.place,
    };
    for (const part of Object.values(node)) if (typeof part === 'object') this.add(part, inside, depth + 1);
  }

  #addItem(given: Node, kind: Kind, around: Around, depth: number): void {
    const inherited = around.whole ? inherit(around.whole.node, given) : given;
    const node: Node = {
      ...(kind === 'event' && around.place && !inherited['location'] && {location: around.place}),
      ...(around.organization && !inherited['organizer'] && !inherited['provider'] && {provider: around.organization}),
      ...inherited,
    };
    const id =
      idOf(node) ??
      textOf(node['url']) ??
      `made:${hashText(JSON.stringify([node['name'], node['startDate'], node['location']]))}`;
    const twins = this.#byId.get(id) ?? [];
    if (twins.some((twin) => mayBeOne(twin.node, node))) return;
    const found: Found = {
      id: twins.length ? `${id}#${textOf(node['startDate']) ?? twins.length}` : id,
      node,
      kind,
      whole: around.whole,
      parts: [],
    };
    this.#byId.set(id, [...twins, found]);
    this.items.push(found);
    around.whole?.parts.push(found);
    for (const [key, value] of Object.entries(given)) {
      if (PARTS.has(key)) this.add(value, {whole: found}, depth + 1);
      else if (typeof value === 'object') this.add(value, {}, depth + 1);
    }
  }
}

/** Puts together wholes and parts that refer to each other and stand apart. */
export function connect(items: readonly Found[]): void {
  const byId = new Map(items.map((found) => [found.id, found]));
  for (const found of items) {
    const whole = found.whole ? undefined : byId.get(idOf(one(found.node['superEvent'])) ?? '');
    if (whole && whole !== found) whole.parts.push(found);
  }
}

/** What is enough to be more than the mention of a name; a part takes the rest from its whole. */
const isSomething = (node: Node): boolean => Object.keys(node).some((key) => !/^@?(?:id|type|context)$/.test(key));

const lastName = (name: string): string => name.split(/[/#:]/).at(-1) ?? '';

const COUNTED = ['name', 'startDate'] as const;
/** What tells things without an id apart. */
const TELLING = [...COUNTED, 'location'] as const;

/** A field by its last name, as `Collection` would find it with all that contexts can do. */
const field = (node: Node, name: string): unknown => find(Object.entries(node), ([key]) => lastName(key) === name)?.[1];

/** A nameless part without an id is one of its own. */
const madeId = (node: Node, number: number): string =>
  field(node, 'name') === undefined ? `part ${number}` : JSON.stringify(TELLING.map((name) => field(node, name)));

interface Counted {
  readonly id: string;
  readonly said: readonly (string | undefined)[];
}

/** Everything of a kind that stands in a document. */
function mentions(value: unknown, isWanted: (kind: Kind | undefined) => boolean, found: Counted[], depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  if (isObject(value)) {
    const types = list(value['@type'] ?? value['type']).flatMap((type) =>
      typeof type === 'string' ? [lastName(type)] : [],
    );
    if (isWanted(kindOf(types)) && isSomething(value))
      found.push({
        id: idOf(value['@id'] ?? value['id']) ?? textOf(field(value, 'url')) ?? madeId(value, found.length),
        said: COUNTED.map((name) =>
          field(value, name) === undefined ? undefined : JSON.stringify(field(value, name)),
        ),
      });
  }
  for (const part of Object.values(value)) mentions(part, isWanted, found, depth + 1);
}

const isOne = (a: Counted, b: Counted): boolean =>
  a.said.every((text, index) => text === undefined || b.said[index] === undefined || text === b.said[index]);

/** How many different things of a kind a document speaks of. */
function countKinds(documents: readonly unknown[], isWanted: (kind: Kind | undefined) => boolean): number {
  const found: Counted[] = [];
  mentions(documents, isWanted, found);
  const byId = new Map<string, Counted[]>();
  for (const thing of found) {
    const twins = byId.get(thing.id) ?? [];
    if (!twins.some((twin) => isOne(twin, thing))) byId.set(thing.id, [...twins, thing]);
  }
  return [...byId.values()].reduce((sum, twins) => sum + twins.length, 0);
}

const isItem = (kind: Kind | undefined): boolean => kind === 'event' || kind === 'activity';

/** Events and activities; of a document without any, who and where. */
export const countItems = (documents: readonly unknown[]): number =>
  countKinds(documents, isItem) || countKinds(documents, (kind) => kind !== undefined && !isItem(kind));
