import {makeActivity} from './activities.mjs';
import {makeEvents} from './events.mjs';
import {createRandom} from './random.mjs';
import {terms} from './terms.mjs';

/** Three events to eight activities, but enough for every state to occur. */
const eventCount = (activities) => Math.max(60, Math.round((activities * 3) / 8));

/**
 * A feed of invented activities and events in Keski-Suomi, in our own format. The same arguments give the same feed.
 * @param {{activities: number, seed: number, today: string}} options `today` as YYYY-MM-DD; all dates are relative to it
 */
export function makeFeed({activities: count, seed, today}) {
  const random = createRandom(seed);
  const activities = [...Array(count).keys()].map((index) => makeActivity(index, today, random));
  const events = makeEvents(eventCount(count), today, random);
  const made = [...activities, ...events];
  const places = new Map(made.flatMap(({place}) => (place ? [[place['@id'], place]] : [])));
  const organizations = new Map(made.map(({association: {organization}}) => [organization['@id'], organization]));
  return {
    '@context': 'https://tarjotin.example/feed.context.jsonld',
    version: 1,
    name: {
      fi: 'Keski-Suomen järjestöt (esimerkki)',
      sv: 'Föreningarna i Mellersta Finland (exempel)',
      en: 'Associations of Central Finland (example)',
    },
    license: 'CC0-1.0',
    dateModified: `${today}T04:00:00Z`,
    inLanguage: ['fi', 'sv', 'en'],
    terms,
    organizations: [...organizations.values()],
    places: [...places.values()],
    activities: activities.map(({activity}) => activity),
    events: events.map(({event}) => event),
  };
}
