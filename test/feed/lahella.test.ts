/** What a resident sees of the activities of Lähellä.fi. */
import {expect} from '@open-wc/testing';
import {adapter} from '../../src/feed/adapters/lahella.js';
import {activity, answer, channel, simple} from '../fixtures/feeds/lahella.js';
import {itemOf, messages, read} from '../fixtures/feeds/read.js';

const ofEvents = (...events: readonly unknown[]) => itemOf(answer([activity({channels: [channel({events})]})]));
const times = (start: number, more: object = {}) => ({start, timeZone: 'Europe/Helsinki', ...more});

describe('an activity of Lähellä', () => {
  it('has its texts, times, place, ages, price and contacts', async () => {
    const feed = await read(answer([activity()]));
    expect(feed.items).to.deep.equal([
      {
        '@id': 'lahella:1',
        kind: 'activity',
        name: {fi: 'Laulupiiri', sv: 'Sångkrets'},
        summary: {fi: 'Lauletaan yhdessä.'},
        description: {sv: 'Vi sjunger.\n\nVälkommen!'},
        provider: [],
        location: ['lahella:place/kanava-1'],
        locationNote: {fi: 'Sisäänkäynti pihalta'},
        areaServed: ['Jyväskylä'],
        theme: ['theme/taide'],
        audience: ['audience/ikaihmiset'],
        typicalAgeRange: '65-',
        inLanguage: ['fi', 'sv'],
        attendanceMode: 'onsite',
        isAccessibleForFree: false,
        offers: [{description: {fi: '5 euroa kerralta'}}],
        eventSchedule: [
          {
            startDate: '2026-01-13',
            endDate: '2026-05-26',
            startTime: '18:00',
            endTime: '19:30',
            byDay: ['Tuesday'],
            repeatFrequency: 'P1W',
            exceptDate: ['2026-02-24'],
            scheduleTimezone: 'Europe/Helsinki',
          },
        ],
        contactPoint: [{name: {fi: 'Ohjaaja'}, telephone: '014 555 0100'}],
      },
    ]);
    expect(feed.places).to.deep.equal([
      {
        '@id': 'lahella:place/kanava-1',
        name: {fi: 'Kulmatie 3'},
        address: {streetAddress: {fi: 'Kulmatie 3'}, postalCode: '40100', addressLocality: {fi: 'Jyväskylä'}},
        geo: {latitude: 62.24, longitude: 25.74},
        accessibility: ['wheelchair'],
      },
    ]);
    expect(feed.problems).to.deep.equal([]);
  });

  it('is read as people write it for the command line', async () => {
    const feed = await read([simple]);
    const [item] = feed.items;
    expect(item?.name).to.deep.equal({fi: 'Laulupiiri', en: 'Singing circle'});
    expect(item?.attendanceMode).to.equal('mixed');
    expect(item?.volunteering).to.equal(true);
    expect(item?.audience).to.deep.equal(['audience/ikaihmiset', 'audience/naiset']);
    expect(item?.isAccessibleForFree).to.equal(true);
    expect(item?.registration).to.deep.equal({required: false, telephone: '014 555 0100', note: {fi: 'Soita ensin'}});
    expect(item?.eventSchedule).to.deep.equal([
      {
        startDate: '2026-01-13',
        startTime: '18:00',
        endTime: '19:30',
        byDay: ['Tuesday', 'Thursday'],
        repeatFrequency: 'P2W',
        exceptDate: ['2026-02-24'],
      },
    ]);
    expect(feed.places[0]?.address?.postalCode).to.equal('40950');
  });

  it('that is held once is an event, at its time', async () => {
    const start = Date.UTC(2026, 11, 12, 8);
    const item = await ofEvents(times(start, {type: '1', end: start + 7_200_000}));
    expect([item.kind, item.startDate, item.endDate]).to.deep.equal([
      'event',
      '2026-12-12T08:00:00.000Z',
      '2026-12-12T10:00:00.000Z',
    ]);
    const day = await ofEvents(times(Date.UTC(2026, 11, 11, 22), {type: '1'}));
    expect([day.kind, day.startDate, day.endDate]).to.deep.equal(['event', '2026-12-12', undefined]);
  });

  it('that is open from one day to another has no hours of its own', async () => {
    const item = await ofEvents(times(Date.UTC(2026, 0, 31, 22), {type: '3', end: Date.UTC(2026, 2, 1)}));
    expect(item.eventSchedule).to.deep.equal([
      {startDate: '2026-02-01', endDate: '2026-03-01', scheduleTimezone: 'Europe/Helsinki'},
    ]);
  });

  it('has other hours on other days, and monthly the weekday of its first day', async () => {
    const daySpecificTimes = [
      {weekday: 1, startTime: '10:00', endTime: '12:00'},
      {weekday: 3, startTime: '17:00', endTime: '18:00'},
    ];
    const weekly = await ofEvents(
      times(Date.UTC(2026, 0, 12), {type: '2', recurrence: {period: 'P1W', daySpecificTimes}}),
    );
    expect(weekly.eventSchedule?.map(({byDay, startTime}) => [byDay?.[0], startTime])).to.deep.equal([
      ['Monday', '10:00'],
      ['Wednesday', '17:00'],
    ]);
    const monthly = await ofEvents(
      times(Date.UTC(2026, 0, 12), {recurrence: {period: 'P1M', daySpecificTimes: daySpecificTimes.slice(0, 1)}}),
    );
    expect(monthly.eventSchedule?.[0]?.byDay).to.deep.equal(['2MO']);
  });

  for (const [types, mode] of [
    [['online'], 'online'],
    [['phone'], 'phone'],
    [['online', 'phone'], 'online'],
    [['place', 'online'], 'mixed'],
    [['hybrid'], 'mixed'],
  ] as const) {
    it(`on ${types.join(' and ')} is ${mode}`, async () => {
      const channels = types.map((type) => channel({id: type, type: [type]}));
      expect((await itemOf(answer([activity({channels})]))).attendanceMode).to.equal(mode);
    });
  }

  for (const [groups, range] of [
    [['range:7-12', 'range:13-17'], '7-17'],
    [['range:0-1', 'range:2-6'], '-6'],
    [['range:2-6', 'range:65-99'], undefined],
    [['any'], undefined],
    [['adult', 'elderly'], '30-'],
  ] as const) {
    it(`for the ages ${groups.join(', ')} has the range ${range}`, async () => {
      const demographic = groups.map((group) => `ageGroup/${group}`);
      expect((await itemOf(answer([activity({demographic})]))).typicalAgeRange).to.equal(range);
    });
  }

  it('in sign language says so', async () => {
    const item = await itemOf(answer([activity({locale: ['fisl']})]));
    expect([item.inLanguage, item.accessibility]).to.deep.equal([['fse'], ['signLanguage']]);
  });

  it('names its association and shows its picture where the answer has them', async () => {
    const links = {
      groups: [{_key: 'y1', traits: {translations: {fi: {name: 'Kulman laulajat ry'}}}}],
      files: {f1: {_key: 'f1', url: 'https://kuvat.example/1.jpg'}},
    };
    const feed = await read(answer([activity({photo: 'f1', photoAlt: 'Kuoro'}, {group: 'y1'})], {links}));
    expect(feed.organizations).to.deep.equal([{'@id': 'y1', name: {fi: 'Kulman laulajat ry'}}]);
    expect(feed.items[0]?.provider).to.deep.equal(['y1']);
    expect(feed.items[0]?.image).to.deep.equal([{url: 'https://kuvat.example/1.jpg', alt: {'': 'Kuoro'}}]);
  });

  it('keeps a theme that nobody else has under its own name, and tells it', async () => {
    const feed = await read(answer([activity({theme: ['ht_maanpuolustus', 'st_jokin_uusi']})]));
    expect(feed.terms.map(({name}) => name['fi'])).to.deep.equal(['Maanpuolustus', 'Jokin uusi', 'Ikäihmiset']);
    expect(messages(feed)).to.deep.equal([
      'theme ht_maanpuolustus: No word of ours for it, in 1 place: shown under its own name',
      'theme st_jokin_uusi: No word of ours for it, in 1 place: shown under its own name',
    ]);
  });
});

