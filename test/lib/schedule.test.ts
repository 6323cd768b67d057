import {expect} from '@open-wc/testing';
import type {Item, Schedule} from '../../src/feed/types.js';
import {hasEnded, nextOccurrence, occurrences, weekdays} from '../../src/lib/schedule.js';

/** Tuesday, 12.00 in Helsinki. */
const NOW = Date.UTC(2026, 10, 24, 10);

const item = (fields: Partial<Item>): Item => ({
  '@id': 'a',
  kind: 'event',
  name: {fi: 'Kahvila'},
  provider: [],
  location: [],
  theme: [],
  audience: [],
  ...fields,
});
const activity = (...eventSchedule: Schedule[]): Item => item({kind: 'activity', eventSchedule});

const iso = (epoch: number | undefined): string => (epoch === undefined ? '?' : new Date(epoch).toISOString().slice(0, 16));
/** The next times in UTC, each with its end. */
const times = (of: Item, limit = 3, from = NOW): string[] =>
  occurrences(of, from, limit).map(({startEpoch, endEpoch}) => `${iso(startEpoch)}/${iso(endEpoch)}`);
const starts = (of: Item, limit = 3, from = NOW): string[] => occurrences(of, from, limit).map(({startEpoch}) => iso(startEpoch));
const dates = (of: Item, limit = 3, from = NOW): string[] =>
  occurrences(of, from, limit).map(({start}) =>
    start.kind === 'instant' ? '?' : `${start.date.year}-${start.date.month}-${start.date.day}`,
  );

