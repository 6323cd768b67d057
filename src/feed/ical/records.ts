import {municipalityOfName} from '../../lib/municipalities.js';
import {oneLine} from '../../lib/text.js';
import type {Problem} from '../types.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {WORDS} from '../vocabulary/words.js';
import {type Component, propertiesOf, propertyOf} from './components.js';
import type {Property} from './content-lines.js';
import {splitList, unescapeText} from './values.js';

type Fields = Readonly<Record<string, unknown>>;

/** Ids are made of the words themselves, so that the same words on another day are the same thing. */
const idOf = (kind: string, text: string): string => `${kind}:${oneLine(text.trim()).slice(0, 400)}`;

/** `Kirjasto, Kirjakatu 3, 40100 Jyväskylä`: a name, street and number, or both; postal code, town. */
const ADDRESS =
  /^(?:(?:(?<hall>.*?),\s*)?(?<street>[^,]*\d\s?[a-zA-Z]?)|(?<name>.*?)),\s*(?<code>\d{5})\s+(?<town>\p{Lu}[\p{L} -]*)(?:,\s*(?:Finland|Suomi))?$/u;

/** `62.2426;25.7473`; some write a comma. */
function readGeo(property: Property | undefined): Fields | undefined {
  const [, latitude, longitude] = /^\s*(-?[\d.]+)[;,]\s*(-?[\d.]+)\s*$/.exec(property?.value ?? '') ?? [];
  return latitude && longitude ? {latitude: Number(latitude), longitude: Number(longitude)} : undefined;
}

/** The places, organisers and categories that the events of a file name. */
export class Records {
  readonly #places = new Map<string, Fields>();
  readonly #organizations = new Map<string, Fields>();
  readonly #vocabulary = new Vocabulary('icalendar');

  /** The place of an event, its LOCATION and GEO. */
  place(event: Component): string | undefined {
    const property = propertyOf(event, 'LOCATION');
    const text = oneLine(unescapeText(property?.value ?? '')).trim();
    const geo = readGeo(propertyOf(event, 'GEO'));
    const point = geo && `${String(geo['latitude'])}, ${String(geo['longitude'])}`;
    const whole = text || point;
    if (!whole) return undefined;
    // Two places of one name are told apart by where they are.
    const id = idOf('location', text && point ? `${text} (${point})` : whole);
    const {hall, street, name = hall ?? street, code, town} = ADDRESS.exec(text)?.groups ?? {};
    const language = property?.parameters.get('LANGUAGE') ?? '';
    const municipality = municipalityOfName(text.split(',').at(-1)?.trim() ?? '');
    const address = code
      ? {streetAddress: street && {[language]: street}, postalCode: code, addressLocality: {[language]: town}}
      : municipality && {addressLocality: {...municipality.name}};
    this.#places.set(id, {'@id': id, name: {[language]: name || whole}, address, geo});
    return id;
  }

  /** The organiser by name; one without is an address only, which is not ours to show. */
  organizer(event: Component): string | undefined {
    const {parameters} = propertyOf(event, 'ORGANIZER') ?? {};
    const name = parameters?.get('CN');
    if (!name || name.includes('@')) return undefined;
    const id = idOf('organizer', name);
    this.#organizations.set(id, {'@id': id, name: {[parameters?.get('LANGUAGE') ?? '']: name}});
    return id;
  }

  /** The categories of an event, as themes and audiences. */
  categories(event: Component): Record<'theme' | 'audience', readonly string[]> {
    const terms = propertiesOf(event, 'CATEGORIES').flatMap(({parameters, value}) =>
      splitList(value).flatMap((escaped) => {
        const name = oneLine(unescapeText(escaped)).trim().slice(0, 400);
        return name ? [{codes: [name], name: {[parameters.get('LANGUAGE') ?? '']: name}, set: 'theme' as const}] : [];
      }),
    );
    return this.#vocabulary.idsOf(terms, WORDS);
  }

  get problems(): readonly Problem[] {
    return this.#vocabulary.problems;
  }

  toFeed(): Fields {
    return {
      places: [...this.#places.values()],
      organizations: [...this.#organizations.values()],
      terms: this.#vocabulary.terms,
    };
  }
}
