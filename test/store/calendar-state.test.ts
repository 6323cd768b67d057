import {expect} from '@open-wc/testing';
import {dayNumber} from '../../src/lib/civil-date.js';
import {
  type CalendarState,
  EMPTY_CALENDAR,
  formatCalendar,
  isoDay,
  parseCalendar,
  parseCalendarFilters,
  parseDay,
} from '../../src/store/calendar-state.js';

const NOTHING: CalendarState = {...EMPTY_CALENDAR, date: undefined, when: undefined, item: undefined};

describe('the state of the calendar in the address', () => {
  const states: readonly CalendarState[] = [
    NOTHING,
    {...NOTHING, view: 'week', date: dayNumber(2026, 11, 24)},
    {...NOTHING, query: 'kuoro & “jazz” ä', filters: {theme: ['musiikki', 'a=b&c'], municipality: ['Jyväskylä']}},
    {...NOTHING, view: 'agenda', when: 'weekend', evening: true},
    {...NOTHING, when: '2026-12-24/2027-01-06', date: dayNumber(2026, 12, 24)},
    {...NOTHING, item: 'https://feeds.example/ev/1?x=1&date=3', date: dayNumber(2200, 12, 31)},
  ];
  for (const state of states) {
    it(`comes back as it was written: ${formatCalendar(state)}`, () => {
      expect(parseCalendar(formatCalendar(state), 'month')).to.deep.equal(state);
    });
  }

  it('names the view even when it is the usual one, for the page may begin with another', () => {
    expect(formatCalendar(NOTHING)).to.equal('view=month');
    expect(parseCalendar('view=month', 'agenda').view).to.equal('month');
    expect(parseCalendar('q=kuoro', 'agenda').view).to.equal('agenda');
  });

  for (const bad of [
    'view=year&date=2026-02-30&when=2026-1-1/2026-1-2&item=&q=',
    'view=__proto__&date=24.11.2026&when=tomorrow',
    'view=&date=275760-09-13&when=today/',
    'date=1899-12-31&when=2026-11-24/2026-11-25/2026-11-26',
    'date=2026-11-24T18:00&when=<b>',
    '%E0%A4%A&=&&&',
  ]) {
    it(`leaves out what is impossible: ${bad}`, () => expect(parseCalendar(bad, 'month')).to.deep.equal(NOTHING));
  }

  it('takes the first of what stands there twice', () => {
    expect(parseCalendar('view=week&view=agenda&date=2026-11-24&date=2026-11-25', 'month')).to.deep.equal({
      ...NOTHING,
      view: 'week',
      date: dayNumber(2026, 11, 24),
    });
  });

  it('keeps time and view out of the facets, and names that objects have of their own harmless', () => {
    const filters = parseCalendarFilters('view=week&date=2026-11-24&when=today&evening=1&theme=a&__proto__=x');
    expect(Object.keys(filters).sort()).to.deep.equal(['__proto__', 'theme']);
    expect(({} as {x?: unknown}).x).to.equal(undefined);
  });
});

describe('a day in the address', () => {
  it('comes back from 1900 to 2200, leap days too', () => {
    for (const text of ['1900-01-01', '2028-02-29', '2026-03-29', '2026-10-25', '2200-12-31']) {
      expect(isoDay(parseDay(text) ?? NaN)).to.equal(text);
    }
  });

  it('is none when there is no such day', () => {
    for (const text of [null, '', 'tomorrow', '2026-02-29', '2026-13-01', '0002-01-01', ' 2026-11-24']) {
      expect(parseDay(text), String(text)).to.equal(undefined);
    }
  });
});
