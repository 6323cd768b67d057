import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {loadRuleReaders} from '../../src/lib/rule-readers.js';
import {MAX_OCCURRENCES} from '../../src/lib/occurrences.js';
import {CalendarEvents, type Entry, type EventFilter} from '../../src/store/calendar-events.js';
import {isoDay, parseDay} from '../../src/store/calendar-state.js';
import {nearestEntry, undatedItems, upcomingEntries} from '../../src/store/nearby-events.js';
import type {Period} from '../../src/store/period.js';
import {activity, item, NOW} from '../lib/schedule-helpers.js';

const day = (text: string): number => parseDay(text) ?? NaN;
const days = (first: string, last = first): Period => ({first: day(first), last: day(last)});
const ALL: EventFilter = {evening: false};
const NOVEMBER = days('2026-11-01', '2026-11-30');

const clock = (minutes: number | undefined): string =>
  minutes === undefined ? '?' : `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
/** "2026-11-24 18.00–20.00", "2026-11-20/2026-11-24". */
const written = ({first, last, start, end}: Entry): string =>
  [first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`, start === undefined ? '' : `${clock(start)}–${clock(end)}`].join(' ').trim();

const entries = (of: readonly Item[], period = NOVEMBER, filter = ALL): string[] => new CalendarEvents(of).between(period, filter).map(written);
const one = (fields: Partial<Item>, period?: Period): string[] => entries([item(fields)], period);
const ids = (found: readonly Entry[]): string[] => found.map((entry) => entry.item['@id']);
const named = (id: string, fields: Partial<Item>): Item => item({'@id': id, ...fields});

// As a feed that has rules does.
before(() => loadRuleReaders([{rrule: 'FREQ=DAILY'}]));

describe('an event in the calendar', () => {
  for (const [what, fields, expected] of [
    ['a local time', {startDate: '2026-11-24T18:00', endDate: '2026-11-24T20:00'}, '2026-11-24 18.00–20.00'],
    ['a moment, in Finnish time', {startDate: '2026-11-24T16:00:00Z', endDate: '2026-11-24T20:00:00+02:00'}, '2026-11-24 18.00–20.00'],
    ['a moment late in Tokyo, on the day before here', {startDate: '2026-11-25T05:00:00+09:00'}, '2026-11-24 22.00–?'],
    ['an end that is not known', {startDate: '2026-11-24T18:00'}, '2026-11-24 18.00–?'],
    ['a date alone', {startDate: '2026-11-24'}, '2026-11-24'],
    ['days, the last among them', {startDate: '2026-11-20', endDate: '2026-11-24'}, '2026-11-20/2026-11-24'],
    ['a night over midnight, on its evening', {startDate: '2026-11-28T20:00', endDate: '2026-11-29T02:00'}, '2026-11-28 20.00–26.00'],
    ['an end at midnight', {startDate: '2026-11-24T18:00', endDate: '2026-11-25T00:00'}, '2026-11-24 18.00–24.00'],
    ['a long night, on both days', {startDate: '2026-11-28T12:00', endDate: '2026-11-29T02:00'}, '2026-11-28/2026-11-29 12.00–26.00'],
    ['a camp with hours', {startDate: '2026-11-20T17:00', endDate: '2026-11-22T14:00'}, '2026-11-20/2026-11-22 17.00–62.00'],
    ['an end before the start', {startDate: '2026-11-24T18:00', endDate: '2026-11-23T20:00'}, '2026-11-24 18.00–?'],
    ['an end at the start', {startDate: '2026-11-24T18:00', endDate: '2026-11-24T18:00'}, '2026-11-24 18.00–?'],
    ['the new time of a rescheduled one', {startDate: '2026-11-26T18:00', eventStatus: 'EventRescheduled'}, '2026-11-26 18.00–?'],
    ['the old time of a postponed one', {startDate: '2026-11-25T09:00', eventStatus: 'EventPostponed'}, '2026-11-25 9.00–?'],
    ['the time of a cancelled one', {startDate: '2026-11-24T09:00', eventStatus: 'EventCancelled'}, '2026-11-24 9.00–?'],
  ] as const) {
    it(`has ${what}`, () => expect(one(fields)).to.deep.equal([expected]));
  }

  it('is shown in each period that it touches, and in no other', () => {
    const camp = {startDate: '2026-11-20', endDate: '2026-11-24'};
    for (const date of ['2026-11-20', '2026-11-22', '2026-11-24']) expect(one(camp, days(date))).to.have.lengthOf(1);
    for (const date of ['2026-11-19', '2026-11-25']) expect(one(camp, days(date))).to.have.lengthOf(0);
    const night = {startDate: '2026-11-28T20:00', endDate: '2026-11-29T02:00'};
    expect(one(night, days('2026-11-28'))).to.have.lengthOf(1);
    expect(one(night, days('2026-11-29')), 'a night belongs to its evening').to.have.lengthOf(0);
  });

  it('of ten years is one, in every month of them', () => {
    const long = {startDate: '2020-01-01', endDate: '2030-12-31'};
    expect(one(long)).to.deep.equal(['2020-01-01/2030-12-31']);
    expect(one(long, days('2031-01-01', '2031-01-31'))).to.deep.equal([]);
  });

  it('without a day, or with one that does not exist, is nowhere in time but not lost', () => {
    for (const startDate of [undefined, '']) {
      const events = new CalendarEvents([item({startDate})]);
      expect(events.between(days('1970-01-01', '2100-01-01'), ALL)).to.deep.equal([]);
      expect(undatedItems(events, ALL)).to.have.lengthOf(1);
    }
    expect(undatedItems(new CalendarEvents([item({startDate: '2026-11-24'})]), ALL)).to.deep.equal([]);
  });

  it('is no activity', () => expect(entries([activity({byDay: ['Monday'], startTime: '10:00'})])).to.deep.equal([]));
});

