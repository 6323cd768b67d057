import {expect} from '@open-wc/testing';
import type {Item, Schedule} from '../../src/feed/types.js';
import {hasEnded, nextOccurrence, weekdays} from '../../src/lib/schedule.js';
import {NOW, activity, dates, starts, times} from './schedule-helpers.js';

describe('schedules', () => {
  it('every week, the one of today first until it is over', () => {
    const group = activity({
      byDay: ['Tuesday'],
      startTime: '17:30',
      endTime: '18:15',
      repeatFrequency: 'P1W',
      startDate: '2026-09-01',
    });
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
    expect(dates(activity({byDay: ['1TH', '3TH'], repeatFrequency: 'P1M'}))).to.deep.equal([
      '2026-12-3',
      '2026-12-17',
      '2027-1-7',
    ]);
    expect(dates(activity({byDay: ['-1FR']}))).to.deep.equal(['2026-11-27', '2026-12-25', '2027-1-29']);
    expect(dates(activity({byDay: ['5MO'], repeatFrequency: 'P1M'}))).to.deep.equal([
      '2026-11-30',
      '2027-3-29',
      '2027-5-31',
    ]);
  });

  it('on days of the month that exist', () => {
    expect(dates(activity({byMonthDay: [31], repeatFrequency: 'P1M'}))).to.deep.equal([
      '2026-12-31',
      '2027-1-31',
      '2027-3-31',
    ]);
    expect(dates(activity({byMonthDay: [-1, 15]}))).to.deep.equal(['2026-11-30', '2026-12-15', '2026-12-31']);
    expect(dates(activity({repeatFrequency: 'P2M', startDate: '2026-09-10'}))).to.deep.equal([
      '2027-1-10',
      '2027-3-10',
      '2027-5-10',
    ]);
  });

  it('every day, every third day, every year', () => {
    expect(dates(activity({repeatFrequency: 'P1D'}), 2)).to.deep.equal(['2026-11-24', '2026-11-25']);
    expect(dates(activity({repeatFrequency: 'P3D', startDate: '2026-11-20'}), 2)).to.deep.equal([
      '2026-11-26',
      '2026-11-29',
    ]);
    expect(dates(activity({repeatFrequency: 'P1Y', startDate: '2020-12-06'}), 2)).to.deep.equal([
      '2026-12-6',
      '2027-12-6',
    ]);
    expect(dates(activity({repeatFrequency: 'P1Y', startDate: '2020-02-29'}), 2)).to.deep.equal([
      '2028-2-29',
      '2032-2-29',
    ]);
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
    expect(times(activity({byDay: ['Tuesday'], startTime: '18:00', endTime: '17:00'}), 1)).to.deep.equal([
      '2026-11-24T16:00/?',
    ]);
    expect(times(activity({byDay: ['Tuesday'], startTime: '18:00', endTime: '18:00'}), 1)).to.deep.equal([
      '2026-11-24T16:00/?',
    ]);
  });

  it('in their own zone, an unknown one read as Helsinki', () => {
    const at = (scheduleTimezone: string): Item =>
      activity({byDay: ['Wednesday'], startTime: '18:00', scheduleTimezone});
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

  it('with very many days excepted go on after them', () => {
    const exceptDate = [...new Array(3000).keys()].map((index) => new Date(NOW + index * 86_400_000).toISOString());
    const [next] = starts(activity({repeatFrequency: 'P1D', startTime: '12:00', exceptDate}), 1);
    expect(next?.slice(0, 10)).to.equal(new Date(NOW + 3000 * 86_400_000).toISOString().slice(0, 10));
  });
});
