/**
 * Run by test/node/icalendar-round-trip.test.ts in a process with a zone of its own: the demo feed through our .ics and
 * back, and through ical.js. Prints what was compared, as JSON.
 */
import ICAL from 'ical.js';
import {writeCalendar} from '../../src/feed/ical/write.js';
import type {Feed, Item} from '../../src/feed/types.js';
import {checkFeed} from '../../src/feed/validate.js';
import {occurrences} from '../../src/lib/schedule.js';
import {pickText} from '../../src/lib/language.js';
import {demoFeed} from '../fixtures/feeds/demo.js';
import {readCalendar} from '../fixtures/ical/calendar.js';
import {entitiesOf} from '../fixtures/ical/entities.js';

export interface RoundTrip {
  readonly zone: string;
  readonly items: number;
  readonly written: number;
  readonly withoutTime: number;
  readonly problems: number;
  readonly times: number;
  readonly timesOfIcalJs: number;
  /** `@id`s with what is not as it was. */
  readonly different: readonly string[];
}

const NOW = Date.parse('2026-11-24T10:00:00Z');
const YEAR_LATER = NOW + 365 * 86_400_000;

const feed = await checkFeed(demoFeed(120), {
  url: 'https://feeds.example/feed.json',
  pause: () => undefined,
});
const text = writeCalendar(feed.items, entitiesOf(feed), {locale: 'fi', now: NOW});
const back = await readCalendar(text);

/** `ev/1@ilo.example#2` is the second schedule of `ev/1`. */
const idOf = (uid: string): string => uid.replace(/@.*/, '');

function groupBy<T>(list: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of list) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** The times of the next year: start and end, of a date the days. */
const ourTimes = (items: readonly Item[]): readonly string[] =>
  [
    ...new Set(
      items
        .flatMap((item) => occurrences(item, NOW, 800))
        .filter(({startEpoch}) => startEpoch >= NOW && startEpoch < YEAR_LATER)
        .map(({startEpoch, endEpoch, allDay, end}) => `${startEpoch} ${end ? endEpoch : ''} ${allDay}`),
    ),
  ].sort();

const ourStarts = (item: Item): readonly string[] => ourTimes([item]).map((time) => time.split(' ')[0] ?? '');

const nameOf = (item: Item): string | undefined => pickText(item.name, 'fi')?.text;
const placeOf = ({places}: Feed, item: Item): string | undefined =>
  pickText(places.find((place) => place['@id'] === item.location[0])?.name, 'fi')?.text;
const statusOf = ({eventStatus}: Item): boolean => eventStatus === 'EventCancelled';

const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

/** Of a date ical.js would take the machine's midnight: the day in Helsinki is counted by the others. */
function theirStarts(event: ICAL.Event): readonly string[] {
  const iterator = event.isRecurring() ? event.iterator() : undefined;
  const starts: string[] = [];
  for (let time = iterator ? iterator.next() : event.startDate; time; time = iterator?.next()) {
    const epoch = time.toUnixTime() * 1000;
    if (epoch >= YEAR_LATER) break;
    if (epoch >= NOW) starts.push(String(epoch));
    if (!iterator) break;
  }
  return starts.sort();
}

const read = groupBy(back.items, (item) => idOf(item['@id']));
const different: string[] = [];
let [times, timesOfIcalJs, withoutTime] = [0, 0, 0];
for (const item of feed.items) {
  const id = item['@id'];
  const copies = read.get(id);
  if (!copies) {
    withoutTime++;
    if (ourTimes([item]).length) different.push(`${id}: lost`);
    continue;
  }
  const expected = ourTimes([item]);
  times += expected.length;
  if (expected.join() !== ourTimes(copies).join()) different.push(`${id}: times`);
  for (const copy of copies) {
    if (nameOf(copy) !== nameOf(item)) different.push(`${id}: name`);
    if (placeOf(back, copy) !== placeOf(feed, item)) different.push(`${id}: place`);
    if (statusOf(copy) !== statusOf(item)) different.push(`${id}: status`);
  }
}
const byUid = new Map(back.items.map((item) => [item['@id'], item]));
for (const event of events) {
  const own = byUid.get(event.uid);
  if (!own) different.push(`${event.uid}: only in ical.js`);
  if (!own || event.startDate.isDate) continue;
  const starts = theirStarts(event);
  timesOfIcalJs += starts.length;
  if (starts.join() !== [...ourStarts(own)].sort().join()) different.push(`${event.uid}: times in ical.js`);
}

const result: RoundTrip = {
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  items: feed.items.length,
  written: events.length,
  withoutTime,
  problems: back.problems.length,
  times,
  timesOfIcalJs,
  different,
};
console.log(JSON.stringify(result));
