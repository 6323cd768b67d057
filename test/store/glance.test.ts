/** The events of a month that are shown before a feed is checked are those that the month has in the end. */
import {expect} from '@open-wc/testing';
import type {RawFeed} from '../../src/feed/adapter.js';
import {createPause} from '../../src/lib/pause.js';
import {CalendarEvents, type Entry} from '../../src/store/calendar-events.js';
import {isoDay, parseDay} from '../../src/store/calendar-state.js';
import {glanceAt} from '../../src/store/glance.js';
import {monthOf, type Period, weeksOf} from '../../src/store/period.js';
import type {Item} from '../../src/feed/types.js';
import {checkFeed} from '../../src/feed/validate.js';

const day = (text: string): number => parseDay(text) ?? NaN;
const FIRST = day('2026-01-01');
const weeks = (text: string): Period => weeksOf(monthOf(day(text)));

/** What an event of a day may have, the usual and the odd. */
type Kind = (date: string, later: string, number: number) => object;
const USUAL: readonly Kind[] = [
  (date) => ({startDate: `${date}T18:00`, endDate: `${date}T20:00`}),
  (date) => ({startDate: date}),
  (date, later) => ({startDate: date, endDate: later}),
  (date) => ({startDate: `${date}T23:30:00-08:00`}),
  (date) => ({startDate: `${date}T20:00`, eventStatus: 'EventCancelled'}),
  () => ({}),
  (date) => ({startDate: date, eventStatus: 'EventPostponed'}),
  (date) => ({startDate: `${date}T18:00`, scheduleTimezone: 'America/New_York'}),
  (date) => ({startDate: `${date}T18:00`, name: {fi: `Kerho\u200b ${date}`, 'sv-FI': ' Klubb ', en: ''}}),
];
const ODD: readonly Kind[] = [
  (date, _, number) => ({startDate: `${date}T12:00`, superEvent: `e${number - 10}`}),
  () => ({startDate: {toString: 1, valueOf: 1}, endDate: [null]}),
  (date) => ({startDate: ` ${date} `, endDate: null, superEvent: '', superEventType: '', rrule: '', eventStatus: null}),
  (date) => ({startDate: `${date}T25:00`, endDate: date}),
  (date) => ({startDate: date, endDate: 'huomenna'}),
  (date) => ({startDate: `${date}T18:00`, name: `Terveisiä: ${'x'.repeat(400)} 131052-308T`}),
];
const LONG: readonly object[] = [
  {'@id': 'viikko', name: 'Kulttuuriviikko', startDate: '2026-03-02', endDate: '2027-06-08', superEventType: 'umbrella'},
  {'@id': 'avajaiset', name: 'Avajaiset', startDate: '2026-09-02T18:00', superEvent: 'viikko'},
  {'@id': 'vuosi', name: 'Näyttely', startDate: '2025-12-01', endDate: '2027-12-31'},
  {'@id': 'sarja', name: 'Luennot', startDate: '2026-09-01', endDate: '2027-05-01'},
  {'@id': 'luento', name: 'Luento', startDate: '2027-04-20T18:00', superEvent: 'sarja'},
];
const events: readonly object[] = [
  ...LONG,
  ...[...Array(730).keys()].map((number) => {
    const kind = number % 10 ? USUAL[number % USUAL.length] : ODD[(number / 10) % ODD.length];
    const made = kind?.(isoDay(FIRST + number), isoDay(FIRST + number + (number % 40)), number);
    return {'@id': `e${number}`, name: `Tapahtuma ${number}`, ...made};
  }),
];

const itemsOf = async (raw: RawFeed) => (await checkFeed(raw, {url: 'https://feeds.example/a.json', pause: createPause()})).items;
const written = ({item, first, last, start, end, repeats}: Entry) => [item['@id'], item.name, item.eventStatus, first, last, start, end, repeats];

const entriesOf = (items: readonly Item[], period: Period) => new CalendarEvents(items).between(period, {evening: false}).map(written);
const SEPTEMBER = weeks('2026-09-15');
const glance = (raw: RawFeed, period = SEPTEMBER) => glanceAt(raw, period, createPause());

