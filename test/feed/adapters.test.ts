/** Which adapter reads a document, and what an address is completed with. */
import {expect} from '@open-wc/testing';
import {formats} from '../../src/feed/adapters/index.js';
import {activity, answer, simple} from '../fixtures/feeds/lahella.js';
import {envelope, event, keyword, place} from '../fixtures/feeds/linked-events.js';
import {csv, workbook} from '../fixtures/feeds/sheet.js';
import {post} from '../fixtures/feeds/toimeksi.js';

const sheets = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
import {channel, organization, page, service} from '../fixtures/feeds/ptv.js';
import {page as rpde, SERIES, updated} from '../fixtures/feeds/openactive.js';

const formatOf = (json: unknown): string | undefined => formats.find((format) => format.accepts(json))?.name;

describe('the format of a document', () => {
  const cases: readonly (readonly [string, unknown, string | undefined])[] = [
    ['activities', {activities: []}, 'tarjotin'],
    ['events that are not a list', {events: null}, 'tarjotin'],
    ['version and context', {'@context': 'x', version: 1}, 'tarjotin'],
    ['an envelope of events', envelope([event('a')]), 'linked-events'],
    ['an empty envelope', envelope([]), 'linked-events'],
    ['a bare list of events', [event('a')], 'linked-events'],
    ['one event', event('a'), 'linked-events'],
    ['a list of places', envelope([place('p')]), 'linked-events'],
    ['a list of keywords', envelope([keyword('k', 'taide')]), 'linked-events'],
    ['a GraphQL answer', {data: {eventList: {meta: {}, data: [{id: 'a', startTime: null}]}}}, 'linked-events'],
    ['an answer of Lähellä', answer([activity()]), 'lahella'],
    ['an empty answer of Lähellä', answer([]), 'lahella'],
    ['one activity of Lähellä', activity(), 'lahella'],
    ['an activity for lahella-cli', simple, 'lahella'],
    ['the last page of OpenActive, without a license', {items: [], next: '/2'}, 'openactive'],
    ['posts of Toimeksi', [post('tm_activity')], 'toimeksi'],
    ['one post of Toimeksi', post('tm_volunteer'), 'toimeksi'],
    ['an error of WordPress', {code: 'rest_no_route', message: 'No', data: {status: 404}}, 'toimeksi'],
    ['posts of a blog', [post('post')], undefined],
    ['a sheet', csv('Nimi;Kunta\nJumppa;Laukaa\n'), 'sheet'],
    ['an Excel workbook', workbook([]), 'sheet'],
    ['a sheet of people', csv('Nimi;Puhelin\nX;1\n'), undefined],
    ['a page of OpenActive', rpde([updated('SessionSeries', 1, SERIES)]), 'openactive'],
    ['the last page of OpenActive', rpde([]), 'openactive'],
    ['one session of OpenActive', SERIES, 'openactive'],
    ['an answer of imin', {'imin:item': []}, 'openactive'],
    ['a list of sports', {'@context': 'https://openactive.io/', type: 'ConceptScheme', concept: []}, 'openactive'],
    ['an event of schema.org', {'@context': 'https://schema.org', '@type': 'Event', name: 'x'}, 'schema.org'],
    ['a graph', {'@context': 'http://schema.org/', '@graph': [{'@type': 'Service', name: 'x'}]}, 'schema.org'],
    ['a web page with JSON-LD', '<html><script type="application/ld+json">{}</script></html>', 'schema.org'],
    ['another envelope', {meta: {count: 1}, data: [{id: 1, title: 'x'}]}, undefined],
    ['a list of anything', [{title: 'x'}, 5, null], undefined],
    ['Open Referral', {total_items: 1, contents: [{id: '1', name: 'x', status: 'active'}]}, 'open-referral'],
    ['Open Referral UK 1', {totalElements: 1, content: [{id: 1, name: 'x', regular_schedules: []}]}, 'open-referral'],
    ['an empty list of Open Referral', {total_items: 0, empty: true, contents: []}, 'open-referral'],
    ['a list of services at locations', [{id: '1', service: {id: '1', name: 'x'}, location: {id: '2'}}], 'open-referral'],
    ['a package of tables', sheets({'data/services.csv': 'id,organization_id,name,status\n1,2,x,active'}), 'open-referral-csv'],
    ['tables in JSON', {'services.csv': [{id: '1', name: 'x'}]}, 'open-referral-csv'],
    ['a sheet of ours that is called as a table of theirs', sheets({'services.csv': 'id,name,price\n1,x,2'}), 'sheet'],
    ['telephones alone', sheets({'phones.csv': 'id,location_id,number\n1,2,014 000'}), 'open-referral-csv'],
    ['another page of content', {content: [{title: 'x'}], totalElements: 1}, undefined],
    ['a page of services of PTV', page([service(1)]), 'ptv'],
    ['an empty page of PTV', page([]), 'ptv'],
    ['a page of ids of PTV', page([{id: 'a', name: 'x'}]), 'ptv'],
    ['the ids of its first versions', {pageNumber: 1, pageSize: 10, pageCount: 1, guidList: ['a']}, 'ptv'],
    ['a list of channels of PTV', [null, channel(1, 'Phone')], 'ptv'],
    ['an organisation of PTV', organization(1), 'ptv'],
    ['a map of services of PTV', {a: service(1)}, 'ptv'],
    ['lists of PTV by name', {services: [service(1)], serviceChannels: []}, 'ptv'],
    ['a code list of PTV', [{Notation: 'P1', Label: {Fi: 'Asuminen'}, ConceptType: 'ptvserclass'}], 'ptv'],
    ['a code list of Suomi.fi', {meta: {code: 200}, results: [{codeValue: '005', prefLabel: {fi: 'Alajärvi'}}]}, 'code-list'],
    ['municipalities', [{municipalityCode: '005', names: [{language: 'fi', name: 'Alajärvi'}]}], 'ptv'],
    ['a schema', {$schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object'}, 'schema'],
    ['an OpenAPI description', {openapi: '3.1.0', paths: {}}, 'schema'],
    ['kinds of sports places', [{typeCode: 1120, name: 'Lähiliikuntapaikka', geometryType: 'Point'}], 'lipas'],
    ['a list of feeds', [{url: 'https://x.example/', label: 'x', organisationLabel: 'x'}], 'open-referral'],
    ['a list with services of another kind', {services: [{id: '1', name: 'x', status: 'active'}]}, undefined],
    ['a text', 'activities', undefined],
    ['null', null, undefined],
  ];
  for (const [what, json, name] of cases) it(`of ${what} is ${name}`, () => expect(formatOf(json)).to.equal(name));
});

const complete = async (address: string): Promise<string> => {
  let url = new URL(address);
  for (const format of formats) url = (await format.completeUrl?.(url)) ?? url;
  return url.href;
};

describe('the address of an Open Referral API', () => {
  for (const [address, parameters] of [
    ['https://api.example/v3/services', '?full=true&per_page=100'],
    ['https://api.example/v3/service_at_locations/', '?full=true&per_page=100'],
    ['https://api.example/v3/organizations', '?full=true&per_page=100&full_service=true'],
  ] as const) {
    it(`is completed: ${address}`, async () => expect(await complete(address)).to.equal(address + parameters));
  }

  for (const address of [
    'https://api.example/v3/services?taxonomy_id=a&full=false&per_page=20',
    'https://api.example/v3/services/6a1f3e08',
    'https://api.example/v3/taxonomy_terms',
  ]) {
    it(`is left alone: ${address}`, async () => expect(await complete(address)).to.equal(address));
  }
});

describe('the address of a Linked Events API', () => {
  it('is completed with what the list needs', async () => {
    const wanted =
      '?event_type=General,Course,Volunteering&include=location,keywords,audience&page_size=100&start=today';
    expect(await complete('https://api.example/v1/event/')).to.equal(`https://api.example/v1/event/${wanted}`);
    expect(await complete('https://api.example/v1/event')).to.equal(`https://api.example/v1/event${wanted}`);
  });

  it('keeps what the webmaster wrote', async () => {
    const address =
      'https://api.example/v1/event/?keyword=yso:p916&event_type=Course&include=location&page_size=20&days=7';
    expect(await complete(address)).to.equal(address);
  });

  for (const address of [
    'https://feeds.example/feed.json',
    'https://api.example/v1/event/linked:1/',
    'https://api.example/v1/place/?x=1',
  ]) {
    it(`is left alone: ${address}`, async () => expect(await complete(address)).to.equal(address));
  }
});

describe('the address of the Finnish Service Catalogue', () => {
  const API = 'https://ptv.example/api/v11';
  const ID = '11111111-2222-4333-8444-000000000001';

  for (const [address, completed] of [
    [`${API}/Service/list/organization?organizationId=${ID}`, `${API}/Service/list/organization?organizationId=${ID}&serviceWithGD=true`],
    [`${API}/Service/list/area/Municipality/code/179`, `${API}/Service/list/area/Municipality/code/179?serviceWithGD=true`],
    [`${API}/Service/list/area/Municipality/code/179?serviceWithGD=false`, `${API}/Service/list/area/Municipality/code/179?serviceWithGD=false`],
    [`${API}/Service/${ID}`, `${API}/Service/serviceWithGD/${ID}`],
    [`${API}/ServiceChannel/${ID}`, `${API}/ServiceChannel/${ID}`],
    [`${API}/Service/serviceClass?uri=x`, `${API}/Service/serviceClass?uri=x`],
  ] as const) {
    it(`asks with the national descriptions: ${address.replace(API, '')}`, async () => {
      let url = new URL(address);
      for (const format of formats) url = (await format.completeUrl?.(url)) ?? url;
      expect(url.href).to.equal(completed);
    });
  }
});
