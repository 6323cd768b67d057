import {makeRegistration, makeTexts, termsOf} from './activities.mjs';
import {addDays, clock, nextWeekday} from './dates.mjs';
import kinds from './event-kinds.mjs';
import {pickAssociation, pickVenue} from './pickers.mjs';

const offsets = {summer: '+03:00', winter: '+02:00'};

/** Helsinki's offset on a date; summer time is from the last Sunday of March to the last of October. */
function offsetOf(date) {
  const year = date.slice(0, 4);
  const begins = nextWeekday(`${year}-03-25`, 6);
  const ends = nextWeekday(`${year}-10-25`, 6);
  return date >= begins && date < ends ? offsets.summer : offsets.winter;
}

/** Ways to tell the time, in turn: local, with offset, without an end, the date alone, over several days. */
function makeTimes(kind, index, date, minutes) {
  const end = minutes + kind.minutes;
  const endDate = addDays(date, Math.floor(end / 1440));
  const local = {startDate: `${date}T${clock(minutes)}`, endDate: `${endDate}T${clock(end % 1440)}`};
  if (kind.days) return {startDate: date, endDate: addDays(date, kind.days - 1)};
  switch (index % 9) {
    case 2:
      return {startDate: `${local.startDate}:00${offsetOf(date)}`, endDate: `${local.endDate}:00${offsetOf(endDate)}`};
    case 4:
      return {startDate: local.startDate};
    case 6:
      return {startDate: date};
    case 8:
      return index % 2 ? local : {startDate: local.startDate, endDate: `${addDays(date, 2)}T14:00`};
    default:
      return local;
  }
}

/** What may happen to an event, every so often. */
function makeStatus(index, times) {
  if (index % 19 === 3) return {eventStatus: 'EventCancelled', ...times};
  if (index % 23 === 5) return {eventStatus: 'EventPostponed'};
  if (index % 29 === 7) return {eventStatus: 'EventRescheduled', ...times};
  return {eventStatus: 'EventScheduled', ...times};
}

const pickMode = (kind, index) => (kind.remote ? ['onsite', 'online', 'mixed', 'onsite'][index % 4] : 'onsite');

/** The `index`th event with its place; the days run from three weeks ago to four months ahead. */
function makeEvent(index, kind, today, random) {
  const round = Math.floor(index / kinds.length);
  const association = pickAssociation(kind, 0, random);
  const venue = pickVenue(kind, association, index * 3, random);
  const mode = pickMode(kind, index);
  const {host} = association;
  const base = kind.names[(round + index) % kind.names.length];
  const name = round % 2 && mode !== 'online' ? `${base} ${venue.town.inside}` : base;
  const days = index % 10 === 9 ? -1 - random.number(20) : Math.floor((random.number(120) * random.number(100)) / 90);
  const times = makeTimes(kind, index, addDays(today, days), random.pick(kind.hours) * 60);
  const registration = makeRegistration(index + 1, {host, today});
  const event = {
    '@id': `ev/${index + 1}`,
    ...makeTexts(kind, name, mode === 'online' ? '' : `, ${venue.town.name}`, mode, random),
    organizer: [association.organization['@id']],
    ...(mode !== 'online' && {location: [venue.place['@id']]}),
    areaServed: [venue.town.municipality],
    ...termsOf(kind),
    ...(kind.ages && {typicalAgeRange: kind.ages}),
    inLanguage: kind.en ? ['fi', 'en'] : kind.sv ? ['fi', 'sv'] : ['fi'],
    eventAttendanceMode: mode,
    ...(mode !== 'onsite' && {onlineUrl: `https://${host}/lahetys/${index + 1}`}),
    ...(kind.paid
      ? {
          isAccessibleForFree: false,
          offers: [
            {
              price: 10,
              priceCurrency: 'EUR',
              description: {fi: 'lippu ovelta', sv: 'biljett vid dörren', en: 'at the door'},
            },
          ],
        }
      : {isAccessibleForFree: true}),
    ...(kind.volunteering && {volunteering: true}),
    ...makeStatus(index, times),
    ...(registration && {registration}),
    contactPoint: [association.organization.contactPoint[0]],
    url: `https://${host}/tapahtumat/${index + 1}`,
    ...(index % 7 === 1 && {subjectOf: attachmentsOf(index, host)}),
    dateModified: `${addDays(today, -((index * 7) % 60))}T08:00:00Z`,
    ...(index % 4 === 0 && {dateVerified: addDays(today, -(index % 20))}),
  };
  return {event, place: mode === 'online' ? undefined : venue.place, association};
}

