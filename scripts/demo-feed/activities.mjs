import {telephoneOf} from './associations.mjs';
import {addDays} from './dates.mjs';
import everyday from './kinds-everyday.mjs';
import family from './kinds-family.mjs';
import leisure from './kinds-leisure.mjs';
import support from './kinds-support.mjs';
import {pickAssociation, pickVenue} from './pickers.mjs';
import {municipalities} from './places.mjs';
import {pickNote, writeDescription} from './prose.mjs';
import {makeSchedule} from './schedules.mjs';

/*
 * A kind of activity: `field` of work of the associations that hold it (or `by`: their keys, for all names or for each),
 * `venue` (see HOUSES in places.mjs), terms, `hours` it may begin, `minutes` it lasts, texts, and what is possible:
 * `remote`, `phone`, `paid`, `daily`, `outdoors`, `lowThreshold`, `referral`, `volunteering`. `selko` is easy Finnish.
 */
export const kinds = [...support, ...family, ...leisure, ...everyday];

function pickMode(kind, name, index) {
  const turn = index % 8;
  if (kind.phone && (turn % 4 === 1 || /-puhelin|neuvontapuhelin|linja|soitto/i.test(name))) return 'phone';
  if (kind.remote && turn === 2) return 'online';
  return kind.remote && turn === 6 ? 'mixed' : 'onsite';
}

const PRICED = [
  () => ({
    isAccessibleForFree: false,
    offers: [{price: 5, priceCurrency: 'EUR', description: {fi: 'kertamaksu', sv: 'per gång', en: 'a visit'}}],
  }),
  () => ({
    isAccessibleForFree: false,
    offers: [
      {price: 45, priceCurrency: 'EUR', description: {fi: 'kausi', sv: 'per säsong', en: 'a season'}},
      {
        price: 30,
        priceCurrency: 'EUR',
        description: {
          fi: 'kausi jäsenille, opiskelijoille ja työttömille',
          sv: 'säsong för medlemmar, studerande och arbetslösa',
        },
      },
      {price: 7.5, priceCurrency: 'EUR', description: {fi: 'yksi kerta', sv: 'en gång', en: 'a single visit'}},
    ],
  }),
  () => ({
    isAccessibleForFree: false,
    offers: [{description: {fi: 'Materiaalit maksetaan käytön mukaan, noin 2–10 €.'}}],
  }),
  () => ({isAccessibleForFree: false, offers: [{price: 12, priceCurrency: 'EUR'}]}),
  () => ({
    offers: [
      {price: 0, priceCurrency: 'EUR', description: {fi: 'ensimmäinen kerta'}},
      {price: 4, priceCurrency: 'EUR', description: {fi: 'seuraavat kerrat'}},
    ],
    isAccessibleForFree: false,
  }),
];

function makePrice(kind, index) {
  if (kind.paid) return PRICED[index % PRICED.length]();
  // Some publishers forget to say; the finder must then not claim that it is free.
  return index % 11 === 5 ? {} : {isAccessibleForFree: true};
}

const REGISTRATIONS = [
  () => undefined,
  () => ({required: false}),
  ({url}) => ({required: true, url}),
  ({telephone}) => ({
    required: true,
    telephone,
    note: {fi: 'Ilmoittaudu puhelimitse arkisin klo 9–15.', sv: 'Anmäl dig per telefon vardagar kl. 9–15.'},
  }),
  ({url, today}) => ({
    required: true,
    url,
    opens: `${addDays(today, 12)}T09:00`,
    closes: `${addDays(today, 40)}T16:00`,
  }),
  ({url, today}) => ({required: true, url, closes: `${addDays(today, -6)}T16:00`}),
  ({url}) => ({
    required: true,
    url,
    maximumAttendeeCapacity: 12,
    remainingAttendeeCapacity: 0,
    note: {fi: 'Voit jäädä jonoon samalla lomakkeella.'},
  }),
  ({url, today}) => ({
    required: true,
    url,
    closes: addDays(today, 21),
    maximumAttendeeCapacity: 15,
    remainingAttendeeCapacity: 3,
  }),
  ({email}) => ({required: true, email}),
  ({url}) => ({required: true, url, maximumAttendeeCapacity: 10, remainingAttendeeCapacity: 1}),
];

/** How to register, in turn; `undefined` most often, as one just walks in. */
export function makeRegistration(index, {host, today}) {
  const make =
    index % 3 === 0 ? REGISTRATIONS[(index / 3) % REGISTRATIONS.length] : REGISTRATIONS[index % 3 === 1 ? 0 : 1];
  return make({
    url: `https://${host}/ilmoittaudu/${index + 1}`,
    telephone: telephoneOf(host),
    email: `ilmoittautuminen@${host}`,
    today,
  });
}