describe('days on which the clock is turned', () => {
  const spring = days('2026-03-28', '2026-03-30');
  const autumn = days('2026-10-24', '2026-10-26');

  it('keep the hours that are written', () => {
    const daily = {startDate: '2026-01-01T18:00', endDate: '2026-01-01T19:30', rrule: 'FREQ=DAILY'};
    expect(one(daily, spring)).to.deep.equal(['2026-03-28 18.00–19.30', '2026-03-29 18.00–19.30', '2026-03-30 18.00–19.30']);
    expect(one(daily, autumn)).to.deep.equal(['2026-10-24 18.00–19.30', '2026-10-25 18.00–19.30', '2026-10-26 18.00–19.30']);
  });

  it('keep the hours of a weekly event on each side, whatever its zone is called', () => {
    for (const scheduleTimezone of ['Europe/Helsinki', 'Mars/Olympus', undefined]) {
      const weekly = {startDate: '2026-03-23T18:00', rrule: 'FREQ=WEEKLY;COUNT=3', scheduleTimezone};
      expect(one(weekly, days('2026-03-01', '2026-04-30'))).to.deep.equal(['2026-03-23 18.00–?', '2026-03-30 18.00–?', '2026-04-06 18.00–?']);
    }
  });

  it('have no 3.30 in spring: it is 4.30; and the first of two in autumn', () => {
    expect(one({startDate: '2026-03-29T03:30'}, spring)).to.deep.equal(['2026-03-29 4.30–?']);
    const [entry] = new CalendarEvents([item({startDate: '2026-10-25T03:30'})]).between(autumn, ALL);
    expect(entry && written(entry)).to.equal('2026-10-25 3.30–?');
    expect(entry?.occurrence.startEpoch).to.equal(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('are one day though they have 23 or 25 hours', () => {
    expect(one({startDate: '2026-03-29T00:00', endDate: '2026-03-30T00:00'}, spring)).to.deep.equal(['2026-03-29 0.00–24.00']);
    expect(one({startDate: '2026-10-25T00:00', endDate: '2026-10-26T00:00'}, autumn)).to.deep.equal(['2026-10-25 0.00–24.00']);
    expect(one({startDate: '2026-03-29', endDate: '2026-03-29'}, spring)).to.deep.equal(['2026-03-29']);
  });

  it('have nights that are told by the clock', () => {
    expect(one({startDate: '2026-03-28T20:00', endDate: '2026-03-29T05:00'}, spring)).to.deep.equal(['2026-03-28 20.00–29.00']);
    expect(one({startDate: '2026-10-24T20:00', endDate: '2026-10-25T05:00'}, autumn)).to.deep.equal(['2026-10-24 20.00–29.00']);
  });
});

describe('events that repeat', () => {
  const thursdays = {startDate: '2026-11-05T10:00', endDate: '2026-11-05T11:00', rrule: 'FREQ=WEEKLY'};

  it('have each of their times, without those taken out and with those added', () => {
    const fields = {...thursdays, exdate: ['2026-11-19'], rdate: ['2026-11-20T12:00']};
    expect(one(fields)).to.deep.equal(['2026-11-05 10.00–11.00', '2026-11-12 10.00–11.00', '2026-11-20 12.00–13.00', '2026-11-26 10.00–11.00']);
  });

  const repeats = (items: readonly Item[]): readonly (readonly [string, boolean])[] =>
    new CalendarEvents(items).between(NOVEMBER, ALL).map((entry) => [entry.item['@id'], entry.repeats]);

  it('are told from those that are held once', () => {
    const course = named('course', {startDate: '2026-11-10', endDate: '2026-11-17'});
    const parts = [10, 17].map((date) => named(`part-${date}`, {startDate: `2026-11-${date}T17:00`, superEvent: 'course'}));
    expect(repeats([named('once', {startDate: '2026-11-02T18:00'}), named('rule', {...thursdays, rrule: 'FREQ=MONTHLY'}), course, ...parts])).to.deep.equal([
      ['once', false],
      ['rule', true],
      ['part-10', true],
      ['part-17', true],
    ]);
  });

  it('are not those of a festival, which is shown beside them', () => {
    const festival = named('festival', {startDate: '2026-11-13', endDate: '2026-11-15', superEventType: 'umbrella'});
    const concert = named('concert', {startDate: '2026-11-14T18:00', superEvent: 'festival'});
    expect(repeats([festival, concert])).to.deep.equal([
      ['festival', false],
      ['concert', false],
    ]);
  });

  // What is not a rule, or names no day, leaves the event its own; see also test/lib/rrule.test.ts.
  for (const rrule of [
    'FREQ=SECONDLY;COUNT=1000000000',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYYEARDAY=367',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=1000000000',
    `FREQ=DAILY;BYHOUR=${'10,'.repeat(2000)}10`,
  ]) {
    it(`are found, and no more than can be shown: ${rrule.slice(0, 50)}`, () => {
      const found = entries([item({...thursdays, rrule})]);
      expect(found).to.have.length.within(1, MAX_OCCURRENCES);
      expect(found[0], 'its own day stays').to.equal('2026-11-05 10.00–11.00');
    });
  }
});

describe('which events are shown', () => {
  const morning = named('morning', {startDate: '2026-11-24T09:00'});
  const five = named('five', {startDate: '2026-11-24T17:00'});
  const almost = named('almost', {startDate: '2026-11-24T16:59'});
  const whole = named('whole', {startDate: '2026-11-24'});
  const camp = named('camp', {startDate: '2026-11-20', endDate: '2026-11-26'});
  const events = new CalendarEvents([morning, five, almost, whole, camp]);
  const shown = (filter: Partial<EventFilter>): string[] => ids(events.between(NOVEMBER, {...ALL, ...filter}));

  it('are all, what began earlier first, then what lasts all day, then by the clock', () =>
    expect(shown({})).to.deep.equal(['camp', 'whole', 'morning', 'almost', 'five']));

  it('are in the evening those from five on, none without an hour', () => expect(shown({evening: true})).to.deep.equal(['five']));

  it('are those that touch the time asked for', () => {
    expect(shown({period: days('2026-11-25', '2026-11-26')})).to.deep.equal(['camp']);
    expect(shown({period: days('2026-12-01')})).to.deep.equal([]);
  });

  it('are those that words and choices have found', () => expect(shown({found: new Set([five, camp])})).to.deep.equal(['camp', 'five']));

  it('have the same order however often they are asked for', () => {
    for (let month = 1; month <= 60; month++) events.between(days('2026-11-01', `2026-11-${String((month % 30) + 1).padStart(2, '0')}`), ALL);
    expect(shown({})).to.deep.equal(['camp', 'whole', 'morning', 'almost', 'five']);
  });
});

describe('the nearest and the next events', () => {
  const past = named('past', {startDate: '2026-11-24T08:00', endDate: '2026-11-24T10:00'});
  const going = named('going', {startDate: '2026-11-24T10:00', endDate: '2026-11-24T13:00'});
  const open = named('open', {startDate: '2026-11-24T09:00'});
  const summer = named('summer', {startDate: '2027-06-12T12:00'});
  const far = named('far', {startDate: '2031-06-12T12:00'});
  const events = new CalendarEvents([past, going, open, summer, far]);
  const today = day('2026-11-24');

  it('are found over empty months, up to two years away', () => {
    expect(nearestEntry(events, day('2026-12-01'), 1, ALL)?.item).to.equal(summer);
    expect(nearestEntry(events, day('2027-12-01'), -1, ALL)?.item).to.equal(summer);
    expect(nearestEntry(events, day('2027-06-13'), 1, ALL)).to.equal(undefined);
    expect(nearestEntry(events, day('2026-11-24'), -1, ALL)).to.equal(undefined);
  });

  it('leave out what is over; what goes on, or has no known end, is there until the day is', () => {
    expect(ids(upcomingEntries(events, NOW, today, 5, ALL))).to.deep.equal(['open', 'going', 'summer']);
    expect(ids(upcomingEntries(events, NOW + 2 * 3_600_000, today, 5, ALL))).to.deep.equal(['open', 'summer']);
  });

  it('are as many as asked for', () => {
    expect(ids(upcomingEntries(events, NOW, today, 1, ALL))).to.deep.equal(['open']);
    const daily = new CalendarEvents([item({startDate: '2026-01-01T18:00', rrule: 'FREQ=DAILY'})]);
    expect(upcomingEntries(daily, NOW, today, 7, ALL).map(({first}) => first - today)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  });

  it('has a camp that goes on once, though it is on in many steps of the search', () => {
    const long = new CalendarEvents([named('long', {startDate: '2026-11-01', endDate: '2028-11-01'}), summer]);
    expect(ids(upcomingEntries(long, NOW, today, 5, ALL))).to.deep.equal(['long', 'summer']);
  });
});
