import type {Item} from '../feed/types.js';
import {mayBeBetween, type Occurrence, occurrencesBetween} from '../lib/occurrences.js';
import {localOf} from '../lib/time.js';
import {hasRules} from '../lib/timetable.js';
import {toEpoch, toLocal} from '../lib/zone.js';
import {type Period, weeksOf} from './period.js';

/** One time of one event, on the days and at the minutes that a calendar in Finland shows it. */
export interface Entry {
  readonly item: Item;
  readonly occurrence: Occurrence;
  /** Day numbers; of an evening that goes on after midnight, both are the day it begins on. */
  readonly first: number;
  readonly last: number;
  /** Minutes since the midnight that begins `first`; undefined when only the date is known. */
  readonly start?: number;
  /** Counted from the same midnight, so it may be over 1440; undefined when the end is not known. */
  readonly end?: number;
  /** One of several times: a rule, or a series. */
  readonly repeats: boolean;
}

/** What begins one day and ends the next is still one evening, up to half a day. */
const EVENING = 720;

/** Five in the afternoon. */
const EVENING_STARTS = 17 * 60;

/** Periods whose entries are remembered. */
const CACHED = 24;

function createEntry(item: Item, occurrence: Occurrence, repeats: boolean): Entry {
  const {startEpoch, endEpoch, allDay} = occurrence;
  if (allDay) {
    const first = localOf(occurrence.start).day;
    const last = occurrence.end ? localOf(occurrence.end).day : first;
    return {item, occurrence, first, last: Math.max(first, last), repeats};
  }
  const {day: first, minutes: start} = toLocal(startEpoch);
  if (endEpoch === undefined) return {item, occurrence, first, last: first, start, repeats};
  const until = toLocal(endEpoch);
  const end = (until.day - first) * 1440 + until.minutes;
  // An end at midnight belongs to the evening before.
  const last = end - start <= EVENING ? first : toLocal(endEpoch - 1).day;
  return {item, occurrence, first, last, start, end, repeats};
}

/** On one day what lasts all day comes first, then by the clock. */
const byTime = (a: Entry, b: Entry): number =>
  a.first - b.first ||
  b.last - a.last ||
  (a.start ?? -1) - (b.start ?? -1) ||
  (a.end ?? 1440) - (b.end ?? 1440);

/** A postponed event that still has its old date is shown there, as postponed: somebody may be about to go. */
const timed = (item: Item): Item =>
  item.eventStatus === 'EventPostponed' && item.startDate ? {...item, eventStatus: undefined} : item;

/** Which events are shown. */
export interface EventFilter {
  /** Undefined: all of them. */
  readonly found?: ReadonlySet<Item>;
  readonly period?: Period;
  readonly evening: boolean;
}

/**
 * The events of a feed by their time. A head of a series that only spans its single times is not shown beside them; one
 * that has a rule of its own, or is a festival, is.
 */
export class CalendarEvents {
  readonly items: readonly Item[];
  /** What is part of one of these, or of nothing (undefined), is held once. */
  readonly #wholes: ReadonlySet<string | undefined>;
  readonly #cache = new Map<string, readonly Entry[]>();

  constructor(items: readonly Item[]) {
    const events = items.filter(({kind}) => kind === 'event');
    const heads = new Set(events.map(({superEvent}) => superEvent));
    const isOnlyHead = (item: Item) => heads.has(item['@id']) && !hasRules(item) && item.superEventType !== 'umbrella';
    this.items = events.filter((item) => !isOnlyHead(item));
    this.#wholes = new Set([undefined, ...events.flatMap((item) => (item.superEventType === 'umbrella' ? item['@id'] : []))]);
  }

  /** All that is on between two days, in order of time. */
  between(period: Period, {found, period: wanted, evening}: EventFilter): readonly Entry[] {
    return this.#all(weeksOf(period)).filter(
      ({item, first, last, start}) =>
        first <= period.last &&
        last >= period.first &&
        (!found || found.has(item)) &&
        (!wanted || (first <= wanted.last && last >= wanted.first)) &&
        (!evening || (start !== undefined && start >= EVENING_STARTS)),
    );
  }

  /** What was asked for lately is remembered, in whole weeks: a view is drawn many times, and a month asks for its weeks and for itself. */
  #all(period: Period): readonly Entry[] {
    const key = `${period.first} ${period.last}`;
    let entries = this.#cache.get(key);
    if (!entries) {
      if (this.#cache.size >= CACHED) this.#cache.clear();
      entries = this.#expand(period);
      this.#cache.set(key, entries);
    }
    return entries;
  }

  #expand(period: Period): readonly Entry[] {
    const from = toEpoch(period.first, 0);
    const to = toEpoch(period.last + 1, 0);
    return this.items
      .filter((item) => mayBeBetween(item, from, to))
      .flatMap((item) => {
        const repeats = hasRules(item) || !this.#wholes.has(item.superEvent);
        return occurrencesBetween(timed(item), from, to).map((occurrence) => createEntry(item, occurrence, repeats));
      })
      .filter(({first, last}) => first <= period.last && last >= period.first)
      .sort(byTime);
  }
}
