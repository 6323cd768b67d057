/** What a caller gets of feeds in other formats: the right adapter, and everything a visitor needs from it. */
import {expect} from '@open-wc/testing';
import {formats} from '../../src/feed/adapters/index.js';
import {readFeed} from '../../src/feed/load.js';
import type {Feed, Item} from '../../src/feed/types.js';
import {createPause} from '../../src/lib/pause.js';
import {API, envelope, event, keyword, place, reference} from '../fixtures/feeds/linked-events.js';

const noFetch = (url: string): Promise<unknown> => Promise.reject(new Error(`No request was expected to ${url}`));

const read = async (json: unknown, fetchJson = noFetch): Promise<Feed> =>
  (await readFeed(json, {url: `${API}/event/`, pause: createPause(), fetchJson})).feed;

async function itemOf(more: Readonly<Record<string, unknown>>): Promise<Item> {
  const feed = await read(envelope([event('linked:1', more)]));
  expect(feed.problems).to.deep.equal([]);
  const [item] = feed.items;
  if (!item) throw new Error('The event was left out');
  return item;
}

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
    ['another envelope', {meta: {count: 1}, data: [{id: 1, title: 'x'}]}, undefined],
    ['a list of anything', [{title: 'x'}, 5, null], undefined],
    ['Open Referral', {total_items: 1, contents: [{id: '1', name: 'x', status: 'active'}]}, undefined],
    ['a text', 'activities', undefined],
    ['null', null, undefined],
  ];
  for (const [what, json, name] of cases) it(`of ${what} is ${name}`, () => expect(formatOf(json)).to.equal(name));
});

describe('the address of a Linked Events API', () => {
  const complete = (address: string): string =>
    formats.reduce((url, format) => format.completeUrl?.(url) ?? url, new URL(address)).href;

  it('is completed with what the list needs', () => {
    const wanted = '?event_type=General,Course,Volunteering&include=location,keywords,audience&page_size=100&start=today';
    expect(complete('https://api.example/v1/event/')).to.equal(`https://api.example/v1/event/${wanted}`);
    expect(complete('https://api.example/v1/event')).to.equal(`https://api.example/v1/event${wanted}`);
  });

  it('keeps what the webmaster wrote', () => {
    const address = 'https://api.example/v1/event/?keyword=yso:p916&event_type=Course&include=location&page_size=20&days=7';
    expect(complete(address)).to.equal(address);
  });

  for (const address of ['https://feeds.example/feed.json', 'https://api.example/v1/event/linked:1/', 'https://api.example/v1/place/?x=1']) {
    it(`is left alone: ${address}`, () => expect(complete(address)).to.equal(address));
  }
});