describe('what a month shows of a feed at first', () => {
  for (const date of ['2026-01-15', '2026-09-15', '2026-12-15', '2027-04-15', '2030-01-15']) {
    it(`in ${date.slice(0, 7)} is what it shows in the end`, async () => {
      const period = weeks(date);
      const first = await glance({events}, period);
      const whole = entriesOf(await itemsOf({events}), period);
      expect(first?.period).to.equal(period);
      expect(entriesOf(first?.items ?? [], period)).to.deep.equal(whole);
      expect(whole.length > 0, 'has events').to.equal(date < '2028');
    });
  }

  it('is in the language of the feed, and nothing where the days have nothing', async () => {
    const [first] = (await glance({events, inLanguage: ['sv-FI']}))?.items ?? [];
    expect(first?.name).to.have.property('sv');
    expect((await glance({events: []}))?.items).to.deep.equal([]);
  });

  it('waits for the check where the feed has no list of events', async () => {
    for (const odd of [undefined, null, 'x', {}, 5]) expect(await glance({events: odd})).to.equal(undefined);
  });

  const plain = {'@id': 'uusi', name: 'Kerho', startDate: '2026-09-15T12:00Z', endDate: '2026-09-15T15:00'};
  const isCertain = async (...more: unknown[]) => (await glance({events: [...events, ...more]})) !== undefined;

  it('waits for it where an event of these days is not as it will be shown', async () => {
    expect(await isCertain(plain)).to.equal(true);
    const odd = [
      {name: '<b>Kerho</b>'}, {name: {fi: 'Kahvi &amp; pulla'}}, {name: ''}, {name: {}}, {'@id': null}, {'@id': {}}, {scheduleTimezone: 'America&#47;New_York'},
      {eventStatus: 'https://schema.org/EventCancelled'}, {eventStatus: ['EventCancelled']}, {superEventType: 'festival'},
    ];
    for (const fields of odd) expect(await isCertain({...plain, ...fields}), JSON.stringify(fields)).to.equal(false);
    // What is odd in another month does not matter.
    for (const fields of odd) expect(await isCertain({...plain, startDate: '2027-01-15', ...fields}), JSON.stringify(fields)).to.equal(!('superEventType' in fields));
  });

  it('shows the same, or waits, whatever stands in a field', async () => {
    const values = ['', ' ', 0, 7, true, null, [], {}, ['a', 'b'], {fi: 'Kuoro', 'sv-FI': ['Kör']}, {'@id': 'uusi'}, 'vuosi', ' vuosi\u200b', '131052-308T', '2026-09-20'.padEnd(4_100), '2026-09-31',
      'x'.repeat(600), 'Europe/London', '__proto__', 'EventCancelled', 'umbrella', 'avajaiset', JSON.parse('{"__proto__": "a"}') as unknown];
    const fields = ['@id', 'name', 'startDate', 'endDate', 'scheduleTimezone', 'eventStatus', 'superEvent', 'superEventType', 'kind', 'inLanguage'];
    let certain = 0;
    for (const field of fields) {
      for (const value of values) {
        const feed = {events: [...events.slice(0, 60), {...plain, [field]: value}]};
        const first = await glance(feed);
        if (!first) continue;
        certain++;
        expect(entriesOf(first.items, SEPTEMBER), `${field}: ${JSON.stringify(value)}`).to.deep.equal(entriesOf(await itemsOf(feed), SEPTEMBER));
      }
    }
    expect(certain).to.be.above(100);
  });

  it('waits for what reads repeated times', async () => {
    for (const rule of [{rrule: 'FREQ=WEEKLY'}, {rdate: ['2026-09-16']}, {eventSchedule: [{byDay: ['Tuesday']}]}]) {
      expect(await isCertain({...plain, startDate: '2020-01-01', ...rule})).to.equal(false);
    }
  });

  it('waits where what is part of another has parts: it may lead back to itself', async () => {
    expect(await isCertain({...plain, superEvent: 'avajaiset'})).to.equal(false);
    expect(await isCertain({...plain, superEvent: 'uusi'})).to.equal(false);
    expect(await isCertain({...plain, superEvent: 'viikko'})).to.equal(true);
  });

  it('waits where items have no @id of their own: what one presses would be another when all is there', async () => {
    for (const odd of [null, 'x', {name: 'Kerho', startDate: '2027-01-15'}]) {
      expect(await isCertain(odd)).to.equal(true);
      expect(await isCertain(odd, odd)).to.equal(false);
    }
    for (const same of ['e260', ' e260', 'e2\u200b60', {'@id': 'e260'}]) {
      expect(await isCertain({...plain, startDate: '2027-01-15', '@id': same})).to.equal(false);
      expect(await glance({events, activities: [{'@id': same, name: 'Jumppa'}]})).to.equal(undefined);
    }
    expect(await glance({events, activities: 'x'}), 'a list that is none').to.not.equal(undefined);
  });

  it('breathes in a long feed, and ends when nobody waits any more', async () => {
    const leave = new AbortController();
    const many = [...Array(3_000).keys()].map((number) => ({'@id': `m${number}`, name: `Kerho ${'x'.repeat(5_000)}`, startDate: '2026-09-15'}));
    const reading = glanceAt({events: many}, SEPTEMBER, createPause(leave.signal));
    leave.abort();
    expect(await reading.then(() => 'read', (error: Error) => error.name)).to.equal('AbortError');
  });
});
