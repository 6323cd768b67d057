/** What becomes of the fields of a feed: left out and told, or put right. */
import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {check, checkFields} from '../fixtures/feeds/check.js';

describe('a field that cannot be read is left out and told', () => {
  const broken: readonly (readonly [string, unknown])[] = [
    ['startDate', '2026-02-30'],
    ['startDate', '2026-06-01T25:00'],
    ['startDate', 1767225600000],
    ['startDate', 'eilen illalla'],
    ['startDate', '06/01/2026'],
    ['startDate', '+275760-09-13T00:00:00.001Z'],
    ['startDate', {date: '2026-06-01'}],
    ['dateModified', '<b>1.6.2026</b>'],
    ['url', 'javascript:alert(1)'],
    ['url', {href: 'x'}],
    ['url', 'undefined'],
    ['image', 'null'],
    ['onlineUrl', 'data:text/html,x'],
    ['typicalAgeRange', 'lapset'],
    ['typicalAgeRange', '200-300'],
    ['isAccessibleForFree', 'kyllä'],
    ['attendanceMode', 'paikan päällä'],
    ['attendanceMode', 'constructor'],
    ['eventStatus', 'Cancelled'],
    ['rrule', {freq: 'WEEKLY'}],
    ['rrule', `FREQ=DAILY;BYHOUR=${'1,'.repeat(600)}1`],
    ['offers', [5]],
    ['registration', 'x'],
    ['contactPoint', [['x']]],
    ['image', [{alt: 'x'}]],
    ['image', 'http://ilo.example/x.png'],
    ['subjectOf', [{name: 'Ohjelma'}]],
    ['subjectOf', [{name: 'Ohjelma', url: 'javascript:alert(1)'}]],
    ['eventSchedule', [{startTime: '25:00'}]],
    ['superEvent', {a: 1}],
    ['superEvent', 'x'.repeat(501)],
    ['inLanguage', ['suomi, kieli']],
  ];
  for (const [field, value] of broken) {
    it(`${field}: ${JSON.stringify(value).slice(0, 60)}`, async () => {
      const {item, problems} = await checkFields({[field]: value, summary: 'Muu on tallella'});
      expect(item).to.not.have.property(field);
      expect(item.summary).to.deep.equal({fi: 'Muu on tallella'});
      expect(problems.join()).to.contain(`activities[0].${field}`);
    });
  }

  it('but says nothing of empty ones', async () => {
    const empty = {
      summary: '',
      description: {fi: '', sv: null},
      url: '',
      image: [],
      offers: [{}],
      contactPoint: [{email: null}],
      registration: {note: {}},
    };
    const {item, problems} = await checkFields(empty);
    expect(Object.keys(item).filter((field) => field in empty)).to.deep.equal([]);
    expect(problems).to.deep.equal([]);
  });
});