describe('an event of Linked Events', () => {
  it('has its texts, times, organiser and links', async () => {
    const feed = await read(envelope([event('linked:1')]));
    expect(feed.items).to.deep.equal([
      {
        '@id': 'linked:1',
        kind: 'event',
        name: {fi: 'Laulun ilta', sv: 'Sångkväll'},
        summary: {fi: 'Lauletaan yhdessä.'},
        description: {fi: 'Lauletaan yhdessä.\n\nKahvit.'},
        provider: ['provider:Kulmakunnan laulajat ry'],
        location: ['tprek:1'],
        attendanceMode: 'onsite',
        theme: [],
        audience: [],
        inLanguage: ['fi'],
        isAccessibleForFree: true,
        startDate: '2026-11-24T15:30:00Z',
        endDate: '2026-11-24T17:00:00Z',
        eventStatus: 'EventScheduled',
        url: 'https://laulajat.example/',
        dateModified: '2026-11-01T10:00:00.123456Z',
      },
    ]);
    expect(feed.organizations).to.deep.equal([{'@id': 'provider:Kulmakunnan laulajat ry', name: {fi: 'Kulmakunnan laulajat ry'}}]);
    expect(feed.problems).to.deep.equal([]);
  });

  for (const [type, kind] of [['General', 'event'], ['Course', 'activity'], ['Volunteering', 'activity'], ['Hobbies', 'activity'], [undefined, 'event']] as const) {
    it(`of type ${type} is an ${kind}`, async () => expect((await itemOf({type_id: type})).kind).to.equal(kind));
  }

  it('of volunteering says so', async () => expect((await itemOf({type_id: 'Volunteering'})).volunteering).to.be.true);

  it('without a named organiser refers to its publisher', async () => expect((await itemOf({provider: null})).provider).to.deep.equal(['ahjo:1']));

  it('postponed has no time', async () => {
    const item = await itemOf({event_status: 'EventPostponed', start_time: null, end_time: null});
    expect(item).to.include({eventStatus: 'EventPostponed'}).and.not.have.any.keys('startDate', 'endDate');
  });

  const dates: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly unknown[]])[] = [
    ['as dates stays so', {start_time: '2026-11-24', end_time: '2026-11-26'}, ['2026-11-24', '2026-11-26']],
    ['without clocks is the days in Helsinki, the end before midnight',
      {start_time: '2026-11-23T22:00:00Z', has_start_time: false, end_time: '2026-11-26T22:00:00Z', has_end_time: false}, ['2026-11-24', '2026-11-26']],
    ['of one day without clocks has no end',
      {start_time: '2026-11-23T22:00:00Z', has_start_time: false, end_time: '2026-11-24T22:00:00Z', has_end_time: false}, ['2026-11-24', undefined]],
    ['with a start and no clock for the end of that day has no end',
      {start_time: '2026-11-24T15:00:00Z', has_start_time: true, end_time: '2026-11-24T22:00:00Z', has_end_time: false}, ['2026-11-24T15:00:00Z', undefined]],
    ['with an unknown end has none', {end_time: null}, ['2026-11-24T15:30:00Z', undefined]],
  ];
  for (const [what, times, expected] of dates) {
    it(what, async () => {
      const {startDate, endDate} = await itemOf(times);
      expect([startDate, endDate]).to.deep.equal(expected);
    });
  }

  it('on the net is online and nowhere', async () => {
    const item = await itemOf({location: reference('place', 'helsinki:internet'), location_extra_info: {fi: 'Linkki tulee sähköpostiin'}});
    expect(item).to.include({attendanceMode: 'online'});
    expect(item.location).to.deep.equal([]);
    expect(item.locationNote).to.deep.equal({fi: 'Linkki tulee sähköpostiin'});
  });

  it('in a place and on the net is both', async () => {
    const item = await itemOf({is_virtualevent: true, virtualevent_url: 'https://etana.example/huone'});
    expect(item).to.include({attendanceMode: 'mixed', onlineUrl: 'https://etana.example/huone'});
  });

  it('has prices as numbers where they are, in words where not', async () => {
    const item = await itemOf({
      offers: [
        {is_free: false, price: {fi: '5 €'}, description: {fi: 'kerta'}, info_url: {fi: 'https://liput.example/'}},
        {is_free: false, price: {fi: '<p>5–15 €</p>', sv: '5–15 euro'}, description: {fi: 'ovelta'}},
        {is_free: false, price: null, description: null},
      ],
    });
    expect(item.isAccessibleForFree).to.be.false;
    expect(item.offers).to.deep.equal([
      {price: 5, priceCurrency: 'EUR', description: {fi: 'kerta'}, url: 'https://liput.example/'},
      {description: {fi: '5–15 €\n\novelta', sv: '5–15 euro'}},
    ]);
  });

  it('that says nothing of the price is neither free nor not', async () =>
    expect(await itemOf({offers: []})).to.not.have.any.keys('isAccessibleForFree', 'offers'));

  it('has its registration', async () => {
    const item = await itemOf({
      external_links: [{name: 'facebook', link: 'https://muu.example/'}, {name: 'registration', link: 'https://ilmo.example/1'}],
      enrolment_start_time: '2026-10-01T06:00:00Z',
      enrolment_end_time: '2026-11-20T20:00:00Z',
      maximum_attendee_capacity: 30,
      remaining_attendee_capacity: 0,
    });
    expect(item.registration).to.deep.equal({
      url: 'https://ilmo.example/1', opens: '2026-10-01T06:00:00Z', closes: '2026-11-20T20:00:00Z', maximumAttendeeCapacity: 30, remainingAttendeeCapacity: 0,
    });
    expect((await itemOf({enrolment_url: 'https://ilmo.example/2'})).registration).to.deep.equal({url: 'https://ilmo.example/2'});
  });

  for (const [from, to, expected] of [['9', '11', '9-11'], [0, 6, '0-6'], [65, null, '65-'], [null, 18, '-18'], [null, null, undefined]] as const) {
    it(`for ages ${from} to ${to} is for ${expected}`, async () =>
      expect((await itemOf({audience_min_age: from, audience_max_age: to})).typicalAgeRange).to.equal(expected));
  }

  it('shows a picture that is for the event alone with an event only', async () => {
    const images = [
      {url: 'https://kuvat.example/1.jpg', license: 'event_only', alt_text: {fi: 'Kuoro'}, photographer_name: 'Kuvaaja'},
      {url: 'https://kuvat.example/2.jpg', license: 'cc_by', alt_text: 'Sali'},
    ];
    expect((await itemOf({images})).image).to.deep.equal([
      {url: 'https://kuvat.example/1.jpg', alt: {fi: 'Kuoro'}, license: 'event_only', creditText: 'Kuvaaja'},
      {url: 'https://kuvat.example/2.jpg', alt: {'': 'Sali'}, license: 'cc_by'},
    ]);
    expect((await itemOf({images, type_id: 'Course'})).image).to.have.length(1);
  });

  it('leaves out Finnish copies in other languages', async () => {
    const item = await itemOf({name: {fi: 'Vesijumppa', sv: 'Vesijumppa', en: 'Water exercise'}});
    expect(item.name).to.deep.equal({fi: 'Vesijumppa', en: 'Water exercise'});
  });

  it('tells how to reach its organiser', async () =>
    expect((await itemOf({provider_contact_info: {fi: 'Puh. 09 000 1234'}})).contactPoint).to.deep.equal([{name: {fi: 'Puh. 09 000 1234'}}]));

  it('whose place is words alone is at the address in them', async () => {
    const feed = await read(envelope([event('linked:1', {location: null, location_extra_info: {fi: 'Kulmatie 3 B, 20100 Turku / Kulmala', sv: 'Kulmatie 3 B, 20100 Turku / Kulmala'}})]));
    expect(feed.places).to.deep.equal([
      {
        '@id': 'address:Kulmatie 3 B, 20100 Turku / Kulmala',
        name: {fi: 'Kulmatie 3 B, 20100 Turku / Kulmala'},
        address: {streetAddress: {fi: 'Kulmatie 3 B'}, postalCode: '20100', addressLocality: {fi: 'Turku'}},
      },
    ]);
    expect(feed.items[0]?.location).to.deep.equal([feed.places[0]?.['@id']]);
  });
});

