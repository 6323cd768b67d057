/**
 * A year of events as a municipality has them, the same at every run: spread evenly over 2026, seven of ten with a time,
 * the others of one day or of two to four days. Times are of a wall clock in Helsinki. Runs in the page and in Node.
 */

export interface CalendarEvent {
  readonly id: string;
  /** Ends in the event's number and `x`, which tells on the screen which event it is: see `numbersOn`. */
  readonly title: string;
  readonly place: number;
  readonly theme: string;
  readonly allDay: boolean;
  /** `2026-09-15` of a day, else `2026-09-15T17:30:00`. */
  readonly start: string;
  /** Of days the one after the last, as iCalendar and most of the peers have it. */
  readonly end: string;
}

const YEAR = 2026;
const DAYS = 365;
const PLACES = 40;
const THEMES = ['liikunta', 'kulttuuri', 'ikäihmiset', 'perheet', 'terveys', 'nuoret'];
const KINDS = ['Avoin', 'Yhteinen', 'Aloittelijoiden', 'Iltapäivän', 'Kevyt', 'Kaikenikäisten', 'Keskusteleva', 'Ohjattu'];
const DOINGS = ['kuoro', 'sauvakävely', 'neulekahvila', 'tasapainojumppa', 'lukupiiri', 'perhekahvila', 'keilailu', 'digiapu'];

/** Numbers from 0 up to 1 that are the same at every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The date of a day of the year, from 0; days after its end belong to the next. */
const dateOf = (day: number): string => new Date(Date.UTC(YEAR, 0, 1 + day)).toISOString().slice(0, 10);
const clock = (hour: number, minutes: string): string => `${String(hour).padStart(2, '0')}:${minutes}:00`;

/** So many events, in the order of their days. */
export function makeEvents(count: number): CalendarEvent[] {
  const random = createRandom(2026);
  const below = (limit: number): number => Math.floor(random() * limit);
  return [...new Array<undefined>(count).keys()].map((number) => {
    const day = Math.floor((number / count) * DAYS);
    const what = `${KINDS[below(KINDS.length)]} ${DOINGS[below(DOINGS.length)]} ${number}x`;
    const event = {id: `e${number}`, title: what, place: below(PLACES), theme: THEMES[below(THEMES.length)]};
    const kind = random();
    if (kind < 0.3) {
      const days = kind < 0.15 ? 1 : 2 + below(3);
      return {...event, allDay: true, start: dateOf(day), end: dateOf(day + days)};
    }
    const hour = 8 + below(11);
    const start = clock(hour, random() < 0.5 ? '00' : '30');
    const end = clock(hour + 1 + below(3), '30');
    return {...event, allDay: false, start: `${dateOf(day)}T${start}`, end: `${dateOf(day)}T${end}`};
  });
}

/** The last day of an event of whole days. */
export function lastDay({end}: CalendarEvent): string {
  return new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
}

/** The events as a feed of ours. */
export function toFeed(events: readonly CalendarEvent[]): object {
  return {
    version: 1,
    inLanguage: ['fi'],
    terms: THEMES.map((name) => ({'@id': `theme/${name}`, inDefinedTermSet: 'theme', name: {fi: name}})),
    places: [...new Array<undefined>(PLACES).keys()].map((at) => ({'@id': `place/${at}`, name: {fi: `Sali ${at}`}})),
    events: events.map((event) => ({
      '@id': event.id,
      name: {fi: event.title},
      startDate: event.start,
      endDate: event.allDay ? lastDay(event) : event.end,
      location: [`place/${event.place}`],
      theme: [`theme/${event.theme}`],
    })),
  };
}

/** The events in the shape that FullCalendar and EventCalendar share. */
const toPlain = (events: readonly CalendarEvent[]): object[] =>
  events.map(({id, title, allDay, start, end, place}) => ({id, title, allDay, start, end, url: `#${id}`, location: `Sali ${place}`}));

const toToastUi = (events: readonly CalendarEvent[]): object[] =>
  events.map((event) => ({
    id: event.id,
    calendarId: event.theme,
    title: event.title,
    location: `Sali ${event.place}`,
    start: event.start,
    end: event.allDay ? `${lastDay(event)}T23:59:59` : event.end,
    isAllday: event.allDay,
    category: event.allDay ? 'allday' : 'time',
  }));

/** The events in a calendar's own shape, as a server of its site would send them. */
export function eventsFor(calendar: string, events: readonly CalendarEvent[]): unknown {
  const convert = calendar === 'ours' ? toFeed : calendar === 'toastui' ? toToastUi : toPlain;
  // Through JSON, so that no calendar pays for how the texts were put together here.
  return JSON.parse(JSON.stringify(convert(events)));
}

/** The numbers of the events whose titles are in a text. */
export const numbersIn = (text: string): number[] => [...text.matchAll(/(\d+)x/g)].map(([, number]) => Number(number));

/** Whether an event that begins on the 12th to 25th of a month (1–12) of the year is among these numbers. */
export function someOfMonth(numbers: readonly number[], month: number, count: number): boolean {
  const dayOf = (date: number): number => (Date.UTC(YEAR, month - 1, date) - Date.UTC(YEAR, 0, 1)) / 86_400_000;
  return numbers.some((number) => {
    const day = Math.floor((number / count) * DAYS);
    return day >= dayOf(12) && day <= dayOf(25);
  });
}