const PROGRAMME = {fi: 'Ohjelma', sv: 'Program', en: 'Programme'};
const FORM = {fi: 'Ennakkotehtävä osallistujille', sv: 'Förhandsuppgift för deltagarna'};

/** Something to read beforehand, as every seventh event has. */
const attachmentsOf = (index, host) => [
  {name: PROGRAMME, url: `https://${host}/tiedostot/ohjelma-${index + 1}.pdf`, encodingFormat: 'application/pdf'},
  ...(index % 2 ? [{name: FORM, url: `https://${host}/tiedostot/tehtava-${index + 1}.docx`}] : []),
];

const SERIES = 6;

/** A course of six evenings as a head and its times, as Linked Events and others publish one. */
function makeSeries(made, today) {
  const head = {
    ...made.event,
    registration: undefined,
    name: {fi: 'Ensiapua mielelle -kurssi', sv: 'Kurs i första hjälpen för sinnet'},
    eventStatus: 'EventScheduled',
    superEventType: 'recurring',
  };
  const first = nextWeekday(addDays(today, -6), 2);
  const times = [...Array(SERIES).keys()].map((week) => {
    const date = addDays(first, week * 7);
    const status = week === 3 ? 'EventCancelled' : 'EventScheduled';
    return {
      ...head,
      superEventType: undefined,
      '@id': `${head['@id']}-${week + 1}`,
      superEvent: head['@id'],
      eventStatus: status,
      startDate: `${date}T17:00`,
      endDate: `${date}T19:00`,
    };
  });
  return [
    {...made, event: {...head, startDate: first, endDate: addDays(first, 7 * (SERIES - 1))}},
    ...times.map((event) => ({...made, event})),
  ];
}

const FESTIVAL = {
  name: {fi: 'Järjestöjen yhteiset päivät', sv: 'Föreningarnas gemensamma dagar', en: 'Days of Associations'},
  summary: {
    fi: 'Kolme päivää, kymmeniä yhdistyksiä: tule katsomaan, mitä kaikkea kotikulmilla tapahtuu.',
    sv: 'Tre dagar, tiotals föreningar: kom och se allt som händer på hemknutarna.',
    en: 'Three days and dozens of associations: come and see what goes on near you.',
  },
  description: {
    fi: 'Ohjelmaa on aamusta iltaan: näytöksiä, kokeiluja, luentoja ja paljon kahvia. Jokaisella osatapahtumalla on oma aikansa ja paikkansa.\n\nPäivien ohjelma on maksuton, eikä ennakkoon tarvitse ilmoittautua.',
  },
};

/** A festival of three days with events of its own. */
function makeFestival([made, ...others], today) {
  const date = nextWeekday(addDays(today, 16), 4);
  const id = made.event['@id'];
  const festival = {
    ...made.event,
    ...FESTIVAL,
    eventStatus: 'EventScheduled',
    subjectOf: attachmentsOf(0, made.association.host),
    startDate: date,
    endDate: addDays(date, 2),
    superEventType: 'umbrella',
  };
  return [
    {...made, event: festival},
    ...others.map((other, index) => {
      const day = addDays(date, index % 3);
      return {
        ...other,
        event: {
          ...other.event,
          superEvent: id,
          eventStatus: 'EventScheduled',
          startDate: `${day}T${clock(600 + index * 90)}`,
          endDate: `${day}T${clock(690 + index * 90)}`,
        },
      };
    }),
  ];
}

const kindOf = (field) => kinds.find((kind) => kind.field === field);

/** `count` events, at least twenty: single ones, one series of seven and one festival of five. */
export function makeEvents(count, today, random) {
  const make = (index, kind = kinds[index % kinds.length]) => makeEvent(index, kind, today, random);
  const singles = [...Array(count - SERIES - 6).keys()].map((index) => make(index));
  const series = makeSeries(make(count - 7, kindOf('mieli')), today);
  const festival = [make(count - 5, kindOf('liikunta')), ...[4, 3, 2, 1].map((left) => make(count - left))];
  return [...singles, ...series, ...makeFestival(festival, today)];
}