describe('a series of Linked Events', () => {
  const head = event('linked:10', {super_event_type: 'recurring', start_time: '2026-11-01T10:00:00Z', sub_events: [reference('event', 'linked:11')]});
  const part = event('linked:11', {super_event: reference('event', 'linked:10')});

  it('is a head and its parts', async () => {
    const {items} = await read(envelope([head, part]));
    expect(items.map((item) => [item['@id'], item.superEventType, item.superEvent])).to.deep.equal([
      ['linked:10', 'recurring', undefined],
      ['linked:11', undefined, 'linked:10'],
    ]);
  });

  it('whose parts are inside its head is the same', async () => {
    const {items, problems} = await read(envelope([{...head, sub_events: [part]}]));
    expect(items.map((item) => item['@id'])).to.deep.equal(['linked:10', 'linked:11']);
    expect(problems).to.deep.equal([]);
  });
});

describe('places and keywords of Linked Events', () => {
  it('a place has its municipality, position and address', async () => {
    expect((await read(envelope([place('tprek:1')]))).places).to.deep.equal([
      {
        '@id': 'tprek:1',
        name: {fi: 'Kulmakunnan talo', sv: 'Hörnbygården'},
        address: {streetAddress: {fi: 'Kulmatie 3'}, postalCode: '00990', addressLocality: {fi: 'Espoo', sv: 'Esbo'}},
        geo: {latitude: 60.21, longitude: 25.01},
        telephone: '09 000 1234',
        url: 'https://talo.example/',
      },
    ]);
  });

  it('a place without divisions is in its town, one without a position nowhere on the map', async () => {
    const [first] = (await read(envelope([place('tprek:1', {divisions: [], position: null})]))).places;
    expect(first?.address?.addressLocality).to.deep.equal({fi: 'Helsinki'});
    expect(first).to.not.have.property('geo');
  });

  it('keywords are themes or audiences, without brackets', async () => {
    const words = [
      keyword('yso:p2851', 'taide', {alt_labels: ['kuvataide', 'konst']}),
      keyword('yso:p4354', 'lapset (ikäryhmät)'),
      keyword('linked:own', 'harrastajat'),
    ];
    const feed = await read(envelope([event('linked:1', {keywords: words.slice(0, 2), audience: words.slice(2)})]));
    expect(feed.items[0]?.theme).to.deep.equal(['yso:p2851']);
    expect(feed.items[0]?.audience).to.deep.equal(['yso:p4354', 'linked:own']);
    expect(feed.terms).to.deep.equal([
      {'@id': 'yso:p2851', inDefinedTermSet: 'theme', name: {fi: 'taide'}, alternateName: {'': ['kuvataide', 'konst']}, sameAs: 'http://www.yso.fi/onto/yso/p2851'},
      {'@id': 'yso:p4354', inDefinedTermSet: 'audience', name: {fi: 'lapset'}, sameAs: 'http://www.yso.fi/onto/yso/p4354'},
      {'@id': 'linked:own', inDefinedTermSet: 'audience', name: {fi: 'harrastajat'}},
    ]);
  });

  it('organisations are read too', async () => {
    const organization = {id: 'ahjo:1', data_source: 'ahjo', classification: 'org:1', name: 'Kulttuuripalvelu', sub_organizations: []};
    expect((await read(envelope([organization]))).organizations).to.deep.equal([{'@id': 'ahjo:1', name: {'': 'Kulttuuripalvelu'}}]);
  });

  it('that are only referred to are fetched once each, from the same origin alone', async () => {
    const asked: string[] = [];
    const answers = new Map<string, unknown>([
      [`${API}/place/tprek:1/`, place('tprek:1')],
      [`${API}/keyword/yso:p2851/`, keyword('yso:p2851', 'taide')],
    ]);
    const fetchJson = (url: string): Promise<unknown> => {
      asked.push(url);
      return answers.has(url) ? Promise.resolve(answers.get(url)) : Promise.reject(new Error('404'));
    };
    const keywords = [reference('keyword', 'yso:p2851'), reference('keyword', 'yso:p1'), {'@id': 'https://other.example/v1/keyword/yso:p2/'}];
    const feed = await read(envelope([event('linked:1', {keywords}), event('linked:2', {keywords})]), fetchJson);
    expect(asked).to.deep.equal([`${API}/place/tprek:1/`, `${API}/keyword/yso:p2851/`, `${API}/keyword/yso:p1/`]);
    expect(feed.places.map((found) => found['@id'])).to.deep.equal(['tprek:1']);
    expect(feed.terms.map((found) => found['@id'])).to.deep.equal(['yso:p2851']);
    expect(feed.items[0]?.theme).to.deep.equal(['yso:p2851', 'yso:p1', 'yso:p2']);
    expect(feed.problems).to.deep.equal([]);
  });

  it('are fetched a hundred at most', async () => {
    let requests = 0;
    const fetchJson = (): Promise<unknown> => Promise.reject(new Error(String(++requests)));
    await read(envelope([...Array(150).keys()].map((index) => event(`linked:${index}`, {location: reference('place', `tprek:${index}`)}))), fetchJson);
    expect(requests).to.equal(100);
  });
});

