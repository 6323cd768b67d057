/** The events of a month that are shown first are those that the month has in the end. */
import {expect} from '@open-wc/testing';
import type {RawFeed} from '../../src/feed/adapter.js';
import {createPause} from '../../src/lib/pause.js';
import {CalendarEvents, type Entry} from '../../src/store/calendar-events.js';
import {isoDay, parseDay} from '../../src/store/calendar-state.js';
import {partOf} from '../../src/store/glance.js';
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
];
const ODD: readonly Kind[] = [
  (date, _, number) => ({startDate: `${date}T12:00`, superEvent: `e${number - (number % 50)}`}),
  () => ({startDate: {toString: 1, valueOf: 1}, endDate: [null]}),
  (date) => ({startDate: ` ${date}`, endDate: null, superEvent: '', superEventType: '', rrule: ''}),
];
const RARE: readonly object[] = [
  {'@id': 'viikoittain', name: 'Kuoro', startDate: '2026-01-07T18:00', rrule: 'FREQ=WEEKLY'},
  {'@id': 'taulukko', name: 'Kerho', eventSchedule: {byDay: ['Tuesday'], startTime: '17:30', startDate: '2026-01-06'}},
  {'@id': 'paivat', name: 'Leiri', startDate: '2026-02-02T10:00', rdate: ['2026-09-09T10:00', '2026-12-01T10:00']},
  {'@id': 'viikko', name: 'Kulttuuriviikko', startDate: '2026-03-02', endDate: '2027-06-08', superEventType: 'umbrella'},
  {'@id': 'avajaiset', name: 'Avajaiset', startDate: '2026-09-02T18:00', superEvent: 'viikko'},
  {'@id': 'vuosi', name: 'Näyttely', startDate: '2025-12-01', endDate: '2027-12-31'},
  {'@id': 'sarja', name: 'Luennot', startDate: '2026-09-01', endDate: '2027-05-01'},
  {'@id': 'luento', name: 'Luento', startDate: '2027-04-20T18:00', superEvent: 'sarja'},
];
const events = [
  ...RARE,
  ...[...Array(730).keys()].map((number) => {
    const kind = number % 20 ? USUAL[number % USUAL.length] : ODD[(number / 20) % ODD.length];
    const made = kind?.(isoDay(FIRST + number), isoDay(FIRST + number + (number % 40)), number);
    return {'@id': `e${number}`, name: `Tapahtuma ${number}`, ...made};
  }),
];

const itemsOf = async (raw: RawFeed) => (await checkFeed(raw, {url: 'https://feeds.example/a.json', pause: createPause()})).items;
const written = ({item, first, last, start, end, repeats}: Entry): string => [item['@id'], first, last, start, end, repeats].join(' ');

describe('what a month needs of a feed', () => {
  for (const date of ['2026-01-15', '2026-09-15', '2026-12-15', '2027-04-15', '2030-01-15']) {
    it(`in ${date.slice(0, 7)} is a small part, and all that the month shows in the end`, async () => {
      const period = weeks(date);
      const part = partOf({events}, period);
      expect(part?.raw['events']).to.have.lengthOf.below(events.length / 3);
      const of = async (raw: RawFeed) => new CalendarEvents(await itemsOf(raw)).between(period, {evening: false}).map(written);
      const whole = await of({events});
      expect(await of(part?.raw ?? {})).to.deep.equal(whole);
      expect(whole).to.not.be.empty;
    });
  }

  it('is in the language of the feed', async () => {
    const [first] = await itemsOf(partOf({events, inLanguage: 'sv'}, weeks('2026-09-15'))?.raw ?? {});
    expect(first?.name).to.have.property('sv');
  });

  const none = (raw: RawFeed): unknown => expect(partOf(raw, weeks('2026-09-15'))).to.equal(undefined);

  it('is all of a small feed, of a broken one, and of one that has little in other months', () => {
    for (const few of [undefined, null, 'x', {}, [], events.slice(0, 100)]) none({events: few});
    expect(partOf({events, activities: 'x'}, weeks('2026-09-15')), 'a list that is none').to.not.equal(undefined);
    const series = [...Array(900).keys()].map((number) => ({'@id': `s${number}`, name: 'Kuoro', startDate: '2027-01-01', superEvent: 'sarja'}));
    none({events: [...events, ...series]});
  });

  it('is all of a feed whose items have no @id of their own: what one presses would be another when all is there', () => {
    for (const odd of [null, 'x', {name: 'Kerho', startDate: '2026-09-15'}]) {
      expect(partOf({events: [...events, odd]}, weeks('2026-09-15')), 'one alone is told apart').to.not.equal(undefined);
      none({events: [odd, ...events, odd]});
    }
    none({events, activities: [{'@id': 'e260', name: 'Jumppa'}]});
  });
});
