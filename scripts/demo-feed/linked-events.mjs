/**
 * Events, courses and volunteering of invented associations as an API of Linked Events sends them
 * (`/event/?include=location,keywords`), with dates relative to a day: events would be over in a file of fixed dates.
 */
import {addDays} from './dates.mjs';
import {towns} from './places.mjs';

const API = 'https://linkedevents.example/v1';
const reference = (kind, id) => ({'@id': `${API}/${kind}/${id}/`});

/** Concepts of YSO, which Linked Events takes its keywords from. */
const KEYWORDS = {
  p916: {fi: 'liikunta', sv: 'motion', en: 'exercise'},
  p1808: {fi: 'musiikki', sv: 'musik', en: 'music'},
  p2851: {fi: 'taide', sv: 'konst', en: 'art'},
  p2433: {fi: 'ikääntyneet', sv: 'äldre', en: 'older people'},
  p4354: {fi: 'lapset (ikäryhmät)', sv: 'barn (åldersgrupper)', en: 'children (age groups)'},
  p13050: {fi: 'lapsiperheet', sv: 'barnfamiljer', en: 'families with children'},
  p11617: {fi: 'nuoret', sv: 'ungdomar', en: 'young people'},
};

const keyword = (id) => ({
  id: `yso:${id}`,
  alt_labels: [],
  data_source: 'yso',
  deprecated: false,
  replaced_by: null,
  name: KEYWORDS[id],
  ...reference('keyword', `yso:${id}`),
  '@type': 'Keyword',
});

/** Each with its kind, names, what happens, arranger, town, keywords, days from today, UTC hours and what is particular in it. */
const EVENTS = [
  ['General', {fi: 'Yhteislaulun ilta', sv: 'Allsångskväll'}, 'Lauletaan tuttuja lauluja haitarin säestyksellä.', 'Laulun ystävät ry', 'Laukaa', ['p1808', 'p2433'], 2, [15, 17], {}],
  ['General', {fi: 'Lasten kädentaitopäivä', sv: 'Pysseldag för barn'}, 'Askarrellaan kierrätysmateriaaleista. Alle kouluikäiset aikuisen kanssa.', 'Pikkukätevät ry', 'Jyväskylä', ['p2851', 'p4354'], 4, [8, 11], {audience_min_age: '4', audience_max_age: '10'}],
  ['General', {fi: 'Lumikenkäretki', en: 'Snowshoe walk'}, 'Kolmen tunnin retki oppaan kanssa. Lumikengät saa lainaksi.', 'Polunkävijät ry', 'Saarijärvi', ['p916'], 6, [9, 12], {offers: [{is_free: false, price: {fi: '8 €'}, description: null, info_url: null}], maximum_attendee_capacity: 15, remaining_attendee_capacity: 4}],
  ['General', {fi: 'Senioritanssit'}, 'Tanssit elävän musiikin tahtiin, kahvio avoinna.', 'Askelparit ry', 'Äänekoski', ['p1808', 'p2433'], 9, [11, 14], {}],
  ['General', {fi: 'Nuorten bändi-ilta', sv: 'Ungdomarnas bandkväll', en: 'Young bands'}, 'Neljä paikallista bändiä, ei ikärajaa.', 'Autotalli ry', 'Jämsä', ['p1808', 'p11617'], 12, [16, 20], {}],
  ['General', {fi: 'Maisemamaalarien näyttely', sv: 'Landskapsmålarnas utställning'}, 'Harrastajien töitä kolmelta vuodelta.', 'Siveltimenveto ry', 'Keuruu', ['p2851'], 1, [8, 14], {days: 21}],
  ['General', {fi: 'Puistojumppa'}, 'Puoli tuntia kevyttä liikettä ulkona.', 'Kylän liikkujat ry', 'Muurame', ['p916'], 7, [8, 9], {event_status: 'EventCancelled'}],
  ['General', {fi: 'Etäilta omaisille', sv: 'Distanskväll för anhöriga'}, 'Keskustellaan verkossa vertaisten kesken.', 'Läheisten tuki ry', '', ['p2433'], 5, [16, 17], {location: reference('place', 'keski:internet'), virtualevent_url: 'https://etailta.example/huone'}],
  ['Course', {fi: 'Akvarellin alkeet', sv: 'Grunder i akvarell'}, 'Kuusi iltaa, tarvikkeet sisältyvät hintaan.', 'Siveltimenveto ry', 'Keuruu', ['p2851'], 10, [15, 17], {days: 36, offers: [{is_free: false, price: {fi: '45'}, description: {fi: 'sisältää tarvikkeet'}, info_url: {fi: 'https://siveltimenveto.example/ilmo'}}], enrolment_start_time: -10, enrolment_end_time: 8}],
  ['Course', {fi: 'Tuolijoogaa aloittelijoille', en: 'Chair yoga for beginners'}, 'Rauhallisia liikkeitä istuen, kahdeksan kertaa.', 'Kylän liikkujat ry', 'Muurame', ['p916', 'p2433'], 3, [9, 10], {days: 50}],
  ['Course', {fi: 'Perhepesiksen peruskurssi'}, 'Opitaan pelaamaan yhdessä, mailat paikalla.', 'Sisun sankarit ry', 'Hankasalmi', ['p916', 'p13050'], 14, [14, 16], {days: 29}],
  ['Volunteering', {fi: 'Ulkoiluystäväksi palvelutaloon', sv: 'Bli utevän på servicehuset'}, 'Lähde viikoittain kävelylle asukkaan kanssa. Saat perehdytyksen.', 'Polunkävijät ry', 'Viitasaari', ['p916', 'p2433'], 0, [9, 10], {days: 200}],
];