describe('what Linked Events has that is not shown', () => {
  const hidden: readonly (readonly [string, unknown, string])[] = [
    ['deleted events', {id: 'x', name: {fi: 'POISTETTU'}, deleted: true, replaced_by: null, data_source: 'x', event_status: null}, 'it is deleted'],
    ['replaced events', event('x', {replaced_by: `${API}/event/y/`}), 'another event replaces it'],
    ['drafts', event('x', {publication_status: 'draft'}), 'it is a draft'],
    ['pictures', {id: 1, data_source: 'x', url: 'https://kuvat.example/1.jpg', '@type': 'ImageObject'}, 'it is no event, place or keyword'],
    ['null', null, 'it is no event, place or keyword'],
  ];
  for (const [what, record, reason] of hidden) {
    it(`${what}, and it is told`, async () => {
      const feed = await read(envelope([event('linked:1'), record]));
      expect(feed.items).to.have.length(1);
      expect(feed.problems.map(({path, message, effect}) => [path, message, effect])).to.deep.equal([['data[1]', `Left out: ${reason}`, 'dropped']]);
    });
  }

  it('the same event twice is kept apart by the checks', async () => {
    const feed = await read(envelope([event('linked:1'), event('linked:1')]));
    expect(feed.items.map((item) => item['@id'])).to.deep.equal(['linked:1', 'linked:1~2']);
  });
});

