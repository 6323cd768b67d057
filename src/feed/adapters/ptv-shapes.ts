import {isObject} from '../../lib/is-object.js';
import type {Fields, Kind, Shape} from './ptv-format.js';
import {fromImport} from './ptv-import.js';
import {objectsIn} from './fields.js';
import {fromTurku} from './ptv-turku.js';

const NAMES: Readonly<Record<Kind, string>> = {
  service: 'service',
  general: 'service',
  collection: 'service',
  reference: 'service',
  channel: 'serviceChannel',
  organization: 'organization',
};

/** Collections and general descriptions, and all of Kunta API, name their fields a little otherwise. */
function renamed(record: Fields, kind: Kind): Fields {
  const prefix = NAMES[kind];
  return {
    ...record,
    [`${prefix}Names`]: record[`${prefix}Names`] ?? record['serviceCollectionNames'] ?? record['names'],
    [`${prefix}Descriptions`]:
      record[`${prefix}Descriptions`] ?? record['serviceCollectionDescriptions'] ?? record['descriptions'],
    serviceChargeType: record['serviceChargeType'] ?? record['chargeType'],
  };
}

/** `[{Lang, Label}]` of the catalogue's own export of general descriptions. */
const labels = (list: unknown, type?: string): readonly Fields[] =>
  objectsIn(list).map(({Lang, Label}) => ({language: Lang, value: Label, type}));

const concepts = (list: unknown): readonly Fields[] =>
  objectsIn(list).map(({Key, Value}) => ({uri: Key, name: [{language: 'fi', value: Value}]}));

/** Types of descriptions by the fields of the export. */
const DESCRIPTIONS = {
  ShortDescription: 'Summary',
  BackgroundDescription: 'BackgroundDescription',
  Description: 'Description',
  UserInstructions: 'UserInstruction',
  DeadLineAdditionalInfo: 'DeadLine',
  ProcessingTimeAdditionalInfo: 'ProcessingTime',
  ValidityTimeAdditionalInfo: 'ValidityTime',
  ChargeTypeAdditionalInfo: 'ChargeTypeAdditionalInfo',
};

const fromGeneralImport = (record: Fields): Fields => ({
  id: record['Id'],
  type: record['ServiceType'],
  serviceChargeType: record['ChargeType'],
  serviceNames: labels(record['Name'], 'Name'),
  serviceDescriptions: Object.entries(DESCRIPTIONS).flatMap(([field, type]) => labels(record[field], type)),
  requirements: labels(record['ServiceRestrictions']),
  serviceClasses: concepts(record['ServiceClass']),
  ontologyTerms: concepts(record['OntologyTerm']),
  targetGroups: concepts(record['TargetGroup']),
  lifeEvents: concepts(record['LifeEvent']),
});

/** Any record of the catalogue with the fields of the open API v11. */
export function asInApi(record: unknown, kind: Kind, shape: Shape): Fields {
  if (!isObject(record)) return {};
  if (shape === 'turku') return fromTurku(record, kind);
  if (shape === 'import') return fromImport(record, kind);
  if (shape === 'general-import') return fromGeneralImport(record);
  return shape === 'kunta-api' || kind === 'collection' ? renamed(record, kind) : record;
}
