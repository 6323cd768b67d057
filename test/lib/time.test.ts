import {expect} from '@open-wc/testing';
import {endEpochOfTime, epochOf, localOf, parseClock, parseTime} from '../../src/lib/time.js';

const june = {year: 2026, month: 6, day: 1};

describe('times as publishers write them', () => {
  it('a date alone stays a date', () => {
    expect(parseTime('2026-06-01')).to.deep.equal({kind: 'date', date: june});
  });

  for (const text of [
    '2026-06-01T18:00',
    '2026-06-01T18:00:00',
    '2026-06-01 18:00:00',
    ' 2026-06-01T18:00 ',
    '2026-06-01T18:00:59.5',
  ]) {
    it(`${JSON.stringify(text)} is a local time`, () => {
      expect(parseTime(text)).to.deep.equal({kind: 'local', date: june, minutes: 1080});
    });
  }

  for (const text of [
    '2026-06-01T15:00:00Z',
    '2026-06-01T15:00z',
    '2026-06-01T15:00:00+00:00',
    '2026-06-01T18:00:00+0300',
    '2026-06-01T18:00+03',
    '2026-06-01 12:00:00 -03:00',
    '2026-06-01T15:00:00.1234567Z',
  ]) {
    it(`${text} is the instant that is 18.00 in Helsinki`, () => {
      const time = parseTime(text);
      expect(time).to.deep.equal({kind: 'instant', epoch: Date.UTC(2026, 5, 1, 15)});
      if (time) expect(localOf(time)).to.deep.equal({day: 20605, minutes: 1080});
    });
  }

  it('24:00 is the next midnight', () => {
    expect(parseTime('2026-06-30T24:00:00')).to.deep.equal({
      kind: 'local',
      date: {year: 2026, month: 7, day: 1},
      minutes: 0,
    });
  });

  it('a leap second does no harm', () => {
    expect(parseTime('2026-06-30T23:59:60Z')).to.deep.equal({kind: 'instant', epoch: Date.UTC(2026, 6, 1)});
  });

  for (const text of [
    '',
    'eilen illalla',
    '1767225600',
    '06/01/2026',
    '1.6.2026 klo 18.00',
    '<b>1.6.2026</b>',
    '2026-06',
    '2026-06-01T18',
    '2026-06-01T25:00:00',
    '2026-06-01T24:30',
    '2026-06-01T18:60',
    '2026-02-30T10:00:00+02:00',
    '2026-06-01T10:00:00+25:00',
    '2026-06-01T18:00/2026-06-01T18:00',
    '+275760-09-13T00:00:00.001Z',
    '-000001-01-01T00:00:00Z',
    '/Date(1767225600000+0200)/',
  ]) {
    it(`${JSON.stringify(text)} is no time`, () => expect(parseTime(text)).to.equal(undefined));
  }

  it('clock times are minutes since midnight', () => {
    expect(['9:00', '17:30', '17:30:00', '24:00', '24:01', '8:30AM', '17.30'].map(parseClock)).to.deep.equal([
      540,
      1050,
      1050,
      1440,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('a date begins at midnight in Helsinki, wherever the visitor is, and is over at the next', () => {
    expect(epochOf('2026-06-01')).to.equal(Date.UTC(2026, 4, 31, 21));
    expect(endEpochOfTime({kind: 'date', date: june})).to.equal(Date.UTC(2026, 5, 1, 21));
    expect(epochOf('soon')).to.equal(undefined);
  });
});
