/** JSON-LD of web pages and of feeds, as a resident meets it. */
import {expect} from '@open-wc/testing';
import {adapter} from '../../src/feed/adapters/schema-org.js';
import {schemaOrg} from '../../src/feed/adapters/schema-org-format.js';
import {readFeed} from '../../src/feed/load.js';
import type {Feed, Item} from '../../src/feed/types.js';
import {createPause} from '../../src/lib/pause.js';

const CONTEXT = 'https://schema.org';
const context = {
  url: 'https://yhdistys.example/',
  pause: createPause(),
  fetchJson: () => Promise.reject(new Error('offline')),
};
const read = async (json: unknown): Promise<Feed> => (await readFeed(json, context)).feed;

async function readEvent(fields: Readonly<Record<string, unknown>>): Promise<{item: Item; feed: Feed}> {
  const feed = await read({'@context': CONTEXT, '@type': 'Event', name: 'Ilta', ...fields});
  const [item] = feed.items;
  if (!item) throw new Error('The event was left out');
  return {item, feed};
}

const script = (text: string, type = '"application/ld+json"') => `<script type=${type}>${text}</script>`;

const PAGE = `<!doctype html><html lang="fi"><head><title>Sivu</title>
<!-- ${script('{"@type":"Event","name":"Kommentissa"}')} -->
<script>window.x = '{"@type":"Event"}';</script>
${script(
  JSON.stringify({
    '@context': CONTEXT,
    '@graph': [
      {'@type': 'WebPage', '@id': '#sivu', name: 'Sivu'},
      {'@type': ['Organization', 'NGO'], '@id': '#me', name: 'Harjun kuoro'},
      {'@type': 'Place', '@id': '#talo', name: 'Kuorotalo', address: 'Kirkkokatu 1, 40100 Jyväskylä'},
      {
        '@type': 'MusicEvent',
        '@id': '#1',
        name: 'Laulu &amp; kahvi',
        startDate: '2027-05-05T18:00',
        organizer: {'@id': '#me'},
        location: {'@id': '#talo'},
      },
    ],
  }),
)}
${script('//<![CDATA[\n{"@context":"http://schema.org","@type":"http://schema.org/SportsEvent","schema:name":"Hölkkä","schema:startDate":"2027-06-01",}\n//]]>', "'application/ld+json' class='x'")}
${script('{"@type": "Event", "name": ')}
</head><body></body></html>`;

describe('a web page', () => {
  it('gives the events of all its scripts; a broken one is told', async () => {
    const {items, problems, organizations, places} = await read(PAGE);
    expect(items.map(({name, startDate}) => [name['fi'], startDate])).to.deep.equal([
      ['Laulu & kahvi', '2027-05-05T18:00'],
      ['Hölkkä', '2027-06-01'],
    ]);
    expect(items[0]?.provider).to.deep.equal(['#me']);
    expect(items.map(({theme}) => theme)).to.deep.equal([['theme/musiikki'], ['theme/liikunta']]);
    expect(organizations[0]?.name).to.deep.equal({fi: 'Harjun kuoro'});
    expect(places[0]?.address).to.deep.equal({
      streetAddress: {fi: 'Kirkkokatu 1'},
      postalCode: '40100',
      addressLocality: {fi: 'Jyväskylä'},
    });
    expect(problems.map(({effect}) => effect)).to.deep.equal(['dropped']);
    expect(adapter.count?.(PAGE)).to.equal(3);
  });

  // Where each tag were looked for to the end of the page, this would last beyond the runner's limit.
  it('of hostile length comes to an end', async () => {
    const {items} = await read(`<html>${script('{}')}${'<script '.repeat(200_000)}${'<!--'.repeat(200_000)}`);
    expect(items).to.deep.equal([]);
  });
});

