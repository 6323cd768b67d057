/** Looks further than the days on the screen; comes after the first month. */
import type {Item} from '../feed/types.js';
import {find} from '../lib/find.js';
import {hasRules} from '../lib/timetable.js';
import type {CalendarEvents, Entry, EventFilter} from './calendar-events.js';

/** How far is looked: two years, in steps. */
const SEARCH_STEP = 61;
const SEARCH_STEPS = 12;

/** The first that begins on `day` or later, or the last that ends before it; within two years. */
export function nearestEntry(events: CalendarEvents, day: number, direction: 1 | -1, filter: EventFilter): Entry | undefined {
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const edge = day + direction * step * SEARCH_STEP;
    const period = direction > 0 ? {first: edge, last: edge + SEARCH_STEP - 1} : {first: edge - SEARCH_STEP, last: edge - 1};
    const entries = events.between(period, filter);
    const entry = direction > 0 ? find(entries, ({first}) => first >= day) : entries.findLast(({last}) => last < day);
    if (entry) return entry;
  }
  return undefined;
}

/** The next that are not over at `now`, in order of time; what goes on already comes first. */
export function upcomingEntries(events: CalendarEvents, now: number, today: number, count: number, filter: EventFilter): readonly Entry[] {
  const found: Entry[] = [];
  for (let step = 0; step < SEARCH_STEPS && found.length < count; step++) {
    const first = today + step * SEARCH_STEP;
    const entries = events.between({first, last: first + SEARCH_STEP - 1}, filter);
    found.push(...entries.filter((entry) => (step ? entry.first >= first : (entry.occurrence.endEpoch ?? Infinity) > now)));
  }
  return found.slice(0, count);
}

/** Events whose time is not known (yet). */
export const undatedItems = ({items}: CalendarEvents, {found}: EventFilter): readonly Item[] =>
  items.filter((item) => (!found || found.has(item)) && !hasRules(item) && !item.startDate);
