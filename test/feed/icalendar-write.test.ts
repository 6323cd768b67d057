/** iCalendar files as we write them. */
import {expect} from '@open-wc/testing';
import {writeCalendar} from '../../src/feed/ical/write.js';
import type {Item, Organization, Place, Term} from '../../src/feed/types.js';
import {occurrences} from '../../src/lib/schedule.js';
import {readCalendar} from '../fixtures/ical/calendar.js';
import {entitiesOf} from '../fixtures/ical/entities.js';

const NOW = Date.parse('2026-11-24T10:00:00Z');

const event = (fields: Partial<Item>): Item => ({
  '@id': 'ilo:uinti',
  kind: 'event',
  name: {fi: 'Uinti', sv: 'Simning'},
  provider: [],
  location: [],
  theme: [],
  audience: [],
  startDate: '2026-12-01T17:30',
  ...fields,
});

const places: Place[] = [
  {
    '@id': 'halli',
    name: {fi: 'Uimahalli'},
    address: {streetAddress: {fi: 'Rantakatu 3'}, postalCode: '40100', addressLocality: {fi: 'Jyväskylä'}},
    geo: {latitude: 62.24, longitude: 25.74},
  },
  {
    '@id': 'turvakoti',
    name: {fi: 'Turvakoti'},
    address: {streetAddress: {fi: 'Salakuja 1'}, postalCode: '40200', addressLocality: {fi: 'Jyväskylä'}},
    geo: {latitude: 62.1, longitude: 25.1},
    addressHidden: true,
  },
];
const organizations: Organization[] = [
  {'@id': 'ilo', name: {fi: 'Ilo ry "Uimarit"'}, contactPoint: [{email: 'ilo@ilo.example'}]},
  {'@id': 'apu', name: {fi: 'Apu ry'}},
];
const terms: Term[] = [
  {'@id': 'liikunta', inDefinedTermSet: 'theme', name: {fi: 'Liikunta, vesi'}},
  {'@id': 'lapset', inDefinedTermSet: 'theme', name: {fi: 'Lapset'}},
];

const write = (items: readonly Item[], options: Partial<Parameters<typeof writeCalendar>[2]> = {}): string =>
  writeCalendar(items, entitiesOf({places, organizations, terms}), {locale: 'fi', now: NOW, ...options});

/** The lines without folds. */
const linesOf = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** The lines of the VEVENTs, without those that every one has. */
const eventLines = (fields: Partial<Item>, options?: Parameters<typeof write>[1]): readonly string[] => {
  const lines = linesOf(write([event(fields)], options));
  const common = [
    'BEGIN:VEVENT',
    'UID:ilo:uinti',
    'DTSTAMP:20261124T100000Z',
    'STATUS:CONFIRMED',
    'SUMMARY;LANGUAGE=fi:Uinti',
  ];
  return lines
    .slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'))
    .filter((line) => !common.includes(line));
};

describe('an iCalendar file', () => {
  it('is whole: one event, its zone, its head', () => {
    expect(linesOf(write([event({})], {name: 'Järjestöt; kaikki'}))).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tarjotin//Tarjotin//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Järjestöt\\; kaikki',
      'X-WR-CALNAME:Järjestöt\\; kaikki',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Helsinki',
      'BEGIN:DAYLIGHT',
      'TZNAME:EEST',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'DTSTART:19830327T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'TZNAME:EET',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0200',
      'DTSTART:19961027T040000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:ilo:uinti',
      'DTSTAMP:20261124T100000Z',
      'DTSTART;TZID=Europe/Helsinki:20261201T173000',
      'SUMMARY;LANGUAGE=fi:Uinti',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has lines of 75 octets at most, never cut inside a letter', () => {
    const name = `${'ä'.repeat(50)}${'漢'.repeat(50)}${'😀'.repeat(50)}`;
    const text = write([event({name: {fi: name}})]);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(text).not.to.match(/[^\r]\n|\r[^\n]/);
    expect(linesOf(text)).to.include(`SUMMARY;LANGUAGE=fi:${name}`);
    expect(text).not.to.match(/\p{Cs}/u);
  });

  it('keeps the events of hostile texts in their own lines', async () => {
    const bad = 'Uinti\r\nEND:VEVENT\u2028BEGIN:VEVENT\rSUMMARY:Väärennös\u0000;,\\n"^\n\n:';
    const items = [
      event({
        '@id': bad,
        name: {fi: bad, [bad]: bad},
        description: {[bad]: bad},
        url: `https://ilo.example/${bad}`,
        onlineUrl: bad,
        rrule: `FREQ=DAILY;COUNT=2\r\n${bad}`,
        eventStatus: bad as never,
        dateModified: bad,
        scheduleTimezone: bad,
        exdate: [bad],
        location: ['p'],
        provider: ['o'],
        theme: ['t'],
      }),
    ];
    const entities = entitiesOf({
      places: [{'@id': 'p', name: {fi: bad}, address: {postalCode: bad}, geo: {latitude: 1, longitude: 2}}],
      organizations: [{'@id': 'o', name: {[bad]: bad}, contactPoint: [{email: bad}]}],
      terms: [{'@id': 't', inDefinedTermSet: 'theme', name: {fi: bad}}],
    });
    const text = writeCalendar(items, entities, {locale: 'fi', now: NOW, name: bad, url: () => bad});
    const names = linesOf(text).map((line) => line.replace(/[;:][^]*/, ''));
    expect(names.filter((name) => name === 'BEGIN' || name === 'END').length).to.equal(2 * (1 + 1 + 1 + 2));
    expect(names.filter((name) => name === 'SUMMARY')).to.have.length(1);
    expect((await readCalendar(text)).items).to.have.length(1);
  });
});