describe('schedules', () => {
  it('every week, the one of today first until it is over', () => {
    const group = activity({byDay: ['Tuesday'], startTime: '17:30', endTime: '18:15', repeatFrequency: 'P1W', startDate: '2026-09-01'});
    expect(times(group, 2)).to.deep.equal(['2026-11-24T15:30/2026-11-24T16:15', '2026-12-01T15:30/2026-12-01T16:15']);
    expect(starts(group, 1, Date.UTC(2026, 10, 24, 16))).to.deep.equal(['2026-11-24T15:30']);
    expect(starts(group, 1, Date.UTC(2026, 10, 24, 16, 15))).to.deep.equal(['2026-12-01T15:30']);
  });

  it('at the same time of day on both sides of a change of the clock', () => {
    const group = activity({byDay: ['Saturday', 'Sunday'], startTime: '12:00', repeatFrequency: 'P1W'});
    expect(starts(group, 4, Date.UTC(2027, 2, 26))).to.deep.equal([
      '2027-03-27T10:00',
      '2027-03-28T09:00',
      '2027-04-03T09:00',
      '2027-04-04T09:00',
    ]);
  });

  it('on the weekday it began when no weekday is given', () => {
    const group = activity({repeatFrequency: 'P1W', startDate: '2026-09-02'});
    expect(dates(group, 2)).to.deep.equal(['2026-11-25', '2026-12-2']);
  });

  it('every other week, counted from the first', () => {
    const even = activity({byDay: ['Wednesday'], repeatFrequency: 'P2W', startDate: '2026-09-02'});
    const odd = activity({byDay: ['Wednesday'], repeatFrequency: 'P2W', startDate: '2026-09-09'});
    const fourteen = activity({byDay: ['Wednesday'], repeatFrequency: 'P14D', startDate: '2026-09-02'});
    expect(dates(even)).to.deep.equal(['2026-11-25', '2026-12-9', '2026-12-23']);
    expect(dates(odd)).to.deep.equal(['2026-12-2', '2026-12-16', '2026-12-30']);
    expect(dates(fourteen)).to.deep.equal(dates(even));
  });

  it('every other week without a first day: which week is not known', () => {
    const group = activity({byDay: ['Wednesday'], repeatFrequency: 'P2W'});
    expect(nextOccurrence(group, NOW)).to.equal(undefined);
    expect(hasEnded(group, NOW)).to.equal(false);
    expect([...weekdays(group)]).to.deep.equal([3]);
  });

  it('on the nth and the last weekday of the month', () => {
    expect(dates(activity({byDay: ['1TH', '3TH'], repeatFrequency: 'P1M'}))).to.deep.equal(['2026-12-3', '2026-12-17', '2027-1-7']);
    expect(dates(activity({byDay: ['-1FR']}))).to.deep.equal(['2026-11-27', '2026-12-25', '2027-1-29']);
    expect(dates(activity({byDay: ['5MO'], repeatFrequency: 'P1M'}))).to.deep.equal(['2026-11-30', '2027-3-29', '2027-5-31']);
  });

  it('on days of the month that exist', () => {
    expect(dates(activity({byMonthDay: [31], repeatFrequency: 'P1M'}))).to.deep.equal(['2026-12-31', '2027-1-31', '2027-3-31']);
    expect(dates(activity({byMonthDay: [-1, 15]}))).to.deep.equal(['2026-11-30', '2026-12-15', '2026-12-31']);
    expect(dates(activity({repeatFrequency: 'P2M', startDate: '2026-09-10'}))).to.deep.equal(['2027-1-10', '2027-3-10', '2027-5-10']);
  });

  it('every day, every third day, every year', () => {
    expect(dates(activity({repeatFrequency: 'P1D'}), 2)).to.deep.equal(['2026-11-24', '2026-11-25']);
    expect(dates(activity({repeatFrequency: 'P3D', startDate: '2026-11-20'}), 2)).to.deep.equal(['2026-11-26', '2026-11-29']);
    expect(dates(activity({repeatFrequency: 'P1Y', startDate: '2020-12-06'}), 2)).to.deep.equal(['2026-12-6', '2027-12-6']);
    expect(dates(activity({repeatFrequency: 'P1Y', startDate: '2020-02-29'}), 2)).to.deep.equal(['2028-2-29', '2032-2-29']);
  });

  it('not on excepted days, not before the first nor after the last', () => {
    const group = activity({
      byDay: ['Thursday'],
      repeatFrequency: 'P1W',
      startDate: '2026-12-03',
      endDate: '2027-01-07',
      exceptDate: ['2026-12-24', '2026-12-31T18:00', 'soon'],
    });
    expect(dates(group, 9)).to.deep.equal(['2026-12-3', '2026-12-10', '2026-12-17', '2027-1-7']);
    expect(hasEnded(group, Date.UTC(2027, 0, 7, 12))).to.equal(false);
    expect(hasEnded(group, Date.UTC(2027, 0, 8, 12))).to.equal(true);
  });

  it('several together, soonest first', () => {
    const group = activity({byDay: ['Friday'], startTime: '10:00'}, {byDay: ['Wednesday'], startTime: '14:00'});
    expect(starts(group)).to.deep.equal(['2026-11-25T12:00', '2026-11-27T08:00', '2026-12-02T12:00']);
    expect([...weekdays(group)].sort()).to.deep.equal([3, 5]);
  });

  it('over midnight, still going on after it', () => {
    const club = activity({byDay: ['Friday'], startTime: '22:00', endTime: '02:00'});
    expect(times(club, 1, Date.UTC(2026, 10, 27, 23))).to.deep.equal(['2026-11-27T20:00/2026-11-28T00:00']);
  });

  it('with an end that cannot be right as if it had none', () => {
    expect(times(activity({byDay: ['Tuesday'], startTime: '18:00', endTime: '17:00'}), 1)).to.deep.equal(['2026-11-24T16:00/?']);
    expect(times(activity({byDay: ['Tuesday'], startTime: '18:00', endTime: '18:00'}), 1)).to.deep.equal(['2026-11-24T16:00/?']);
  });

  it('in their own zone, an unknown one read as Helsinki', () => {
    const at = (scheduleTimezone: string): Item => activity({byDay: ['Wednesday'], startTime: '18:00', scheduleTimezone});
    expect(starts(at('Europe/London'), 1)).to.deep.equal(['2026-11-25T18:00']);
    expect(starts(at('Mars/Olympus'), 1)).to.deep.equal(['2026-11-25T16:00']);
  });

  it('with one day only are single times', () => {
    const day = activity({startDate: '2026-12-05', startTime: '10:00', endTime: '15:00'});
    expect(times(day)).to.deep.equal(['2026-12-05T08:00/2026-12-05T13:00']);
    expect([...weekdays(day)]).to.deep.equal([6]);
    expect(hasEnded(day, Date.UTC(2026, 11, 5, 13))).to.equal(true);
  });

  it('with a beginning and an end but no days are going on, nobody knows when', () => {
    const course = activity({startDate: '2026-10-01', endDate: '2026-12-15'});
    expect(nextOccurrence(course, NOW)).to.equal(undefined);
    expect(hasEnded(course, NOW)).to.equal(false);
    expect(hasEnded(course, Date.UTC(2026, 11, 16, 12))).to.equal(true);
  });

  for (const broken of [
    {repeatFrequency: 'P1W', byDay: ['Noday']},
    {repeatFrequency: 'P0W', startDate: '2026-09-01'},
    {repeatFrequency: 'PT1H'},
    {repeatFrequency: 'P1Y', byMonthDay: [30], startDate: '2026-02-01'},
    {repeatFrequency: 'P9999Y', startDate: '2026-02-01'},
    {byMonthDay: [0, 99, 1.5]},
    {startDate: '2026-02-30', startTime: '99:99'},
    {},
  ] satisfies Schedule[]) {
    it(`${JSON.stringify(broken)} never matches, and says so`, () => {
      expect(nextOccurrence(activity(broken), NOW)).to.equal(undefined);
      expect(hasEnded(activity(broken), NOW)).to.equal(false);
    });
  }

  it('with every day excepted end the search', () => {
    const exceptDate = [...new Array(3000).keys()].map((index) => new Date(NOW + index * 86_400_000).toISOString());
    expect(nextOccurrence(activity({repeatFrequency: 'P1D', exceptDate}), NOW)).to.equal(undefined);
  });
});

