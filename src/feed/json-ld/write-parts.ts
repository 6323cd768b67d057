import {pickText} from '../../lib/language.js';
import type {ContactPoint, Item, LanguageMap, Organization, Place, Term} from '../types.js';

export type Node = Readonly<Record<string, unknown>>;

/** What items refer to. */
export interface Known {
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly places: ReadonlyMap<string, Place>;
  readonly terms: ReadonlyMap<string, Term>;
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** A node without what is not known. A list of one is written as that one. */
export function withType(type: string, fields: Node): Node {
  const said = Object.entries(fields)
    .filter(([, value]) => isSaid(value))
    .map(([key, value]): [string, unknown] => [key, Array.isArray(value) && value.length === 1 ? value[0] : value]);
  return {'@type': type, ...Object.fromEntries(said)};
}

/** Writes the parts of one document: texts in the language of the page, or in their own, told so. */
export class Parts {
  readonly #known: Known;
  readonly #locale: string;

  constructor(known: Known, locale: string) {
    this.#known = known;
    this.#locale = locale;
  }

  readonly text = (texts: LanguageMap | undefined): unknown => {
    const found = pickText(texts, this.#locale);
    return found && found.lang && found.lang !== this.#locale
      ? {'@language': found.lang, '@value': found.text}
      : found?.text;
  };

  contact = ({name, contactType, telephone, email, url}: ContactPoint): Node =>
    withType('ContactPoint', {name: this.text(name), contactType: this.text(contactType), telephone, email, url});

  organizers({provider}: Item): readonly Node[] {
    return provider.flatMap((id) => {
      const organization = this.#known.organizations.get(id);
      if (!organization) return [];
      const {name, url} = organization;
      return [withType('Organization', {'@id': id, name: this.text(name), url})];
    });
  }

  places({location}: Item): readonly Node[] {
    return location.flatMap((id) => {
      const place = this.#known.places.get(id);
      return place ? [this.#place(place)] : [];
    });
  }

  /** Where an address is to stay hidden, only the town is told. */
  #place({'@id': id, name, address, geo, addressHidden, accessibility, telephone, url}: Place): Node {
    const {streetAddress, postalCode, addressLocality} = address ?? {};
    const lines = {
      streetAddress: addressHidden ? undefined : this.text(streetAddress),
      postalCode: addressHidden ? undefined : postalCode,
      addressLocality: this.text(addressLocality),
    };
    return withType('Place', {
      '@id': id,
      name: this.text(name),
      address: Object.values(lines).some(isSaid) ? withType('PostalAddress', lines) : undefined,
      geo: geo && !addressHidden ? withType('GeoCoordinates', {...geo}) : undefined,
      amenityFeature: accessibility?.map(feature),
      telephone,
      url,
    });
  }

  terms(ids: readonly string[], type: string): readonly Node[] {
    return ids.flatMap((id) => {
      const term = this.#known.terms.get(id);
      if (!term) return [];
      const {name, sameAs, inDefinedTermSet} = term;
      const set = type === 'DefinedTerm' ? {inDefinedTermSet} : {};
      return [withType(type, {'@id': id, name: this.text(name), ...set, sameAs})];
    });
  }
}

export const feature = (code: string): Node => withType('LocationFeatureSpecification', {name: code, value: true});
