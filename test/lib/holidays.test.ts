import {expect} from '@open-wc/testing';
import {dayOf, parseDate} from '../../src/lib/civil-date.js';
import {easterOf, holidayOf} from '../../src/lib/holidays.js';

const day = (text: string): number => {
  const date = parseDate(text);
  if (!date) throw new Error(`${text} is not a date`);
  return dayOf(date);
};

describe('holidays of Finland', () => {
  it('knows the days that stay', () => {
    expect(holidayOf(day('2026-01-01'))).to.equal('newYear');
    expect(holidayOf(day('2026-01-06'))).to.equal('epiphany');
    expect(holidayOf(day('2026-05-01'))).to.equal('mayDay');
    expect(holidayOf(day('2026-12-06'))).to.equal('independence');
    expect(holidayOf(day('2026-12-24'))).to.equal('christmasEve');
    expect(holidayOf(day('2026-12-26'))).to.equal('boxingDay');
  });

  it('knows Easter, also the earliest and latest ones', () => {
    for (const text of ['1961-04-02', '2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25', '2100-03-28']) {
      expect(easterOf(Number(text.slice(0, 4))), text).to.equal(day(text));
    }
  });

  it('counts from Easter', () => {
    expect(holidayOf(day('2026-04-03'))).to.equal('goodFriday');
    expect(holidayOf(day('2026-04-06'))).to.equal('easterMonday');
    expect(holidayOf(day('2026-05-14'))).to.equal('ascension');
    expect(holidayOf(day('2026-05-24'))).to.equal('pentecost');
  });

  it('finds the Saturdays of Midsummer and All Saints', () => {
    expect(holidayOf(day('2026-06-20'))).to.equal('midsummer');
    expect(holidayOf(day('2026-06-19'))).to.equal('midsummerEve');
    expect(holidayOf(day('2027-06-26'))).to.equal('midsummer');
    expect(holidayOf(day('2026-10-31'))).to.equal('allSaints');
    expect(holidayOf(day('2027-11-06'))).to.equal('allSaints');
  });

  it('leaves ordinary days alone', () => {
    for (const text of ['2026-11-24', '2026-12-23', '2026-06-21', '2026-10-30']) expect(holidayOf(day(text)), text).to.equal(undefined);
  });
});
