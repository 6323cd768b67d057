/** Every hostile value of ../shared in every field of a record of PTV: nothing is thrown, the service beside it is whole. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {describe, test} from 'node:test';
import {formats} from '../../src/feed/adapters/index.js';
import {adapter} from '../../src/feed/adapters/ptv.js';
import {DELETED, made, readValues} from '../fixtures/feeds/hostile-values.js';
import {
  address,
  channel,
  day,
  guid,
  hours,
  type Json,
  link,
  organization,
  phone,
  read,
  service,
} from '../fixtures/feeds/ptv.js';

const VALUES = '../shared/data/hostile/own/values-by-kind.json';
const skip = existsSync(VALUES) ? false : 'no ../shared';

const HOURS = hours([day('Monday', '08:00', '16:00')], {validFrom: '2026-01-01', validTo: '2099-01-01'});
const STREET = address()['streetAddress'] as Json;
const LOCATION = channel(2, 'ServiceLocation', {serviceHours: [HOURS]});
const SERVICE = service(2, {
  serviceChannels: [link(3, 'Talo')],
  ontologyTerms: [],
  keywords: [],
  lifeEvents: [{code: 'KE5'}],
});

/** A record in which one field, also of what is inside, has the value. */
const SETTERS: readonly (readonly [name: string, from: Json, set: (part: Json) => unknown])[] = [
  ['service', SERVICE, (part) => part],
  ['channel', LOCATION, (part) => part],
  ['organization', organization(2), (part) => part],
  ['address', address(), (part) => ({...LOCATION, addresses: [part]})],
  ['street', STREET, (part) => ({...LOCATION, addresses: [address({streetAddress: part})]})],
  ['hours', HOURS, (part) => ({...LOCATION, serviceHours: [part]})],
  ['exception', {...HOURS, serviceHourType: 'Exceptional'}, (part) => ({...LOCATION, serviceHours: [HOURS, part]})],
  [
    'opening',
    day('Monday', '08:00', '16:00', 'Friday'),
    (part) => ({...LOCATION, serviceHours: [hours([part], {serviceHourType: 'OverMidnight'})]}),
  ],
  ['phone', phone('400000001'), (part) => ({...LOCATION, phoneNumbers: [part]})],
  [
    'link',
    link(3, 'Talo', {serviceHours: [HOURS], contactDetails: {addresses: [address()]}}),
    (part) => ({...SERVICE, serviceChannels: [part]}),
  ],
  [
    'text',
    {language: 'fi', value: 'Kerho', type: 'Name'},
    (part) => ({...SERVICE, serviceNames: [part], serviceDescriptions: [part], keywords: [part]}),
  ],
  [
    'concept',
    {code: 'P1', uri: 'x', name: [{language: 'fi', value: 'x'}]},
    (part) => ({...SERVICE, serviceClasses: [part], targetGroups: [part], ontologyTerms: [part]}),
  ],
  ['page', {pageNumber: 1, pageCount: 1, itemList: [SERVICE]}, (part) => part],
];

const without = (object: Json, field: string): Json =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== field));

/** The service beside the records is whole, and what is not listed is said to be dropped. */
async function assertCounted(records: readonly unknown[], what: string): Promise<void> {
  const document = [service(1), ...records];
  const {items, problems} = await read(document);
  const beside = items.find((item) => item['@id'] === guid(1));
  assert.equal(beside?.name['fi'], 'Kerhotoiminta', what);
  const dropped = problems.filter(
    ({effect, path}) => effect === 'dropped' && !/^(?:terms|places|organizations)/.test(path),
  );
  assert.equal(items.length + dropped.length, adapter.count?.(document), what);
}

describe('hostile values in PTV', {skip}, () => {
  const values = skip ? [] : [...readValues(VALUES).values()].flat();
  for (const [name, from, set] of SETTERS) {
    test(name, async () => {
      for (const field of Object.keys(from)) {
        const records = values.map((value, index) => {
          const hostile = made(value);
          const record = set(hostile === DELETED ? without(from, field) : {...from, [field]: hostile}) as Json;
          for (const format of formats) format.accepts(record);
          // Of its own, for of two with the same the first is read.
          return record['id'] === guid(2) ? {...record, id: guid(1000 + index)} : record;
        });
        // To read a document takes longer than to read a record of it; a page is a document.
        const documents = name === 'page' ? records.map((record) => [record]) : [records];
        for (const [index, document] of documents.entries()) {
          await assertCounted(document, `${name}.${field} ${documents.length > 1 ? values[index]?.id : ''}`);
        }
      }
    });
  }
});
