import {expect} from '@open-wc/testing';
import {hasEnded, nextOccurrence, weekdays} from '../../src/lib/schedule.js';
import {NOW, dates, item, starts, times} from './schedule-helpers.js';

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
    expect(times(item({startDate: '2026-11-26T16:00:00Z', endDate: '2026-11-26T20:00'}))).to.deep.equal([
      '2026-11-26T16:00/2026-11-26T18:00',
    ]);
    expect(times(item({startDate: '2026-11-26T18:00', endDate: '2026-11-28'}))).to.deep.equal([
      '2026-11-26T16:00/2026-11-28T22:00',
    ]);
    expect(times(item({startDate: '2026-11-26T18:00', endDate: '2026-11-26'}))).to.deep.equal(['2026-11-26T16:00/?']);
    expect(times(item({startDate: '2026-11-26', endDate: '2026-11-27T14:00'}))).to.deep.equal([
      '2026-11-25T22:00/2026-11-27T12:00',
    ]);
  });

  it('lose an end before their start', () => {
    expect(times(item({startDate: '2026-12-02T10:00', endDate: '2026-12-01T10:00'}))).to.deep.equal([
      '2026-12-02T08:00/?',
    ]);
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
    for (const event of [
      item({}),
      item({startDate: 'soon'}),
      item({startDate: '2026-01-01', eventStatus: 'EventPostponed'}),
    ]) {
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
