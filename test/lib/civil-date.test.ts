import {expect} from '@open-wc/testing';
import {dateOf, dayNumber, dayOf, parseDate, weekdayOf} from '../../src/lib/civil-date.js';

describe('calendar days', () => {
  it('are counted from 1970 and back again', () => {
    expect(dayNumber(1970, 1, 1)).to.equal(0);
    expect(dateOf(-1)).to.deep.equal({year: 1969, month: 12, day: 31});
    for (let day = dayNumber(1900, 1, 1); day <= dayNumber(2200, 12, 31); day += 17)
      expect(dayOf(dateOf(day))).to.equal(day);
  });

  it('have ISO weekdays, also before 1970', () => {
    expect(weekdayOf(dayNumber(2026, 11, 23))).to.equal(1);
    expect(weekdayOf(dayNumber(2026, 11, 29))).to.equal(7);
    expect(weekdayOf(dayNumber(1917, 12, 6))).to.equal(4);
  });

  it('are read when they exist', () => {
    expect(parseDate('2028-02-29')).to.deep.equal({year: 2028, month: 2, day: 29});
    expect(parseDate('2026-11-24')).to.deep.equal({year: 2026, month: 11, day: 24});
  });

  for (const text of [
    '2027-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-06-00',
    '0000-01-01',
    '1899-12-31',
    '2201-01-01',
  ]) {
    it(`of ${text} there is none`, () => expect(parseDate(text)).to.equal(undefined));
  }
});
