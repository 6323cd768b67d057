/** Days and hours as people write them. */
import {expect} from '@open-wc/testing';
import {readClock, readHours, readMoment, readSpan} from '../../src/lib/written-time.js';

describe('a day as people write it', () => {
  for (const [text, moment] of [
    ['24.11.2026', '2026-11-24'],
    ['4.1.2026', '2026-01-04'],
    ['24.11.26', '2026-11-24'],
    ['24. 11. 2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['ti 24.11.2026', '2026-11-24'],
    ['Tiistai, 24.11.2026', '2026-11-24'],
    ['24. marraskuuta 2026', '2026-11-24'],
    ['24 mars 2026', '2026-03-24'],
    ['den 24 november 2026', '2026-11-24'],
    ['24 October 2026', '2026-10-24'],
    ['20261124', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['24.11.2026 klo 17.30', '2026-11-24T17:30'],
    ['24.11.2026, klo 9', '2026-11-24T09:00'],
    ['24.11.2026 17:30', '2026-11-24T17:30'],
    ['2026-11-24 17:30:00', '2026-11-24T17:30:00'],
    ['2026-11-24T17:30:00Z', '2026-11-24T17:30:00Z'],
    ['31.2.2026', undefined],
    ['24.11.', undefined],
    ['marraskuussa', undefined],
    ['24 foo 2026', undefined],
    ['17.30', undefined],
    ['', undefined],
  ] as const)
    it(`${text} is ${moment}`, () => expect(readMoment(text)).to.equal(moment));
});

describe('hours as people write them', () => {
  for (const [text, clock] of [
    ['17.30', '17:30'],
    ['klo 17', '17:00'],
    ['kl. 9.05', '09:05'],
    ['5:30 pm', '17:30'],
    ['12 am', '00:00'],
    ['24:00', '24:00'],
    ['25.00', undefined],
    ['17.3', undefined],
    ['', undefined],
  ] as const)
    it(`${text} is ${clock}`, () => expect(readClock(text)).to.equal(clock));

  for (const [text, start, end] of [
    ['17.30–18.15', '17:30', '18:15'],
    ['klo 17 - 19', '17:00', '19:00'],
    ['10-12', '10:00', '12:00'],
    ['17.30', '17:30', undefined],
    ['illalla', undefined, undefined],
    ['10-12-14', undefined, undefined],
  ] as const)
    it(`${text} is from ${start} to ${end}`, () => expect([readHours(text)?.start, readHours(text)?.end]).to.deep.equal([start, end]));
});

describe('days from one to another', () => {
  for (const [text, start, end] of [
    ['1.9.–30.11.2026', '2026-09-01', '2026-11-30'],
    ['24.–25.11.2026', '2026-11-24', '2026-11-25'],
    ['1.9.2026 - 31.5.2027', '2026-09-01', '2027-05-31'],
    ['1.9.-30.11.2026', '2026-09-01', '2026-11-30'],
    ['24.11.2026 klo 17–19', '2026-11-24T17:00', '2026-11-24T19:00'],
    ['24.11.2026', '2026-11-24', undefined],
    ['kevät 2026', undefined, undefined],
    ['2026-11-24', '2026-11-24', undefined],
  ] as const)
    it(`${text} is from ${start} to ${end}`, () => expect([readSpan(text)?.start, readSpan(text)?.end]).to.deep.equal([start, end]));
});
