/** OpenActive as a resident meets it: what is held, when, for whom, and what is no longer. */
import {expect} from '@open-wc/testing';
import {adapter} from '../../src/feed/adapters/openactive.js';
import {openActive} from '../../src/feed/adapters/openactive-format.js';
import {loadFeed, readFeed} from '../../src/feed/load.js';
import type {Feed} from '../../src/feed/types.js';
import {createPause} from '../../src/lib/pause.js';
import {mergeFeeds} from '../../src/feed/merge.js';
import {concept, deleted, ID, page, PLACE, SERIES, session, updated} from '../fixtures/feeds/openactive.js';

const context = {
  url: 'https://api.seura.example/rpde',
  pause: createPause(),
  fetchJson: () => Promise.reject(new Error('offline')),
};
const read = async (json: unknown): Promise<Feed> => (await readFeed(json, context)).feed;
const readOne = async (data: unknown, kind = 'SessionSeries'): Promise<Feed['items'][number] | undefined> =>
  (await read(page([updated(kind, 1, data)]))).items[0];

/** Loads pages one after another, as an element does. */
async function load(pages: readonly unknown[]): Promise<readonly string[]> {
  const parts: Feed[] = [];
  const all = [...pages, page([], 'https://api.seura.example/rpde?after=end')];
  const fetchJson = (url: string) => {
    const number = Number(/after=(\d+)/.exec(url)?.[1] ?? 0);
    const json = all[number] as Record<string, unknown>;
    const next = number === all.length - 1 ? url : `https://api.seura.example/rpde?after=${number + 1}`;
    return Promise.resolve({url, json: {...json, next}, body: new Blob()});
  };
  await loadFeed('https://api.seura.example/rpde', {fetchJson, onPart: (feed) => parts.push(feed)});
  const {items, problems} = mergeFeeds([{url: 'https://api.seura.example/rpde', parts}]);
  expect(problems).to.deep.equal([]);
  return items.map(({name}) => Object.values(name)[0] ?? '');
}

describe('a session series', () => {
  it('is an activity with its times, place, prices and people', async () => {
    const {items, places, organizations} = await read(page([updated('SessionSeries', 1, SERIES)]));
    const [item] = items;
    expect(item?.kind).to.equal('activity');
    expect(item?.typicalAgeRange).to.equal('65-');
    expect(item?.theme).to.deep.equal(['theme/liikunta']);
    expect(item?.audience).to.deep.equal(['audience/ikaihmiset', 'audience/naiset']);
    expect(item?.eventSchedule?.[0]).to.deep.include({byDay: ['Tuesday'], startTime: '10:00', endTime: '10:45'});
    expect(item?.offers?.map(({price}) => price)).to.deep.equal([0, 3.5]);
    expect(item?.contactPoint?.[0]?.name).to.deep.equal({'': 'Oona Ohjaaja'});
    expect(places[0]?.address?.addressLocality).to.deep.equal({'': 'Jyväskylä'});
    expect(places[0]?.accessibility).to.deep.equal(['parking']);
    expect(organizations[0]?.contactPoint?.[0]?.telephone).to.equal('014 555 0100');
  });

  it('gives its single times what they do not say themselves', async () => {
    const sessions = [
      session('2027-01-12'),
      session('2027-01-19', {eventStatus: 'schema:EventCancelled', remainingAttendeeCapacity: 0}),
    ];
    const {items} = await read(page([updated('SessionSeries', 1, {...SERIES, subEvent: sessions})]));
    expect(items.map(({kind, superEvent}) => [kind, superEvent])).to.deep.equal([
      ['activity', undefined],
      ['event', ID],
      ['event', ID],
    ]);
    expect(items[2]?.name).to.deep.equal({'': 'Tuolijumppa'});
    expect(items[2]?.eventStatus).to.equal('EventCancelled');
    expect(items[2]?.registration?.remainingAttendeeCapacity).to.equal(0);
  });

  it('is found by a time that refers to it on the same page', async () => {
    const {items} = await read(
      page([
        updated('SessionSeries', 1, SERIES),
        updated('ScheduledSession', 9, session('2027-01-12', {superEvent: ID})),
      ]),
    );
    expect(items.map(({name}) => name['']).join()).to.equal('Tuolijumppa,Tuolijumppa');
  });

  it('in another feed leaves its times with a word of ours', async () => {
    const item = await readOne(session('2027-01-12', {superEvent: ID}), 'ScheduledSession');
    expect(item?.name).to.deep.equal({fi: 'Ohjattu vuoro', sv: 'Ledt pass', en: 'Session'});
    expect(item?.superEvent).to.equal(ID);
  });
});

