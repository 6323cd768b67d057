/** Which adapter reads a document, and what an address is completed with. */
import {expect} from '@open-wc/testing';
import {formats} from '../../src/feed/adapters/index.js';
import {envelope, event, keyword, place} from '../fixtures/feeds/linked-events.js';
import {page, SERIES, updated} from '../fixtures/feeds/openactive.js';

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
    ['a page of OpenActive', page([updated('SessionSeries', 1, SERIES)]), 'openactive'],
    ['the last page of OpenActive', page([]), 'openactive'],
    ['one session of OpenActive', SERIES, 'openactive'],
    ['an answer of imin', {'imin:item': []}, 'openactive'],
    ['a list of sports', {'@context': 'https://openactive.io/', type: 'ConceptScheme', concept: []}, undefined],
    ['an event of schema.org', {'@context': 'https://schema.org', '@type': 'Event', name: 'x'}, 'schema.org'],
    ['a graph', {'@context': 'http://schema.org/', '@graph': [{'@type': 'Service', name: 'x'}]}, 'schema.org'],
    ['a web page with JSON-LD', '<html><script type="application/ld+json">{}</script></html>', 'schema.org'],
    ['another envelope', {meta: {count: 1}, data: [{id: 1, title: 'x'}]}, undefined],
    ['a list of anything', [{title: 'x'}, 5, null], undefined],
    ['Open Referral', {total_items: 1, contents: [{id: '1', name: 'x', status: 'active'}]}, undefined],
    ['a text', 'activities', undefined],
    ['null', null, undefined],
  ];
  for (const [what, json, name] of cases) it(`of ${what} is ${name}`, () => expect(formatOf(json)).to.equal(name));
});

describe('the address of a Linked Events API', () => {
  const complete = async (address: string): Promise<string> => {
    let url = new URL(address);
    for (const format of formats) url = (await format.completeUrl?.(url)) ?? url;
    return url.href;
  };

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