describe('pages of Linked Events', () => {
  const nextOf = async (json: unknown) => (await readFeed(json, {url: `${API}/event/`, pause: createPause(), fetchJson: noFetch})).next;
  it('say where the next one is', async () => {
    expect(await nextOf(envelope([event('a')], `${API}/event/?page=2`))).to.equal(`${API}/event/?page=2`);
    expect(await nextOf(envelope([event('a')]))).to.equal(undefined);
    expect(await nextOf([event('a')])).to.equal(undefined);
  });
});

describe('the GraphQL proxy of Helsinki', () => {
  it('is read as the API it stands before', async () => {
    const camel = {
      id: 'linked:1', internalId: `${API}/event/linked:1/`, typeId: 'Course', __typename: 'EventDetails', startTime: '2026-11-24T15:30:00Z', endTime: null,
      name: {fi: 'Ompelukerho', sv: null, __typename: 'LocalizedObject'}, shortDescription: {fi: 'Ommellaan.', __typename: 'LocalizedObject'},
      location: {id: 'tprek:1', name: {fi: 'Talo', __typename: 'LocalizedObject'}, streetAddress: {fi: 'Kulmatie 3'}, divisions: [{type: 'muni', name: {fi: 'Espoo'}}]},
      keywords: [{id: 'yso:p2851', name: {fi: 'taide', __typename: 'LocalizedObject'}}], offers: [{isFree: true}], superEvent: {internalId: `${API}/event/linked:9/`},
    };
    const feed = await read({data: {eventList: {meta: {count: 1, next: null}, data: [camel]}}});
    expect(feed.items[0]).to.deep.include({
      '@id': 'linked:1', kind: 'activity', name: {fi: 'Ompelukerho'}, summary: {fi: 'Ommellaan.'}, location: ['tprek:1'], theme: ['yso:p2851'],
      isAccessibleForFree: true, startDate: '2026-11-24T15:30:00Z', superEvent: 'linked:9',
    });
    expect(feed.places[0]?.address).to.deep.equal({streetAddress: {fi: 'Kulmatie 3'}, addressLocality: {fi: 'Espoo'}});
    expect(feed.problems).to.deep.equal([]);
  });
});
