import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {MAX_OCCURRENCES, occurrencesBetween} from '../../src/lib/occurrences.js';
import {hasEnded, weekdays} from '../../src/lib/schedule.js';
import {loadRuleReaders} from '../../src/lib/rule-readers.js';
import {NOW, dates, item, starts, times} from './schedule-helpers.js';

describe('recurrence rules', () => {
  before(() => loadRuleReaders([{rrule: 'FREQ=DAILY'}]));

  const series = (rrule: string, fields: Partial<Item> = {}): Item =>
    item({startDate: '2026-11-02T18:00', endDate: '2026-11-02T20:00', rrule, ...fields});

  it('keep the clock times of the first', () => {
    expect(times(series('FREQ=WEEKLY'), 2)).to.deep.equal([
      '2026-11-30T16:00/2026-11-30T18:00',
      '2026-12-07T16:00/2026-12-07T18:00',
    ]);
    expect(times(series('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE'), 2)).to.deep.equal([
      '2026-11-30T16:00/2026-11-30T18:00',
      '2026-12-02T16:00/2026-12-02T18:00',
    ]);
  });

  it('end by UNTIL or COUNT', () => {
    expect(dates(series('FREQ=WEEKLY;UNTIL=20261207T215959Z'), 9)).to.deep.equal(['2026-11-30', '2026-12-7']);
    expect(dates(series('FREQ=WEEKLY;UNTIL=20261206'), 9)).to.deep.equal(['2026-11-30']);
    expect(dates(series('FREQ=WEEKLY;UNTIL=20261207T120000Z'), 9)).to.deep.equal(['2026-11-30']);
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

  it('of any other kind too', () => {
    expect(dates(series('FREQ=WEEKLY;INTERVAL=2;WKST=SU'), 2)).to.deep.equal(['2026-11-30', '2026-12-14']);
    expect(dates(series('FREQ=DAILY;INTERVAL=7;BYDAY=MO'), 2)).to.deep.equal(['2026-11-30', '2026-12-7']);
    expect(dates(series('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'), 2)).to.deep.equal(['2027-8-13', '2028-10-13']);
    expect(dates(series('FREQ=YEARLY;BYMONTH=12;BYDAY=1MO'), 2)).to.deep.equal(['2026-12-7', '2027-12-6']);
    expect(dates(series('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'), 2)).to.deep.equal([
      '2026-11-30',
      '2026-12-31',
    ]);
    expect(times(series('FREQ=DAILY;BYHOUR=10,14'), 3)).to.deep.equal([
      '2026-11-24T12:00/2026-11-24T14:00',
      '2026-11-25T08:00/2026-11-25T10:00',
      '2026-11-25T12:00/2026-11-25T14:00',
    ]);
    expect(starts(series('FREQ=MINUTELY;INTERVAL=90;UNTIL=20261124T110000Z'), 9)).to.deep.equal([
      '2026-11-24T08:30',
      '2026-11-24T10:00',
    ]);
  });

  it('at the same time of day on both sides of a change of the clock, and every hour of it once', () => {
    const night = {startDate: '2027-03-27T03:30', endDate: undefined};
    // 03.30 does not exist on 28 March; it is 04.30, as for any other time written so.
    expect(starts(series('FREQ=DAILY', night), 3, 0)).to.deep.equal([
      '2027-03-27T01:30',
      '2027-03-28T01:30',
      '2027-03-29T00:30',
    ]);
    const hours = starts(series('FREQ=HOURLY;COUNT=4', {startDate: '2027-03-28T01:30', endDate: undefined}), 9, 0);
    expect(hours).to.deep.equal(['2027-03-27T23:30', '2027-03-28T00:30', '2027-03-28T01:30']);
  });

  it('by the weekday, where it does not vary', () => {
    const daysOf = (rrule: string): number[] => [...weekdays(series(rrule))].sort();
    expect(daysOf('FREQ=WEEKLY')).to.deep.equal([1]);
    expect(daysOf('FREQ=WEEKLY;BYDAY=WE,MO')).to.deep.equal([1, 3]);
    expect(daysOf('FREQ=DAILY')).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    expect(daysOf('FREQ=DAILY;COUNT=2')).to.deep.equal([1, 2]);
    expect(daysOf('FREQ=DAILY;INTERVAL=2;COUNT=2')).to.deep.equal([1, 3]);
    expect(daysOf('FREQ=HOURLY')).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    expect(daysOf('FREQ=HOURLY;COUNT=31')).to.deep.equal([1, 2, 3]);
    expect(daysOf('FREQ=MONTHLY;BYDAY=2TU;BYHOUR=9,18')).to.deep.equal([2]);
    expect(daysOf('FREQ=YEARLY;BYWEEKNO=20')).to.deep.equal([1]);
    expect(daysOf('FREQ=MONTHLY;BYMONTHDAY=13')).to.deep.equal([]);
    expect(daysOf('FREQ=YEARLY;BYYEARDAY=100')).to.deep.equal([]);
  });

  it('without the times that are taken out, by EXDATE as a time or a day', () => {
    const twice = 'FREQ=DAILY;BYHOUR=10,14;COUNT=6';
    const from = {startDate: '2026-11-24T10:00', endDate: '2026-11-24T11:00'};
    expect(
      starts(series(twice, {...from, exdate: ['2026-11-24T14:00', '2026-11-25', '2026-11-26T12:00']}), 9),
    ).to.deep.equal(['2026-11-26T08:00', '2026-11-26T12:00']);
    expect(
      starts(series('FREQ=DAILY;COUNT=3', {...from, exdate: ['2026-11-25T08:00:00Z', '2026-11-26T09:00']}), 9, 0),
    ).to.deep.equal(['2026-11-24T08:00', '2026-11-26T08:00']);
    expect(
      dates(series('FREQ=DAILY;COUNT=3', {startDate: '2026-11-24', endDate: '2026-11-24', exdate: ['2026-11-25']}), 9),
    ).to.deep.equal(['2026-11-24', '2026-11-26']);
  });

  it('with the start of an added period, each time once', () => {
    const rdate = [
      '2026-12-02T18:00/2026-12-02T22:00',
      '2026-12-03T18:00/PT1H',
      '2026-12-07T18:00',
      '2026-12-09T18:00',
    ];
    expect(starts(series('FREQ=WEEKLY;COUNT=6', {rdate, exdate: ['2026-12-09T18:00']}), 9)).to.deep.equal([
      '2026-11-30T16:00',
      '2026-12-02T16:00',
      '2026-12-03T16:00',
      '2026-12-07T16:00',
    ]);
  });

  for (const rrule of [
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=-1',
    'FREQ=WEEKLY;COUNT=0',
    'FREQ=WEEKLY;COUNT=few',
    'FREQ=WEEKLY;UNTIL=2026-12-31',
    'FREQ=WEEKLY;UNTIL=20261399',
    'FREQ=WEEKLY;BYSETPOS=1',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=DAILY;BYHOUR=24',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYWEEKNO=2',
    'FREQ=DAILY;BYYEARDAY=2',
    'FREQ=YEARLY;BYEASTER=0',
    'FREQ=YEARLY;RSCALE=HEBREW',
    'FREQ=SOMETIMES',
    'FREQ=',
    'nonsense',
  ]) {
    it(`${rrule} is not half read: only the first time counts`, () => {
      expect(starts(series(rrule, {startDate: '2026-12-02T18:00', endDate: undefined}), 9)).to.deep.equal([
        '2026-12-02T16:00',
      ]);
    });
  }

  it('by the hour from a day without a time are not read', () => {
    expect(dates(series('FREQ=HOURLY', {startDate: '2026-12-02', endDate: undefined}), 9)).to.deep.equal(['2026-12-2']);
  });

  const old = {startDate: '1990-01-01T00:00:00', endDate: undefined};
  for (const [rrule, fields, expected] of [
    ['FREQ=DAILY;COUNT=1000000000', {}, ['2026-11-24T16:00', '2026-11-25T16:00']],
    ['FREQ=DAILY;INTERVAL=999999999', {startDate: '2020-01-01T10:00', endDate: undefined}, []],
    ['FREQ=YEARLY;INTERVAL=999999999', {}, []],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', {}, []],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', old, []],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6', old, []],
    // With an end that is not known, those of today are not over.
    ['FREQ=SECONDLY', old, ['2026-11-23T22:00', '2026-11-23T22:00']],
    ['FREQ=SECONDLY;COUNT=1000000000', old, []],
    ['FREQ=SECONDLY;INTERVAL=7;BYSECOND=1;COUNT=100000000', old, undefined],
    ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=1', old, []],
    ['FREQ=MINUTELY;INTERVAL=1000003;BYDAY=MO', old, undefined],
    ['FREQ=MINUTELY;COUNT=5', {startDate: '1990-01-01T00:00', endDate: undefined}, []],
  ] as const) {
    // What each costs is held in test/node/recurrence.test.ts; here the page would hang.
    it(`${rrule} comes to an end`, () => {
      const of = series(rrule, fields);
      const found = starts(of, 2);
      const month = occurrencesBetween(of, NOW, NOW + 30 * 86_400_000);
      hasEnded(of, NOW);
      weekdays(of);
      expect(month.length).to.be.at.most(MAX_OCCURRENCES);
      if (expected) expect(found).to.deep.equal(expected);
    });
  }

  it('of which the last time is past have ended', () => {
    expect(hasEnded(series('FREQ=SECONDLY;COUNT=1000000000', old), NOW)).to.equal(true);
    expect(hasEnded(series('FREQ=SECONDLY;COUNT=2000000000', old), NOW)).to.equal(false);
    expect(hasEnded(series('FREQ=MINUTELY;COUNT=5', old), NOW)).to.equal(true);
    expect(hasEnded(series('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20261231'), NOW)).to.equal(true);
    expect(hasEnded(series('FREQ=WEEKLY;UNTIL=99991231T235959Z'), NOW)).to.equal(false);
  });
});
