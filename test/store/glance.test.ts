/** The events of a month that are shown before a feed is checked are those that the month has in the end. */
import {expect} from '@open-wc/testing';
import type {RawFeed} from '../../src/feed/adapter.js';
import {createPause} from '../../src/lib/pause.js';
import {CalendarEvents, type Entry} from '../../src/store/calendar-events.js';
import {isoDay, parseDay} from '../../src/store/calendar-state.js';
import {glanceAt} from '../../src/store/glance.js';
import {monthOf, type Period, weeksOf} from '../../src/store/period.js';
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

describe('what a month shows of a feed at first', () => {
  for (const date of ['2026-01-15', '2026-09-15', '2026-12-15', '2027-04-15', '2030-01-15']) {
    it(`in ${date.slice(0, 7)} is what it shows in the end`, async () => {
      const period = weeks(date);
      const entries = (items: Parameters<typeof written>[0]['item'][]) => new CalendarEvents(items).between(period, {evening: false}).map(written);
      const whole = entries([...(await itemsOf({events}))]);
      const glance = glanceAt({events}, period);
      expect(glance?.period).to.equal(period);
      expect(entries([...(glance?.items ?? [])])).to.deep.equal(whole);
      expect(whole.length > 0, 'has events').to.equal(date < '2028');
    });
  }

  it('is in the language of the feed, and nothing where the days have nothing', () => {
    const [first] = glanceAt({events, inLanguage: ['sv-FI']}, weeks('2026-09-15'))?.items ?? [];
    expect(first?.name).to.have.property('sv');
    expect(glanceAt({events: []}, weeks('2026-09-15'))?.items).to.deep.equal([]);
  });

  it('waits for the check where the feed has no list of events', () => {
    for (const odd of [undefined, null, 'x', {}, 5]) expect(glanceAt({events: odd}, weeks('2026-09-15'))).to.equal(undefined);
  });

  const plain = {'@id': 'uusi', name: 'Kerho', startDate: '2026-09-15'};
  const certain = (...more: unknown[]) => expect(glanceAt({events: [...events, ...more]}, weeks('2026-09-15')), JSON.stringify(more)).to.not.equal(undefined);
  const uncertain = (...more: unknown[]) => expect(glanceAt({events: [...events, ...more]}, weeks('2026-09-15')), JSON.stringify(more)).to.equal(undefined);

  it('waits for it where an event of these days is not just as it is written', () => {
    certain(plain);
    const odd = [
      {name: '<b>Kerho</b>'}, {name: {fi: 'Kahvi &amp; pulla'}}, {name: ''}, {name: {}}, {'@id': {'@id': 'uusi'}}, {'@id': 7}, {'@id': ' uusi'}, {'@id': null},
      {eventStatus: 'https://schema.org/EventCancelled'}, {eventStatus: ['EventCancelled']}, {scheduleTimezone: {}}, {superEvent: {'@id': 'viikko'}}, {superEvent: 0},
      {superEventType: 'festival'},
    ];
    for (const fields of odd) uncertain({...plain, ...fields});
    // What is odd in another month does not matter.
    for (const fields of odd) if (!('superEvent' in fields || 'superEventType' in fields || fields['@id'] === null)) certain({...plain, ...fields, startDate: '2027-01-15'});
  });

  it('waits for what reads repeated times', () => {
    for (const rule of [{rrule: 'FREQ=WEEKLY'}, {rdate: ['2026-09-16']}, {eventSchedule: [{byDay: ['Tuesday']}]}]) uncertain({...plain, startDate: '2020-01-01', ...rule});
  });

  it('waits where what is part of another has parts: it may lead back to itself', () => {
    uncertain({...plain, superEvent: 'avajaiset'});
    uncertain({...plain, superEvent: 'uusi'});
  });

  it('waits where items have no @id of their own: what one presses would be another when all is there', () => {
    for (const odd of [null, 'x', {name: 'Kerho', startDate: '2027-01-15'}]) {
      certain(odd);
      uncertain(odd, odd);
    }
    expect(glanceAt({events, activities: [{'@id': 'e260', name: 'Jumppa'}]}, weeks('2026-09-15'))).to.equal(undefined);
    expect(glanceAt({events, activities: 'x'}, weeks('2026-09-15')), 'a list that is none').to.not.equal(undefined);
  });
});
