/** Registration in words: its three dates, the room that is left, and by what means. */
import {expect} from '@open-wc/testing';
import {render} from 'lit';
import type {Registration} from '../../src/feed/types.js';
import {setLocale} from '../../src/localization.js';
import {registration} from '../../src/parts/registration.js';
import type {Listing} from '../../src/store/listing.js';
import {item} from '../lib/schedule-helpers.js';

const NOW = Date.parse('2026-11-24T10:00:00Z');

function shown(fields: Registration, listing: Partial<Listing> = {}, locale = 'fi'): HTMLElement {
  const box = document.createElement('div');
  render(registration({item: item({registration: fields}), series: [], ended: false, ...listing}, {locale, now: NOW}), box);
  return box;
}

/** The paragraphs, the strong one first. */
const lines = (...given: Parameters<typeof shown>): readonly string[] =>
  [...shown(...given).querySelectorAll('p')].map((line) => line.textContent.replace(/\s+/g, ' ').trim());

describe('registration in words', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));

  const room = {maximumAttendeeCapacity: 40};
  const cases: readonly (readonly [what: string, fields: Registration, ...expected: string[]])[] = [
    ['opens later', {opens: '2026-12-01T09:00', closes: '2026-12-06', ...room}, 'Ilmoittautuminen avautuu ti 1.12. klo 9', 'Ilmoittaudu viimeistään su 6.12.', 'Paikkoja yhteensä 40'],
    ['opens in another year', {opens: '2027-01-04'}, 'Ilmoittautuminen avautuu ma 4.1.2027'],
    ['is open', {opens: '2026-11-01', closes: '2026-11-30T16:00'}, 'Ilmoittaudu viimeistään ma 30.11. klo 16'],
    ['closes today', {closes: '2026-11-24'}, 'Ilmoittaudu viimeistään ti 24.11.'],
    ['has few places', {...room, remainingAttendeeCapacity: 3}, '3 paikkaa jäljellä', 'Paikkoja yhteensä 40'],
    ['has one place', {remainingAttendeeCapacity: 1}, '1 paikka jäljellä'],
    ['has all places', {...room, remainingAttendeeCapacity: 40}, 'Paikkoja yhteensä 40'],
    ['is full', {...room, remainingAttendeeCapacity: 0, closes: '2026-11-30'}, 'Täynnä', 'Paikkoja yhteensä 40'],
    ['is over', {closes: '2026-11-23', ...room, remainingAttendeeCapacity: 3}, 'Ilmoittautuminen on päättynyt.', 'Paikkoja yhteensä 40'],
    ['is needed', {required: true}, 'Ilmoittaudu ennakkoon.'],
    ['is not needed', {required: false}, 'Ilmoittautumista ei tarvita.'],
  ];
  for (const [what, fields, ...expected] of cases) it(what, () => expect(lines(fields)).to.deep.equal(expected));

  it('leads to the form only while that is open', () => {
    const url = 'https://kulma.example/ilmo';
    const link = (fields: Registration) => shown({url, ...fields}).querySelector('a');
    expect([link({})?.textContent, link({})?.classList.contains('primary')]).to.deep.equal(['Ilmoittaudu', true]);
    for (const fields of [{opens: '2026-12-01'}, {remainingAttendeeCapacity: 0}])
      expect([link(fields)?.textContent.includes('Ilmoittautumissivu'), link(fields)?.classList.contains('primary')]).to.deep.equal([true, false]);
    expect(link({closes: '2026-11-01'})).to.equal(null);
  });

  it('says nothing where nobody can take part, or nothing is known', () => {
    const fields = {url: 'https://kulma.example/ilmo'};
    expect(lines(fields, {ended: true})).to.deep.equal([]);
    expect(lines(fields, {item: item({registration: fields, eventStatus: 'EventCancelled'})})).to.deep.equal([]);
    expect(lines({})).to.deep.equal([]);
  });

  it('is said in Swedish and English', async () => {
    const fields = {closes: '2026-12-06', ...room, remainingAttendeeCapacity: 3};
    await setLocale('sv');
    expect(lines(fields, {}, 'sv')).to.deep.equal(['3 platser kvar', 'Sammanlagt 40 platser', 'Anmäl dig senast sön 6.12']);
    await setLocale('en');
    expect(lines(fields, {}, 'en')).to.deep.equal(['3 places left', '40 places in all', 'Register by Sun 6 Dec']);
    await setLocale('fi');
  });
});
