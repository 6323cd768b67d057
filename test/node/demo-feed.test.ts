import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import type {RawFeed} from '../../src/feed/adapter.js';
import type {Item} from '../../src/feed/types.js';
import {checkFeed} from '../../src/feed/validate.js';
import {hasEnded, nextOccurrence, weekdays} from '../../src/lib/schedule.js';

const TODAY = '2026-11-24';
const NOW = Date.parse('2026-11-24T10:00:00Z');
const MUNICIPALITIES =
  'Hankasalmi Joutsa Jyväskylä Jämsä Kannonkoski Karstula Keuruu Kinnula Kivijärvi Konnevesi Kyyjärvi Laukaa Luhanka Multia ' +
  'Muurame Petäjävesi Pihtipudas Saarijärvi Toivakka Uurainen Viitasaari Äänekoski';

const write = (...options: string[]): string =>
  execFileSync(process.execPath, ['scripts/demo-feed.mjs', '--today', TODAY, ...options], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });

const text = write();
const feed = await checkFeed(JSON.parse(text) as RawFeed, {
  url: 'https://feeds.example/keski-suomi.json',
  pause: () => undefined,
});
const activities = feed.items.filter(({kind}) => kind === 'activity');
const events = feed.items.filter(({kind}) => kind === 'event');

/** That at least so many items are as described. */
function some(what: string, items: readonly Item[], test: (item: Item) => unknown, atLeast = 1): void {
  it(what, () => assert.ok(items.filter(test).length >= atLeast, `${items.filter(test).length} of ${items.length}`));
}

