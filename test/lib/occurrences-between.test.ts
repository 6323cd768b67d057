import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {MAX_OCCURRENCES, occurrencesBetween} from '../../src/lib/occurrences.js';
import {occurrences} from '../../src/lib/schedule.js';
import {loadRuleReaders} from '../../src/lib/rule-readers.js';
import {activity, item} from './schedule-helpers.js';

const DAY = 86_400_000;
/** November in Helsinki. */
const FROM = Date.UTC(2026, 9, 31, 22);
const TO = Date.UTC(2026, 10, 30, 22);

const starts = (of: Item, from = FROM, to = TO): string[] =>
  occurrencesBetween(of, from, to).map(({startEpoch}) => new Date(startEpoch).toISOString().slice(0, 16));

describe('occurrences of a window', () => {
  before(() => loadRuleReaders([{rrule: 'FREQ=DAILY'}]));

  const evening = item({startDate: '2026-11-24T18:00', endDate: '2026-11-24T20:00'});
  const start = Date.UTC(2026, 10, 24, 16);
  const end = Date.UTC(2026, 10, 24, 18);

  it('are those that overlap it, its end not included', () => {
    expect(starts(evening)).to.deep.equal(['2026-11-24T16:00']);
    expect(starts(evening, start - 1, start)).to.deep.equal([]);
    expect(starts(evening, start, start + 1)).to.have.lengthOf(1);
    expect(starts(evening, end - 1, end)).to.have.lengthOf(1);
    expect(starts(evening, end, end + 1)).to.deep.equal([]);
  });

  it('are where they begin when the end is not known', () => {
    const open = item({startDate: '2026-11-24T18:00'});
    expect(starts(open, start, start + 1)).to.have.lengthOf(1);
    expect(starts(open, start + 1, start + DAY)).to.deep.equal([]);
    expect(starts(open, start - 1, start)).to.deep.equal([]);
  });

  it('of a date fill its days', () => {
    const days = item({startDate: '2026-10-30', endDate: '2026-11-01'});
    expect(starts(days, FROM, FROM + 1)).to.have.lengthOf(1);
    expect(starts(days, FROM + DAY - 1, TO)).to.have.lengthOf(1);
    expect(starts(days, FROM + DAY, TO)).to.deep.equal([]);
    expect(starts(item({startDate: '2026-11-30'}), TO - 1, TO)).to.have.lengthOf(1);
    expect(starts(item({startDate: '2026-12-01'}))).to.deep.equal([]);
  });

  it('are found across any offset', () => {
    // The same moments as in the first test, written in the Pacific.
    const far = item({startDate: '2026-11-25T06:00+14:00', endDate: '2026-11-25T08:00+14:00'});
    expect(starts(far, start, start + 1)).to.have.lengthOf(1);
    const back = item({startDate: '2026-11-24T04:00-12:00', endDate: '2026-11-24T06:00-12:00'});
    expect(starts(back, end - 1, end)).to.have.lengthOf(1);
  });

  it('of something long are found in the middle of it', () => {
    expect(starts(item({startDate: '2020-01-01', endDate: '2030-01-01'}))).to.have.lengthOf(1);
    const camp = item({startDate: '2026-10-20T10:00', endDate: '2026-11-03T10:00', rrule: 'FREQ=MONTHLY'});
    expect(starts(camp)).to.deep.equal(['2026-10-20T07:00', '2026-11-20T08:00']);
  });

  it('come from rules and schedules, soonest first', () => {
    expect(
      starts(item({startDate: '2026-11-02T18:00', rrule: 'FREQ=WEEKLY;COUNT=3', rdate: ['2026-11-04T18:00']})),
    ).to.deep.equal(['2026-11-02T16:00', '2026-11-04T16:00', '2026-11-09T16:00', '2026-11-16T16:00']);
    expect(
      starts(activity({byDay: ['Friday'], startTime: '10:00'}, {byDay: ['Monday'], startTime: '14:00'})),
    ).to.have.lengthOf(9);
  });

  it('are capped', () => {
    const daily = activity({repeatFrequency: 'P1D', startTime: '10:00'});
    expect(starts(daily, 0, TO)).to.have.lengthOf(MAX_OCCURRENCES);
  });

  it('are none in a window that is none, and for what has no times', () => {
    for (const [from, to] of [
      [TO, FROM],
      [FROM, FROM],
      [NaN, TO],
      [FROM, NaN],
    ] as const) {
      expect(occurrencesBetween(evening, from, to)).to.deep.equal([]);
    }
    expect(starts(item({}))).to.deep.equal([]);
    expect(starts(item({startDate: 'soon', endDate: 'later'}))).to.deep.equal([]);
    expect(starts(item({startDate: '2026-11-24', eventStatus: 'EventPostponed'}))).to.deep.equal([]);
    expect(starts(evening, -Infinity, Infinity)).to.have.lengthOf(1);
  });

  it('of all windows together are those of the whole', () => {
    const items = [
      evening,
      item({startDate: '2026-10-30', endDate: '2026-11-03'}),
      item({startDate: '2026-11-24T23:30', endDate: '2026-11-25T01:30', rrule: 'FREQ=DAILY;INTERVAL=3;COUNT=20'}),
      item({startDate: '2026-03-01T03:30', rrule: 'FREQ=WEEKLY;BYDAY=SU', exdate: ['2026-11-01T03:30']}),
      item({startDate: '2026-11-29', rdate: ['2026-12-06', '2026-12-13']}),
      activity({byDay: ['Monday'], startTime: '22:00', endTime: '01:00', repeatFrequency: 'P1W'}),
      activity({byMonthDay: [-1, 1], repeatFrequency: 'P1M', startDate: '2026-01-31'}),
    ];
    const from = Date.UTC(2026, 8, 20, 21);
    const to = from + 120 * DAY;
    for (const of of items) {
      const whole = occurrencesBetween(of, from, to);
      expect(whole.length).to.be.greaterThan(0);
      expect(whole).to.deep.equal(occurrences(of, from, 1000).filter(({startEpoch}) => startEpoch < to));
      for (const length of [DAY, 7 * DAY, 31 * DAY + 3_600_000]) {
        const found = new Map<number, object>();
        for (let begin = from; begin < to; begin += length) {
          for (const one of occurrencesBetween(of, begin, Math.min(begin + length, to))) found.set(one.startEpoch, one);
        }
        expect([...found.values()]).to.deep.equal(whole);
      }
    }
  });
});