describe('events', () => {
  it('from start to end, going on until then', () => {
    const event = item({startDate: '2026-11-24T11:00', endDate: '2026-11-24T13:00'});
    expect(times(event)).to.deep.equal(['2026-11-24T09:00/2026-11-24T11:00']);
    expect(hasEnded(event, Date.UTC(2026, 10, 24, 11))).to.equal(true);
  });

  it('without a known end are over when their day is', () => {
    const event = item({startDate: '2026-11-24T08:00'});
    expect(times(event)).to.deep.equal(['2026-11-24T06:00/?']);
    expect(hasEnded(event, Date.UTC(2026, 10, 24, 22))).to.equal(true);
  });

  it('of a date alone last the whole day in Helsinki', () => {
    const event = item({startDate: '2026-11-24'});
    const next = nextOccurrence(event, NOW);
    expect(next?.allDay).to.equal(true);
    expect(next?.end).to.equal(undefined);
    expect(times(event)).to.deep.equal(['2026-11-23T22:00/2026-11-24T22:00']);
  });

  it('of several days, the last included', () => {
    const event = item({startDate: '2026-11-26', endDate: '2026-11-28'});
    expect(times(event)).to.deep.equal(['2026-11-25T22:00/2026-11-28T22:00']);
    expect([...weekdays(event)]).to.deep.equal([4, 5, 6]);
  });

  it('mix dates, local times and instants', () => {
    expect(times(item({startDate: '2026-11-26T16:00:00Z', endDate: '2026-11-26T20:00'}))).to.deep.equal(['2026-11-26T16:00/2026-11-26T18:00']);
    expect(times(item({startDate: '2026-11-26T18:00', endDate: '2026-11-28'}))).to.deep.equal(['2026-11-26T16:00/2026-11-28T22:00']);
    expect(times(item({startDate: '2026-11-26T18:00', endDate: '2026-11-26'}))).to.deep.equal(['2026-11-26T16:00/?']);
    expect(times(item({startDate: '2026-11-26', endDate: '2026-11-27T14:00'}))).to.deep.equal(['2026-11-25T22:00/2026-11-27T12:00']);
  });

  it('lose an end before their start', () => {
    expect(times(item({startDate: '2026-12-02T10:00', endDate: '2026-12-01T10:00'}))).to.deep.equal(['2026-12-02T08:00/?']);
  });

  it('that end at midnight belong to the evening before', () => {
    expect([...weekdays(item({startDate: '2026-11-27T18:00', endDate: '2026-11-28T00:00'}))]).to.deep.equal([5]);
  });

  it('of ten years are one time, and going on', () => {
    const event = item({startDate: '2020-01-01', endDate: '2030-12-31'});
    expect(starts(event, 9)).to.deep.equal(['2019-12-31T22:00']);
    expect([...weekdays(event)].length).to.equal(7);
  });

  it('without a time, or postponed, have no next time and have not ended', () => {
    for (const event of [item({}), item({startDate: 'soon'}), item({startDate: '2026-01-01', eventStatus: 'EventPostponed'})]) {
      expect(nextOccurrence(event, NOW)).to.equal(undefined);
      expect(hasEnded(event, NOW)).to.equal(false);
      expect([...weekdays(event)]).to.deep.equal([]);
    }
  });

  it('with a schedule begin on their first day', () => {
    const event = item({
      startDate: '2026-12-01T17:00',
      endDate: '2026-12-01T18:00',
      eventSchedule: [{byDay: ['Tuesday'], startTime: '17:00', repeatFrequency: 'P2W'}],
    });
    expect(dates(event, 2)).to.deep.equal(['2026-12-1', '2026-12-15']);
  });

  it('an activity with a start and no end goes on', () => {
    const group = item({kind: 'activity', startDate: '2026-11-01T18:00'});
    expect(nextOccurrence(group, NOW)).to.equal(undefined);
    expect(hasEnded(group, NOW)).to.equal(false);
    expect(starts(item({kind: 'activity', startDate: '2026-12-01T18:00'}))).to.deep.equal(['2026-12-01T16:00']);
  });
});

