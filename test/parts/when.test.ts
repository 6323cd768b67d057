import {expect, fixture, html} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {hasEnded} from '../../src/lib/schedule.js';
import {whenDetails} from '../../src/parts/when-details.js';
import {formatDate, formatDateTime} from '../../src/parts/when-format.js';
import {exceptionsOf, isEndUnknown} from '../../src/parts/when-notes.js';
import {describeListing, describeWhen} from '../../src/parts/when.js';
import type {Listing} from '../../src/store/listing.js';
import {loadRuleReaders} from '../../src/lib/rule-readers.js';
import {NOW, activity, item} from '../lib/schedule-helpers.js';

const OPTIONS = {locale: 'en', now: NOW};

const listing = (of: Item, series: readonly Item[] = []): Listing => ({item: of, series, ended: hasEnded(of, NOW)});
/** The line on the card. Spaces, and commas after weekdays, differ between versions of Intl's data. */
const line = (of: Item, series?: readonly Item[]): string =>
  describeListing(listing(of, series), OPTIONS)
    .replace(/\s+/g, ' ')
    .replace(/ ?– ?/g, '–')
    .replace(', 2 Jan', ' 2 Jan');

describe('when, in one line', () => {
  before(() => loadRuleReaders([{rrule: 'FREQ=DAILY'}]));

  const lines: readonly (readonly [string, Item])[] = [
    [
      'Tuesdays 17:30–18:15, next one today',
      activity({
        byDay: ['Tuesday'],
        startTime: '17:30',
        endTime: '18:15',
        repeatFrequency: 'P1W',
        startDate: '2026-09-01',
      }),
    ],
    ['Tuesdays and Thursdays 17:00, next one today', activity({byDay: ['Tuesday', 'Thursday'], startTime: '17:00'})],
    [
      'Mondays and Tuesdays 17:00, next one today',
      activity(
        {byDay: ['Tuesday'], startTime: '17:00', startDate: '2026-09-01'},
        {byDay: ['Monday'], startTime: '17:00', startDate: '2026-09-07'},
      ),
    ],
    [
      'Tuesdays 10:00; Saturdays 12:00–14:00, next 28 Nov',
      activity(
        {byDay: ['Tuesday'], startTime: '10:00', startDate: '2026-12-01'},
        {byDay: ['Saturday'], startTime: '12:00', endTime: '14:00'},
      ),
    ],
    [
      'Monday to Friday 9:00–15:00, next one today',
      activity({byDay: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], startTime: '09:00', endTime: '15:00'}),
    ],
    [
      'every other Wednesday 10:00, next one tomorrow',
      activity({byDay: ['Wednesday'], startTime: '10:00', repeatFrequency: 'P2W', startDate: '2026-09-02'}),
    ],
    [
      'every other week, Wednesdays and Fridays, next one tomorrow',
      activity({byDay: ['Wednesday', 'Friday'], repeatFrequency: 'P2W', startDate: '2026-09-02'}),
    ],
    [
      'every 3 weeks, Wednesdays, next one tomorrow',
      activity({byDay: ['Wednesday'], repeatFrequency: 'P3W', startDate: '2026-09-02'}),
    ],
    [
      'first Thursday of the month 18:00, next 3 Dec',
      activity({byDay: ['1TH'], startTime: '18:00', repeatFrequency: 'P1M'}),
    ],
    ['second and fourth Monday of the month, next 14 Dec', activity({byDay: ['2MO', '4MO'], repeatFrequency: 'P1M'})],
    [
      'last Friday of the month 22:00–2:00, next 27 Nov',
      activity({byDay: ['-1FR'], startTime: '22:00', endTime: '02:00'}),
    ],
    ['day 1 and 15 of the month, next 1 Dec', activity({byMonthDay: [1, 15], repeatFrequency: 'P1M'})],
    [
      'every other month, last day of the month, next 31 Dec',
      activity({byMonthDay: [-1], repeatFrequency: 'P2M', startDate: '2026-10-01'}),
    ],
    ['every day 9:00–24:00', activity({repeatFrequency: 'P1D', startTime: '09:00', endTime: '24:00'})],
    [
      'every year, 6 Dec 12:00, next 6 Dec',
      activity({repeatFrequency: 'P1Y', startDate: '2020-12-06', startTime: '12:00'}),
    ],
    ['every week', activity({repeatFrequency: 'P1W'})],
    ['10:00–12:00', activity({startTime: '10:00', endTime: '12:00'})],
    ['Tuesdays, 15 Jan–30 May', activity({byDay: ['Tuesday'], startDate: '2026-01-15', endDate: '2026-05-30'})],
    [
      'Tuesdays 10:00, 12 Jan–30 May 2027',
      activity({byDay: ['Tuesday'], startTime: '10:00', startDate: '2027-01-12', endDate: '2027-05-30'}),
    ],
    ['Tuesdays 10:00, from 1 Dec', activity({byDay: ['Tuesday'], startTime: '10:00', startDate: '2026-12-01'})],
    [
      'Tuesdays 10:00–10:30 (Central European Time), next 1 Dec',
      activity({byDay: ['Tuesday'], startTime: '10:00', endTime: '10:30', scheduleTimezone: 'Europe/Stockholm'}),
    ],
    ['from 26 Nov', item({kind: 'activity', startDate: '2026-11-26'})],
    ['Thu 26 Nov 18:00–20:00', item({startDate: '2026-11-26T18:00', endDate: '2026-11-26T20:00'})],
    ['Thu 26 Nov 18:00', item({startDate: '2026-11-26T16:00:00Z'})],
    ['today 18:00–24:00', item({startDate: '2026-11-24T18:00', endDate: '2026-11-25T00:00'})],
    ['tomorrow', item({startDate: '2026-11-25'})],
    ['26–28 Nov', item({startDate: '2026-11-26', endDate: '2026-11-28'})],
    ['Fri 27 Nov 18:00–Sun 29 Nov 14:00', item({startDate: '2026-11-27T18:00', endDate: '2026-11-29T14:00'})],
    ['Fri 27 Nov 22:00–2:00', item({startDate: '2026-11-27T22:00', endDate: '2026-11-28T02:00'})],
    ['Sat 2 Jan 2027 9:15', item({startDate: '2027-01-02T09:15'})],
    ['Thu 26 Nov 18:00', item({startDate: '2026-11-26T18:00', endDate: '2026-11-26T18:00'})],
    [
      'Mondays 18:00–20:00, next 30 Nov',
      item({startDate: '2026-11-02T18:00', endDate: '2026-11-02T20:00', rrule: 'FREQ=WEEKLY'}),
    ],
    [
      'last Friday of the month 18:00, next 27 Nov',
      item({startDate: '2026-10-30T18:00', rrule: 'FREQ=MONTHLY;BYDAY=-1FR'}),
    ],
    [
      'on varying days 18:00, next 30 Nov',
      item({startDate: '2026-10-30T18:00', rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'}),
    ],
    ['on varying days, next one today', item({startDate: '2026-11-02T09:00', rrule: 'FREQ=DAILY;BYHOUR=9,15'})],
    ['Thu 26 Nov; Thu 3 Dec', item({startDate: '2026-11-26', rdate: ['2026-12-03']})],
    ['new time not known yet', item({startDate: '2026-11-26', eventStatus: 'EventPostponed'})],
    ['time not known', item({})],
    ['', item({kind: 'activity'})],
  ];
  for (const [words, of] of lines) {
    it(words || 'nothing of an activity without times', () => {
      expect(line(of)).to.equal(words);
    });
  }

  it('says of a series its soonest time and how many more', () => {
    const times = ['2026-11-20', '2026-11-26', '2026-12-03', '2026-12-10'].map((startDate) => item({startDate}));
    expect(line(item({}), times)).to.equal('Thu 26 Nov, and 2 more times');
    expect(line(item({}), times.slice(0, 3))).to.equal('Thu 26 Nov, and one more time');
    expect(line(item({}), times.slice(0, 2))).to.equal('Thu 26 Nov');
  });

  it('says of a series with rules of its own the rules, not the times that were changed', () => {
    const weekly = item({startDate: '2026-11-02T18:00', rrule: 'FREQ=WEEKLY'});
    expect(line(weekly, [item({startDate: '2026-12-03'})])).to.equal('Mondays 18:00, next 30 Nov');
  });

  it('keeps many times short', () => {
    const many = item({startDate: '2026-11-26', rdate: ['2026-12-03', '2026-12-10', '2026-12-17']});
    expect(line(many)).to.equal('Thu 26 Nov; Thu 3 Dec; Thu 10 Dec …');
  });
});

describe('when, in full', () => {
  it('tells exceptions to come, how long it goes on, and that it has ended', () => {
    const group = activity({
      byDay: ['Thursday'],
      startDate: '2026-09-03',
      endDate: '2026-12-31',
      exceptDate: ['2026-10-22', '2026-12-24'],
    });
    const when = describeWhen(group, OPTIONS);
    expect(exceptionsOf(group, OPTIONS)).to.deep.equal(['24 Dec']);
    expect(when.rows).to.deep.equal([{text: 'Thursdays', period: 'until 31 Dec'}]);
    expect(when.ended).to.equal(false);
    expect(describeWhen(group, {...OPTIONS, now: Date.UTC(2027, 1, 1)}).ended).to.equal(true);
  });

  it('tells an unknown end apart from a date alone', () => {
    expect(isEndUnknown(item({startDate: '2026-11-26T18:00'}))).to.equal(true);
    expect(isEndUnknown(item({startDate: '2026-11-26'}))).to.equal(false);
    expect(isEndUnknown(item({kind: 'activity', startDate: '2026-11-26'}))).to.equal(true);
  });

  it('stands on the page of the item with the words of the organiser', async () => {
    const group = activity({
      byDay: ['Thursday'],
      startTime: '18:00',
      exceptDate: ['2026-12-24', '2026-12-31'],
      description: {fi: 'Parittomilla viikoilla ulkona.'},
    });
    const element = await fixture(html`<div>${whenDetails(listing(group), OPTIONS)}</div>`);
    const texts = [...element.querySelectorAll('p')].map((paragraph) => paragraph.textContent?.trim());
    expect(texts).to.deep.equal([
      'Thursdays 18:00',
      'next 26 Nov',
      'not on 24 Dec, 31 Dec',
      'Parittomilla viikoilla ulkona.',
    ]);
    expect(element.querySelector('[lang=fi]')?.textContent).to.equal('Parittomilla viikoilla ulkona.');
  });

  it('sums up a series, whose times stand below in a list', async () => {
    const times = ['2026-11-26', '2026-12-03'].map((startDate) => item({startDate}));
    const element = await fixture(html`<div>${whenDetails(listing(item({}), times), OPTIONS)}</div>`);
    expect([...element.querySelectorAll('p')].map((paragraph) => paragraph.textContent)).to.deep.equal([
      'Thu 26 Nov, and one more time',
    ]);
  });
});

describe('single times', () => {
  it('as a date with its year, in Helsinki', () => {
    expect(formatDate('2026-11-24T22:30:00Z', 'en')).to.equal('25 Nov 2026');
    expect(formatDate('soon', 'en')).to.equal(undefined);
  });

  it('with weekday and clock when there is one', () => {
    expect(formatDateTime('2026-12-01T09:00', 'en')).to.match(/^Tue,? 1 Dec 2026 9:00$/);
    expect(formatDateTime('2026-12-01', 'en')).to.match(/^Tue,? 1 Dec 2026$/);
    expect(formatDateTime('soon', 'en')).to.equal('');
  });
});