function place(name) {
  const index = towns.findIndex((town) => town.name === name);
  const {municipality, genitive, latitude, longitude, postalCode} = towns[index];
  return {
    id: `keski:${index + 1}`,
    data_source: 'keski',
    name: {fi: `${genitive} järjestötalo`},
    street_address: {fi: `Koulutie ${index + 2}`},
    postal_code: postalCode,
    address_locality: {fi: municipality},
    position: {type: 'Point', coordinates: [longitude, latitude]},
    divisions: [{type: 'muni', municipality: null, name: {fi: municipality}}],
    deleted: false,
    ...reference('place', `keski:${index + 1}`),
    '@type': 'Place',
  };
}

const hour = (date, hours) => `${date}T${String(hours).padStart(2, '0')}:00:00Z`;

function event([type_id, name, text, provider, town, keywords, day, [from, to], {days = 1, ...more}], index, today) {
  const id = `keski:${index + 101}`;
  const from8 = (value) => (typeof value === 'number' ? hour(addDays(today, value), 8) : value);
  return {
    id,
    type_id,
    data_source: 'keski',
    publisher: 'keski:jarjestot',
    publication_status: 'public',
    name,
    short_description: {fi: text},
    description: {fi: `<p>${text}</p>`},
    provider: {fi: provider},
    info_url: {fi: `https://keskinen.example/tapahtuma/${index + 101}`},
    location: town ? place(town) : null,
    keywords: keywords.map(keyword),
    audience: [],
    in_language: [reference('language', 'fi')],
    offers: [{is_free: true, price: null, description: null, info_url: null}],
    images: [],
    external_links: [],
    super_event: null,
    super_event_type: null,
    sub_events: [],
    event_status: 'EventScheduled',
    start_time: hour(addDays(today, day), from),
    end_time: hour(addDays(today, day + days - 1), to),
    deleted: false,
    replaced_by: null,
    last_modified_time: hour(addDays(today, -index), 10),
    ...more,
    ...(more.enrolment_start_time && {
      enrolment_start_time: from8(more.enrolment_start_time),
      enrolment_end_time: from8(more.enrolment_end_time),
    }),
    ...reference('event', id),
    '@context': 'http://schema.org',
    '@type': 'Event/LinkedEvent',
  };
}

/** @param {string} today as YYYY-MM-DD */
export const makeLinkedEvents = (today) => ({
  meta: {count: EVENTS.length, next: null, previous: null},
  data: EVENTS.map((row, index) => event(row, index, today)),
});
