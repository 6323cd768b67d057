/** What a visitor gets of an event of Linked Events. */
import {expect} from '@open-wc/testing';
import {envelope, event, itemOf, read, reference} from '../fixtures/feeds/linked-events.js';

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
    expect(feed.organizations).to.deep.equal([
      {'@id': 'provider:Kulmakunnan laulajat ry', name: {fi: 'Kulmakunnan laulajat ry'}},
    ]);
    expect(feed.problems).to.deep.equal([]);
  });

  for (const [type, kind] of [
    ['General', 'event'],
    ['Course', 'activity'],
    ['Volunteering', 'activity'],
    ['Hobbies', 'activity'],
    [undefined, 'event'],
  ] as const) {
    it(`of type ${type} is an ${kind}`, async () => expect((await itemOf({type_id: type})).kind).to.equal(kind));
  }

  it('of volunteering says so', async () => expect((await itemOf({type_id: 'Volunteering'})).volunteering).to.be.true);

  it('without a named organiser refers to its publisher', async () =>
    expect((await itemOf({provider: null})).provider).to.deep.equal(['ahjo:1']));

  it('postponed has no time', async () => {
    const item = await itemOf({event_status: 'EventPostponed', start_time: null, end_time: null});
    expect(item).to.include({eventStatus: 'EventPostponed'}).and.not.have.any.keys('startDate', 'endDate');
  });

  const dates: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly unknown[]])[] = [
    ['as dates stays so', {start_time: '2026-11-24', end_time: '2026-11-26'}, ['2026-11-24', '2026-11-26']],
    [
      'without clocks is the days in Helsinki, the end before midnight',
      {
        start_time: '2026-11-23T22:00:00Z',
        has_start_time: false,
        end_time: '2026-11-26T22:00:00Z',
        has_end_time: false,
      },
      ['2026-11-24', '2026-11-26'],
    ],
    [
      'of one day without clocks has no end',
      {
        start_time: '2026-11-23T22:00:00Z',
        has_start_time: false,
        end_time: '2026-11-24T22:00:00Z',
        has_end_time: false,
      },
      ['2026-11-24', undefined],
    ],
    [
      'with a start and no clock for the end of that day has no end',
      {start_time: '2026-11-24T15:00:00Z', has_start_time: true, end_time: '2026-11-24T22:00:00Z', has_end_time: false},
      ['2026-11-24T15:00:00Z', undefined],
    ],
    ['with an unknown end has none', {end_time: null}, ['2026-11-24T15:30:00Z', undefined]],
  ];
  for (const [what, times, expected] of dates) {
    it(what, async () => {
      const {startDate, endDate} = await itemOf(times);
      expect([startDate, endDate]).to.deep.equal(expected);
    });
  }

  it('on the net is online and nowhere', async () => {
    const item = await itemOf({
      location: reference('place', 'helsinki:internet'),
      location_extra_info: {fi: 'Linkki tulee sähköpostiin'},
    });
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
      external_links: [
        {name: 'facebook', link: 'https://muu.example/'},
        {name: 'registration', link: 'https://ilmo.example/1'},
      ],
      enrolment_start_time: '2026-10-01T06:00:00Z',
      enrolment_end_time: '2026-11-20T20:00:00Z',
      maximum_attendee_capacity: 30,
      remaining_attendee_capacity: 0,
    });
    expect(item.registration).to.deep.equal({
      url: 'https://ilmo.example/1',
      opens: '2026-10-01T06:00:00Z',
      closes: '2026-11-20T20:00:00Z',
      maximumAttendeeCapacity: 30,
      remainingAttendeeCapacity: 0,
    });
    expect((await itemOf({enrolment_url: 'https://ilmo.example/2'})).registration).to.deep.equal({
      url: 'https://ilmo.example/2',
    });
  });

  it('has the other pages about it, each in its language', async () => {
    const item = await itemOf({
      external_links: [
        {name: 'Konsertin ohjelma', link: 'https://kuoro.example/ohjelma.pdf', language: 'fi'},
        {name: 'extlink_facebook', link: 'https://muu.example/kuoro', language: null},
        {name: '', link: 'https://kuoro.example/', language: 'sv'},
        {name: 'registration', link: 'https://ilmo.example/1', language: 'fi'},
      ],
    });
    expect(item.subjectOf).to.deep.equal([
      {name: {fi: 'Konsertin ohjelma'}, url: 'https://kuoro.example/ohjelma.pdf'},
      {name: {'': 'Facebook'}, url: 'https://muu.example/kuoro'},
      {url: 'https://kuoro.example/'},
    ]);
    expect((await itemOf({external_links: [{name: 'registration', link: 'https://ilmo.example/1'}]})).subjectOf).to.equal(
      undefined,
    );
  });

  for (const [from, to, expected] of [
    ['9', '11', '9-11'],
    [0, 6, '0-6'],
    [65, null, '65-'],
    [null, 18, '-18'],
    [null, null, undefined],
  ] as const) {
    it(`for ages ${from} to ${to} is for ${expected}`, async () =>
      expect((await itemOf({audience_min_age: from, audience_max_age: to})).typicalAgeRange).to.equal(expected));
  }

  it('shows a picture that is for the event alone with an event only', async () => {
    const images = [
      {
        url: 'https://kuvat.example/1.jpg',
        license: 'event_only',
        alt_text: {fi: 'Kuoro'},
        photographer_name: 'Kuvaaja',
      },
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
    expect((await itemOf({provider_contact_info: {fi: 'Puh. 09 000 1234'}})).contactPoint).to.deep.equal([
      {name: {fi: 'Puh. 09 000 1234'}},
    ]));

  it('whose place is words alone is at the address in them', async () => {
    const feed = await read(
      envelope([
        event('linked:1', {
          location: null,
          location_extra_info: {fi: 'Kulmatie 3 B, 20100 Turku / Kulmala', sv: 'Kulmatie 3 B, 20100 Turku / Kulmala'},
        }),
      ]),
    );
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