describe('the demo feed', () => {
  it('passes the checks without a problem', () => assert.deepEqual(feed.problems, []));

  it('has 400 activities and 150 events of at least 60 associations', () => {
    assert.equal(activities.length, 400);
    assert.equal(events.length, 150);
    assert.ok(feed.organizations.length >= 60);
  });

  it('is the same for the same seed and day, another for another', () => {
    assert.equal(write(), text);
    assert.notEqual(write('--seed', '2'), text);
  });

  it('covers all 22 municipalities, with places inside Keski-Suomi', () => {
    const names = new Set(feed.places.map(({address}) => address?.addressLocality?.['fi']));
    assert.equal([...names].sort((a = '', b = '') => a.localeCompare(b, 'fi')).join(' '), MUNICIPALITIES);
    for (const {geo, addressHidden} of feed.places) {
      // Where an address is hidden, the checks take the coordinates too.
      assert.ok(
        addressHidden ||
          (geo && geo.latitude > 61.5 && geo.latitude < 63.7 && geo.longitude > 24 && geo.longitude < 26.8),
      );
    }
  });

  it('leads nowhere wrong: every reference is there', () => {
    const known = new Set(
      [...feed.terms, ...feed.organizations, ...feed.places, ...feed.items].map((one) => one['@id']),
    );
    for (const item of feed.items) {
      const {provider, location, theme, audience, phenomenon = [], superEvent = provider[0] ?? ''} = item;
      for (const id of [...provider, ...location, ...theme, ...audience, ...phenomenon, superEvent])
        assert.ok(known.has(id), id);
    }
  });

  it('uses every theme, audience, phenomenon and sector', () => {
    const used = new Set([
      ...feed.items.flatMap(({theme, audience, phenomenon = []}) => [...theme, ...audience, ...phenomenon]),
      ...feed.organizations.map(({sector}) => sector),
    ]);
    assert.deepEqual(
      feed.terms.filter((term) => !used.has(term['@id'])),
      [],
    );
  });

  it('has no two alike texts among its activities, and few alike names', () => {
    assert.ok(new Set(activities.map(({description}) => description?.['fi'])).size > 380);
    assert.ok(new Set(activities.map(({name}) => name['fi'])).size > 250);
  });

  it('names nobody and reaches nobody: example domains and numbers given to no one', () => {
    assert.equal(text.match(/[\w.]+@(?!\w+\.example")/g), null);
    assert.equal(text.match(/"telephone":"(?!050 000 \d{4}")/g), null);
    assert.equal(text.match(/"(?:url|onlineUrl)":"(?!https:\/\/\w+\.example\/)/g), null);
  });

  it('makes larger ones', () => {
    const large = JSON.parse(write('--activities', '2000')) as {activities: unknown[]; events: unknown[]};
    assert.equal(large.activities.length, 2000);
    assert.equal(large.events.length, 750);
  });

  it('says what is wrong with an option', () => {
    assert.throws(
      () => execFileSync(process.execPath, ['scripts/demo-feed.mjs', '--activities', 'many'], {stdio: 'pipe'}),
      /whole number/,
    );
  });
});

describe('languages in the demo feed', () => {
  it('Finnish is whole', () =>
    assert.ok(
      feed.items.every(({name, summary, description}) => name['fi'] && summary?.['fi'] && description?.['fi']),
    ));
  some('about half is in Swedish', activities, ({name}) => name['sv'], 170);
  some('about a third is in English', activities, ({name}) => name['en'], 110);
  some('some is in easy Finnish', activities, ({description}) => description?.['fi-x-selko'], 40);
  for (const code of ['fi', 'sv', 'en', 'ar', 'so', 'uk', 'ru'])
    some(`held in ${code}`, activities, ({inLanguage}) => inLanguage?.includes(code));
});

describe('ways, prices and registration in the demo feed', () => {
  for (const mode of ['onsite', 'online', 'phone', 'mixed'] as const) {
    some(mode, activities, ({attendanceMode}) => attendanceMode === mode, 5);
  }
  some('free', activities, ({isAccessibleForFree}) => isAccessibleForFree);
  some('price not told', activities, ({isAccessibleForFree, offers}) => isAccessibleForFree === undefined && !offers);
  some('one price', activities, ({offers}) => offers?.length === 1 && offers[0]?.price);
  some('several prices', activities, ({offers = []}) => offers.length > 2);
  some('a price in words', activities, ({offers}) => offers?.some(({price}) => price === undefined));
  some('low threshold', activities, ({lowThreshold}) => lowThreshold);
  some('referral needed', activities, ({referralNeeded}) => referralNeeded);
  some('volunteering', activities, ({volunteering}) => volunteering);
  some(
    'verified later than changed',
    activities,
    ({dateVerified = '', dateModified = ''}) => dateVerified > dateModified,
  );
  some('changed, not verified', activities, ({dateVerified}) => !dateVerified);
  some('no registration needed', activities, ({registration}) => registration?.required === false);
  some('registration not mentioned', activities, ({registration}) => !registration);
  some('registration by telephone', activities, ({registration}) => registration?.telephone);
  some('registration opens later', activities, ({registration}) => (registration?.opens ?? '') > TODAY);
  some('registration closed', activities, ({registration}) => registration?.closes && registration.closes < TODAY);
  some('full', activities, ({registration}) => registration?.remainingAttendeeCapacity === 0);
  some('places left', activities, ({registration}) => (registration?.remainingAttendeeCapacity ?? 0) > 0);
  it('every kind of accessibility, and a hidden address', () => {
    const codes = new Set(feed.places.flatMap(({accessibility = []}) => accessibility));
    for (const code of [
      'wheelchair',
      'accessibleToilet',
      'inductionLoop',
      'parking',
      'rollator',
      'signLanguage',
      'quiet',
    ])
      assert.ok(codes.has(code), code);
    assert.ok(feed.places.some(({addressHidden}) => addressHidden));
  });
});

describe('times in the demo feed', () => {
  const frequency = (wanted: string) => (item: Item) =>
    item.eventSchedule?.some(({repeatFrequency}) => repeatFrequency === wanted);
  some('every week', activities, frequency('P1W'));
  some('every other week', activities, frequency('P2W'));
  some('every month', activities, frequency('P1M'));
  some('every day', activities, frequency('P1D'));
  some('several days a week', activities, ({eventSchedule}) => eventSchedule?.some(({byDay = []}) => byDay.length > 1));
  some('a weekday of the month', activities, ({eventSchedule}) =>
    eventSchedule?.some(({byDay = []}) => /^\d/.test(byDay[0] ?? '')),
  );
  some('the last weekday of the month', activities, ({eventSchedule}) =>
    eventSchedule?.some(({byDay = []}) => byDay[0]?.startsWith('-')),
  );
  some('a day of the month', activities, ({eventSchedule}) => eventSchedule?.some(({byMonthDay}) => byMonthDay));
  some('with exceptions to come', activities, ({eventSchedule}) =>
    eventSchedule?.some(({exceptDate}) => (exceptDate?.[0] ?? '') > TODAY),
  );
  some('ended', activities, (item) => hasEnded(item, NOW));
  some('not yet begun', activities, (item) => (nextOccurrence(item, NOW)?.startEpoch ?? 0) > NOW + 40 * 86_400_000);
  some('no schedule', activities, ({eventSchedule}) => !eventSchedule);
  some('no time of day', activities, ({eventSchedule}) => eventSchedule?.some(({startTime}) => !startTime));
  some('no end', activities, ({eventSchedule}) => eventSchedule?.some(({startTime, endTime}) => startTime && !endTime));
  some('two schedules', activities, ({eventSchedule = []}) => eventSchedule.length > 1);
  it('on every weekday', () => {
    const days = new Set(feed.items.flatMap((item) => [...weekdays(item)]));
    assert.equal(days.size, 7);
  });
  it('most activities have a next time', () =>
    assert.ok(activities.filter((item) => nextOccurrence(item, NOW)).length > 300));

  for (const status of ['EventScheduled', 'EventCancelled', 'EventPostponed', 'EventRescheduled'] as const) {
    some(status, events, ({eventStatus}) => eventStatus === status);
  }
  some(
    'postponed without a date',
    events,
    ({eventStatus, startDate}) => eventStatus === 'EventPostponed' && !startDate,
  );
  some('remote', events, ({attendanceMode}) => attendanceMode === 'online');
  some('hybrid', events, ({attendanceMode}) => attendanceMode === 'mixed');
  some('past', events, (item) => hasEnded(item, NOW));
  some('today', events, ({startDate}) => startDate?.startsWith(TODAY));
  some('with an offset', events, ({startDate}) => /\+0[23]:00$/.test(startDate ?? ''));
  some('unknown end', events, ({startDate, endDate}) => startDate?.includes('T') && !endDate);
  some('a date alone', events, ({startDate, endDate}) => startDate && !startDate.includes('T') && !endDate);
  some('several days', events, ({startDate = '', endDate = ''}) => endDate.slice(0, 10) > startDate.slice(0, 10));
  some('the head of a series', events, ({superEventType}) => superEventType === 'recurring');
  some('a festival', events, ({superEventType}) => superEventType === 'umbrella');
  some('something to read besides', events, ({subjectOf}) => subjectOf?.length);
  some('parts of a series or festival', events, ({superEvent}) => superEvent, 10);
});
