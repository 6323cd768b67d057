/** Dates, times, zones and series of an iCalendar file. */
import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {occurrences} from '../../src/lib/schedule.js';
import {calendar, readCalendar, readEvent, told, vevent} from '../fixtures/ical/calendar.js';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const startsOf = (item: Item, count = 5, from = NOW): readonly string[] =>
  occurrences(item, from, count).map(({startEpoch}) => new Date(startEpoch).toISOString().slice(0, 16));

const times = async (...lines: readonly string[]) => {
  const {startDate, endDate} = await readEvent(...lines);
  return [startDate, endDate];
};

describe('the time of an event', () => {
  const cases: readonly (readonly [string, readonly string[], string?, string?])[] = [
    [
      'floating is of Helsinki',
      ['DTSTART:20261201T173000', 'DTEND:20261201T190000'],
      '2026-12-01T17:30',
      '2026-12-01T19:00',
    ],
    [
      'in UTC is an instant',
      ['DTSTART:20261201T153000Z', 'DTEND:20261201T170000Z'],
      '2026-12-01T15:30:00Z',
      '2026-12-01T17:00:00Z',
    ],
    ['of Helsinki by name', ['DTSTART;TZID=Europe/Helsinki:20260701T173000'], '2026-07-01T17:30'],
    ['of a zone by name', ['DTSTART;TZID="Europe/Stockholm":20260701T173000'], '2026-07-01T15:30:00Z'],
    [
      'of a globally unique name',
      ['DTSTART;TZID=/mozilla.org/20070129_1/Europe/Helsinki:20260701T173000'],
      '2026-07-01T17:30',
    ],
    [
      'of three steps after it',
      ['DTSTART;TZID=/x.example/Tz/America/Argentina/Buenos_Aires:20260701T120000'],
      '2026-07-01T15:00:00Z',
    ],
    ['of a name of Windows', ['DTSTART;TZID=FLE Standard Time:20260701T173000'], '2026-07-01T17:30'],
    ['of a day', ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202'], '2026-12-01'],
    [
      'of days, the last one included',
      ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204'],
      '2026-12-01',
      '2026-12-03',
    ],
    ['of days by their number', ['DTSTART;VALUE=DATE:20261201', 'DURATION:P1W'], '2026-12-01', '2026-12-07'],
    ['with a duration', ['DTSTART:20261201T230000', 'DURATION:PT1H30M'], '2026-12-01T23:00', '2026-12-02T00:30'],
    [
      'with a duration of a day over the change of the clock',
      ['DTSTART:20261024T120000', 'DURATION:P1D'],
      '2026-10-24T12:00',
      '2026-10-25T12:00',
    ],
    [
      'with a duration of 24 hours over it',
      ['DTSTART:20261024T120000', 'DURATION:PT24H'],
      '2026-10-24T12:00',
      '2026-10-25T09:00:00Z',
    ],
    ['with hyphens and colons', ['DTSTART:2026-12-01T17:30:00'], '2026-12-01T17:30'],
    ['without length', ['DTSTART:20261201T173000', 'DTEND:20261201T173000'], '2026-12-01T17:30'],
  ];
  for (const [what, lines, start, end] of cases)
    it(what, async () => expect(await times(...lines)).to.deep.equal([start, end]));

  it('floating is of the zone of the calendar, where it names one', async () => {
    const {items} = await readCalendar(calendar('X-WR-TIMEZONE:Europe/Stockholm', vevent('DTSTART:20261201T173000')));
    expect(items[0]?.startDate).to.equal('2026-12-01T16:30:00Z');
  });

  it('of an unknown zone is of Helsinki, and told', async () => {
    const feed = await readCalendar(
      calendar(vevent('DTSTART;TZID=Kotona:20261201T173000', 'DTEND;TZID=Kotona:20261201T183000')),
    );
    expect(feed.items[0]?.startDate).to.equal('2026-12-01T17:30');
    expect(told(feed)).to.deep.equal(['VEVENT[0] DTSTART: An unknown time zone, read as Europe/Helsinki']);
  });
});

/** What each of these is read as: stated in docs/icalendar.md. */
describe('a time that is doubtful', () => {
  const doubtful: readonly (readonly [string, readonly string[], string | undefined, string | undefined, string?])[] = [
    ['in the hour that is skipped is an hour later', ['DTSTART:20260329T033000'], '2026-03-29T03:30', undefined],
    ['in the hour that comes twice is the first', ['DTSTART:20261025T033000'], '2026-10-25T03:30', undefined],
    [
      'at 24 is the next midnight',
      ['DTSTART:20261201T200000', 'DTEND:20261201T240000'],
      '2026-12-01T20:00',
      '2026-12-02T00:00',
    ],
    ['of ten years stays', ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20360101'], '2026-01-01', '2035-12-31'],
    ...['20260230T100000', '20261201T250000', '20261301T100000', '2757600101T100000', 'huomenna'].map(
      (text) =>
        [
          `${text} is none`,
          [`DTSTART:${text}`],
          undefined,
          undefined,
          'DTSTART: Not a date or time that exists, left out',
        ] as const,
    ),
    [
      'with an end before it has no end',
      ['DTSTART:20261201T100000', 'DTEND:20261130T100000'],
      '2026-12-01T10:00',
      undefined,
      'DTEND: Before its start, left out',
    ],
    [
      'with a length below nothing has no end',
      ['DTSTART:20261201T100000', 'DURATION:-PT1H'],
      '2026-12-01T10:00',
      undefined,
      'DURATION: Not a length of time, left out',
    ],
  ];
  for (const [what, lines, start, end, message] of doubtful) {
    it(what, async () => {
      const feed = await readCalendar(calendar(vevent(...lines)));
      expect(feed.items.map(({startDate, endDate}) => [startDate, endDate])).to.deep.equal([[start, end]]);
      expect(told(feed)).to.deep.equal(message ? [`VEVENT[0] ${message}`] : []);
    });
  }

  it('is at an instant that the clock of Helsinki shows', async () => {
    expect(startsOf(await readEvent('DTSTART:20260329T033000'), 1, 0)).to.deep.equal(['2026-03-29T01:30']);
    expect(startsOf(await readEvent('DTSTART:20261025T033000'), 1, 0)).to.deep.equal(['2026-10-25T00:30']);
  });

  it('of an unknown zone keeps its hour in Helsinki over the change of the clock', async () => {
    const {items} = await readCalendar(
      calendar(vevent('DTSTART;TZID=Kotona:20260322T180000', 'RRULE:FREQ=WEEKLY;COUNT=2')),
    );
    expect(items[0] && startsOf(items[0], 9, 0)).to.deep.equal(['2026-03-22T16:00', '2026-03-29T15:00']);
  });

  for (const rule of [
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;COUNT=1000000000',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYDAY=99XX',
  ]) {
    it(`does not hang: ${rule}`, async () => {
      const {items} = await readCalendar(calendar(vevent('DTSTART:19000101T100000', `RRULE:${rule}`)));
      const times = items.flatMap((item) => startsOf(item));
      expect([items.length, times.length]).to.deep.equal([1, rule.startsWith('FREQ=DAILY;COUNT') ? 5 : 0]);
    });
  }
});

const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Oma aika',
  'BEGIN:STANDARD',
  'DTSTART:19701101T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700308T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('the rules of a VTIMEZONE', () => {
  const startOf = async (zone: readonly string[], ...lines: readonly string[]) => {
    const feed = await readCalendar(calendar(...zone, vevent(...lines)));
    expect(feed.problems).to.deep.equal([]);
    return feed.items[0];
  };

  it('make an instant by the date of the event', async () => {
    const start = async (time: string) => (await startOf(ZONE, `DTSTART;TZID=Oma aika:${time}`))?.startDate;
    expect(await start('20260307T120000')).to.equal('2026-03-07T17:00:00Z');
    expect(await start('20260308T120000')).to.equal('2026-03-08T16:00:00Z');
    expect(await start('20261031T120000')).to.equal('2026-10-31T16:00:00Z');
    expect(await start('20261101T120000')).to.equal('2026-11-01T17:00:00Z');
  });

  it('name a zone with the same clock, for a rule to keep its hour', async () => {
    const item = await startOf(ZONE, 'DTSTART;TZID=Oma aika:20261030T180000', 'RRULE:FREQ=DAILY;COUNT=4');
    expect(item?.scheduleTimezone).to.equal('America/New_York');
    expect(item && startsOf(item, 4, 0)).to.deep.equal([
      '2026-10-30T22:00',
      '2026-10-31T22:00',
      '2026-11-01T23:00',
      '2026-11-02T23:00',
    ]);
  });

  it('come after the name that the zone is known by', async () => {
    const named = ZONE.with(1, 'TZID:Oma aika\r\nX-LIC-LOCATION:Europe/Helsinki');
    expect((await startOf(named, 'DTSTART;TZID=Oma aika:20261201T173000'))?.startDate).to.equal('2026-12-01T17:30');
  });

  it('may be one offset', async () => {
    const fixed = [
      'BEGIN:VTIMEZONE',
      'TZID:Kaukana',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0930',
      'TZOFFSETTO:+0930',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const late = fixed.filter((line) => line !== 'DTSTART:16010101T000000');
    expect((await startOf(late, 'DTSTART;TZID=Kaukana:20261201T093000'))?.startDate).to.equal('2026-12-01T00:00:00Z');
  });
});

describe('what is repeated', () => {
  it('keeps the hour of its zone over summer time', async () => {
    const item = await readEvent(
      'DTSTART;TZID=America/New_York:20261028T180000',
      'DTEND;TZID=America/New_York:20261028T190000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
    expect(item.scheduleTimezone).to.equal('America/New_York');
    expect(startsOf(item, 5, 0)).to.deep.equal(['2026-10-28T22:00', '2026-11-04T23:00', '2026-11-11T23:00']);
  });

  it('is not held at its exceptions, and at other times too', async () => {
    const item = await readEvent(
      'DTSTART:20261124T173000',
      'DTEND:20261124T183000',
      'RRULE:FREQ=WEEKLY;UNTIL=20261231T215959Z',
      'EXDATE:20261201T173000,20261208T173000',
      'EXDATE;VALUE=DATE:20261215',
      'RDATE;VALUE=PERIOD:20261202T173000/PT1H,20261203T173000/20261203T183000',
    );
    expect(startsOf(item, 9)).to.deep.equal([
      '2026-11-24T15:30',
      '2026-12-02T15:30',
      '2026-12-03T15:30',
      '2026-12-22T15:30',
      '2026-12-29T15:30',
    ]);
  });

  it('tells of what it does not keep', async () => {
    const feed = await readCalendar(
      calendar(
        vevent(
          'DTSTART:20261124T173000',
          'RRULE:FREQ=DAILY',
          'RRULE:FREQ=WEEKLY',
          'EXRULE:FREQ=DAILY',
          'RDATE;VALUE=PERIOD:20261202T173000/PT3H',
        ),
      ),
    );
    expect(feed.items[0]?.rrule).to.equal('FREQ=DAILY');
    expect(told(feed)).to.have.members([
      'VEVENT[0] RRULE: Only the first of several rules is read',
      'VEVENT[0] EXRULE: Not read',
      'VEVENT[0] RDATE: Has a length of its own, which is not kept',
    ]);
  });
});

const byId = (items: readonly Item[]) => new Map(items.map((item) => [item['@id'], item]));

describe('one time of a series', () => {
  it('that is changed is an event of its own', async () => {
    const {items} = await readCalendar(
      calendar(
        vevent('DTSTART:20261124T173000', 'RRULE:FREQ=WEEKLY;COUNT=4'),
        vevent('RECURRENCE-ID:20261201T173000', 'DTSTART:20261202T190000', 'SUMMARY:Uinti\\, muu aika'),
        vevent('RECURRENCE-ID:20261208T173000', 'DTSTART:20261208T173000', 'STATUS:CANCELLED'),
      ),
    );
    const found = byId(items);
    const [master, moved, cancelled] = [
      'uinti@ilo.example',
      'uinti@ilo.example#2026-12-01T17:30',
      'uinti@ilo.example#2026-12-08T17:30',
    ].map((id) => found.get(id));
    expect(items).to.have.length(3);
    expect(master && startsOf(master)).to.deep.equal(['2026-11-24T15:30', '2026-12-15T15:30']);
    expect([moved?.superEvent, moved?.startDate, moved?.name['']]).to.deep.equal([
      'uinti@ilo.example',
      '2026-12-02T19:00',
      'Uinti, muu aika',
    ]);
    expect([cancelled?.superEvent, cancelled?.eventStatus]).to.deep.equal(['uinti@ilo.example', 'EventCancelled']);
  });

  it('whose series is not in the file stands alone', async () => {
    const item = await readEvent('RECURRENCE-ID:20261201T173000', 'DTSTART:20261202T190000');
    expect([item['@id'], item.superEvent]).to.deep.equal(['uinti@ilo.example#2026-12-01T17:30', undefined]);
  });

  it('and all later ones: the series ends and another carries on', async () => {
    const {items} = await readCalendar(
      calendar(
        vevent('DTSTART:20261123T173000', 'RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=MO', 'EXDATE:20261214T173000'),
        vevent('RECURRENCE-ID;RANGE=THISANDFUTURE:20261207T173000', 'DTSTART:20261208T190000'),
        vevent('RECURRENCE-ID:20261221T173000', 'DTSTART:20261224T120000'),
      ),
    );
    const [master, later] = items;
    expect(master && startsOf(master, 9, 0)).to.deep.equal(['2026-11-23T15:30', '2026-11-30T15:30']);
    // Six Mondays less two; the exception and the moved time are those of the old Mondays, a day later.
    expect(later && startsOf(later, 9)).to.deep.equal(['2026-12-08T17:00', '2026-12-29T17:00']);
    expect(items.map(({superEvent}) => superEvent)).to.deep.equal([
      undefined,
      'uinti@ilo.example',
      'uinti@ilo.example',
    ]);
    expect(items[2]?.startDate).to.equal('2026-12-24T12:00');
  });
});