describe('an answer of Lähellä', () => {
  it('leaves out what is not published, and tells why', async () => {
    const hour = 3_600_000;
    const shown = (visibility: object) => activity({}, {_key: 'v', status: null, tags: {visibility}});
    const items = [
      activity({}, {status: 'draft'}),
      shown({end: Date.now() - hour}),
      shown({start: Date.now() + hour}),
      shown({start: Date.now() - hour, end: Date.now() + hour}),
      7,
    ];
    const feed = await read(answer([activity(), ...items]));
    expect(feed.items.map((item) => item['@id'])).to.deep.equal(['lahella:1', 'lahella:v']);
    expect(messages(feed)).to.deep.equal([
      'items[1]: Left out: its status is draft',
      'items[2]: Left out: the time of its showing is over',
      'items[3]: Left out: the time of its showing has not begun',
      'items[5]: Left out: it is no activity',
    ]);
    expect(adapter.count?.(answer([activity(), ...items]))).to.equal(6);
  });

  it('leads to the next page while there is more', () => {
    const next = (more: object, url: string) => adapter.next?.(answer([activity(), activity()], {...more}), {url});
    expect(next({hasMore: true}, 'https://api.example/v1/activities?limit=2')).to.equal(
      'https://api.example/v1/activities?limit=2&skip=2',
    );
    expect(next({hasMore: true}, 'https://api.example/v1/activities?limit=2&skip=2')).to.equal(
      'https://api.example/v1/activities?limit=2&skip=4',
    );
    expect(next({}, 'https://api.example/v1/activities')).to.equal(undefined);
    expect(adapter.next?.(answer([], {hasMore: true}), {url: 'https://api.example/'})).to.equal(undefined);
  });
});
