/** What a visitor gets of the other records of Linked Events, and of series, pages and the proxy. */
import {expect} from '@open-wc/testing';
import {readFeed} from '../../src/feed/load.js';
import {createPause} from '../../src/lib/pause.js';
import {API, envelope, event, keyword, noFetch, place, read, reference} from '../fixtures/feeds/linked-events.js';

describe('a series of Linked Events', () => {
  const head = event('linked:10', {
    super_event_type: 'recurring',
    start_time: '2026-11-01T10:00:00Z',
    sub_events: [reference('event', 'linked:11')],
  });
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

  it('whose parts are inside its head and beside it has each once', async () => {
    const {items, problems} = await read(envelope([{...head, sub_events: [{...part, super_event: null}, part]}, part]));
    expect(items.map((item) => [item['@id'], item.superEvent])).to.deep.equal([
      ['linked:10', undefined],
      ['linked:11', 'linked:10'],
    ]);
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

  const words = [
    keyword('yso:p2851', 'taide', {alt_labels: ['kuvataide', 'konst']}),
    keyword('yso:p4354', 'lapset (ikäryhmät)'),
    keyword('linked:own', 'harrastajat', {alt_labels: ['puuhaajat']}),
  ];

  it('a list of keywords is one of themes and audiences, without brackets', async () => {
    expect((await read(envelope(words.slice(0, 2)))).terms).to.deep.equal([
      {
        '@id': 'yso:p2851',
        inDefinedTermSet: 'theme',
        name: {fi: 'taide'},
        alternateName: {'': ['kuvataide', 'konst']},
        sameAs: 'http://www.yso.fi/onto/yso/p2851',
      },
      {
        '@id': 'yso:p4354',
        inDefinedTermSet: 'audience',
        name: {fi: 'lapset'},
        sameAs: 'http://www.yso.fi/onto/yso/p4354',
      },
    ]);
  });

  it('keywords of events are our themes and audiences, those that we do not have under their own names, which is told', async () => {
    const feed = await read(envelope([event('linked:1', {keywords: words.slice(0, 2), audience: words.slice(2)})]));
    const own = 'linked-events:audience/linked:own';
    expect(feed.items[0]?.theme).to.deep.equal(['theme/taide']);
    expect(feed.items[0]?.audience).to.deep.equal(['audience/lapset', own]);
    expect(feed.terms.find((term) => term['@id'] === own)).to.deep.equal({
      '@id': own,
      inDefinedTermSet: 'audience',
      name: {fi: 'harrastajat'},
      alternateName: {'': ['puuhaajat']},
    });
    expect(feed.problems.map(({path, effect}) => [path, effect])).to.deep.equal([['audience linked:own', 'mended']]);
  });

  it('a keyword that we know by another name is still found by its own', async () => {
    const [own] = [keyword('koe:5', 'näyttelyt', {alt_labels: ['avajaiset']})];
    const {items, terms, problems} = await read(envelope([event('linked:1', {keywords: [own]})]));
    expect(items[0]?.theme).to.deep.equal(['theme/taide']);
    expect(items[0]?.phenomenon).to.deep.equal(['koe:5']);
    expect(terms.find((term) => term['@id'] === 'koe:5')?.alternateName).to.deep.equal({'': ['avajaiset']});
    expect(problems).to.deep.equal([]);
  });

  it('organisations are read too', async () => {
    const organization = {
      id: 'ahjo:1',
      data_source: 'ahjo',
      classification: 'org:1',
      name: 'Kulttuuripalvelu',
      sub_organizations: [],
    };
    expect((await read(envelope([organization]))).organizations).to.deep.equal([
      {'@id': 'ahjo:1', name: {'': 'Kulttuuripalvelu'}},
    ]);
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
    const keywords = [
      reference('keyword', 'yso:p2851'),
      reference('keyword', 'yso:p1'),
      {'@id': 'https://other.example/v1/keyword/yso:p2/'},
    ];
    const feed = await read(envelope([event('linked:1', {keywords}), event('linked:2', {keywords})]), fetchJson);
    expect(asked).to.deep.equal([`${API}/place/tprek:1/`, `${API}/keyword/yso:p2851/`, `${API}/keyword/yso:p1/`]);
    expect(feed.places.map((found) => found['@id'])).to.deep.equal(['tprek:1']);
    expect(feed.terms.map((found) => found['@id'])).to.deep.equal(['theme/taide', 'yso:p2851']);
    expect(feed.items[0]?.theme).to.deep.equal(['theme/taide']);
    expect(feed.problems.map(({path, message}) => [path, message])).to.deep.equal([
      ['theme yso:p1', 'No word of ours for it, in 2 places: not shown'],
      ['theme yso:p2', 'No word of ours for it, in 2 places: not shown'],
    ]);
  });

  it('are fetched a hundred at most', async () => {
    let requests = 0;
    const fetchJson = (): Promise<unknown> => Promise.reject(new Error(String(++requests)));
    await read(
      envelope(
        [...Array(150).keys()].map((index) =>
          event(`linked:${index}`, {location: reference('place', `tprek:${index}`)}),
        ),
      ),
      fetchJson,
    );
    expect(requests).to.equal(100);
  });
});

describe('what Linked Events has that is not shown', () => {
  const hidden: readonly (readonly [what: string, record: unknown, reason: string, effect?: string])[] = [
    [
      'deleted events',
      {id: 'x', name: {fi: 'POISTETTU'}, deleted: true, replaced_by: null, data_source: 'x', event_status: null},
      'it is deleted',
    ],
    ['replaced events', event('x', {replaced_by: `${API}/event/y/`}), 'another event replaces it'],
    ['drafts', event('x', {publication_status: 'draft'}), 'it is a draft'],
    [
      'pictures',
      {id: 1, data_source: 'x', url: 'https://kuvat.example/1.jpg', '@type': 'ImageObject'},
      'a picture alone is no event',
      'mended',
    ],
    ['null', null, 'it is no event, place or keyword'],
  ];
  for (const [what, record, reason, effect = 'dropped'] of hidden) {
    it(`${what}, and it is told`, async () => {
      const feed = await read(envelope([event('linked:1'), record]));
      expect(feed.items).to.have.length(1);
      expect(feed.problems.map(({path, message, effect}) => [path, message, effect])).to.deep.equal([
        ['data[1]', `Left out: ${reason}`, effect],
      ]);
    });
  }

  it('the same event twice is kept apart by the checks', async () => {
    const feed = await read(envelope([event('linked:1'), event('linked:1')]));
    expect(feed.items.map((item) => item['@id'])).to.deep.equal(['linked:1', 'linked:1~2']);
  });
});

describe('pages of Linked Events', () => {
  const nextOf = async (json: unknown) =>
    (await readFeed(json, {url: `${API}/event/`, pause: createPause(), fetchJson: noFetch})).next;
  it('say where the next one is', async () => {
    expect(await nextOf(envelope([event('a')], `${API}/event/?page=2`))).to.equal(`${API}/event/?page=2`);
    expect(await nextOf(envelope([event('a')]))).to.equal(undefined);
    expect(await nextOf([event('a')])).to.equal(undefined);
  });
});

describe('the GraphQL proxy of Helsinki', () => {
  it('is read as the API it stands before', async () => {
    const camel = {
      id: 'linked:1',
      internalId: `${API}/event/linked:1/`,
      typeId: 'Course',
      __typename: 'EventDetails',
      startTime: '2026-11-24T15:30:00Z',
      endTime: null,
      name: {fi: 'Ompelukerho', sv: null, __typename: 'LocalizedObject'},
      shortDescription: {fi: 'Ommellaan.', __typename: 'LocalizedObject'},
      location: {
        id: 'tprek:1',
        name: {fi: 'Talo', __typename: 'LocalizedObject'},
        streetAddress: {fi: 'Kulmatie 3'},
        divisions: [{type: 'muni', name: {fi: 'Espoo'}}],
      },
      keywords: [{id: 'yso:p2851', name: {fi: 'taide', __typename: 'LocalizedObject'}}],
      offers: [{isFree: true}],
      superEvent: {internalId: `${API}/event/linked:9/`},
    };
    const feed = await read({data: {eventList: {meta: {count: 1, next: null}, data: [camel]}}});
    expect(feed.items[0]).to.deep.include({
      '@id': 'linked:1',
      kind: 'activity',
      name: {fi: 'Ompelukerho'},
      summary: {fi: 'Ommellaan.'},
      location: ['tprek:1'],
      theme: ['theme/taide'],
      isAccessibleForFree: true,
      startDate: '2026-11-24T15:30:00Z',
      superEvent: 'linked:9',
    });
    expect(feed.places[0]?.address).to.deep.equal({streetAddress: {fi: 'Kulmatie 3'}, addressLocality: {fi: 'Espoo'}});
    expect(feed.problems).to.deep.equal([]);
  });
});
