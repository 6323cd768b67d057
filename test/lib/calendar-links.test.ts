import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {type CalendarEvent, googleCalendarUrl, outlookCalendarUrl, webcalUrl} from '../../src/lib/calendar-links.js';
import {loadRuleReaders} from '../../src/lib/rule-readers.js';
import {occurrences} from '../../src/lib/schedule.js';

const NOW = Date.parse('2026-11-24T10:00:00Z');

function eventAt(times: Partial<Item>, words: Partial<CalendarEvent> = {}): CalendarEvent {
  const item = {kind: 'event', ...times} as Item;
  const [occurrence] = occurrences(item, NOW, 1);
  if (!occurrence) throw new Error('No time');
  return {name: 'Uinti & sauna', ...words, occurrence};
}

const parametersOf = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams);

describe('a link that adds to Google Calendar', () => {
  it('has the times in UTC, whatever the zone of the machine', () => {
    const event = eventAt(
      {startDate: '2026-12-01T17:30', endDate: '2026-12-01T19:00'},
      {description: 'Ota pyyhe.', location: 'Uimahalli, Jyväskylä', url: 'https://ilo.example/uinti'},
    );
    expect(parametersOf(googleCalendarUrl(event))).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Uinti & sauna',
      dates: '20261201T153000Z/20261201T170000Z',
      details: 'Ota pyyhe.\n\nhttps://ilo.example/uinti',
      location: 'Uimahalli, Jyväskylä',
    });
  });

  it('has the dates of whole days, the end after the last one', () => {
    const dates = (times: Partial<Item>) => parametersOf(googleCalendarUrl(eventAt(times)))['dates'];
    expect(dates({startDate: '2026-12-01', endDate: '2026-12-03'})).to.equal('20261201/20261204');
    expect(dates({startDate: '2026-12-31'})).to.equal('20261231/20270101');
  });

  it('takes an hour where the end is not known', () => {
    const {dates} = parametersOf(googleCalendarUrl(eventAt({startDate: '2026-12-01T17:30'})));
    expect(dates).to.equal('20261201T153000Z/20261201T163000Z');
  });

  it('keeps to a length that servers take, and the address of the page whole', () => {
    const words = {name: 'Ö'.repeat(5_000), description: '漢'.repeat(50_000), location: '漢'.repeat(9_000)};
    const url = 'https://ilo.example/uinti';
    const link = googleCalendarUrl(eventAt({startDate: '2026-12-01T17:30'}, {...words, url}));
    expect(link.length).to.be.below(8_190);
    expect(parametersOf(link)['details']?.endsWith(`…\n\n${url}`)).to.equal(true);
  });
});

describe('a link that adds to Outlook', () => {
  before(() => loadRuleReaders([{rrule: 'FREQ=WEEKLY'}]));

  it('has the times in UTC', () => {
    const event = eventAt({startDate: '2026-07-01T17:30', rrule: 'FREQ=WEEKLY'}, {location: 'Uimahalli'});
    expect(parametersOf(outlookCalendarUrl(event))).to.deep.equal({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Uinti & sauna',
      startdt: '2026-11-25T15:30:00Z',
      enddt: '2026-11-25T16:30:00Z',
      location: 'Uimahalli',
    });
  });

  it('tells whole days', () => {
    const {startdt, enddt, allday} = parametersOf(outlookCalendarUrl(eventAt({startDate: '2026-12-01'})));
    expect([startdt, enddt, allday]).to.deep.equal(['2026-12-01', '2026-12-02', 'true']);
  });
});

describe('the address of a subscription', () => {
  it('is webcal', () =>
    expect(webcalUrl('https://feeds.example/a.ics?b=1')).to.equal('webcal://feeds.example/a.ics?b=1'));
});
