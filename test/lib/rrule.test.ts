import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {hasEnded} from '../../src/lib/schedule.js';
import {NOW, dates, item, starts, times} from './schedule-helpers.js';

describe('recurrence rules', () => {
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

  for (const rrule of [
    'FREQ=SECONDLY;COUNT=1000000000',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'nonsense',
  ]) {
    it(`${rrule} is not half read: only the first time counts`, () => {
      expect(starts(series(rrule, {startDate: '2026-12-02T18:00', endDate: undefined}), 9)).to.deep.equal([
        '2026-12-02T16:00',
      ]);
    });
  }

  it('without end cost no more than what is asked of them', () => {
    expect(starts(series('FREQ=DAILY;COUNT=1000000000'), 2)).to.deep.equal(['2026-11-24T16:00', '2026-11-25T16:00']);
    expect(starts(series('FREQ=DAILY;INTERVAL=999999999', {startDate: '2020-01-01T10:00'}), 2)).to.deep.equal([]);
  });
});
