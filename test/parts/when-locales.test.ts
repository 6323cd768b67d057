import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {hasEnded} from '../../src/lib/schedule.js';
import {setLocale} from '../../src/localization.js';
import {formatDateTime} from '../../src/parts/when-format.js';
import {exceptionsOf} from '../../src/parts/when-notes.js';
import {describeListing} from '../../src/parts/when.js';
import {NOW, activity, item} from '../lib/schedule-helpers.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const cases: Readonly<Record<string, Item>> = {
  weekly: activity({
    byDay: ['Tuesday'],
    startTime: '17:30',
    endTime: '18:15',
    repeatFrequency: 'P1W',
    startDate: '2026-09-01',
    exceptDate: ['2026-11-24'],
  }),
  everyWeekday: activity(...WEEKDAYS.map((day, index) => ({byDay: [day], startTime: `1${index}:00`}))),
  twoDays: activity({byDay: ['Wednesday', 'Saturday']}),
  weekdays: activity({byDay: WEEKDAYS.slice(0, 5), startTime: '09:00', endTime: '15:00'}),
  toThursday: activity({byDay: WEEKDAYS.slice(1, 4)}),
  otherWeek: activity({byDay: ['Wednesday'], startTime: '10:00', repeatFrequency: 'P2W', startDate: '2026-09-02'}),
  fourWeeks: activity({byDay: ['Friday'], repeatFrequency: 'P4W', startDate: '2026-12-04'}),
  nth: activity({byDay: ['1TH', '3TH'], startTime: '18:00'}),
  secondLast: activity({byDay: ['-2SU']}),
  monthDays: activity({byMonthDay: [1, 15], startTime: '18:00'}),
  lastDay: activity({byMonthDay: [-1]}),
  daily: activity({repeatFrequency: 'P1D'}),
  otherDay: activity({repeatFrequency: 'P2D'}),
  yearly: activity({repeatFrequency: 'P1Y', startDate: '2020-12-06', startTime: '12:00'}),
  begins: activity({byDay: ['Tuesday'], startDate: '2026-12-01'}),
  ended: activity({byDay: ['Tuesday'], startDate: '2026-01-15', endDate: '2026-05-30'}),
  ongoing: item({kind: 'activity', startDate: '2026-11-26'}),
  evening: item({startDate: '2026-11-26T18:00', endDate: '2026-11-26T20:00'}),
  today: item({startDate: '2026-11-24T18:00'}),
  tomorrow: item({startDate: '2026-11-25'}),
  days: item({startDate: '2026-11-26', endDate: '2026-11-28'}),
  winter: item({startDate: '2026-12-15', endDate: '2027-01-30'}),
  nextYear: item({startDate: '2027-01-02T09:15'}),
  postponed: item({eventStatus: 'EventPostponed'}),
  unknown: item({}),
};

const words: Readonly<Record<'fi' | 'sv', Readonly<Record<string, string>>>> = {
  fi: {
    weekly: 'tiistaisin klo 17.30–18.15, seuraava 1.12.',
    everyWeekday: 'maanantaisin klo 10; tiistaisin klo 11; keskiviikkoisin klo 12 …, seuraava tänään',
    twoDays: 'keskiviikkoisin ja lauantaisin, seuraava huomenna',
    weekdays: 'maanantaista perjantaihin klo 9–15, seuraava tänään',
    toThursday: 'tiistaista torstaihin, seuraava tänään',
    otherWeek: 'joka toinen keskiviikko klo 10, seuraava huomenna',
    fourWeeks: '4 viikon välein, perjantaisin, 4.12. alkaen',
    nth: 'kuun ensimmäinen ja kolmas torstai klo 18, seuraava 3.12.',
    secondLast: 'kuun toiseksi viimeinen sunnuntai, seuraava 20.12.',
    monthDays: 'kuun 1. ja 15. päivä klo 18, seuraava 1.12.',
    lastDay: 'kuun viimeinen päivä, seuraava 30.11.',
    daily: 'joka päivä',
    otherDay: 'joka toinen päivä',
    yearly: 'joka vuosi, 6.12. klo 12, seuraava 6.12.',
    begins: 'tiistaisin, 1.12. alkaen',
    ended: 'tiistaisin, 15.1.–30.5.',
    ongoing: '26.11. alkaen',
    evening: 'to 26.11. klo 18–20',
    today: 'tänään klo 18',
    tomorrow: 'huomenna',
    days: '26.–28.11.',
    winter: '15.12.2026–30.1.2027',
    nextYear: 'la 2.1.2027 klo 9.15',
    postponed: 'uusi aika ei ole vielä tiedossa',
    unknown: 'ajankohta ei tiedossa',
  },
  sv: {
    weekly: 'tisdagar kl. 17.30–18.15, nästa gång 1.12',
    everyWeekday: 'måndagar kl. 10; tisdagar kl. 11; onsdagar kl. 12 …, nästa gång i dag',
    twoDays: 'onsdagar och lördagar, nästa gång i morgon',
    weekdays: 'måndag–fredag kl. 9–15, nästa gång i dag',
    toThursday: 'tisdag–torsdag, nästa gång i dag',
    otherWeek: 'varannan onsdag kl. 10, nästa gång i morgon',
    fourWeeks: 'med 4 veckors mellanrum, fredagar, från 4.12',
    nth: 'första och tredje torsdagen i månaden kl. 18, nästa gång 3.12',
    secondLast: 'näst sista söndagen i månaden, nästa gång 20.12',
    monthDays: 'den 1 och 15 i månaden kl. 18, nästa gång 1.12',
    lastDay: 'sista dagen i månaden, nästa gång 30.11',
    daily: 'varje dag',
    otherDay: 'varannan dag',
    yearly: 'varje år, 6.12 kl. 12, nästa gång 6.12',
    begins: 'tisdagar, från 1.12',
    ended: 'tisdagar, 15.1–30.5',
    ongoing: 'från 26.11',
    evening: 'tors 26.11 kl. 18–20',
    today: 'i dag kl. 18',
    tomorrow: 'i morgon',
    days: '26–28.11',
    winter: '15.12.2026–30.1.2027',
    nextYear: 'lör 2.1.2027 kl. 9.15',
    postponed: 'ny tid är inte känd ännu',
    unknown: 'tidpunkten är inte känd',
  },
};

for (const locale of ['fi', 'sv'] as const) {
  describe(`when, in ${locale === 'fi' ? 'Finnish' : 'Swedish'}`, () => {
    before(() => setLocale(locale));
    after(() => setLocale('en'));

    for (const name of Object.keys(cases)) {
      it(words[locale][name] ?? name, () => {
        const of = cases[name] ?? item({});
        const line = describeListing({item: of, series: [], ended: hasEnded(of, NOW)}, {locale, now: NOW});
        expect(line.replace(/\s+/g, ' ').replace(/ ?– ?/g, '–')).to.equal(words[locale][name]);
      });
    }
  });
}

describe('when, on the page of an item in Finnish', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));

  it('tells the days it is not held', () => {
    const group = activity({byDay: ['Thursday'], exceptDate: ['2026-12-24', '2026-12-31']});
    expect(exceptionsOf(group, {locale: 'fi', now: NOW})).to.deep.equal(['24.12.', '31.12.']);
  });

  it('tells until when registration is open', () => {
    expect(formatDateTime('2026-12-01T09:00', 'fi')).to.equal('ti 1.12.2026 klo 9');
  });
});
