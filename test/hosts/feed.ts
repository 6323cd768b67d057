/** The feed of the host pages: some activities and events, those of this month, so that the calendar is not empty. */
import {dateOf, dayOf} from '../../src/lib/civil-date.js';
import {toLocal} from '../../src/lib/zone.js';

/** What a visitor looks for, with a space, and what is found. */
export const SEARCH = {words: 'keväinen luonto', name: 'Keväinen luontopolku'};

const NAMES = ['Lautapeli-ilta', SEARCH.name, 'Kävelyryhmä', 'Omaishoitajien vertaisryhmä', 'Avoin kahvila', 'Kuoro', 'Tuolijumppa'];

const iso = (day: number): string => {
  const {year, month, day: date} = dateOf(day);
  return [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
};

export function makeFeed(now: number): object {
  const today = toLocal(now).day;
  const {year, month} = dateOf(today);
  const first = dayOf({year, month, day: 1});
  return {
    version: 1,
    name: {fi: 'Esimerkkilän järjestöt'},
    inLanguage: ['fi'],
    terms: [{'@id': 'theme/liikunta', inDefinedTermSet: 'theme', name: {fi: 'Liikunta'}}],
    organizations: [{'@id': 'org/1', name: {fi: 'Esimerkkilän yhdistys ry'}, url: 'https://yhdistys.example/'}],
    places: [{'@id': 'place/1', name: {fi: 'Kylätalo'}, address: {streetAddress: {fi: 'Raitti 1'}, addressLocality: {fi: 'Esimerkkilä'}}}],
    activities: NAMES.map((name, index) => ({
      '@id': `act/${index}`,
      name: {fi: name},
      summary: {fi: 'Tervetuloa mukaan! Aiempaa kokemusta ei tarvita.'},
      provider: ['org/1'],
      location: ['place/1'],
      areaServed: [index % 2 ? 'Jyväskylä' : 'Muurame'],
      theme: ['theme/liikunta'],
      isAccessibleForFree: index % 2 === 0,
    })),
    events: [3, 8, 8, 15, 22].map((offset, index) => ({
      '@id': `ev/${index}`,
      name: {fi: `Tapahtuma ${index + 1}`},
      startDate: `${iso(first + offset)}T18:00:00+02:00`,
      endDate: `${iso(first + offset)}T20:00:00+02:00`,
      organizer: ['org/1'],
      location: ['place/1'],
    })),
  };
}