describe('the times that are written', () => {
  it('are dates with the day after the last one', () => {
    expect(eventLines({startDate: '2026-12-01', endDate: '2026-12-03'})).to.deep.equal([
      'DTSTART;VALUE=DATE:20261201',
      'DTEND;VALUE=DATE:20261204',
    ]);
    expect(eventLines({startDate: '2026-12-31'})).to.deep.equal(['DTSTART;VALUE=DATE:20261231']);
  });

  it('are of Helsinki for an instant too, but where its clock shows the hour twice', () => {
    expect(eventLines({startDate: '2026-07-01T15:30:00Z'})).to.deep.equal([
      'DTSTART;TZID=Europe/Helsinki:20260701T183000',
    ]);
    expect(eventLines({startDate: '2026-10-25T01:30:00Z'})).to.deep.equal(['DTSTART:20261025T013000Z']);
  });

  it('have a rule, its exceptions and further times, with UNTIL as the start needs it', () => {
    const rule = {
      rrule: 'FREQ=WEEKLY;UNTIL=20261231',
      exdate: ['2026-12-08', '2026-12-15T17:30'],
      rdate: ['2026-12-09T10:00'],
    };
    expect(eventLines({endDate: '2026-12-01T19:00', ...rule})).to.deep.equal([
      'DTSTART;TZID=Europe/Helsinki:20261201T173000',
      'DTEND;TZID=Europe/Helsinki:20261201T190000',
      'RRULE:FREQ=WEEKLY;UNTIL=20261231T215900Z',
      'EXDATE;TZID=Europe/Helsinki:20261208T173000',
      'EXDATE;TZID=Europe/Helsinki:20261215T173000',
      'RDATE;TZID=Europe/Helsinki:20261209T100000',
    ]);
    expect(eventLines({startDate: '2026-12-01', rrule: 'FREQ=WEEKLY;UNTIL=20261231T215959Z'})).to.include(
      'RRULE:FREQ=WEEKLY;UNTIL=20261231',
    );
  });

  it('begin on the first day that the rule holds on: programs count DTSTART as a time', () => {
    expect(eventLines({rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3'})).to.deep.equal([
      'DTSTART;TZID=Europe/Helsinki:20261204T173000',
      'RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3',
    ]);
  });

  it('are those of a schedule, as a rule', () => {
    const schedule = {
      startDate: '2026-11-01',
      endDate: '2026-12-31',
      startTime: '17:30',
      endTime: '19:00',
      byDay: ['Tuesday', 'Thursday'],
      repeatFrequency: 'P2W',
      exceptDate: ['2026-12-08'],
    };
    expect(eventLines({kind: 'activity', startDate: undefined, eventSchedule: [schedule]})).to.deep.equal([
      'DTSTART;TZID=Europe/Helsinki:20261110T173000',
      'DTEND;TZID=Europe/Helsinki:20261110T190000',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261231T215900Z',
      'EXDATE;TZID=Europe/Helsinki:20261208T173000',
    ]);
  });

  it('are in the zone of the rule, with the changes of its clock', async () => {
    const item = event({
      startDate: '2026-10-28T22:00:00Z',
      endDate: '2026-10-28T23:00:00Z',
      rrule: 'FREQ=WEEKLY;COUNT=3',
      scheduleTimezone: 'America/New_York',
    });
    const text = write([item]);
    const lines = linesOf(text);
    expect(lines).to.include.members([
      'TZID:America/New_York',
      'DTSTART;TZID=America/New_York:20261028T180000',
      'DTSTART:20261101T020000',
    ]);
    // Read by its VTIMEZONE alone, under a name that nobody knows.
    const [own] = (await readCalendar(text.replaceAll('America/New_York', 'Oma'))).items;
    for (const read of [(await readCalendar(text)).items[0], own])
      expect(read && occurrences(read, 0, 9)).to.deep.equal(occurrences(item, 0, 9));
  });

  it('are none for what is postponed or on unknown days; its name is kept', () => {
    for (const fields of [
      {eventStatus: 'EventPostponed' as const},
      {kind: 'activity' as const, endDate: '2027-05-01'},
      {startDate: undefined},
    ]) {
      const lines = linesOf(write([event(fields)]));
      expect(lines).to.include('X-TARJOTIN-WITHOUT-TIME;X-UID="ilo:uinti";LANGUAGE=fi:Uinti');
      expect(lines).not.to.include('BEGIN:VEVENT');
    }
  });
});

describe('what else is written', () => {
  it('the UID is made unique by the publisher, where the id is not', () => {
    const uid = (fields: Partial<Item>) => linesOf(write([event(fields)])).find((line) => line.startsWith('UID'));
    expect(uid({'@id': 'ev/1', url: 'https://ilo.example/1'})).to.equal('UID:ev/1@ilo.example');
    expect(uid({'@id': 'ev/1'})).to.equal('UID:ev/1');
    expect(uid({'@id': 'a@b.example', url: 'https://ilo.example/1'})).to.equal('UID:a@b.example');
  });

  it('place, organisers, themes, status, pages and texts, in the language that is there', () => {
    const lines = eventLines(
      {
        location: ['halli', 'gone'],
        provider: ['apu', 'ilo'],
        theme: ['liikunta', 'lapset'],
        summary: {fi: 'Kaikille'},
        description: {sv: 'Ta med handduk.'},
        locationNote: {fi: 'Ovi B'},
        eventStatus: 'EventCancelled',
        url: 'https://ilo.example/uinti',
        onlineUrl: 'https://ilo.example/kokous',
        dateModified: '2026-11-20T10:00:00Z',
      },
      {locale: 'sv'},
    );
    expect(lines).to.deep.equal([
      'LAST-MODIFIED:20261120T100000Z',
      'DTSTART;TZID=Europe/Helsinki:20261201T173000',
      'SUMMARY;LANGUAGE=sv:Simning',
      'DESCRIPTION:Kaikille\\n\\nTa med handduk.\\n\\nOvi B',
      'LOCATION;LANGUAGE=fi:Uimahalli\\, Rantakatu 3\\, 40100 Jyväskylä',
      'GEO:62.24;25.74',
      'CONFERENCE;VALUE=URI:https://ilo.example/kokous',
      'ORGANIZER;CN="Ilo ry ^\'Uimarit^\'";LANGUAGE=fi:mailto:ilo@ilo.example',
      'CONTACT;LANGUAGE=fi:Apu ry',
      'CATEGORIES;LANGUAGE=fi:Liikunta\\, vesi,Lapset',
      'STATUS:CANCELLED',
      'URL:https://ilo.example/uinti',
    ]);
  });

  it('a hidden address stays hidden', () => {
    const lines = eventLines({location: ['turvakoti']});
    expect(lines).to.include('LOCATION;LANGUAGE=fi:Turvakoti\\, Jyväskylä');
    expect(lines.join()).not.to.match(/Salakuja|40200|GEO/);
  });

  it('what is online only has the address in place of a place', () => {
    const lines = eventLines({onlineUrl: 'https://ilo.example/a,b'});
    expect(lines).to.include.members([
      'LOCATION:https://ilo.example/a\\,b',
      'CONFERENCE;VALUE=URI:https://ilo.example/a,b',
    ]);
  });
});