describe('an event', () => {
  it('keeps its times as precise as they are', async () => {
    for (const startDate of ['2027-05-05', '2027-05-05T18:00', '2027-05-05T18:00:00+03:00'])
      expect((await readEvent({startDate})).item.startDate).to.equal(startDate);
    const {item} = await readEvent({startDate: '2027-05-05T00:00:00+03:00', endDate: '2027-05-06T23:59:59+03:00'});
    expect([item.startDate, item.endDate]).to.deep.equal(['2027-05-05', '2027-05-06']);
  });

  it('ends when its duration says so', async () => {
    expect((await readEvent({startDate: '2027-05-05T18:00', duration: 'PT1H30M'})).item.endDate).to.equal(
      '2027-05-05T19:30',
    );
  });

  it('shows a date in words', async () => {
    const {item} = await readEvent({startDate: 'toukokuun ensimmäisenä lauantaina'});
    expect(item.eventSchedule?.[0]?.description).to.deep.equal({'': 'toukokuun ensimmäisenä lauantaina'});
  });

  it('that has been moved or put on the net says so', async () => {
    expect((await readEvent({previousStartDate: '2027-01-01', startDate: '2027-02-01'})).item.eventStatus).to.equal(
      'EventRescheduled',
    );
    const {item} = await readEvent({
      eventStatus: 'https://schema.org/EventMovedOnline',
      location: {'@type': 'VirtualLocation', url: 'https://video.example/'},
    });
    expect([item.eventStatus, item.attendanceMode, item.onlineUrl]).to.deep.equal([
      'EventScheduled',
      'online',
      'https://video.example/',
    ]);
  });

  it('has texts in several languages', async () => {
    const name = [
      {'@language': 'fi', '@value': 'Konsertti'},
      {'@language': 'sv', '@value': 'Konsert'},
    ];
    expect((await readEvent({name})).item.name).to.deep.equal({fi: 'Konsertti', sv: 'Konsert'});
    const expanded = {
      '@type': ['http://schema.org/Event'],
      'http://schema.org/name': name,
      'http://schema.org/startDate': [{'@value': '2027-01-01'}],
    };
    const {items} = await read([expanded]);
    expect([items[0]?.name, items[0]?.startDate]).to.deep.equal([{fi: 'Konsertti', sv: 'Konsert'}, '2027-01-01']);
  });

  it('tells its price, its ages and for whom it is', async () => {
    const {item} = await readEvent({
      offers: {
        '@type': 'AggregateOffer',
        lowPrice: '5',
        highPrice: '12',
        priceCurrency: 'EUR',
        url: 'https://liput.example/',
      },
      audience: [
        {'@type': 'PeopleAudience', suggestedMinAge: 7, suggestedMaxAge: 12},
        {'@type': 'Audience', audienceType: 'Lapset'},
      ],
      keywords: 'urheilu, frisbee',
      about: [{'@type': 'DefinedTerm', '@id': 'http://www.yso.fi/onto/yso/p1808'}],
    });
    expect(item.offers?.[0]?.description).to.deep.equal({'': '5–12 EUR'});
    expect(item.isAccessibleForFree).to.equal(false);
    expect(item.registration?.url).to.equal('https://liput.example/');
    expect(item.typicalAgeRange).to.equal('7-12');
    expect(item.audience).to.deep.equal(['audience/lapset']);
    expect(item.theme).to.deep.equal(['theme/musiikki', 'theme/liikunta']);
    expect(
      (await readEvent({offers: {'@type': 'Offer', price: '0.00', priceCurrency: 'EUR'}})).item.isAccessibleForFree,
    ).to.equal(true);
  });

  it('is held again and again by its schedule', async () => {
    const eventSchedule = {
      '@type': 'Schedule',
      byDay: 'https://schema.org/Tuesday',
      startTime: '17:30:00',
      duration: 'PT45M',
      repeatFrequency: 'weekly',
      startDate: '2027-01-05',
      repeatCount: 10,
    };
    const {item} = await readEvent({eventSchedule});
    expect(item.eventSchedule?.[0]).to.deep.include({
      byDay: ['Tuesday'],
      startTime: '17:30',
      endTime: '18:15',
      repeatFrequency: 'P1W',
      endDate: '2027-03-09',
    });
  });

  it('of a festival is another event; a nameless part is one time of a series', async () => {
    const festival = await read({
      '@context': CONTEXT,
      '@type': 'Festival',
      name: 'Kesäjuhla',
      location: 'Satama',
      subEvent: [{'@type': 'MusicEvent', name: 'Soitto', startDate: '2027-07-01'}],
    });
    expect(festival.items.map(({superEventType, location}) => [superEventType, location.length])).to.deep.equal([
      ['umbrella', 1],
      [undefined, 1],
    ]);
    const series = await read({
      '@context': CONTEXT,
      '@type': 'Event',
      name: 'Kerho',
      subEvent: [
        {'@type': 'Event', startDate: '2027-07-01T18:00'},
        {'@type': 'Event', startDate: '2027-07-08T18:00'},
      ],
    });
    expect(series.items.map(({name, superEventType}) => [name[''], superEventType])).to.deep.equal([
      ['Kerho', 'recurring'],
      ['Kerho', undefined],
      ['Kerho', undefined],
    ]);
  });
});

