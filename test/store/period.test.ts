import {expect} from '@open-wc/testing';
import {dayNumber, MAX_DAY, MIN_DAY} from '../../src/lib/civil-date.js';
import {isoDay, parseDay} from '../../src/store/calendar-state.js';
import {addMonths, clampDay, monthOf, type Period, periodOfWhen, weekNumber, weekOf} from '../../src/store/period.js';

const day = (text: string): number => parseDay(text) ?? NaN;
const written = (period: Period | undefined) => period && `${isoDay(period.first)}/${isoDay(period.last)}`;

/** A Tuesday. */
const TODAY = day('2026-11-24');

describe('weeks and months', () => {
  it('begin on Monday and end on Sunday', () => {
    for (const date of ['2026-11-23', '2026-11-24', '2026-11-29']) {
      expect(written(weekOf(day(date)))).to.equal('2026-11-23/2026-11-29');
    }
    expect(written(weekOf(day('1970-01-01')))).to.equal('1969-12-29/1970-01-04');
  });

  it('have as many days as the calendar says', () => {
    expect(written(monthOf(TODAY))).to.equal('2026-11-01/2026-11-30');
    expect(written(monthOf(day('2028-02-10')))).to.equal('2028-02-01/2028-02-29');
    expect(written(monthOf(day('2026-12-31')))).to.equal('2026-12-01/2026-12-31');
  });

  // The three years are those where week 1 or 53 reaches over the turn of the year.
  for (const [date, number] of [
    ['2026-11-24', 48],
    ['2026-12-31', 53],
    ['2027-01-01', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2025-01-01', 1],
    ['2021-01-03', 53],
  ] as const) {
    it(`${date} is in week ${number}`, () => expect(weekNumber(day(date))).to.equal(number));
  }
});

describe('another month', () => {
  for (const [from, months, to] of [
    ['2026-11-24', 1, '2026-12-24'],
    ['2026-12-24', 1, '2027-01-24'],
    ['2026-01-24', -1, '2025-12-24'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-31', -12, '2025-10-31'],
  ] as const) {
    it(`${months} from ${from} is ${to}`, () => expect(isoDay(addMonths(day(from), months))).to.equal(to));
  }

  it('is never outside the years that are reckoned with', () => {
    expect(addMonths(MAX_DAY, 1)).to.equal(MAX_DAY);
    expect(addMonths(MIN_DAY, -12)).to.equal(MIN_DAY);
    expect(clampDay(Infinity)).to.equal(MAX_DAY);
    expect(clampDay(dayNumber(2026, 11, 24))).to.equal(TODAY);
  });
});

describe('a time one can ask for', () => {
  for (const [when, period] of [
    ['today', '2026-11-24/2026-11-24'],
    ['week', '2026-11-23/2026-11-29'],
    ['weekend', '2026-11-28/2026-11-29'],
    ['month', '2026-11-01/2026-11-30'],
    ['2026-12-24/2027-01-06', '2026-12-24/2027-01-06'],
    ['2027-01-06/2026-12-24', '2026-12-24/2027-01-06'],
    ['2026-12-24/2026-12-24', '2026-12-24/2026-12-24'],
    ['2026-12-24/..', '2026-12-24/2200-12-31'],
    ['../2026-12-24', '1900-01-01/2026-12-24'],
    ['1969-12-31/1970-01-02', '1969-12-31/1970-01-02'],
    ['2026-12-24/.', undefined],
    ['2026-02-30/2026-03-01', undefined],
    ['/', undefined],
    ['soon/later', undefined],
  ] as const) {
    it(`${when} on a Tuesday is ${period ?? 'none'}`, () => expect(written(periodOfWhen(when, TODAY))).to.equal(period));
  }

  it('is this weekend also on the weekend itself', () => {
    for (const date of ['2026-11-28', '2026-11-29']) {
      expect(written(periodOfWhen('weekend', day(date)))).to.equal('2026-11-28/2026-11-29');
    }
  });
});