describe('other kinds', () => {
  it('a session on the net is online, in the town of who arranges it', async () => {
    const virtual = {
      ...SERIES,
      location: undefined,
      'beta:virtualLocation': {'@type': 'VirtualLocation', url: 'https://video.example/1'},
      'beta:affiliatedLocation': PLACE,
    };
    const item = await readOne(virtual);
    expect([item?.attendanceMode, item?.onlineUrl, item?.areaServed]).to.deep.equal([
      'online',
      'https://video.example/1',
      ['Jyväskylä'],
    ]);
  });

  it('a facility is an activity with its hours; its slots are not shown', async () => {
    const facility = {
      '@context': 'https://openactive.io/',
      '@type': 'FacilityUse',
      name: 'Tenniskenttä',
      facilityType: [concept('Tennis Court')],
      location: PLACE,
      hoursAvailable: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['https://schema.org/Monday'],
          opens: '07:00',
          closes: '21:00',
        },
      ],
    };
    const slot = {'@type': 'Slot', facilityUse: 'x', startDate: '2027-01-01T10:00:00Z'};
    const json = page([updated('FacilityUse', 1, facility), updated('FacilityUse/Slot', 2, slot)]);
    const {items, problems} = await read(json);
    expect(items.map(({kind, eventSchedule}) => [kind, eventSchedule?.[0]?.byDay])).to.deep.equal([
      ['activity', ['Monday']],
    ]);
    expect(problems.map(({effect}) => effect)).to.deep.equal(['mended']);
    expect(adapter.count?.(json)).to.equal(1);
  });

  it('an old feed with other spellings is read', async () => {
    const old = {
      '@context': 'https://www.openactive.io/ns/oa.jsonld',
      type: 'Event',
      id: 'https://vanha.example/1',
      name: 'Juoksulenkki',
      activity: ['Running'],
      startDate: '2027-05-05T18:00:00+03:00',
      duration: 'PT90M',
      ageRange: '18',
      genderRestriction: 'http://openactive.io/ns#None',
      offers: {type: 'Offer', price: '0'},
    };
    const item = await readOne(old, 'session');
    expect(item?.kind).to.equal('event');
    expect([item?.typicalAgeRange, item?.isAccessibleForFree, item?.endDate]).to.deep.equal([
      '18-',
      true,
      '2027-05-05T16:30:00.000Z',
    ]);
  });

  it('what is no opportunity is left out and told', async () => {
    const json = page([updated('Order', 1, {'@type': 'Order'}), updated('Event', 2, null), {state: 'updated'}]);
    const {items, problems} = await read(json);
    expect(items).to.deep.equal([]);
    expect(problems.filter(({effect}) => effect === 'dropped').length).to.equal(adapter.count?.(json));
  });
});

describe('the pages of a feed', () => {
  const named = (name: string) => ({...SERIES, name});

  it('end with an empty one that names itself', async () => {
    expect(await load([page([updated('SessionSeries', 1, SERIES)])])).to.deep.equal(['Tuolijumppa']);
    expect(openActive.accepts(page([]))).to.equal(true);
  });

  it('take away what is deleted, and give anew what has changed', async () => {
    const first = page([
      updated('SessionSeries', 1, named('Vanha nimi')),
      updated('SessionSeries', 2, {...named('Toinen'), '@id': 'https://b.example/2'}),
    ]);
    const second = page([updated('SessionSeries', 1, named('Uusi nimi')), deleted('SessionSeries', 2)]);
    expect(await load([first, second])).to.deep.equal(['Uusi nimi']);
  });

  it('of one id on one page the last state holds', async () => {
    const both = page([
      updated('SessionSeries', 1, named('Vanha')),
      updated('SessionSeries', 1, named('Uusi')),
      updated('Event', 3, {...SERIES, '@id': 'x:3'}),
      deleted('Event', 3),
    ]);
    expect(await load([both])).to.deep.equal(['Uusi']);
  });
});
