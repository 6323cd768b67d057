/**
 * Documents that belong to a format and hold no activities: lists of codes, schemas, parts of records. They are known, so that a
 * publisher who gives the wrong address is told what stands there.
 */
import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';
import type {Adapter, Format} from '../adapter.js';
import {typesOf} from '../json-ld/nodes.js';
import type {Fields} from './fields.js';

interface Companion {
  /** The format that it belongs to. */
  readonly name: string;
  /** What stands there, after "It is". */
  readonly what: string;
  readonly is: (document: unknown) => boolean;
}

const has = (record: Fields, ...fields: readonly string[]): boolean => fields.every((field) => Object.hasOwn(record, field));

/** A record, or a list of such, itself or as the `results` or `data` of an answer, that have these fields. */
const holds =
  (...fields: readonly string[]) =>
  (document: unknown): boolean => {
    const inside = isObject(document) ? find([document['results'], document['data']], Array.isArray) : document;
    const record: unknown = Array.isArray(inside) ? find(inside, isObject) : document;
    return isObject(record) && has(record, ...fields);
  };

const either =
  (...tests: readonly Companion['is'][]) =>
  (document: unknown): boolean =>
    tests.some((test) => test(document));

/** The first lines of a sheet, whatever its charset: names of columns are plain letters. */
const hasHeader =
  (header: RegExp) =>
  (document: unknown): boolean =>
    document instanceof Map &&
    [...(document as Map<unknown, unknown>).values()].some(
      (bytes) => bytes instanceof Uint8Array && header.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1_000))),
    );

/** JSON Schema (https://json-schema.org), OpenAPI, and the data packages of Frictionless, that describe tables. */
const isSchema = (document: unknown): boolean =>
  isObject(document) &&
  (typeof document['openapi'] === 'string' ||
    typeof document['swagger'] === 'string' ||
    (typeof document['$schema'] === 'string' && has(document, 'type')) ||
    (document['type'] === 'object' && isObject(document['properties'])) ||
    (has(document, 'profile', 'resources') && Array.isArray(document['resources'])));

const isConceptScheme = (document: unknown): boolean =>
  isObject(document) && typesOf(document).some((type) => /^(?:skos:)?ConceptScheme$/.test(type));

/** An id, and names as the catalogue writes them: what refers to a collection. */
const isReference = (document: unknown): boolean =>
  isObject(document) && Array.isArray(document['name']) && Object.keys(document).every((key) => key === 'id' || key === 'name');

const COMPANIONS: readonly Companion[] = [
  {name: 'schema', what: 'a schema, which describes data and holds none', is: isSchema},
  {name: 'openactive', what: 'a list of kinds of activities or facilities', is: isConceptScheme},
  {name: 'openactive', what: 'a list of files', is: holds('name', 'exampleList')},
  {name: 'lipas', what: 'a list of kinds of sports places', is: either(holds('typeCode', 'subCategories'), holds('typeCode', 'geometryType'))},
  {
    name: 'ptv',
    what: 'a list of codes of the Finnish Service Catalogue',
    is: either(holds('ConceptType', 'Notation'), holds('Code', 'Names'), holds('municipalityCode', 'names')),
  },
  {name: 'hauki', what: 'a list of links and hours without the places that they belong to', is: holds('connection_id', 'unit_id')},
  {name: 'code-list', what: 'a list of codes of Suomi.fi', is: either(holds('codeValue'), hasHeader(/^sourcecode[;,]/m))},
  {
    name: 'ptv',
    what: 'a part of a record of the Finnish Service Catalogue',
    is: either(
      holds('serviceHourType', 'openingHour'),
      holds('serviceChannel', 'serviceChargeType'),
      holds('service', 'serviceChargeType', 'extraTypes'),
      holds('serviceId', 'serviceChannelId'),
      isReference,
    ),
  },
  {
    name: 'open-referral',
    what: 'a list of feeds',
    is: either(holds('url', 'label', 'organisationLabel'), holds('service', 'publisher', 'schemaVersion')),
  },
];

const adapterOf = (what: string): Adapter => ({
  count: () => 0,
  toFeed: () =>
    Promise.resolve({
      problems: [
        {
          path: 'document',
          message: `It is ${what}: there are no activities in it`,
          remedy: 'Give the address of the activities, events or services themselves',
          effect: 'dropped',
        },
      ],
    }),
});

export const companions: readonly Format[] = COMPANIONS.map(({name, what, is}) => ({
  name,
  accepts: is,
  load: () => Promise.resolve(adapterOf(what)),
}));