describe('a field that can be read is put right', () => {
  const mended: readonly (readonly [string, unknown, unknown])[] = [
    ['typicalAgeRange', '18-3', '3-18'],
    ['typicalAgeRange', '65+', '65-'],
    ['typicalAgeRange', '7 – 12', '7-12'],
    ['typicalAgeRange', '18-999', '18-'],
    ['attendanceMode', 'https://schema.org/OnlineEventAttendanceMode', 'online'],
    ['eventStatus', 'https://schema.org/EventCancelled', 'EventCancelled'],
    ['rrule', 'RRULE:freq=weekly;byday=mo', 'FREQ=WEEKLY;BYDAY=MO'],
    ['rrule', 'DTSTART:20260101T100000\nRRULE:FREQ=DAILY;COUNT=2', 'FREQ=DAILY;COUNT=2'],
    ['theme', 'theme/a', ['theme/a']],
    ['theme', ['a', null, 5, {a: 1}, ['x'], 'a', ' a '], ['a', '5']],
    ['theme', [{'@id': 'a', name: 'A'}], ['a']],
    ['areaServed', ['Laukaa', 'Laukaa ', ''], ['Laukaa']],
    ['inLanguage', ['fi-FI', 'fi', 'FI-x-selko'], ['fi', 'fi-x-selko']],
    ['image', 'https://ilo.example/a.png', [{url: 'https://ilo.example/a.png'}]],
    ['subjectOf', 'https://ilo.example/a.pdf', [{url: 'https://ilo.example/a.pdf'}]],
    [
      'subjectOf',
      {name: {fi: 'Ohjelma'}, url: '/a.pdf', encodingFormat: 'application/pdf', size: 3},
      [{name: {fi: 'Ohjelma'}, url: 'https://feeds.example/a.pdf', encodingFormat: 'application/pdf'}],
    ],
    ['url', 'www.ilo.example', 'https://www.ilo.example/'],
    ['offers', {price: '5,00 €'}, [{price: 5}]],
    ['offers', [{price: 0}], [{price: 0}]],
    ['offers', [{price: '5–15 €'}], [{description: {fi: '5–15 €'}}]],
    [
      'contactPoint',
      [{telephone: 'puh. 050 000 1234 (arkisin)', email: 'mailto:info@ilo.example'}],
      [{telephone: '050 000 1234', email: 'info@ilo.example'}],
    ],
    [
      'eventSchedule',
      [
        {
          startTime: '17.30',
          endTime: '25:00',
          byDay: ['https://schema.org/tuesday', 'FR', '+2MO', '-1fr', 'Maanantai'],
        },
      ],
      [{startTime: '17:30', byDay: ['Tuesday', 'Friday', '2MO', '-1FR']}],
    ],
    [
      'eventSchedule',
      [
        {
          startDate: '2026-02-30',
          endDate: '2026-12-15',
          exceptDate: ['2026-12-06', '2026-13-01'],
          byMonthDay: [0, 31, 32, -1],
        },
      ],
      [{endDate: '2026-12-15', exceptDate: ['2026-12-06'], byMonthDay: [31, -1]}],
    ],
    [
      'registration',
      {maximumAttendeeCapacity: '20', remainingAttendeeCapacity: -3, opens: '2026-08-01 09:00'},
      {maximumAttendeeCapacity: 20, opens: '2026-08-01 09:00'},
    ],
  ];
  for (const [field, value, expected] of mended) {
    it(`${field}: ${JSON.stringify(value).slice(0, 60)}`, async () => {
      const {item} = await checkFields({[field]: value});
      expect(item[field as keyof Item]).to.deep.equal(expected);
    });
  }

  for (const price of [-5, 1e-7, 1e15, false, NaN, Infinity, 'paljon']) {
    it(`${String(price)} is no price`, async () => {
      const {item} = await checkFields({offers: [{price, url: 'https://ilo.example/'}]});
      expect(item.offers?.[0]).to.not.have.property('price');
    });
  }

  for (const email of ['//nimi@kerho.example', 'nimi@kerho.example/sivu', 'nimi', '@kerho.example']) {
    it(`${email} is no e-mail address`, async () => {
      const {item} = await checkFields({contactPoint: [{email, url: 'https://ilo.example/'}]});
      expect(item.contactPoint?.[0]).to.not.have.property('email');
    });
  }

  it('of a list only so many are kept', async () => {
    const {item, problems} = await checkFields({theme: [...Array(10_000).keys()].map(String)});
    expect(item.theme).to.have.length(1000);
    expect(problems).to.deep.equal(['activities[0].theme: More than 1000 values']);
  });
});

describe('a place', () => {
  const placeAt = async (geo: unknown) => {
    const feed = await check({places: [{'@id': 'p', name: 'Kylätalo', geo}]});
    return {geo: feed.places[0]?.geo, problems: feed.problems.length};
  };
  const jyvaskyla = {latitude: 62.24, longitude: 25.75};
  const cases: readonly (readonly [string, unknown, unknown, number])[] = [
    ['in degrees', jyvaskyla, jyvaskyla, 0],
    ['with decimal commas', {latitude: '62,24', longitude: '25,75'}, jyvaskyla, 0],
    ['the wrong way round is turned and told', {latitude: 25.75, longitude: 62.24}, jyvaskyla, 1],
    ['abroad is left alone', {latitude: 59.33, longitude: 18.07}, {latitude: 59.33, longitude: 18.07}, 0],
    ['at 0, 0 is nowhere', {latitude: 0, longitude: 0}, undefined, 1],
    ['in metres (TM35FIN) is nowhere', {latitude: 6904000, longitude: 435000}, undefined, 1],
    ['beyond the poles is nowhere', {latitude: 91, longitude: 181}, undefined, 1],
    ['of null says nothing', {latitude: null, longitude: null}, undefined, 0],
    ['with half of it is nowhere', {latitude: 62.24}, undefined, 1],
  ];
  for (const [what, geo, expected, problems] of cases) {
    it(what, async () => expect(await placeAt(geo)).to.deep.equal({geo: expected, problems}));
  }

  it('that is hidden keeps its name and town alone', async () => {
    const address = {streetAddress: 'Salakatu 1', postalCode: '40100', addressLocality: 'Jyväskylä'};
    const feed = await check({
      inLanguage: 'fi',
      places: [{'@id': 'p', addressHidden: true, name: 'Turvakoti', address, geo: jyvaskyla}],
    });
    expect(feed.places[0]).to.deep.equal({
      '@id': 'p',
      addressHidden: true,
      name: {fi: 'Turvakoti'},
      address: {postalCode: '40100', addressLocality: {fi: 'Jyväskylä'}},
    });
  });
});