describe('a service', () => {
  const SERVICE = {
    '@context': {schema: 'https://schema.org/', otsikko: 'schema:name', '@language': 'fi'},
    '@type': 'schema:GovernmentService',
    otsikko: 'Velkaneuvonta',
    'schema:provider': {'@type': 'schema:Organization', otsikko: 'Neuvontayhdistys'},
    'schema:areaServed': ['Jyväskylä', {'@type': 'schema:City', otsikko: 'Muurame'}],
    'schema:availableChannel': {
      '@type': 'schema:ServiceChannel',
      'schema:servicePhone': {'schema:telephone': '014 555 0200'},
    },
    'schema:hoursAvailable': 'Mo-Fr 09:00-15:00',
  };

  it('is an activity with hours and a number to call', async () => {
    const [item] = (await read(SERVICE)).items;
    expect([item?.kind, item?.name, item?.attendanceMode]).to.deep.equal(['activity', {fi: 'Velkaneuvonta'}, 'phone']);
    expect(item?.areaServed).to.deep.equal(['Jyväskylä', 'Muurame']);
    expect(item?.contactPoint?.[0]?.telephone).to.equal('014 555 0200');
    expect(item?.eventSchedule?.[0]?.byDay).to.deep.equal(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']);
    expect(item?.theme).to.deep.equal(['theme/neuvonta']);
  });

  it('of an organisation has it as its provider', async () => {
    const catalog = {
      '@type': 'OfferCatalog',
      itemListElement: [{'@type': 'Offer', itemOffered: {'@type': 'Service', name: 'Kuntoneuvonta'}}],
    };
    const {items, organizations} = await read({
      '@context': CONTEXT,
      '@type': 'LocalBusiness',
      name: 'Sali',
      address: 'Laukaa',
      hasOfferCatalog: catalog,
    });
    expect(items[0]?.provider).to.deep.equal([organizations[0]?.['@id']]);
  });

  it('keeps hours in words', async () => {
    const [item] = (
      await read({'@context': CONTEXT, '@type': 'Service', name: 'Kahvila', openingHours: 'sopimuksen mukaan'})
    ).items;
    expect(item?.eventSchedule?.[0]?.description).to.deep.equal({'': 'sopimuksen mukaan'});
  });
});

describe('a list', () => {
  it('gives what is in it, each once', async () => {
    const event = {'@type': 'Event', '@id': 'https://a.example/1', name: 'Ilta', startDate: '2027-01-01'};
    const json = {
      '@context': CONTEXT,
      '@type': 'DataFeed',
      name: 'Tapahtumat',
      dataFeedElement: [
        {'@type': 'DataFeedItem', item: event},
        {
          '@type': 'ItemList',
          itemListElement: [
            {'@type': 'ListItem', item: event},
            {'@type': 'ListItem', url: 'https://a.example/2'},
          ],
        },
      ],
    };
    const {items, name, problems} = await read(json);
    expect([items.length, name, adapter.count?.(json)]).to.deep.equal([1, {'': 'Tapahtumat'}, 1]);
    expect(problems.map(({message}) => message)).to.deep.equal([
      '1 entries only give the address of another page, which is not read',
    ]);
  });

  it('of organisations and places alone has these', async () => {
    const {organizations, places} = await read([
      {'@context': CONTEXT, '@type': 'NGO', name: 'Yhdistys'},
      {
        '@context': CONTEXT,
        '@type': 'Library',
        name: 'Kirjasto',
        address: {'@type': 'PostalAddress', addressLocality: 'Muurame'},
      },
    ]);
    expect([organizations.length, places.length]).to.deep.equal([1, 1]);
  });
});

describe('what is accepted', () => {
  const cases: readonly (readonly [string, unknown, boolean])[] = [
    ['a list of any objects', [{title: 'x'}], false],
    ['JSON-LD of another vocabulary', {'@context': 'https://www.w3.org/ns/activitystreams', '@type': 'Event'}, false],
    [
      'an event of Linked Events',
      {'@context': 'http://schema.org', '@type': 'Event', data_source: 'x', start_time: null},
      false,
    ],
    ['our own format', {'@context': 'https://tarjotin.example/feed.context.jsonld', version: 1, events: []}, false],
    ['a page without JSON-LD', '<html><script>1</script></html>', false],
    ['hostile values', {'@type': [null, 5, {}], '@graph': {}}, false],
    ['an event without a context', {'@type': 'Event', name: 'x'}, true],
  ];
  for (const [what, json, expected] of cases)
    it(`${expected ? '' : 'not '}${what}`, () => expect(schemaOrg.accepts(json)).to.equal(expected));
});