/** Texts of an item of a kind in the languages it has; the Swedish and English names end with the place. */
export function makeTexts(kind, name, place, mode, random) {
  const {sv, en, selko} = kind;
  const summary = random.pick(kind.summary);
  return {
    name: {fi: name, ...(sv && {sv: `${sv[0]}${place}`}), ...(en && {en: `${en[0]}${place}`})},
    summary: {
      fi: summary,
      ...(sv && {sv: sv[1]}),
      ...(en && {en: en[1]}),
      ...(selko && {'fi-x-selko': selko.split('. ')[0].replace(/\.?$/, '.')}),
    },
    description: {fi: writeDescription(kind, mode, random), ...(selko && {'fi-x-selko': selko})},
  };
}

const ids = (set, keys = '') =>
  keys
    .split(' ')
    .filter((key) => key)
    .map((key) => `${set}/${key}`);

/** Theme, audience and phenomenon of a kind. */
export const termsOf = ({themes, audiences, phenomena}) => ({
  theme: ids('theme', themes),
  audience: ids('audience', audiences),
  ...(phenomena && {phenomenon: ids('phenomenon', phenomena)}),
});

const languagesOf = (kind, index) =>
  kind.languages ?? [['fi'], ['fi'], ['fi', 'sv'], ['fi'], ['fi', 'en']][kind.sv || kind.en ? index % 5 : 0];

function makeContacts({organization, host}, index) {
  const [office] = organization.contactPoint;
  if (index % 4 === 3) return [office];
  const contact = {
    contactType: {fi: 'Toiminnasta vastaava', sv: 'Verksamhetsansvarig', en: 'In charge of the activity'},
    telephone: telephoneOf(`${host}${index % 3}`),
    email: `toiminta@${host}`,
  };
  return index % 4 === 2 ? [contact, {...office, url: organization.url}] : [contact];
}

/** The places and the area of an item by the way of taking part. */
function makeWhere(mode, association, {place, town}, index, random) {
  const area = association.home === '*' && index % 3 === 0 ? municipalities : [town.municipality];
  if (mode === 'online' || mode === 'phone') return {areaServed: area};
  return {
    location: [place['@id']],
    areaServed: [town.municipality],
    ...(index % 5 === 4 && {locationNote: pickNote(random)}),
  };
}

/** The `index`th activity; `{activity, place}` with the place it uses, if any. */
export function makeActivity(index, today, random) {
  const kind = kinds[index % kinds.length];
  const round = Math.floor(index / kinds.length);
  const nameIndex = (round + index) % kind.names.length;
  const association = pickAssociation(kind, nameIndex, random);
  const venue = pickVenue(kind, association, index * 5, random);
  const base = kind.names[nameIndex];
  const mode = pickMode(kind, base, round + index);
  const {host} = association;
  const remote = mode === 'online' || mode === 'phone';
  const where = mode === 'online' ? ' verkossa' : round % 2 && !remote ? ` ${venue.town.inside}` : '';
  const place = remote ? '' : `, ${venue.town.name}`;
  const schedule = makeSchedule(kind, index, today, random);
  const modified = addDays(today, -((index * 37) % 400));
  // One walks into an open living room.
  const registration = kind.lowThreshold ? undefined : makeRegistration(index, {host, today});
  const activity = {
    '@id': `act/${index + 1}`,
    ...makeTexts(kind, base + where, place, mode, random),
    provider: [association.organization['@id']],
    ...makeWhere(mode, association, venue, index, random),
    ...termsOf(kind),
    ...(kind.ages && {typicalAgeRange: kind.ages}),
    inLanguage: languagesOf(kind, index),
    attendanceMode: mode,
    ...((mode === 'online' || mode === 'mixed') && {onlineUrl: `https://${host}/etana/${index + 1}`}),
    ...makePrice(kind, index),
    ...(kind.lowThreshold && {lowThreshold: true}),
    ...(kind.referral && {referralNeeded: true}),
    ...(kind.volunteering && {volunteering: true}),
    ...(kind.sign && {accessibility: ['signLanguage']}),
    ...(schedule && {eventSchedule: schedule}),
    ...(registration && {registration}),
    contactPoint: makeContacts(association, index),
    url: `https://${host}/toiminta/${index + 1}`,
    dateModified: `${modified}T${10 + (index % 8)}:15:00Z`,
    ...(index % 5 < 3 && {dateVerified: addDays(today, -((index * 13) % 90))}),
  };
  return {activity, place: remote ? undefined : venue.place, association};
}