describe('recurrence rules', () => {
  const series = (rrule: string, fields: Partial<Item> = {}): Item =>
    item({startDate: '2026-11-02T18:00', endDate: '2026-11-02T20:00', rrule, ...fields});

  it('keep the clock times of the first', () => {
    expect(times(series('FREQ=WEEKLY'), 2)).to.deep.equal(['2026-11-30T16:00/2026-11-30T18:00', '2026-12-07T16:00/2026-12-07T18:00']);
    expect(times(series('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE'), 2)).to.deep.equal([
      '2026-11-30T16:00/2026-11-30T18:00',
      '2026-12-02T16:00/2026-12-02T18:00',
    ]);
  });

  it('end by UNTIL or COUNT', () => {
    expect(dates(series('FREQ=WEEKLY;UNTIL=20261207T215959Z'), 9)).to.deep.equal(['2026-11-30', '2026-12-7']);
    expect(dates(series('FREQ=WEEKLY;UNTIL=20261206'), 9)).to.deep.equal(['2026-11-30']);
    expect(dates(series('FREQ=DAILY;COUNT=24'), 9)).to.deep.equal(['2026-11-24', '2026-11-25']);
    expect(hasEnded(series('FREQ=WEEKLY;COUNT=3'), NOW)).to.equal(true);
  });

  it('count excepted times too, and take added ones', () => {
    const changed = series('FREQ=WEEKLY;COUNT=6', {exdate: ['2026-11-30T18:00'], rdate: ['2026-12-02T18:00']});
    expect(times(changed, 9)).to.deep.equal(['2026-12-02T16:00/2026-12-02T18:00', '2026-12-07T16:00/2026-12-07T18:00']);
  });

  it('of months and years', () => {
    expect(dates(series('FREQ=MONTHLY;BYDAY=2MO'), 2)).to.deep.equal(['2026-12-14', '2027-1-11']);
    expect(dates(series('FREQ=MONTHLY;BYMONTHDAY=-1'), 2)).to.deep.equal(['2026-11-30', '2026-12-31']);
    expect(dates(series('FREQ=YEARLY'), 2)).to.deep.equal(['2027-11-2', '2028-11-2']);
    expect(dates(series('FREQ=DAILY;BYDAY=SA,SU'), 2)).to.deep.equal(['2026-11-28', '2026-11-29']);
  });

  for (const rrule of [
    'FREQ=SECONDLY;COUNT=1000000000',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'nonsense',
  ]) {
    it(`${rrule} is not half read: only the first time counts`, () => {
      expect(starts(series(rrule, {startDate: '2026-12-02T18:00', endDate: undefined}), 9)).to.deep.equal(['2026-12-02T16:00']);
    });
  }

  it('without end cost no more than what is asked of them', () => {
    expect(starts(series('FREQ=DAILY;COUNT=1000000000'), 2)).to.deep.equal(['2026-11-24T16:00', '2026-11-25T16:00']);
    expect(starts(series('FREQ=DAILY;INTERVAL=999999999', {startDate: '2020-01-01T10:00'}), 2)).to.deep.equal([]);
  });
});
