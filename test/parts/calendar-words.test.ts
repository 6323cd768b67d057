import {expect} from '@open-wc/testing';
import {dayNumber} from '../../src/lib/civil-date.js';
import {setLocale} from '../../src/localization.js';
import {formatLongDay, formatPeriod, formatShortWeekday, formatWeekday, formatWholeDay, periodName} from '../../src/parts/calendar-words.js';

const DAY_MS = 86_400_000;
const REGIONS = {fi: 'fi', sv: 'sv-FI', en: 'en-GB'} as const;

/** A day of each month, on all days of the week, in two years. */
const DAYS = [...new Array<undefined>(24).keys()].map((month) => dayNumber(2026, 1 + month, 1 + month));

describe('words of the calendar', () => {
  for (const [locale, region] of Object.entries(REGIONS) as [keyof typeof REGIONS, string][]) {
    describe(locale, () => {
      before(() => setLocale(locale));
      after(() => setLocale('en'));

      const intl = (options: Intl.DateTimeFormatOptions) => {
        const format = new Intl.DateTimeFormat(region, {...options, timeZone: 'UTC'});
        return (day: number): string => format.format(day * DAY_MS);
      };

      it('name days and months as Intl does', () => {
        const names: readonly [(day: number) => string, Intl.DateTimeFormatOptions][] = [
          [formatWeekday, {weekday: 'long'}],
          [formatShortWeekday, {weekday: 'short'}],
          [formatWholeDay, {weekday: 'long', day: 'numeric', month: 'long'}],
          [(day) => periodName('month', day, locale), {month: 'long', year: 'numeric'}],
        ];
        for (const [own, options] of names) expect(DAYS.map((day) => own(day).replace('\u00a0', ' ')), JSON.stringify(options)).to.deep.equal(DAYS.map(intl(options)));
      });

      it('keep the day and the month of a date on one line', () => {
        expect(formatWholeDay(DAYS[0])).to.match(/^\S+ \d+\.?\u00a0\S+$/);
      });

      it('name a day of another year like one of this, with the year after it', () => {
        for (const day of DAYS) expect(formatLongDay(day)).to.equal(`${formatWholeDay(day)} ${new Date(day * DAY_MS).getUTCFullYear()}`);
      });
    });
  }

  it('write the days of a week without what is said twice, and the month of English ones in letters', () => {
    const week = {first: dayNumber(2026, 11, 23), last: dayNumber(2026, 11, 29)};
    expect(formatPeriod(week, 'fi')).to.equal('23.–29.11.2026');
    expect(formatPeriod(week, 'sv')).to.equal('23–29.11.2026');
    expect(formatPeriod(week, 'en').replace(/\s/g, ' ')).to.equal('23 – 29 Nov 2026');
  });
});
