import {isObject} from '../../lib/is-object.js';
import {hashText} from '../../lib/hash-text.js';
import type {Graph} from './graph.js';
import {idOf, list, type Node, nodesIn, one, textOf, typesOf} from './nodes.js';
import {textsOf} from './texts.js';

/** `Kirkkokatu 1, 40100 Jyväskylä`, as it is written in Finland. */
const ADDRESS = /^([^\n]{2,200}?)[,\n\s]\s*(?:FI-)?(\d{5}),?\s+([\p{L} -]{2,60})/u;

const PAGE = /^(?:https?:\/\/|www\.)/i;

/** An address as text or as PostalAddress. */
function toAddress(value: unknown): Node | undefined {
  const address = one(value);
  if (isObject(address)) {
    // imin's Search API has the whole address in one line.
    const lines = address['streetAddress'] ?? address['imin:fullAddress'] ?? address['postOfficeBoxNumber'];
    return {
      streetAddress: Array.isArray(lines)
        ? lines
            .map((line) => textOf(line) ?? '')
            .filter(Boolean)
            .join(', ')
        : textsOf(lines),
      postalCode: textOf(address['postalCode']),
      addressLocality: textsOf(address['addressLocality'] ?? (textOf(lines) ? undefined : address['addressRegion'])),
    };
  }
  const text = textOf(address);
  if (!text) return undefined;
  const [, streetAddress = text, postalCode, addressLocality] = ADDRESS.exec(text) ?? [];
  return {streetAddress: streetAddress.replace(/,$/, ''), postalCode, addressLocality: addressLocality?.trim()};
}

function toGeo(place: Node): Node | undefined {
  const geo = nodesIn(place['geo'])[0] ?? place;
  const latitude = one(geo['latitude']);
  const longitude = one(geo['longitude']);
  return latitude === undefined || longitude === undefined ? undefined : {latitude, longitude};
}

export const toContact = (node: Node): Node => ({
  name: textsOf(node['name']),
  contactType: textsOf(node['contactType'] ?? node['jobTitle']),
  telephone: textOf(node['telephone']),
  email: textOf(node['email']),
  url: textOf(node['url']),
});

const reachable = (node: Node): boolean => Boolean(textOf(node['telephone']) ?? textOf(node['email']));

/** Ways to reach an organisation, a person or a service. */
export function contactsOf(node: Node): readonly Node[] {
  const points = nodesIn(node['contactPoint'] ?? node['contactPoints']).map(toContact);
  const own = {telephone: textOf(node['telephone']), email: textOf(node['email'])};
  return reachable(node)
    ? [own, ...points.filter(({telephone, email}) => telephone !== own.telephone || email !== own.email)]
    : points;
}

/** The organisations and places of a document, each once, under the ids by which items refer to them. */
export class Entities {
  readonly #graph: Graph;
  readonly #accessibility: (feature: string) => string | undefined;
  readonly organizations = new Map<string, Node>();
  readonly places = new Map<string, Node>();

  /** `accessibility` gives our code for the name of a feature (`amenityFeature`). */
  constructor(graph: Graph, accessibility: (feature: string) => string | undefined) {
    this.#graph = graph;
    this.#accessibility = accessibility;
  }

  /** Ids of those who arrange something: nodes, references, names alone. */
  providers(value: unknown): readonly string[] {
    return list(value).flatMap((part) => this.addOrganization(part) ?? []);
  }

  addOrganization(value: unknown): string | undefined {
    const node =
      this.#graph.resolve(value) ?? (typeof value === 'string' && !PAGE.test(value) ? {name: value} : undefined);
    const name = textsOf(node?.['name'] ?? node?.['legalName']) ?? personName(node);
    if (!node || name === undefined) return undefined;
    const id = idOf(node) ?? textOf(node['url']) ?? `organization:${textOf(name) ?? ''}`;
    if (!this.organizations.has(id))
      this.organizations.set(id, {
        '@id': id,
        name,
        description: textsOf(node['description']),
        url: textOf(node['url'] ?? node['sameAs']),
        contactPoint: contactsOf(node),
      });
    return id;
  }

  addPlace(value: unknown): string | undefined {
    const node =
      this.#graph.resolve(value) ?? (typeof value === 'string' && !PAGE.test(value) ? {name: value} : undefined);
    if (!node) return undefined;
    const address = toAddress(typesOf(node).includes('PostalAddress') ? node : node['address']);
    const geo = toGeo(node);
    const name = textsOf(node['name']) ?? textsOf(address?.['streetAddress']) ?? textsOf(address?.['addressLocality']);
    if (name === undefined) return undefined;
    const id = idOf(node) ?? `place:${textOf(name) ?? ''}/${hashText(JSON.stringify([address, geo]))}`;
    if (!this.places.has(id))
      this.places.set(id, {
        '@id': id,
        name,
        address: address ?? this.#addressAround(node),
        geo,
        accessibility: this.features(node),
        telephone: textOf(node['telephone']),
        url: textOf(node['url']),
      });
    return id;
  }

  /** A room has the address of its house. */
  #addressAround(node: Node): Node | undefined {
    const around = this.#graph.resolve(one(node['containedInPlace'] ?? node['containedIn']));
    return around && toAddress(around['address']);
  }

  /** Codes of what makes a place, or what is held there, easier to come to. */
  features(node: Node): readonly string[] {
    const present = nodesIn(node['amenityFeature']).filter((feature) => one(feature['value'] ?? true) !== false);
    const names = present.map((feature) => textOf(feature['name']) ?? typesOf(feature)[0] ?? '');
    return names.flatMap((name) => this.#accessibility(name) ?? []);
  }
}

/** `givenName` and `familyName` of a person without a name. */
export function personName(node: Node | undefined): string | undefined {
  const names = [node?.['givenName'], node?.['familyName']].map((name) => textOf(name)).filter(Boolean);
  return names.length ? names.join(' ') : undefined;
}
