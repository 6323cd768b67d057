import {expect} from '@open-wc/testing';
import {dayNumber} from '../../src/lib/civil-date.js';
import {DEFAULT_ZONE, knownZone, toEpoch, toLocal} from '../../src/lib/zone.js';

const at = (year: number, month: number, day: number, hour: number, minute: number, zone?: string): string =>
  new Date(toEpoch(dayNumber(year, month, day), hour * 60 + minute, zone)).toISOString();

describe('time zones', () => {
  it('Helsinki is two hours ahead in winter and three in summer', () => {
    expect(at(2026, 11, 24, 17, 30)).to.equal('2026-11-24T15:30:00.000Z');
    expect(at(2026, 6, 1, 17, 30)).to.equal('2026-06-01T14:30:00.000Z');
  });

  it('a time in the spring gap moves forward', () => {
    const epoch = toEpoch(dayNumber(2026, 3, 29), 3 * 60 + 30);
    expect(new Date(epoch).toISOString()).to.equal('2026-03-29T01:30:00.000Z');
    expect(toLocal(epoch)).to.deep.equal({day: dayNumber(2026, 3, 29), minutes: 4 * 60 + 30});
    expect(at(2026, 3, 29, 2, 59)).to.equal('2026-03-29T00:59:00.000Z');
    expect(at(2026, 3, 29, 4, 0)).to.equal('2026-03-29T01:00:00.000Z');
  });

  it('a time in the autumn overlap is the first of the two', () => {
    expect(at(2026, 10, 25, 3, 30)).to.equal('2026-10-25T00:30:00.000Z');
    expect(at(2026, 10, 25, 4, 0)).to.equal('2026-10-25T02:00:00.000Z');
  });

  it('the day the clock goes forward has 23 hours', () => {
    expect(toEpoch(dayNumber(2026, 3, 30), 0) - toEpoch(dayNumber(2026, 3, 29), 0)).to.equal(23 * 3_600_000);
  });

  it('minutes past midnight run into the next day', () => {
    expect(at(2026, 11, 24, 26, 0)).to.equal('2026-11-25T00:00:00.000Z');
  });

  it('instants are read back as the same wall-clock time', () => {
    for (const zone of [
      'Europe/Helsinki',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
    ]) {
      for (let day = dayNumber(2026, 1, 1); day < dayNumber(2027, 1, 1); day++) {
        const epoch = toEpoch(day, 12 * 60 + 34, zone);
        expect(toLocal(epoch, zone)).to.deep.equal({day, minutes: 12 * 60 + 34});
        const wall = new Intl.DateTimeFormat('en-GB', {timeZone: zone, hour: '2-digit', minute: '2-digit'}).format(
          epoch,
        );
        if (day % 30 === 0) expect(wall).to.equal('12:34');
      }
    }
  });

  describe('where the browser has no Temporal, or the page something else by that name,', () => {
    const page = globalThis as {Temporal?: unknown};
    const own = Object.getOwnPropertyDescriptor(globalThis, 'Temporal');
    const zones = ['Africa/Casablanca', 'America/Caracas', 'America/Adak', 'Antarctica/Troll', 'Asia/Tehran', 'Pacific/Chatham'];
    const days = [...new Array<undefined>(24).keys()].map((month) => dayNumber(2025, 1 + month, 29));
    // Zones are remembered: each is asked of one kind of page alone, and what it should be stands in Intl's words.
    const kinds: readonly [string, unknown, readonly string[]][] = [
      ['none', undefined, zones.slice(0, 3)],
      ['another', {Workflow: class {}}, zones.slice(3, 5)],
      ['one that is none', {ZonedDateTime: class {}}, zones.slice(5)],
    ];
    afterEach(() => {
      if (own) Object.defineProperty(globalThis, 'Temporal', own);
      else delete page.Temporal;
    });

    for (const [kind, Temporal, asked] of kinds) {
      it(`times are the same (${kind})`, () => {
        Object.defineProperty(globalThis, 'Temporal', {value: Temporal, configurable: true, writable: true});
        for (const zone of asked) {
          const clock = new Intl.DateTimeFormat('en-GB', {timeZone: zone, day: 'numeric', hour: '2-digit', minute: '2-digit'});
          for (const day of days) expect(clock.format(toEpoch(day, 12 * 60 + 34, zone)), zone).to.match(/^(2[89]|1)\D+12:34$/);
        }
        expect(knownZone('Mars/Olympus')).to.equal(DEFAULT_ZONE);
      });
    }
  });

  it('an unknown zone is taken for Helsinki', () => {
    expect(knownZone('Mars/Olympus')).to.equal(DEFAULT_ZONE);
    expect(knownZone('__proto__')).to.equal(DEFAULT_ZONE);
    expect(knownZone(undefined)).to.equal(DEFAULT_ZONE);
    expect(knownZone('Europe/Stockholm')).to.equal('Europe/Stockholm');
    expect(at(2026, 11, 24, 17, 30, 'Mars/Olympus')).to.equal('2026-11-24T15:30:00.000Z');
  });

  it('years before standard time and far ahead are reckoned too', () => {
    expect(at(1915, 1, 1, 0, 0)).to.match(/^1914-12-31T22:20:/);
    expect(at(2150, 7, 1, 18, 0)).to.match(/^2150-07-01T1[56]:00/);
  });
});
